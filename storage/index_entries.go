package storage

import (
	"runtime"
	"slices"

	"fromhere/model"
	"fromhere/storage/disk"
)

// recordRoom is how many events are made room for at once where all entries
// are read.
const recordRoom = 4096

// recordPlace is where a record is, in less room than a span, for there is one
// for every entry; of no size where its file is not as the index has it.
type recordPlace struct{ from, size, sum uint32 }

func placeOf(r row) recordPlace {
	return recordPlace{uint32(r.at.from), uint32(r.at.size), r.at.sum}
}

// entries are those of the records that stand, in order of creation, decoded
// side by side on all processors. Without an index there are none.
func (x *index) entries(places []recordPlace) ([]model.Entry, error) {
	if x == nil || x.size() == 0 {
		return nil, nil
	}
	records, err := x.section(recordSection)
	if err != nil {
		return nil, err
	}
	room := make([]model.Entry, len(places))
	shares := make([][]model.Entry, readers())
	bad := make([]bool, len(shares))
	sideBySide(len(places), len(shares), func(share, from, to int) {
		r := recordReader{words: x.hot.words, room: min(recordRoom, to-from)}
		shares[share] = r.all(text(records), places[from:to], room[from:from:to])
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

// readers is how many read side by side. They are no more than the processors
// there are: where the program may run more than that at once, a key finds it
// free to.
func readers() int { return max(2, min(runtime.NumCPU(), runtime.GOMAXPROCS(0))) }

// sideBySide does a piece of work in shares of about the same size, the last of
// them itself.
func sideBySide(size, shares int, do func(share, from, to int)) {
	var work crew
	for share := range shares - 1 {
		work.Go(func() { do(share, size*share/shares, size*(share+1)/shares) })
	}
	do(shares-1, size*(shares-1)/shares, size)
	work.Wait()
}

// all appends the entries of the records to the room for them.
func (r *recordReader) all(text string, places []recordPlace, room []model.Entry) []model.Entry {
	for _, at := range places {
		if at.size == 0 {
			continue
		}
		if uint64(at.from)+uint64(at.size) > uint64(len(text)) {
			r.fail()
			return nil
		}
		r.text = text[at.from:][:at.size]
		if room = append(room, r.entry()); r.bad {
			return nil
		}
	}
	return room
}

// open is the index, nil where there is none.
func (k *indexKeeper) open() *index {
	if k.opened == nil && k.path != "" {
		x, err := k.cache.openIndex(k.path, disk.RealPath(k.store.journal.dir))
		if err != nil {
			return nil // it is made anew, and nothing is lost without it
		}
		k.opened = x
		k.dirs.Store(&x.hot.dirs)
	}
	return k.opened
}

// openTable is the index with its table read, nil where there is none.
func (k *indexKeeper) openTable() *index {
	if k.open() == nil {
		return nil
	}
	if k.opened.readTable() != nil && k.drop() == nil {
		return nil // it is made anew, too
	}
	return k.opened // none, where it could not even be closed
}

// drop forgets the index; what it held is read from the files.
func (k *indexKeeper) drop() error {
	x := k.opened
	if x == nil {
		return nil
	}
	k.opened, k.store.seen.stands = nil, nil
	return x.close()
}
