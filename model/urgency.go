package model

import (
	"cmp"
	"slices"
)

// ByUrgency orders entries for a list: open ones that are due, by when; then
// the other open ones and last those that are done, the last touched first.
func ByUrgency(entries []Entry, j *Journal) []Entry {
	type place struct {
		rank int
		due  string
	}
	places := make(map[string]place, len(entries))
	for _, e := range entries {
		p := j.Practice(e)
		switch {
		case !e.Open(p):
			places[e.ID] = place{rank: 2}
		case e.Answers[p.When] == "":
			places[e.ID] = place{rank: 1}
		default:
			places[e.ID] = place{due: cmp.Or(e.Answers["renegotiated"], e.Answers[p.When])}
		}
	}
	ordered := slices.Clone(entries)
	slices.SortFunc(ordered, func(a, b Entry) int {
		pa, pb := places[a.ID], places[b.ID]
		return cmp.Or(cmp.Compare(pa.rank, pb.rank), cmp.Compare(pa.due, pb.due),
			b.Touched().Compare(a.Touched()), cmp.Compare(b.ID, a.ID))
	})
	return ordered
}
