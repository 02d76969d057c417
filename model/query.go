package model

import (
	"bytes"
	"strings"
)

// Query is a filter of entries as Review and `list` read it. The zero Query
// matches everything outside the trash.
type Query struct {
	terms   []term
	words   []word
	deleted bool // entries in the trash are asked for, and only they
}

// term is one condition on an entry that is not about its words.
type term struct {
	not  bool
	asks string // the same for terms that hold of the same entries
	hold func(e *Entry, p *Practice) bool
	in   place
	text []byte // what a Concordance has there, if that is text, of entries that it holds of
}

// place is where a Concordance has what a term asks for.
type place uint8

const (
	amongSorts place = iota
	amongDays
	amongPeople
	amongTags
)

// word is folded text to be found.
type word struct {
	not  bool
	text []byte
}

// Empty tells that nothing was asked.
func (q Query) Empty() bool { return len(q.terms) == 0 && len(q.words) == 0 && !q.deleted }

// Match tells whether the entry, of practice p, passes the filter. Entries in
// the trash pass only a query with is:deleted.
func (q Query) Match(e Entry, p Practice) bool { return q.match(&e, &p) }

func (q Query) match(e *Entry, p *Practice) bool {
	if e.InTrash() != q.deleted {
		return false
	}
	for _, t := range q.terms {
		if t.hold(e, p) == t.not {
			return false
		}
	}
	return len(q.words) == 0 || q.says(e)
}

// says tells whether the words are those that the entry should have.
func (q Query) says(e *Entry) bool {
	const usual = 1024 // bytes of an entry's words: most stay on the stack
	var room [usual]byte
	text := appendSaid(room[:0], e)
	for _, w := range q.words {
		if bytes.Contains(text, w.text) == w.not {
			return false
		}
	}
	return true
}

// appendSaid appends the folded words of an entry: its answers and tags, each
// on a line.
func appendSaid(text []byte, e *Entry) []byte {
	for _, answer := range e.Answers.All() {
		text = append(appendFolded(text, answer), '\n')
	}
	for _, tag := range e.Tags {
		text = append(appendFolded(text, tag), '\n')
	}
	return text
}

// Select are the journal's entries that pass the filter, oldest first.
func (q Query) Select(j *Journal) []Entry {
	places := q.Among(j.order, j.Catalog)
	if len(places) == 0 {
		return nil
	}
	selected := make([]Entry, len(places))
	for i, at := range places {
		selected[i] = *j.order[at]
	}
	return selected
}

// Among are the places of those entries that pass the filter.
func (q Query) Among(entries []*Entry, catalog Catalog) []int32 {
	keep := q.Keep(catalog)
	return sifted(upTo(len(entries)), func(at int32) bool { return keep(entries[at]) }, newRoom, newMarks)
}

// hasPrefixFold tells whether the text, or one of its words, begins with the
// folded prefix.
func hasPrefixFold(text, prefix string) bool {
	folded := Fold(text)
	return strings.HasPrefix(folded, prefix) || strings.Contains(folded, " "+prefix)
}
