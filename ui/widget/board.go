package widget

import (
	"strings"

	"fromhere/ui/keys"
)

// BoardLine is one line of a board: as it is drawn, and as it is drawn while
// selected. A line without the latter is passed over. Several things may stand in a
// line, and be selected one after the other.
type BoardLine struct {
	Text   string
	Chosen string
	Pick   Pick
	Also   []BoardChoice // what stands right of the first one
}

// BoardChoice is a line as it is drawn while one of the things in it is selected.
type BoardChoice struct {
	Chosen string
	Pick   Pick
	At     int // the column that it begins in
}

// choice is the line while one of the things in it is selected, counted from 0.
func (l *BoardLine) choice(n int) BoardChoice {
	if n == 0 {
		return BoardChoice{Chosen: l.Chosen, Pick: l.Pick}
	}
	return l.Also[n-1]
}

// Pick is what a selectable line stands for: an entry, and where it stands,
// since one entry may be on the board twice.
type Pick struct {
	Section string
	ID      string
}

// spot is where something selectable is: in which line, and the how manieth there.
type spot struct{ column, line, choice int }

// Board shows lines in one column, or in two side by side. The selection goes
// through the first, then the second; moving on from its ends scrolls, so that
// lines which cannot be selected are reached too.
type Board struct {
	columns [][]BoardLine
	widths  []int
	spots   []spot
	at      int // index in spots
	top     int // the first line drawn of the first column
	height  int
}

// Fill shows other lines, and keeps what is selected selected.
func (b *Board) Fill(height int, widths []int, columns ...[]BoardLine) {
	selected, had := b.Selected()
	b.columns, b.widths, b.height, b.spots = columns, widths, max(height, 1), b.spots[:0]
	for c, lines := range columns {
		for i, line := range lines {
			if line.Chosen == "" {
				continue
			}
			for n := range 1 + len(line.Also) {
				if had && line.choice(n).Pick == selected {
					b.at = len(b.spots)
				}
				b.spots = append(b.spots, spot{c, i, n})
			}
		}
	}
	b.at = max(min(b.at, len(b.spots)-1), 0)
	b.scroll(b.top)
	if had {
		b.reveal()
	}
}

// Selected is what the selected line stands for.
func (b *Board) Selected() (Pick, bool) {
	if b.at >= len(b.spots) {
		return Pick{}, false
	}
	at := b.spots[b.at]
	return b.columns[at.column][at.line].choice(at.choice).Pick, true
}

// Select puts the selection on the first line of an entry, if there is one.
func (b *Board) Select(id string) {
	for i, at := range b.spots {
		if id != "" && b.columns[at.column][at.line].choice(at.choice).Pick.ID == id {
			b.at = i
			b.reveal()
			return
		}
	}
}

// Step selects the line that many further, and is the id of its entry; "" at the
// ends.
func (b *Board) Step(by int) string {
	next := b.at + by
	if next < 0 || next >= len(b.spots) {
		return ""
	}
	b.at = next
	b.reveal()
	p, _ := b.Selected()
	return p.ID
}

// Move moves the selection.
func (b *Board) Move(m keys.Move) {
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

// Click selects what is drawn at a cell, and tells whether it was selected already.
func (b *Board) Click(x, y int) (again bool) {
	if y < 0 || y >= b.height {
		return false
	}
	from, before := 0, b.at
	for c, width := range b.widths {
		line := y
		if c == 0 {
			line += b.top
		}
		for n, at := range b.spots {
			if at.column == c && at.line == line && x >= from && x < from+width && b.columns[c][line].choice(at.choice).At <= x-from {
				b.at, again = n, n == before
			}
		}
		from += width + ColumnGap
	}
	return again
}

// move selects the line before or after. Where there is none, or so far away
// that lines between would be passed over unseen, the lines move.
func (b *Board) move(by int) {
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
func (b *Board) far(n int) bool {
	from, to := b.spots[b.at], b.spots[n]
	return from.column == to.column && max(to.line-from.line, from.line-to.line) > b.height
}

// turn moves a page of lines, and selects what is in sight then.
func (b *Board) turn(by int) {
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

func (b *Board) first() []BoardLine {
	if len(b.columns) == 0 {
		return nil
	}
	return b.columns[0]
}

// seen tells that a selectable line is in sight. All of the second column is.
func (b *Board) seen(n int) bool {
	at := b.spots[n]
	return at.column > 0 || at.line >= b.top && at.line < b.top+b.height
}

// reveal scrolls to the selected line. Before the first one everything is
// shown from the top, so that its heading is seen.
func (b *Board) reveal() {
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

func (b *Board) scroll(top int) { b.top = max(min(top, len(b.first())-b.height), 0) }

// View draws the lines in sight.
func (b *Board) View() string {
	var text strings.Builder
	text.Grow(b.height * LineRoom)
	for row := range b.height {
		if row > 0 {
			text.WriteByte('\n')
		}
		for c, width := range b.widths {
			i := row
			if c == 0 {
				i += b.top
			} else {
				Blank(&text, ColumnGap)
			}
			WriteCell(&text, b.line(c, i), width)
		}
	}
	return text.String()
}

func (b *Board) line(column, i int) string {
	if i >= len(b.columns[column]) {
		return ""
	}
	line := b.columns[column][i]
	if b.at < len(b.spots) {
		if at := b.spots[b.at]; at.column == column && at.line == i {
			return line.choice(at.choice).Chosen
		}
	}
	return line.Text
}
