package storage

import (
	"runtime"
	"slices"
	"sync"

	"fromhere/model"
)

// recordRoom is how many events are made room for at once where all entries
// are read.
const recordRoom = 4096

// sieve says which entries are wanted; the zero sieve wants all.
type sieve struct {
	// keep, which may be nil, tells of an entry whether it is wanted. The entry
	// is lent for that call, and calls come from several goroutines.
	keep   func(*model.Entry) bool
	newest int // so many of the latest created are enough; 0 for all
}

// entries are those of the rows that stand, but for the files given, in order
// of creation. Without an index there are none.
func (x *index) entries(stands []bool, but []file, wants sieve) ([]model.Entry, error) {
	if x == nil || x.size() == 0 {
		return nil, nil
	}
	records, err := x.section(recordSection)
	if err != nil {
		return nil, err
	}
	spans := make([]span, x.size()) // by record; of no size where it does not stand
	for i := range spans {
		if stands[i] {
			r := x.files.row(i)
			spans[r.record] = r.at
		}
	}
	for _, f := range but {
		if at, ok := x.find(idOf(f.rel)); ok {
			spans[x.files.row(at).record] = span{}
		}
	}
	return x.decodeAll(text(records), spans, wants)
}

// decodeAll decodes records side by side on all processors.
func (x *index) decodeAll(text string, spans []span, wants sieve) ([]model.Entry, error) {
	shares := make([][]model.Entry, runtime.GOMAXPROCS(0))
	bad := make([]bool, len(shares))
	var room []model.Entry // one for all of them, where all entries are wanted
	if wants.keep == nil && wants.newest == 0 {
		room = make([]model.Entry, len(spans))
	}
	sideBySide(len(spans), len(shares), func(share, from, to int) {
		r := recordReader{words: x.hot.words, room: min(recordRoom, to-from)}
		if room != nil {
			shares[share] = r.all(text, spans[from:to], room[from:from:to])
		} else {
			shares[share] = r.sift(text, spans[from:to], wants)
		}
		bad[share] = r.bad
	})
	if slices.Contains(bad, true) {
		return nil, errNoIndex
	}
	found := 0
	for _, entries := range shares {
		found += len(entries)
	}
	if found == len(room) {
		return room, nil // nothing between the shares
	}
	return slices.Concat(shares...), nil
}

// sideBySide does a piece of work in shares of about the same size.
func sideBySide(size, shares int, do func(share, from, to int)) {
	var work sync.WaitGroup
	for share := range shares {
		work.Go(func() { do(share, size*share/shares, size*(share+1)/shares) })
	}
	work.Wait()
}

// all appends the entries of the records to the room for them.
func (r *recordReader) all(text string, spans []span, room []model.Entry) []model.Entry {
	for _, at := range spans {
		if at.size == 0 {
			continue
		}
		r.text = text[at.from : at.from+at.size]
		if room = append(room, r.entry()); r.bad {
			return nil
		}
	}
	return room
}

// sift picks the entries that are wanted, looking at the newest first.
func (r *recordReader) sift(text string, spans []span, wants sieve) []model.Entry {
	var found []model.Entry
	var lent model.Entry
	for _, at := range slices.Backward(spans) {
		if at.size == 0 {
			continue
		}
		if wants.newest > 0 && len(found) == wants.newest {
			break
		}
		record := text[at.from : at.from+at.size]
		r.text = record
		r.events, r.texts = r.events[:0], r.texts[:0] // none of the last one was kept
		if r.entryInto(&lent); r.bad {
			return nil
		}
		if wants.keep == nil || wants.keep(&lent) {
			own := recordReader{text: record, words: r.words, zones: r.zones}
			found = append(found, own.entry())
		}
	}
	slices.Reverse(found)
	return found
}

// UseIndex lets the store keep an index at path, which may be deleted at any
// time, and read by it. Where the config changes, so may what must be at hand
// for Today.
func (s *Store) UseIndex(path string, config model.Config) {
	s.indexPath, s.config = path, config
}

// openedIndex is the index, nil where there is none.
func (s *Store) openedIndex() *index {
	if s.index == nil && s.indexPath != "" {
		x, err := openIndex(s.indexPath, s.dir)
		if err != nil {
			return nil // it is made anew, and nothing is lost without it
		}
		s.index = x
	}
	return s.index
}

// usableIndex is the index with its table read, nil where there is none.
func (s *Store) usableIndex() *index {
	if s.openedIndex() == nil {
		return nil
	}
	if s.index.readTable() != nil && s.dropIndex() == nil {
		return nil // it is made anew, too
	}
	return s.index // none, where it could not even be closed
}

// dropIndex forgets the index; what it held is read from the files.
func (s *Store) dropIndex() error {
	x := s.index
	if x == nil {
		return nil
	}
	s.index, s.seen.stands, s.sure = nil, nil, false
	return x.close()
}
