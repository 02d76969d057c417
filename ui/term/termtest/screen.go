package termtest

import (
	"fmt"
	"strings"

	"github.com/gdamore/tcell/v3/vt"
)

// Screen is what a terminal showed at one moment.
type Screen struct {
	Lines       []string // without the blanks at their ends
	Row, Col    int      // of the cursor, counted from 0
	CursorShown bool
	Title       string
}

// Contains reports whether text is on one line of the screen.
func (s Screen) Contains(text string) bool {
	for _, line := range s.Lines {
		if strings.Contains(line, text) {
			return true
		}
	}
	return false
}

// String draws the screen for a failed test.
func (s Screen) String() string {
	var b strings.Builder
	for i, line := range s.Lines {
		fmt.Fprintf(&b, "%3d│%s\n", i, line)
	}
	fmt.Fprintf(&b, "cursor at row %d, column %d, shown: %v", s.Row, s.Col, s.CursorShown)
	return b.String()
}

func capture(t vt.MockTerm) Screen {
	size, pos := t.Backend().GetSize(), t.Pos()
	s := Screen{
		Row: int(pos.Y), Col: int(pos.X),
		CursorShown: t.Backend().GetCursor().IsVisible(),
		Title:       t.GetTitle(),
	}
	for y := range size.Y {
		var line strings.Builder
		for x := vt.Col(0); x < size.X; x++ {
			cell := t.GetCell(vt.Coord{X: x, Y: y})
			if cell.C == "" {
				cell.C = " "
			}
			line.WriteString(cell.C)
			if cell.W == 2 {
				x++ // the cell it covers
			}
		}
		s.Lines = append(s.Lines, strings.TrimRight(line.String(), " "))
	}
	return s
}
