package ui

import "fmt"

// plural is a count with its noun: "1 file", "3 files".
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// stillReading is said until the journal has been read.
func (s *session) stillReading() string { return s.theme.Muted.Render("Reading the journal …") }

// entryCount is a count of entries: "1 entry", "12 entries".
func entryCount(n int) string {
	if n == 1 {
		return "1 entry"
	}
	return fmt.Sprintf("%d entries", n)
}
