package storage

import (
	"slices"
	"testing"

	"fromhere/model"
	"fromhere/model/demo"
)

// The entries of an index, with others beside them that are newer, older and in
// between, are visited as a load gives them.
func TestEntriesAreVisitedAsALoadGivesThem(t *testing.T) {
	j := newIndexedJournal(t)
	all := demo.Year(model.BuiltIn, model.DefaultConfig(), evening)
	const beside = 9
	all = all[len(all)-100-beside:]
	var late []model.Entry
	for i := range beside {
		at := i * (len(all) - 1) / (beside - 1)
		late = append(late, all[at])
		all[at].ID = ""
	}
	s := j.without()
	for _, e := range slices.DeleteFunc(all, func(e model.Entry) bool { return e.ID == "" }) {
		save(t, s, e)
	}
	j.remember()
	for _, e := range late {
		save(t, s, e)
	}
	j.siftsAlike(load(t, j.without()))
}
