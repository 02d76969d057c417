package model

import "strings"

// Closest is the word most like text: one that it begins, or that begins with
// it, else the one with the fewest letters to change; "" when none is near.
func Closest(text string, words []string) string {
	best, fewest := "", max(2, len([]rune(text))/2)+1
	for _, w := range words {
		if text != "" && (strings.HasPrefix(w, text) || strings.HasPrefix(text, w)) {
			return w
		}
		if n := Edits(text, w); n < fewest {
			best, fewest = w, n
		}
	}
	return best
}

// Edits counts the letters to put in, take out, replace or swap with their
// neighbour to make b of a.
func Edits(a, b string) int {
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

// Listed is "a, b and c".
func Listed(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}
