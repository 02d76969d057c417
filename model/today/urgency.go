package today

import (
	"cmp"
	"slices"
	"time"

	"fromhere/model"
)

// ByUrgency are the entries of a practice outside the trash as a list shows
// them: open ones that are due, by when; then the other open ones and last those
// that are done, the last touched first.
func ByUrgency(j *model.Journal, p model.Practice) []*model.Entry {
	const (
		due = iota
		open
		done
	)
	type place struct {
		entry   *model.Entry
		rank    int
		due     time.Time
		touched time.Time
	}
	entries := j.Of(p.ID)
	places := make([]place, 0, len(entries))
	for i := range slices.Backward(entries) { // which is nearly their order already
		e := &entries[i]
		at := place{entry: e, rank: done, touched: e.Touched()}
		if e.Open(p) {
			at.rank = open
			if d, ok := model.StillDue(*e, p, j, time.UTC); ok {
				at.rank, at.due = due, d.At
			}
		}
		places = append(places, at)
	}
	slices.SortFunc(places, func(a, b place) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), a.due.Compare(b.due),
			b.touched.Compare(a.touched), cmp.Compare(b.entry.ID, a.entry.ID))
	})
	ordered := make([]*model.Entry, len(places))
	for i, at := range places {
		ordered[i] = at.entry
	}
	return ordered
}
