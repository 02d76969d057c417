package storage

import (
	"errors"
	"slices"

	"fromhere/model"
)

// errMisread tells of a record that is none, though its bytes are as written.
var errMisread = errors.New("the index holds what it should not: remove it, and try again")

// visit shows the entries of an index, which may be nil, and those beside it,
// newest first, for as long as more are wanted. Both come in order of creation.
func visit(x *index, places []recordPlace, beside []model.Entry, see func(*model.Entry) (more bool)) error {
	var records []byte
	r := recordReader{}
	if x != nil && len(places) > 0 {
		var err error
		if records, err = x.section(recordSection); err != nil {
			return err
		}
		r.words = x.hot.words
	}
	for _, at := range slices.Backward(places) {
		if at.size == 0 {
			continue
		}
		if uint64(at.from)+uint64(at.size) > uint64(len(records)) {
			return errMisread
		}
		r.text, r.events, r.texts = text(records[at.from:][:at.size]), r.events[:0], r.texts[:0] // none of the last one was kept
		e := r.entry()
		if r.bad {
			return errMisread
		}
		for last := len(beside) - 1; last >= 0 && model.ByCreation(beside[last], e) > 0; last-- {
			if !see(&beside[last]) {
				return nil
			}
			beside = beside[:last]
		}
		if !see(&e) {
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
