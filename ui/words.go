package ui

import "fmt"

// stillReading is said until the journal has been read.
func (s *session) stillReading() string { return s.theme.Muted.Render("Reading the journal …") }

// entryCount is a count of entries: "1 entry", "12 entries".
func entryCount(n int) string {
	if n == 1 {
		return "1 entry"
	}
	return fmt.Sprintf("%d entries", n)
}
