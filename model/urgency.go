package model

import (
	"cmp"
	"slices"
	"time"
)

// Urgent are the entries of a practice outside the trash as a list shows them:
// open ones that are due, by when; then the other open ones and last those that
// are done, the last touched first. They are not to be changed.
func (j *Journal) Urgent(practice string) []*Entry {
	type place struct {
		entry   *Entry
		rank    int
		due     string
		touched time.Time
	}
	entries := j.shelves.practices.of(j, practice)
	places := make([]place, 0, len(entries))
	for _, e := range slices.Backward(entries) { // which is nearly their order already
		at := place{entry: e, touched: e.Touched()}
		p := j.known(e)
		switch {
		case p == nil || !e.Open(*p):
			at.rank = 2
		case e.Answers.Get(p.When) == "":
			at.rank = 1
		default:
			at.due = cmp.Or(e.Answers.Get(Renegotiated), e.Answers.Get(p.When))
		}
		places = append(places, at)
	}
	slices.SortFunc(places, func(a, b place) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.due, b.due),
			b.touched.Compare(a.touched), cmp.Compare(b.entry.ID, a.entry.ID))
	})
	urgent := make([]*Entry, len(places))
	for i, at := range places {
		urgent[i] = at.entry
	}
	return urgent
}
