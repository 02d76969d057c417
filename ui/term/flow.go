package term

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// flowing tells that text is of a script, and holds more than a letter and
// what is drawn over or under it. Terminals that count runes give a vowel sign
// such as that of हि, or a letter joined to another, a cell of its own: what
// came next would stand on it, and the sign be gone.
func flowing(text string) bool {
	first, size := utf8.DecodeRuneInString(text)
	if !unicode.IsLetter(first) {
		return false
	}
	for _, r := range text[size:] {
		if !unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
			return true
		}
	}
	return false
}

func anyFlows(cells []cell) bool {
	for _, c := range cells {
		if c.flows {
			return true
		}
	}
	return false
}

// flow is line for a line with such text, before or now. A run of it is written
// in one, as wide as the terminal has it, and may spread over the blanks after
// it; what follows those is in its place again.
func (b *brush) flow(row int, old, now []cell) {
	col := 0
	for col < min(len(old), len(now)) && old[col] == now[col] && !now[col].flows {
		col++
	}
	b.erase(row, col, ansi.EraseLineRight)
	pushed := 0 // up to this column by runs, on some terminals
	for col < len(now) {
		c := now[col]
		if c.flows {
			end := runEnd(now, col)
			pushed = max(pushed, end+b.run(row, col, now[col:end]))
			for col = end; col < len(now) && b.styles.empty(now[col]); col++ {
				continue
			}
			continue
		}
		if c.text != "" && (col < pushed || !b.styles.empty(c)) {
			b.move(row, col)
			b.cell(c)
		}
		if col++; col == len(now) && col < pushed && (b.width == 0 || col < b.width) {
			b.erase(row, col, ansi.EraseLineRight)
		}
	}
}

// run paints cells without a word about where each stands, and returns by how
// many columns more than they take a terminal may have moved on.
func (b *brush) run(row, col int, cells []cell) (spread int) {
	b.move(row, col)
	for _, c := range cells {
		if c.text == "" {
			continue
		}
		b.take(c.style)
		b.dst = append(b.dst, c.text...)
		if c.loose {
			spread += wide*utf8.RuneCountInString(c.text) - int(c.width)
		}
	}
	b.col = -1
	return spread
}

// runEnd is where the run that begins in a column ends: at the next gap, or at
// a line that is drawn.
func runEnd(cells []cell, col int) int {
	for ; col < len(cells); col++ {
		switch {
		case drawn(cells[col]):
			return col
		case cells[col].text != " ":
		case col+1 == len(cells), cells[col+1].text == " ", drawn(cells[col+1]):
			return col
		}
	}
	return col
}

// drawn tells what lines and bars are drawn with.
func drawn(c cell) bool {
	r, _ := utf8.DecodeRuneInString(c.text)
	return r >= 0x2500 && r <= 0x259f
}

// point puts the cursor into a column of a line. Within a run only the terminal
// knows where that is: it is led there by what stands before it.
func (b *brush) point(row, col int, cells []cell) {
	for i := 0; i < min(col, len(cells)); i++ {
		if !cells[i].flows {
			continue
		}
		end := runEnd(cells, i)
		if end < col && !b.allEmpty(cells[end:min(col, len(cells))]) {
			i = end
			continue
		}
		b.run(row, i, cells[i:min(end, col)])
		b.take(0)
		b.dst = append(b.dst, strings.Repeat(" ", max(col-end, 0))...)
		return
	}
	b.move(row, col)
}

func (b *brush) allEmpty(cells []cell) bool {
	for _, c := range cells {
		if !b.styles.empty(c) {
			return false
		}
	}
	return true
}
