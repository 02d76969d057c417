package ui

import (
	"strings"

	"fromhere/ui/keys"
)

// scroll is a cursor among count rows of which height are seen. The zero
// value stands on the first row.
type scroll struct {
	cursor, top   int
	count, height int
}

// resize tells how many rows there are and how many are seen, and keeps the
// cursor among them.
func (c *scroll) resize(count, height int) {
	c.count, c.height = count, max(height, 1)
	c.to(c.cursor)
}

// to moves the cursor to a row, or the nearest there is.
func (c *scroll) to(row int) {
	c.cursor = max(min(row, c.count-1), 0)
	c.top = min(c.top, c.cursor, max(c.count-c.height, 0))
	c.top = max(c.top, c.cursor-c.height+1, 0)
}

// move moves the cursor.
func (c *scroll) move(m keys.Move) { c.to(m.Row(c.cursor, c.height, c.count)) }

// page is text without a cursor, of which height lines are seen from the top.
type page struct {
	top           int
	count, height int
}

// resize tells how many lines there are and how many are seen.
func (p *page) resize(count, height int) {
	p.count, p.height = count, max(height, 1)
	p.to(p.top)
}

// to puts a line at the top, or the nearest that can be.
func (p *page) to(top int) { p.top = max(min(top, p.count-p.height), 0) }

// move scrolls.
func (p *page) move(m keys.Move) { p.to(m.Row(p.top, p.height, p.count)) }

// seen are the lines in sight, of those that the page scrolls.
func (p *page) seen(lines []string) string {
	end := min(p.top+p.height, len(lines))
	return strings.Join(lines[min(p.top, end):end], "\n")
}
