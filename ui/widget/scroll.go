package widget

import (
	"strings"

	"fromhere/ui/keys"
)

// Scroll is a cursor among count rows of which height are seen. The zero
// value stands on the first row.
type Scroll struct {
	Cursor, Top   int
	Count, Height int
}

// Resize tells how many rows there are and how many are seen, and keeps the
// cursor among them.
func (c *Scroll) Resize(count, height int) {
	c.Count, c.Height = count, max(height, 1)
	c.To(c.Cursor)
}

// To moves the cursor to a row, or the nearest there is.
func (c *Scroll) To(row int) {
	c.Cursor = max(min(row, c.Count-1), 0)
	c.Top = min(c.Top, c.Cursor, max(c.Count-c.Height, 0))
	c.Top = max(c.Top, c.Cursor-c.Height+1, 0)
}

// Move moves the cursor.
func (c *Scroll) Move(m keys.Move) { c.To(m.Row(c.Cursor, c.Height, c.Count)) }

// Click moves the cursor to the row that is seen in a line, and tells whether it
// was there already.
func (c *Scroll) Click(line int) (again bool) {
	row := c.Top + line
	if line < 0 || line >= c.Height || row >= c.Count {
		return false
	}
	again = row == c.Cursor
	c.To(row)
	return again
}

// Page is text without a cursor, of which height lines are seen from the top.
type Page struct {
	Top           int
	count, Height int
}

// Resize tells how many lines there are and how many are seen.
func (p *Page) Resize(count, height int) {
	p.count, p.Height = count, max(height, 1)
	p.To(p.Top)
}

// To puts a line at the top, or the nearest that can be.
func (p *Page) To(top int) { p.Top = max(min(top, p.count-p.Height), 0) }

// Reveal scrolls to a line that is out of sight, with some of those before it.
func (p *Page) Reveal(line int) {
	if line < p.Top || line >= p.Top+p.Height {
		const before = 3 // one part in so many of what is seen
		p.To(line - p.Height/before)
	}
}

// Move scrolls.
func (p *Page) Move(m keys.Move) { p.To(m.Row(p.Top, p.Height, p.count)) }

// Seen are the lines in sight, of those that the page scrolls.
func (p *Page) Seen(lines []string) string {
	end := min(p.Top+p.Height, len(lines))
	return strings.Join(lines[min(p.Top, end):end], "\n")
}
