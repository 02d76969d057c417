package storage

import (
	"runtime"
	"sync"

	"fromhere/model"
)

// recordRoom is how many events are made room for at once where all entries
// are read.
const recordRoom = 4096

// entries are those of the rows that stand, but for the files given, in order
// of creation. Without an index there are none.
func (x *index) entries(stands []bool, but []file) ([]model.Entry, error) {
	if x == nil || len(x.files.rows) == 0 {
		return nil, nil
	}
	text, err := x.section(recordSection)
	if err != nil {
		return nil, err
	}
	wanted := make([]span, len(x.files.rows)) // by record; of no size where it is not wanted
	n := 0
	for i, r := range x.files.rows {
		if stands[i] {
			wanted[r.record] = r.at
			n++
		}
	}
	for _, f := range but {
		if at, ok := x.find(idOf(f.rel)); ok {
			wanted[x.files.rows[at].record] = span{}
			n--
		}
	}
	return x.decodeAll(text, wanted, n)
}

// decodeAll decodes the records wanted, n of them, side by side on all
// processors.
func (x *index) decodeAll(text string, wanted []span, n int) ([]model.Entry, error) {
	entries := make([]model.Entry, n)
	shares := runtime.GOMAXPROCS(0)
	bad := make([]bool, shares)
	var work sync.WaitGroup
	from, at := 0, 0
	for share := range shares {
		to := len(wanted) * (share + 1) / shares
		size := 0
		for _, want := range wanted[from:to] {
			if want.size > 0 {
				size++
			}
		}
		first, room := from, entries[at:at+size]
		work.Go(func() { bad[share] = !x.decodeShare(text, wanted[first:to], room) })
		from, at = to, at+size
	}
	work.Wait()
	for _, b := range bad {
		if b {
			return nil, errNoIndex
		}
	}
	return entries, nil
}

func (x *index) decodeShare(text string, wanted []span, room []model.Entry) (ok bool) {
	r := recordReader{words: x.hot.words, room: recordRoom}
	for _, want := range wanted {
		if want.size == 0 {
			continue
		}
		r.text = text[want.from : want.from+want.size]
		room[0] = r.entry()
		room = room[1:]
		if r.bad {
			return false
		}
	}
	return true
}

// UseIndex lets the store keep an index at path, which may be deleted at any
// time, and read by it. settings name what else than the entries decides what
// Today shows: where they change, so may what must be at hand for it.
func (s *Store) UseIndex(path string, config model.Config) {
	s.indexPath, s.config = path, config
}

// usableIndex is the index with its table read, nil where there is none.
func (s *Store) usableIndex() *index {
	if s.index == nil && s.indexPath != "" {
		x, err := openIndex(s.indexPath, s.dir)
		if err != nil {
			return nil // it is made anew, and nothing is lost without it
		}
		s.index = x
	}
	if s.index == nil {
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
