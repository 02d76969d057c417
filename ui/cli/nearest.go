package cli

import (
	"strings"
)

// unknown is the error for a word that is none of those there are: it names
// the nearest, and all.
func unknown(what, word string, words []string) error {
	meant := ""
	if near := nearest(word, words); near != "" {
		meant = "did you mean " + near + "? "
	}
	return misusef("there is no %s %q; %sthere are %s", what, word, meant, strings.Join(words, ", "))
}

// nearest is the word that needs the fewest changes to be the one given; ""
// when none is near.
func nearest(word string, words []string) string {
	word = strings.ToLower(word)
	best, fewest := "", max(2, len(word)/3)+1
	for _, w := range words {
		n := changes(word, strings.ToLower(w))
		if word != "" && strings.HasPrefix(strings.ToLower(w), word) {
			n = 1
		}
		if n < fewest && n < len(w) {
			best, fewest = w, n
		}
	}
	return best
}

// changes counts the letters to put in, take out, replace or swap with their
// neighbour to make b of a.
func changes(a, b string) int {
	x, y := []rune(a), []rune(b)
	before, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := range x {
		row[0] = i + 1
		for j := range y {
			replaced := last[j]
			if x[i] != y[j] {
				replaced++
			}
			row[j+1] = min(replaced, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(y)]
}
