package search

import (
	"iter"
	"math/bits"
	"strings"

	"fromhere/model"
)

// postings are texts, and for each of them the entries that have it.
type postings []posting

// posting is a text with the places of its entries: listed while they are few,
// and a set from then on.
type posting struct {
	text string
	few  []uint32
	many set
}

// post posts each of the entries under its texts.
func post(entries []*model.Entry, textsOf func(*model.Entry) iter.Seq[string]) (all postings) {
	numbers := map[string]int{} // of the texts
	place := 0
	add := func(text string) bool {
		n, known := numbers[text]
		if !known {
			n, text = len(all), strings.Clone(text) // not the whole text that it is a part of
			numbers[text] = n
			all = append(all, posting{text: text})
		}
		all[n].add(place, len(entries))
		return true
	}
	for i, e := range entries {
		place = i
		textsOf(e)(add)
	}
	return all
}

func (p *posting) add(place, entries int) {
	if p.many == nil && len(p.few) > entries/setWidth*2 {
		p.many = newSet(entries)
		for _, at := range p.few {
			p.many.add(int(at))
		}
		p.few = nil
	}
	if p.many != nil {
		p.many.add(place)
	} else if last := len(p.few) - 1; last < 0 || p.few[last] != uint32(place) {
		p.few = append(p.few, uint32(place)) //nolint:gosec // no journal has four thousand million entries
	}
}

// having are the entries with a text that matches, out of so many.
func (p postings) having(match func(text string) bool, entries int) set {
	found := newSet(entries)
	for i := range p {
		if !match(p[i].text) {
			continue
		}
		for _, at := range p[i].few {
			found.add(int(at))
		}
		for word := range p[i].many {
			found[word] |= p[i].many[word]
		}
	}
	return found
}

// set is a set of places, a bit for each.
type set []uint64

const setWidth = 64

func newSet(places int) set { return make(set, (places+setWidth-1)/setWidth) }

func (s set) add(place int) { s[place/setWidth] |= 1 << (place % setWidth) }

// keep leaves those places that the others have too.
func (s set) keep(others set) {
	for i := range s {
		s[i] &= others[i]
	}
}

// drop takes out the places that the others have.
func (s set) drop(others set) {
	for i := range s {
		s[i] &^= others[i]
	}
}

func (s set) count() (n int) {
	for _, word := range s {
		n += bits.OnesCount64(word)
	}
	return n
}

// all yields the places in order.
func (s set) all(yield func(place int) bool) {
	for i, word := range s {
		for ; word != 0; word &= word - 1 {
			if !yield(i*setWidth + bits.TrailingZeros64(word)) {
				return
			}
		}
	}
}
