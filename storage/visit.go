package storage

import (
	"slices"

	"fromhere/model"
	"fromhere/storage/index"
)

// visit shows the entries of an index, which may be nil, and those beside it,
// newest first, for as long as more are wanted. Both come in order of creation.
func visit(x *index.File, places []index.Place, beside []model.Entry, see func(*model.Entry) (more bool)) error {
	if x != nil {
		if err := x.VerifyRecords(); err != nil {
			return err // before anything is shown, so that all can be done again
		}
	}
	for e, err := range x.NewestFirst(places) {
		if err != nil {
			return err
		}
		for last := len(beside) - 1; last >= 0 && model.ByCreation(beside[last], *e) > 0; last-- {
			if !see(&beside[last]) {
				return nil
			}
			beside = beside[:last]
		}
		if !see(e) {
			return nil
		}
	}
	for i := range slices.Backward(beside) {
		if !see(&beside[i]) {
			return nil
		}
	}
	return nil
}
