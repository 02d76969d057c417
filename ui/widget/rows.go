package widget

import "slices"

// Rows are the lines of a list, and where the selectable ones stand. Each is made when it comes into view, since a
// journal of many years holds more of them than can be made between two keys.
type Rows interface {
	Count() int                         // how many there are
	Picked() int                        // how many can be selected
	LineOf(pick int) int                // where one of those stands
	At(line int) Place                  // what stands there
	Find(id string) (pick int, ok bool) // which of the picks is the entry's
	Row(line int) Row                   // makes the row of a line
}

// Place is where a row stands in a list, known before the row is made.
type Place struct {
	ID    string // the entry's; empty for a line between entries
	Under bool   // the line goes on with the entry above it
}

// placed are rows whose places are all known.
type placed struct {
	places     []Place
	selectable []int
	of         func(line int) Row
}

// NewRows returns rows at places that are all known; of makes one of them.
func NewRows(places []Place, of func(line int) Row) Rows {
	p := &placed{places: places, of: of}
	for i, at := range places {
		if at.ID != "" {
			p.selectable = append(p.selectable, i)
		}
	}
	return p
}

func (p *placed) Count() int          { return len(p.places) }
func (p *placed) Picked() int         { return len(p.selectable) }
func (p *placed) LineOf(pick int) int { return p.selectable[pick] }
func (p *placed) At(line int) Place   { return p.places[line] }
func (p *placed) Row(line int) Row    { return p.of(line) }

func (p *placed) Find(id string) (pick int, ok bool) {
	pick = slices.IndexFunc(p.selectable, func(line int) bool { return p.places[line].ID == id })
	return pick, pick >= 0
}
