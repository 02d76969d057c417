package model

import (
	"cmp"
	"slices"
)

// ByUrgency orders entries for a list: open ones that are due first, by when;
// then the others, newest first.
func ByUrgency(entries []Entry, j *Journal) []Entry {
	ordered := slices.Clone(entries)
	due := make(map[string]string, len(entries))
	for _, e := range entries {
		p := j.Practice(e)
		if p.When != "" && e.Open(p) {
			due[e.ID] = cmp.Or(e.Answers["renegotiated"], e.Answers[p.When])
		}
	}
	slices.SortStableFunc(ordered, func(a, b Entry) int {
		da, db := due[a.ID], due[b.ID]
		switch {
		case da != "" && db != "":
			return cmp.Compare(da, db)
		case da != "":
			return -1
		case db != "":
			return 1
		}
		return cmp.Or(b.Created.Compare(a.Created), cmp.Compare(b.ID, a.ID))
	})
	return ordered
}
