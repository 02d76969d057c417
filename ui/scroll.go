package ui

import (
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
	switch {
	case key.Matches(msg, k.Up):
		c.to(c.cursor - 1)
	case key.Matches(msg, k.Down):
		c.to(c.cursor + 1)
	case key.Matches(msg, k.PageUp):
		c.to(c.cursor - c.height)
	case key.Matches(msg, k.PageDown):
		c.to(c.cursor + c.height)
	case key.Matches(msg, k.Top):
		c.to(0)
	case key.Matches(msg, k.Bottom):
		c.to(c.count - 1)
	default:
		return false
	}
	return true
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
	switch {
	case key.Matches(msg, k.Up):
		p.to(p.top - 1)
	case key.Matches(msg, k.Down):
		p.to(p.top + 1)
	case key.Matches(msg, k.PageUp):
		p.to(p.top - p.height)
	case key.Matches(msg, k.PageDown):
		p.to(p.top + p.height)
	case key.Matches(msg, k.Top):
		p.to(0)
	case key.Matches(msg, k.Bottom):
		p.to(p.count)
	default:
		return false
	}
	return true
}
