package storage

import (
	"hash/crc32"
	"slices"
	"sync"

	"fromhere/model"
	"fromhere/storage/memory/pages"
)

// How many records make a page. The first pages are small, for often the
// newest few entries are all that is asked for.
const (
	firstPage   = 64
	largestPage = 512
)

// lentRoom is about how many bytes are made of an entry by who shows it.
const lentRoom = 240

// lending lends the entries of an index, and those beside it, a page at a time
// and on all processors. No record stays in memory for longer than its page.
type lending struct {
	index  *index
	places []recordPlace // by record
	beside []model.Entry // in order of creation
	to     model.Borrower
	newest int // how many are wanted; 0 for all

	mu     sync.Mutex // guards what follows
	begun  bool
	next   int // the records before it are not lent yet
	size   int // of the next page
	wanted int
	err    error
}

// lend lends all, or as many as are wanted.
func (l *lending) lend() error {
	if l.newest == 0 {
		pages.HeapRoom(uint64(len(l.places)) * lentRoom)
	}
	l.next, l.size = len(l.places), firstPage
	var work crew
	for range readers() {
		work.Go(func() {
			var r lender
			for p, ok := l.turn(); ok; p, ok = l.turn() {
				l.done(r.lend(l, p))
			}
		})
	}
	work.Wait()
	return l.err
}

// page is a run of records, from the newest back.
type page struct {
	from, to int
	take     func(*model.Entry) bool
}

// turn opens the next page, if there is one and it is wanted.
func (l *lending) turn() (p page, ok bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.err != nil || l.begun && l.next == 0 || l.newest > 0 && l.wanted >= l.newest {
		return p, false
	}
	l.begun = true
	p = page{max(0, l.next-l.size), l.next, nil}
	p.take = l.to.Page(p.to - p.from + len(l.beside))
	l.next, l.size = p.from, min(2*l.size, largestPage)
	return p, true
}

func (l *lending) done(wanted int, err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.wanted += wanted; l.err == nil {
		l.err = err
	}
}

// before are the entries beside the index that no page of newer records has
// lent: those created before the first of them.
func (l *lending) before(record int) ([]model.Entry, error) {
	if len(l.beside) == 0 {
		return nil, nil
	}
	for _, at := range l.places[record:] {
		if at.size == 0 {
			continue
		}
		first, err := l.index.entry(span{uint64(at.from), uint64(at.size), at.sum})
		if err != nil {
			return nil, err
		}
		n, _ := slices.BinarySearchFunc(l.beside, first, model.ByCreation)
		return l.beside[:n], nil
	}
	return l.beside, nil
}

// lender lends one page after another from the same room.
type lender struct {
	room []byte
	lent model.Entry // the last one
	recordReader
}

// lend lends a page, and tells how many entries of it were wanted.
func (r *lender) lend(l *lending, p page) (wanted int, err error) {
	beside, err := l.before(p.to)
	if err != nil {
		return 0, err
	}
	start, err := r.read(l, p)
	if err != nil {
		return 0, err
	}
	give := func(e *model.Entry) (enough bool) {
		if p.take(e) {
			wanted++
		}
		return l.newest > 0 && wanted == l.newest
	}
	for _, at := range slices.Backward(l.places[p.from:p.to]) {
		if at.size == 0 {
			continue
		}
		record := r.room[at.from-start:][:at.size]
		if crc32.Checksum(record, sums) != at.sum {
			return wanted, errNoIndex
		}
		r.text, r.events, r.texts = text(record), r.events[:0], r.texts[:0] // none of the last one was kept
		if r.lent = r.entry(); r.bad {
			return wanted, errNoIndex
		}
		for last := len(beside) - 1; last >= 0 && model.ByCreation(beside[last], r.lent) > 0; last-- {
			if give(&beside[last]) {
				return wanted, nil
			}
			beside = beside[:last]
		}
		if give(&r.lent) {
			return wanted, nil
		}
	}
	if p.from > 0 {
		return wanted, nil
	}
	for i := range slices.Backward(beside) {
		if give(&beside[i]) {
			break
		}
	}
	return wanted, nil
}

// read reads the records of a page, which stand one after another; start is
// where the first of those that hold begins.
func (r *lender) read(l *lending, p page) (start uint32, err error) {
	places := l.places[p.from:p.to]
	stands := func(at recordPlace) bool { return at.size > 0 }
	first := slices.IndexFunc(places, stands)
	if first < 0 {
		return 0, nil
	}
	last := len(places) - 1
	for !stands(places[last]) {
		last--
	}
	start = places[first].from
	end := places[last].from + places[last].size
	for _, at := range places[first : last+1] {
		if stands(at) && (at.from < start || at.from+at.size > end) {
			return 0, errNoIndex
		}
	}
	r.words = l.index.hot.words
	r.room = slices.Grow(r.room[:0], int(end-start))[:end-start]
	return start, l.index.readAt(r.room, recordSection, uint64(start))
}
