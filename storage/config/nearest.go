package config

import (
	"fmt"
	"strings"

	"fromhere/model"
)

// didYouMean is "; did you mean …?" with the nearest of the words, or the
// list of them when none is near.
func didYouMean(word string, words []string) string {
	best, distance := "", 3
	for _, w := range words {
		if d := model.Edits(strings.ToLower(word), strings.ToLower(w)); d < distance && d < len(w) {
			best, distance = w, d
		}
	}
	if best != "" {
		return fmt.Sprintf("did you mean %s?", best)
	}
	return "there are " + model.Listed(words)
}
