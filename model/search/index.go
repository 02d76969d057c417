package search

import (
	"iter"
	"slices"

	"fromhere/model"
)

// Index finds the entries that pass a query between two keys, however many
// there are. It does not change, and may be made while the journal does.
type Index struct {
	entries    []*model.Entry
	practiceOf func(*model.Entry) *model.Practice
	kept       set // outside the trash
	trash      set
	postings   map[string]postings // by the keys of the terms that have texts
}

// NewIndex is the index of these entries.
func NewIndex(entries []*model.Entry, catalog model.Catalog) *Index {
	x := &Index{entries: entries, practiceOf: catalog.Practices(), postings: map[string]postings{},
		kept: newSet(len(entries)), trash: newSet(len(entries))}
	for i, e := range entries {
		if e.InTrash() {
			x.trash.add(i)
		} else {
			x.kept.add(i)
		}
	}
	for _, t := range terms() {
		if t.texts != nil {
			x.postings[t.key] = post(entries, func(e *model.Entry) iter.Seq[string] { return t.texts(e, x.practiceOf(e)) })
		}
	}
	return x
}

// Of tells whether it is the index of these entries.
func (x *Index) Of(entries []*model.Entry) bool {
	if len(entries) == len(x.entries) && len(entries) > 0 && &entries[0] == &x.entries[0] {
		return true
	}
	return slices.Equal(x.entries, entries)
}

// Find finds the places of those entries that pass the query.
func (x *Index) Find(q Query) []int32 {
	passed := slices.Clone(x.kept)
	if q.trash {
		passed = slices.Clone(x.trash)
	}
	var unsure []condition // each entry that passed has to be read for them
	for _, c := range q.conditions {
		switch {
		case c.lookUp != nil && !c.not:
			passed.keep(c.lookUp(x))
		case c.lookUp != nil && c.exact:
			passed.drop(c.lookUp(x))
		}
		if !c.exact {
			unsure = append(unsure, c)
		}
	}
	places := make([]int32, 0, passed.count())
	for at := range passed.all {
		if len(unsure) == 0 || meets(unsure, x.entries[at], x.practiceOf(x.entries[at])) {
			places = append(places, int32(at)) //nolint:gosec // no journal has two thousand million entries
		}
	}
	return places
}
