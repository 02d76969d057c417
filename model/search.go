package model

import (
	"bytes"
	"slices"
)

// Search finds entries while a query is typed. It keeps what it found on the
// way: a query that asks for more of the same is looked for among that alone,
// and one that was just there is not looked for again.
type Search struct {
	in    *Concordance
	trail []finding // each narrower than the one before
	spare [][]int32 // lists that earlier Finds dropped, to be filled again
	marks []marks   // that Finds work with, the first of them lent to the one under way
	lent  int
}

// mostSpare is how many dropped lists are kept: more than the letters of most
// words.
const mostSpare = 12

// finding is what a query found.
type finding struct {
	query Query
	found []int32
}

// NewSearch begins to search a concordance.
func NewSearch(in *Concordance) *Search { return &Search{in: in} }

// In is what is searched.
func (s *Search) In() *Concordance { return s.in }

// Find finds where, among the entries of the concordance, those stand that
// pass the query. The answer is not to be changed, and holds until the next but
// one: lists of a hundred thousand places, one for each key, would soon have
// all memory looked through.
func (s *Search) Find(q Query) []int32 {
	dropped := s.turnBack(&q)
	among, there := s.in.kept, false
	if q.deleted {
		among = s.in.trash
	}
	if last := len(s.trail) - 1; last >= 0 {
		wider := &s.trail[last]
		among, there = wider.found, narrows(&wider.query, &q)
	}
	if !there {
		s.lent = 0
		s.trail = append(s.trail, finding{q, sifted(among, s.in.keeper(&q, s.blank), s.room, s.blank)})
	}
	// The last answer may be among what was dropped, and still holds.
	s.spare = append(s.spare, dropped...)
	s.spare = slices.Delete(s.spare, 0, max(0, len(s.spare)-mostSpare))
	return s.trail[len(s.trail)-1].found
}

// turnBack drops what was found on the way, up to what a query narrows.
func (s *Search) turnBack(q *Query) (dropped [][]int32) {
	for last := len(s.trail) - 1; last >= 0 && !narrows(q, &s.trail[last].query); last-- {
		dropped, s.trail = append(dropped, s.trail[last].found), s.trail[:last]
	}
	return dropped
}

// room is the shortest list to spare that holds so many, else a new one.
func (s *Search) room(count int) []int32 {
	at := -1
	for i, list := range s.spare {
		if cap(list) >= count && (at < 0 || cap(list) < cap(s.spare[at])) {
			at = i
		}
	}
	if at < 0 {
		return newRoom(count)
	}
	room := s.spare[at][:0]
	s.spare = slices.Delete(s.spare, at, at+1)
	return room
}

// blank lends blank marks until the next Find.
func (s *Search) blank(entries int) marks {
	if s.lent == len(s.marks) {
		s.marks = append(s.marks, nil)
	}
	m := &s.marks[s.lent]
	s.lent++
	*m = slices.Grow((*m)[:0], sizeOfMarks(entries))[:sizeOfMarks(entries)]
	clear(*m)
	return *m
}

// narrows tells for certain that whatever passes one query passes the other.
func narrows(q, wider *Query) bool {
	if q.deleted != wider.deleted {
		return false
	}
	for _, w := range wider.words {
		if !q.asksWord(w) {
			return false
		}
	}
	for _, t := range wider.terms {
		if !q.asksTerm(t) {
			return false
		}
	}
	return true
}

// asksWord tells that the query asks for the word or for more.
func (q *Query) asksWord(wanted word) bool {
	for _, w := range q.words {
		if w.not == wanted.not && implies(w.text, wanted.text, w.not) {
			return true
		}
	}
	return false
}

// asksTerm tells that the query asks for the same as the term, or for more.
func (q *Query) asksTerm(wanted term) bool {
	for _, t := range q.terms {
		if t.not != wanted.not || t.in != wanted.in {
			continue
		}
		text := t.in == amongPeople || t.in == amongTags
		if t.asks == wanted.asks || text && implies(t.text, wanted.text, t.not) {
			return true
		}
	}
	return false
}

// implies tells that what holds a text holds the other, or with not that what
// lacks it lacks the other.
func implies(text, other []byte, not bool) bool {
	if not {
		return bytes.Contains(other, text)
	}
	return bytes.Contains(text, other)
}
