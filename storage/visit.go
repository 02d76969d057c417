package storage

import (
	"errors"
	"hash/crc32"
	"iter"
	"slices"

	"fromhere/model"
)

// errMisread tells of a record that is none, though its bytes are as written.
var errMisread = errors.New("the index holds what it should not: remove it, and try again")

// visitRoom is about how many bytes of records are read at once, each time into
// the same memory.
const visitRoom = 64 << 10

// visit shows the entries of an index, which may be nil, and those beside it,
// newest first, for as long as more are wanted. Both come in order of creation.
func visit(x *index, places []recordPlace, beside []model.Entry, see func(*model.Entry) (more bool)) error {
	if x != nil {
		if err := x.verify(recordSection); err != nil {
			return err // before anything is shown, so that all can be done again
		}
	}
	for e, err := range x.newestFirst(places) {
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

// verify reads a part whole, a piece at a time, and checks its sum.
func (x *index) verify(part int) error {
	room := make([]byte, visitRoom)
	sum := uint32(0)
	for from := uint64(0); from < x.at[part].size; from += visitRoom {
		piece := room[:min(visitRoom, x.at[part].size-from)]
		if err := x.readAt(piece, part, from); err != nil {
			return err
		}
		sum = crc32.Update(sum, sums, piece)
	}
	if sum != x.at[part].sum {
		return errNoIndex
	}
	return nil
}

// newestFirst yields the entries of records that stand, each in the place of the
// one before.
func (x *index) newestFirst(places []recordPlace) iter.Seq2[*model.Entry, error] {
	return func(yield func(*model.Entry, error) bool) {
		var room []byte
		var start uint64 // of what is in the room
		var r recordReader
		var e model.Entry
		for _, at := range slices.Backward(places) {
			from, end := uint64(at.from), uint64(at.from)+uint64(at.size)
			if at.size == 0 {
				continue
			}
			if from < start || end > start+uint64(len(room)) {
				start = end - min(end, max(visitRoom, uint64(at.size)))
				room = slices.Grow(room[:0], int(end-start))[:end-start]
				if err := x.readAt(room, recordSection, start); err != nil {
					yield(nil, errMisread)
					return
				}
				r.words = x.hot.words
			}
			r.text, r.events, r.texts = text(room[from-start:end-start]), r.events[:0], r.texts[:0]
			if e = r.entry(); r.bad {
				yield(nil, errMisread)
				return
			}
			if !yield(&e, nil) {
				return
			}
		}
	}
}
