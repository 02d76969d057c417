package ui

import "slices"

// rows are the lines of a list, and where the selectable ones stand. Each is made when it comes into view, since a
// journal of many years holds more of them than can be made between two keys.
type rows interface {
	count() int                         // how many there are
	picked() int                        // how many can be selected
	lineOf(pick int) int                // where one of those stands
	at(line int) place                  // what stands there
	find(id string) (pick int, ok bool) // which of the picks is the entry's
	row(line int) row                   // makes the row of a line
}

// place is where a row stands in a list, known before the row is made.
type place struct {
	id    string // the entry's; empty for a line between entries
	under bool   // the line goes on with the entry above it
}

// placed are rows whose places are all known.
type placed struct {
	places     []place
	selectable []int
	of         func(line int) row
}

// newPlaced returns rows at places that are all known; of makes one of them.
func newPlaced(places []place, of func(line int) row) rows {
	p := &placed{places: places, of: of}
	for i, at := range places {
		if at.id != "" {
			p.selectable = append(p.selectable, i)
		}
	}
	return p
}

func (p *placed) count() int          { return len(p.places) }
func (p *placed) picked() int         { return len(p.selectable) }
func (p *placed) lineOf(pick int) int { return p.selectable[pick] }
func (p *placed) at(line int) place   { return p.places[line] }
func (p *placed) row(line int) row    { return p.of(line) }

func (p *placed) find(id string) (pick int, ok bool) {
	pick = slices.IndexFunc(p.selectable, func(line int) bool { return p.places[line].id == id })
	return pick, pick >= 0
}
