package editor

import (
	"strings"

	"github.com/charmbracelet/lipgloss"

	"fromhere/ui/term"
)

// style is what turns a style on and off. Style.Render would take an underlined
// text apart rune by rune, and with it the characters that are made of several.
type style struct{ on, off string }

func newStyle(s lipgloss.Style) style {
	on, off, found := strings.Cut(s.Inline(true).Render("x"), "x")
	if !found {
		return style{}
	}
	return style{on, off}
}

type styles struct{ text, hint, mark, selected, heading, item, emphasis, strong style }

func newStyles(s Styles) styles {
	on := func(style lipgloss.Style) style { return newStyle(style.Inherit(s.Text)) }
	return styles{
		text: newStyle(s.Text), hint: newStyle(s.Hint), mark: on(s.Mark), selected: on(s.Selected),
		heading: on(s.Heading), item: on(s.Item), emphasis: on(s.Emphasis), strong: on(s.Strong),
	}
}

// canvas is one row being drawn.
type canvas struct {
	strings.Builder
	width int
	col   int // where the next cell goes; it may be outside
	drawn int // the cell up to which the row is drawn
	style style
}

func newCanvas(width int) *canvas {
	c := &canvas{width: width}
	c.Grow(2 * width) // for styles, and for runes of several bytes
	return c
}

// put draws a cell. Of one that is cut by the edge, there are only blanks.
func (c *canvas) put(p style, d cell) {
	c.col += d.width
	if c.col > c.width {
		c.fill(p)
		return
	}
	c.take(p)
	c.WriteString(d.drawn)
	c.drawn = c.col
}

// run draws characters that are one cell wide each.
func (c *canvas) run(p style, s string) {
	c.take(p)
	n := min(len(s), c.width-c.col)
	c.WriteString(s[:n])
	c.col += n
	c.drawn = c.col
}

// fill draws blanks up to the edge.
func (c *canvas) fill(p style) {
	if n := c.width - c.drawn; n > 0 {
		c.take(p)
		c.WriteString(strings.Repeat(" ", n))
		c.drawn = c.width
	}
}

// cursor marks the next cell as the insertion point.
func (c *canvas) cursor() { c.WriteString(term.Cursor) }

// take changes to a style.
func (c *canvas) take(p style) {
	if c.style != p {
		c.WriteString(c.style.off)
		c.WriteString(p.on)
		c.style = p
	}
}

// done fills the row up to the edge.
func (c *canvas) done(p style) string {
	c.fill(p)
	c.take(style{})
	return c.String()
}

// full tells that nothing more can be seen.
func (c *canvas) full() bool { return c.col >= c.width }
