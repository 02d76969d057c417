package ui

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
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

// press moves by a key and tells whether it was one that moves.
func (c *scroll) press(k *keyMap, msg tea.KeyMsg) bool {
	row, ok := k.moved(msg, c.cursor, c.height, c.count)
	if ok {
		c.to(row)
	}
	return ok
}

// moved is the row that a key leads to from another, among count rows of
// which height are seen. It may lie beyond them.
func (k *keyMap) moved(msg tea.KeyMsg, from, height, count int) (to int, ok bool) {
	switch {
	case key.Matches(msg, k.Up):
		return from - 1, true
	case key.Matches(msg, k.Down):
		return from + 1, true
	case key.Matches(msg, k.PageUp):
		return from - height, true
	case key.Matches(msg, k.PageDown):
		return from + height, true
	case key.Matches(msg, k.Top):
		return 0, true
	case key.Matches(msg, k.Bottom):
		return count - 1, true
	}
	return from, false
}

// page is the same for text without a cursor: the top row moves.
type page struct {
	top           int
	count, height int
}

func (p *page) resize(count, height int) {
	p.count, p.height = count, max(height, 1)
	p.to(p.top)
}

func (p *page) to(top int) { p.top = max(min(top, p.count-p.height), 0) }

func (p *page) press(k *keyMap, msg tea.KeyMsg) bool {
	row, ok := k.moved(msg, p.top, p.height, p.count)
	if ok {
		p.to(row)
	}
	return ok
}

// seen are the lines in sight, of those that the page scrolls.
func (p *page) seen(lines []string) string {
	end := min(p.top+p.height, len(lines))
	return strings.Join(lines[min(p.top, end):end], "\n")
}
