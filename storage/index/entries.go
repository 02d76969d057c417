package index

import (
	"errors"
	"hash/crc32"
	"iter"
	"slices"

	"fromhere/model"
)

// Place is where the record of an entry is. It takes less room than a span, for
// there is one for every entry. The zero Place is none, and is passed over.
type Place struct{ from, size, sum uint32 }

// recordRoom is the number of events that room is made for at once where all
// entries are read.
const recordRoom = 4096

// Entry reads one entry.
func (x *File) Entry(at Place) (model.Entry, error) {
	record, err := x.read(recordPart, span{uint64(at.from), uint64(at.size), at.sum})
	if err != nil {
		return model.Entry{}, err
	}
	r := recordReader{text: text(record), words: x.words}
	e := r.entry()
	return e, r.err()
}

// Records are the records of all entries in memory.
type Records struct {
	text  string
	words []string
}

// Records reads all records.
func (x *File) Records() (Records, error) {
	data, err := x.part(recordPart)
	return Records{text(data), x.words}, err
}

// Decode appends the entries at the places given to the room for them. Several
// goroutines may decode at once.
func (all Records) Decode(places []Place, room []model.Entry) ([]model.Entry, error) {
	r := recordReader{words: all.words, room: min(recordRoom, len(places))}
	for _, at := range places {
		if at.size == 0 {
			continue
		}
		if uint64(at.from)+uint64(at.size) > uint64(len(all.text)) {
			return nil, ErrUnusable
		}
		r.text = all.text[at.from:][:at.size]
		if room = append(room, r.entry()); r.bad {
			return nil, ErrUnusable
		}
	}
	return room, nil
}

// errMisread tells of a record that is none, though its bytes are as written.
var errMisread = errors.New("the index holds what it should not: remove it, and try again")

// visitRoom is about how many bytes of records are read at once, each time into
// the same memory.
const visitRoom = 64 << 10

// VerifyRecords checks the sum of all records, a piece at a time.
func (x *File) VerifyRecords() error {
	all, sum := x.at[recordPart], uint32(0)
	room := make([]byte, visitRoom)
	for from := uint64(0); from < all.size; from += visitRoom {
		piece := room[:min(visitRoom, all.size-from)]
		if err := x.readAt(piece, recordPart, from); err != nil {
			return err
		}
		sum = crc32.Update(sum, sums, piece)
	}
	if sum != all.sum {
		return ErrUnusable
	}
	return nil
}

// NewestFirst yields the entries at the places given, the last first, each in the
// memory of the one before. Their sums are not looked at: see VerifyRecords.
func (x *File) NewestFirst(places []Place) iter.Seq2[*model.Entry, error] {
	return func(yield func(*model.Entry, error) bool) {
		var room []byte
		var start uint64 // of the bytes in the room
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
				if err := x.readAt(room, recordPart, start); err != nil {
					yield(nil, errMisread)
					return
				}
				r.words = x.words
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
