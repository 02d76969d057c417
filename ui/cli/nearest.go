package cli

import (
	"strings"

	"fromhere/model"
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
		n := model.Edits(word, strings.ToLower(w))
		if word != "" && strings.HasPrefix(strings.ToLower(w), word) {
			n = 1
		}
		if n < fewest && n < len(w) {
			best, fewest = w, n
		}
	}
	return best
}
