package ui

import "fmt"

// entryCount is a count of entries: "1 entry", "12 entries".
func entryCount(n int) string {
	if n == 1 {
		return "1 entry"
	}
	return fmt.Sprintf("%d entries", n)
}
