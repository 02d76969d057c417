package editor

import (
	"strings"

	"github.com/charmbracelet/lipgloss"

	"fromhere/ui/term"
)

// pen is what turns a style on and off. Style.Render would take an underlined
// text apart rune by rune, and with it the characters that are made of several.
type pen struct{ on, off string }

func newPen(s lipgloss.Style) pen {
	on, off, found := strings.Cut(s.Inline(true).Render("x"), "x")
	if !found {
		return pen{}
	}
	return pen{on, off}
}

type pens struct{ text, hint, mark pen }

func newPens(s Styles) pens {
	return pens{newPen(s.Text), newPen(s.Hint), newPen(s.Mark.Inherit(s.Text))}
}

// canvas is one row being drawn: the cells from left to left+width of it are
// seen, the others are outside.
type canvas struct {
	strings.Builder
	left, width int
	col         int // where the next cell goes
	drawn       int // the cell up to which the row is drawn
	pen         pen
}

func newCanvas(left, width int) *canvas {
	c := &canvas{left: left, width: width, drawn: left}
	c.Grow(2 * width) // for styles, and for runes of several bytes
	return c
}

// put draws a cell. Of one that is cut by an edge, there are only blanks.
func (c *canvas) put(p pen, d cell) {
	begin, end := c.col, c.col+d.width
	c.col = end
	if begin >= c.left && end <= c.left+c.width {
		c.take(p)
		c.WriteString(d.drawn)
		c.drawn = end
		return
	}
	c.fill(p, min(end, c.left+c.width))
}

// fill draws blanks up to a column.
func (c *canvas) fill(p pen, col int) {
	if n := col - c.drawn; n > 0 {
		c.take(p)
		c.WriteString(strings.Repeat(" ", n))
		c.drawn = col
	}
}

// cursor marks the next cell as the insertion point.
func (c *canvas) cursor() { c.WriteString(term.Cursor) }

// take takes up a pen.
func (c *canvas) take(p pen) {
	if c.pen != p {
		c.WriteString(c.pen.off)
		c.WriteString(p.on)
		c.pen = p
	}
}

// done fills the row up to the edge.
func (c *canvas) done(p pen) string {
	c.fill(p, c.left+c.width)
	c.take(pen{})
	return c.String()
}

// full tells that nothing more can be seen.
func (c *canvas) full() bool { return c.col >= c.left+c.width }

// write draws the bytes of the text from start to end.
func (f *field) write(c *canvas, start, end, room int) {
	text, cursor := f.buffer.text, f.cursor()
	remarks := f.buffer.remarksIn(start, end)
	for i := start; i < end && !c.full(); {
		if i == cursor {
			c.cursor()
		}
		s := cluster(text[i:end])
		d := draw(s, c.col, room-c.col)
		p := f.pens.text
		if d.strange {
			p = f.pens.hint
		}
		for _, r := range remarks {
			if r[0] < i+len(s) && r[1] > i {
				p = f.pens.mark
			}
		}
		c.put(p, d)
		i += len(s)
	}
}

// suggest draws what is not text: a hint or a completion.
func (f *field) suggest(c *canvas, s string, room int) {
	for len(s) > 0 && !c.full() {
		next := cluster(s)
		c.put(f.pens.hint, draw(next, c.col, room-c.col))
		s = s[len(next):]
	}
}
