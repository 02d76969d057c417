package model

import "bytes"

// roll is folded text of many entries, one behind the other, so that all of it
// is looked through without following a pointer.
type roll struct {
	text   []byte
	starts []uint32 // where each entry begins, and at last the end
	often  [256]int // how often each byte stands in the first of the text
	pairs  *pairs   // nil where the texts are short
}

func newRoll(entries, room int) roll {
	return roll{text: make([]byte, 0, room), starts: make([]uint32, 1, entries+1)}
}

// close ends an entry.
func (r *roll) close() {
	r.starts = append(r.starts, uint32(len(r.text))) //nolint:gosec // no journal has 4 GB of words
}

// of is the text of an entry.
func (r *roll) of(at int32) []byte { return r.text[r.starts[at]:r.starts[at+1]] }

// weigh counts the bytes: what is sought is then sought by its rarest.
func (r *roll) weigh() {
	const telling = 1 << 18
	for _, c := range r.text[:min(len(r.text), telling)] {
		r.often[c]++
	}
}

// sought is text to be found in a roll.
type sought struct {
	roll *roll
	text []byte
	rare int // where in it the rarest byte stands
	not  bool

	needed [][]uint64 // the pairs' bits of an entry that has it
	whole  bool       // and they are enough
}

func (r *roll) seek(text []byte, not bool) sought {
	s := sought{roll: r, text: text, not: not}
	for i, c := range text {
		if r.often[c] < r.often[text[s.rare]] {
			s.rare = i
		}
	}
	if r.pairs != nil {
		s.needed, s.whole = r.pairs.needed(text)
	}
	return s
}

// holds tells whether the entry has the text, or lacks it as it should.
func (s *sought) holds(at int32) bool {
	for _, bits := range s.needed {
		if !has(bits, at) {
			return s.not
		}
	}
	return (s.whole || s.in(s.roll.of(at))) != s.not
}

func (s *sought) in(text []byte) bool {
	last := len(text) - len(s.text)
	for at := 0; at <= last; at++ {
		next := bytes.IndexByte(text[at+s.rare:last+s.rare+1], s.text[s.rare])
		if next < 0 {
			return false
		}
		at += next
		if bytes.Equal(text[at:at+len(s.text)], s.text) {
			return true
		}
	}
	return false
}
