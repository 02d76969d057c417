package term

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Marks are private OSC sequences: no cell wide, left whole by x/ansi and
// lipgloss, and never written to the terminal.
const (
	markBegin = "\x1b]7771;"
	markEnd   = "\x07"

	// Cursor marks the insertion point in a view: it stands before the cell
	// the cursor is to be on. At most one is meant to be in a frame; the first
	// one counts. Where the text before it is cut off, it stays at the cut.
	// It must stand outside of underlined and struck out text, which lipgloss
	// takes apart rune by rune.
	Cursor = markBegin + "c" + markEnd
)

// Place turns the [Cursor] in a finished frame into what [Output] understands:
// the position, at the beginning of the first line. A frame without one has no
// cursor. It is called once, by the root view, as the last step.
func Place(frame string) string {
	before, after, found := strings.Cut(frame, Cursor)
	if !found {
		return frame
	}
	row := strings.Count(before, "\n")
	col := ansi.StringWidth(before[strings.LastIndexByte(before, '\n')+1:])
	after = strings.ReplaceAll(after, Cursor, "")
	return fmt.Sprintf("%s%d;%d%s%s%s", markBegin, row, col, markEnd, before, after)
}

// CursorAt tells where the cursor is in a frame that [Place] returned,
// counted from 0, and whether it is to be seen.
func CursorAt(frame string) (row, col int, shown bool) {
	_, at := unmarked(frame)
	return at.row, at.col, at.shown
}

// Strip takes all marks out of a frame: what remains is what the terminal
// gets.
func Strip(frame string) string {
	text, _ := unmarked(frame)
	return text
}

// place is where the cursor is to be, counted from 0, if it is to be seen.
type place struct {
	row, col int
	shown    bool
}

// unmarked is a frame without its marks, and the last place they named. As a
// rule there is one mark, at the beginning, or none, and nothing is copied.
func unmarked(frame string) (text string, at place) {
	for {
		before, rest, found := strings.Cut(frame, markBegin)
		if !found {
			return text + frame, at
		}
		text += before
		mark, after, found := strings.Cut(rest, markEnd)
		if !found {
			return text, at
		}
		if p, ok := parseMark(mark); ok {
			at = p
		}
		frame = after
	}
}

func parseMark(mark string) (place, bool) {
	r, c, found := strings.Cut(mark, ";")
	if !found {
		return place{}, false
	}
	row, rerr := strconv.Atoi(r)
	col, cerr := strconv.Atoi(c)
	return place{row: row, col: col, shown: true}, rerr == nil && cerr == nil
}
