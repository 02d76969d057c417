package model

import (
	"cmp"
	"slices"
	"time"
)

// ByUrgency orders entries for a list: open ones that are due, by when; then
// the other open ones and last those that are done, the last touched first.
func ByUrgency(entries []Entry, j *Journal) []Entry {
	type place struct {
		entry   *Entry
		rank    int
		due     string
		touched time.Time
	}
	places := make([]place, len(entries))
	for i := range entries {
		// From the newest back, for that is nearly the order they come to.
		e := &entries[len(entries)-1-i]
		at := place{entry: e, touched: e.Touched()}
		p := j.known(e)
		switch {
		case p == nil || !e.Open(*p):
			at.rank = 2
		case e.Answers[p.When] == "":
			at.rank = 1
		default:
			at.due = cmp.Or(e.Answers["renegotiated"], e.Answers[p.When])
		}
		places[i] = at
	}
	slices.SortFunc(places, func(a, b place) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.due, b.due),
			b.touched.Compare(a.touched), cmp.Compare(b.entry.ID, a.entry.ID))
	})
	ordered := make([]Entry, len(places))
	for i, at := range places {
		ordered[i] = *at.entry
	}
	return ordered
}
