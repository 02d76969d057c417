package ui

import (
	"strings"

	"fromhere/ui/keys"
)

// boardLine is one line of a board: as it is drawn, and as it is drawn while
// selected. A line without the latter is passed over.
type boardLine struct {
	text   string
	chosen string
	pick   pick
}

// pick is what a selectable line stands for: an entry, and where it stands,
// since one entry may be on the board twice.
type pick struct {
	section string
	id      string
}

// spot is where a selectable line is.
type spot struct{ column, line int }

// board shows lines in one column, or in two side by side. The selection goes
// through the first, then the second; moving on from its ends scrolls, so that
// lines which cannot be selected are reached too.
type board struct {
	columns [][]boardLine
	widths  []int
	spots   []spot
	at      int // index in spots
	top     int // the first line drawn of the first column
	height  int
}

// Fill shows other lines, and keeps what is selected selected.
func (b *board) Fill(height int, widths []int, columns ...[]boardLine) {
	selected, had := b.Selected()
	b.columns, b.widths, b.height, b.spots = columns, widths, max(height, 1), b.spots[:0]
	for c, lines := range columns {
		for i, line := range lines {
			if line.chosen == "" {
				continue
			}
			if had && line.pick == selected {
				b.at = len(b.spots)
			}
			b.spots = append(b.spots, spot{c, i})
		}
	}
	b.at = max(min(b.at, len(b.spots)-1), 0)
	b.scroll(b.top)
	if had {
		b.reveal()
	}
}

// Selected is what the selected line stands for.
func (b *board) Selected() (pick, bool) {
	if b.at >= len(b.spots) {
		return pick{}, false
	}
	at := b.spots[b.at]
	return b.columns[at.column][at.line].pick, true
}

// Move moves the selection.
func (b *board) Move(m keys.Move) {
	switch m {
	case keys.Up:
		b.move(-1)
	case keys.Down:
		b.move(1)
	case keys.PageUp:
		b.turn(-b.height)
	case keys.PageDown:
		b.turn(b.height)
	case keys.Top:
		b.at = 0
		b.scroll(0)
	case keys.Bottom:
		b.at = max(len(b.spots)-1, 0)
		b.scroll(len(b.first()))
	}
}

// move selects the line before or after. Where there is none, or so far away
// that lines between would be passed over unseen, the lines move.
func (b *board) move(by int) {
	next := b.at + by
	if next < 0 || next >= len(b.spots) {
		b.scroll(b.top + by)
		return
	}
	if !b.seen(next) && (!b.seen(b.at) || b.far(next)) {
		b.scroll(b.top + by)
		if b.seen(next) {
			b.at = next
		}
		return
	}
	b.at = next
	b.reveal()
}

// far tells that a selectable line is more than a screen away.
func (b *board) far(n int) bool {
	from, to := b.spots[b.at], b.spots[n]
	return from.column == to.column && max(to.line-from.line, from.line-to.line) > b.height
}

// turn moves a page of lines, and selects what is in sight then.
func (b *board) turn(by int) {
	b.scroll(b.top + by)
	for n, at := range b.spots {
		if at.column > 0 {
			break
		}
		if at.line >= b.top && at.line < b.top+b.height {
			b.at = n
			if by < 0 {
				return
			}
		}
	}
}

func (b *board) first() []boardLine {
	if len(b.columns) == 0 {
		return nil
	}
	return b.columns[0]
}

// seen tells that a selectable line is in sight. All of the second column is.
func (b *board) seen(n int) bool {
	at := b.spots[n]
	return at.column > 0 || at.line >= b.top && at.line < b.top+b.height
}

// reveal scrolls to the selected line. Before the first one everything is
// shown from the top, so that its heading is seen.
func (b *board) reveal() {
	if b.at >= len(b.spots) || b.spots[b.at].column > 0 {
		return
	}
	line := b.spots[b.at].line
	switch {
	case b.at == 0 && line < b.height:
		b.scroll(0)
	case line < b.top:
		b.scroll(line - 1) // with its heading
	case line >= b.top+b.height:
		b.scroll(line - b.height + 1)
	}
}

func (b *board) scroll(top int) { b.top = max(min(top, len(b.first())-b.height), 0) }

// View draws the lines in sight.
func (b *board) View() string {
	var text strings.Builder
	text.Grow(b.height * lineRoom)
	for row := range b.height {
		if row > 0 {
			text.WriteByte('\n')
		}
		for c, width := range b.widths {
			i := row
			if c == 0 {
				i += b.top
			} else {
				blank(&text, columnGap)
			}
			writeCell(&text, b.line(c, i), width)
		}
	}
	return text.String()
}

func (b *board) line(column, i int) string {
	if i >= len(b.columns[column]) {
		return ""
	}
	line := b.columns[column][i]
	if b.at < len(b.spots) && b.spots[b.at] == (spot{column, i}) {
		return line.chosen
	}
	return line.text
}
