package term

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// picture is what a terminal shows, by what was painted. It turns frames into
// the bytes that change one into the next.
type picture struct {
	width, height int  // 0 where they are not known
	torn          bool // what the terminal shows is not known
	lines         []string
	styles        styles
	was, now      []cell // of the line that is painted
	cursor        place
}

// clear follows a terminal that was cleared.
func (p *picture) clear() {
	p.lines, p.cursor, p.torn = nil, place{}, false
}

// resize follows a terminal that has another size, or had one: it may have
// moved what it shows.
func (p *picture) resize(width, height int) {
	p.width, p.height, p.torn = width, height, len(p.lines) > 0
	if height > 0 && len(p.lines) > height {
		p.lines = p.lines[:height] // to a row that is gone terminals go as far as the last one
	}
}

// paint appends what makes the terminal show a frame, which is nothing where
// it does.
func (p *picture) paint(dst []byte, frame string) []byte {
	lines, at := unmarked(frame)
	begun := len(dst)
	dst = append(dst, syncBegin...)
	if p.cursor.shown {
		dst = append(dst, ansi.HideCursor...)
	}
	painted := len(dst)
	dst = p.change(dst, lines)
	if len(dst) == painted && at == p.cursor {
		return dst[:begun]
	}
	if at.shown {
		dst = append(p.point(dst, at), ansi.ShowCursor...)
	}
	p.cursor = at
	return append(dst, syncEnd...)
}

// point puts the cursor where it is to be.
func (p *picture) point(dst []byte, at place) []byte {
	b := brush{dst: dst, styles: &p.styles, width: p.width, row: -1}
	p.now = p.now[:0]
	if at.row < len(p.lines) {
		p.now = p.styles.cells(p.now, p.lines[at.row], p.width)
	}
	b.point(at.row, at.col, p.now)
	return b.dst
}

// change paints the lines that are others than before.
func (p *picture) change(dst []byte, texts []string) []byte {
	if p.height > 0 {
		texts = texts[:min(len(texts), p.height)]
	}
	b := brush{dst: dst, styles: &p.styles, width: p.width, row: -1}
	if !p.torn {
		p.scroll(&b, texts)
	}
	for row := range max(len(texts), len(p.lines)) {
		text := ""
		if row < len(texts) {
			text = texts[row]
		}
		if row == len(p.lines) {
			p.lines = append(p.lines, "")
		}
		if p.torn {
			b.erase(row, 0, ansi.EraseLineRight)
			p.lines[row] = ""
		}
		if p.lines[row] == text {
			continue
		}
		// Taking a line apart again is quicker than to touch the memory that
		// keeping the cells of a whole screen would take, above all at the start.
		p.was = p.styles.cells(p.was[:0], p.lines[row], p.width)
		p.now = p.styles.cells(p.now[:0], text, p.width)
		b.line(row, p.was, p.now)
		p.lines[row] = text
	}
	if p.torn && len(p.lines) < p.height {
		b.erase(len(p.lines), 0, ansi.EraseScreenBelow)
	}
	p.torn = false
	p.lines = p.lines[:len(texts)]
	b.take(0)
	return b.dst
}

// shortGap is how many columns are rather painted again than passed over,
// which takes as many bytes.
const shortGap = 5

// wide is the most columns that a rune takes.
const wide = 2

// brush paints cells, and knows where it is and with which style.
type brush struct {
	dst      []byte
	styles   *styles
	width    int // of a line, or 0
	style    uint16
	row, col int
}

// line turns one line into another.
func (b *brush) line(row int, old, now []cell) {
	if anyFlows(old) || anyFlows(now) {
		b.flow(row, old, now)
		return
	}
	pushed := 0 // up to this column by loose text, on some terminals
	for col := 0; col < len(now); col++ {
		was := blank
		if col < len(old) {
			was = old[col]
		}
		c := now[col]
		if c == was && col >= pushed {
			continue
		}
		if c.loose {
			pushed = max(pushed, col+wide*utf8.RuneCountInString(c.text))
		}
		if c.text == "" {
			continue // painted with the cell before it
		}
		b.reach(row, col, now)
		b.cell(c)
	}
	if len(old) > len(now) || pushed > len(now) && (b.width == 0 || len(now) < b.width) {
		b.erase(row, len(now), ansi.EraseLineRight)
	}
}

// reach moves to a cell, over what is there already where that is shorter.
func (b *brush) reach(row, col int, now []cell) {
	if gap := col - b.col; b.row == row && b.col >= 0 && gap > 0 && gap <= shortGap {
		plain := true
		for _, c := range now[b.col:col] {
			plain = plain && c.style == b.style && !c.loose && len(c.text) == 1
		}
		if plain {
			for _, c := range now[b.col:col] {
				b.cell(c)
			}
		}
	}
	b.move(row, col)
}

// cell paints one cell where the brush is.
func (b *brush) cell(c cell) {
	b.take(c.style)
	if !c.loose {
		b.dst = append(b.dst, c.text...)
		b.col += int(c.width)
		return
	}
	// Blanks for its room, the text, and on from where that should end.
	row, col := b.row, b.col
	b.dst = append(b.dst, strings.Repeat(" ", int(c.width))...)
	b.col = -1
	b.move(row, col)
	b.dst = append(b.dst, c.text...)
	b.col = -1
	b.move(row, col+int(c.width))
}

// erase clears what a sequence clears from a cell on.
func (b *brush) erase(row, col int, sequence string) {
	b.move(row, col)
	b.take(0) // terminals erase in the colour of the style
	b.dst = append(b.dst, sequence...)
}

func (b *brush) take(number uint16) {
	if number != b.style {
		b.dst = b.styles.style(b.style).appendTo(b.dst, b.styles.style(number))
		b.style = number
	}
}

func (b *brush) move(row, col int) {
	if row == b.row && col == b.col {
		return
	}
	b.dst = append(b.dst, "\x1b["...)
	if row != b.row {
		b.dst = append(strconv.AppendInt(b.dst, int64(row)+1, 10), ';')
		b.dst = append(strconv.AppendInt(b.dst, int64(col)+1, 10), 'H')
	} else {
		b.dst = append(strconv.AppendInt(b.dst, int64(col)+1, 10), 'G')
	}
	b.row, b.col = row, col
}
