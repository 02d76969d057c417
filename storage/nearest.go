package storage

import (
	"fmt"
	"strings"
)

// didYouMean is "; did you mean …?" with the nearest of the words, or the
// list of them when none is near.
func didYouMean(word string, words []string) string {
	best, distance := "", 3
	for _, w := range words {
		if d := edits(strings.ToLower(word), strings.ToLower(w)); d < distance && d < len(w) {
			best, distance = w, d
		}
	}
	if best != "" {
		return fmt.Sprintf("did you mean %s?", best)
	}
	return "there are " + listed(words)
}

// listed is "a, b and c".
func listed(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

// edits is how many runes must be added, dropped or changed to turn a into b.
func edits(a, b string) int {
	from, to := []rune(a), []rune(b)
	row := make([]int, len(to)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range from {
		diagonal := row[0]
		row[0] = i + 1
		for j, y := range to {
			cost := diagonal
			if x != y {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j+1]+1, row[j]+1)
		}
	}
	return row[len(to)]
}
