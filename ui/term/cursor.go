package term

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Cursor marks the insertion point in a view: it stands before the cell the
// cursor is to be on. At most one is meant to be in a frame; the first one
// counts. Where the text before it is cut off, it stays at the cut. It must
// stand outside of underlined and struck out text, which lipgloss takes apart
// rune by rune.
//
// It is a private OSC sequence: no cell wide, left whole by x/ansi and lipgloss,
// and never written to the terminal.
const Cursor = "\x1b]7771;c\x07"

// CursorAt tells where the cursor is in a frame, counted from 0, and whether it
// is to be seen.
func CursorAt(frame string) (row, col int, shown bool) {
	_, at := unmarked(frame)
	return at.row, at.col, at.shown
}

// Strip takes the cursor out of a frame: what remains is what the terminal gets.
func Strip(frame string) string { return strings.ReplaceAll(frame, Cursor, "") }

// place is where the cursor is to be, counted from 0, if it is to be seen.
type place struct {
	row, col int
	shown    bool
}

// unmarked are the lines of a frame without the cursor, and where it is.
func unmarked(frame string) (lines []string, at place) {
	lines = strings.Split(frame, "\n")
	for row, line := range lines {
		before, _, found := strings.Cut(line, Cursor)
		if !found {
			continue
		}
		if lines[row] = Strip(line); !at.shown {
			at = place{row, ansi.StringWidth(before), true}
		}
	}
	return lines, at
}
