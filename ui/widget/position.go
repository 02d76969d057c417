package widget

import (
	"fmt"

	"fromhere/model"
)

// Position is what is seen of something longer than the screen. It is empty
// where all is seen.
type Position struct {
	At, Of int  // which one is selected of how many; 0 of text
	Below  bool // there is more below
}

// Words are the position in words, the shorter ones where there is little room:
// "4 of 110 · more below".
func (p Position) Words(short bool) string {
	below := "more below"
	if short {
		below = "↓"
	}
	switch {
	case p.Of == 0 && !p.Below:
		return ""
	case p.Of == 0:
		return below
	}
	words := fmt.Sprintf("%s of %s", model.Grouped(p.At), model.Grouped(p.Of))
	switch {
	case !p.Below:
		return words
	case short:
		return words + " " + below
	}
	return words + " · " + below
}

// Position is where the selected row stands.
func (l *List) Position() Position {
	if l.rows.Count() <= l.height || l.Empty() {
		return Position{}
	}
	return Position{At: l.Cursor + 1, Of: l.rows.Picked(), Below: l.first+l.height < l.rows.Count()}
}

// Position is where the cursor stands.
func (c *Scroll) Position() Position {
	if c.Count <= c.Height {
		return Position{}
	}
	return Position{At: c.Cursor + 1, Of: c.Count, Below: c.Top+c.Height < c.Count}
}

// Position tells whether there are lines below those in sight.
func (p *Page) Position() Position { return Position{Below: p.Top+p.Height < p.count} }

// Position tells whether there are lines below those in sight.
func (b *Board) Position() Position { return Position{Below: b.top+b.height < len(b.first())} }
