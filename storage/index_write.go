package storage

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"math"
	"path/filepath"
	"slices"
	"strings"

	"fromhere/model"
	"fromhere/storage/disk"
)

// indexed is an entry with the file that holds it, on its way into the index.
type indexed struct {
	entry *model.Entry
	dir   string
	name  string
	stamp disk.Fingerprint
}

// Remember writes the index anew if what is there has fallen behind the
// journal as it was last loaded. today is the journal day it is for. Without
// an index nothing is lost but time.
func (s *Store) Remember(today model.Day) error {
	s.loading.Lock()
	defer s.loading.Unlock()
	if err := s.enter(); err != nil {
		return err
	}
	defer s.leave()
	if s.seen.seq < s.erased { // the load may have read what was erased since
		return nil
	}
	if s.index.path == "" || !s.seen.there || !s.index.fallenBehind(today) {
		return nil
	}
	if err := s.index.write(today); err != nil {
		return fmt.Errorf("write the index %s: %w; until that works, starting takes longer; %s", s.index.path, disk.Cause(err), disk.Remedy(err))
	}
	return nil
}

// fewFiles is how many files it takes less time to read again than it takes
// to write an index.
const fewFiles = 32

// fallenBehind tells that another index would save more than it costs.
func (k *indexKeeper) fallenBehind(today model.Day) bool {
	if k.opened == nil || k.stale || k.outdated || k.opened.hot.rules != k.previewRules() || k.opened.hot.day != today {
		return true
	}
	fresh := 0
	for _, f := range k.store.seen.others {
		if !k.fits(f) {
			continue
		}
		if fresh++; f.sides[0].Entry.Tombstone() {
			return true // its words must not stay behind in the index
		}
	}
	gone := k.opened.size()
	for _, stands := range k.store.seen.stands {
		if stands {
			gone--
		}
	}
	return fresh > fewFiles || gone > fewFiles
}

// fits tells a file that the index can stand for: a whole entry, alone under
// its name, that has been left alone for long enough.
func (k *indexKeeper) fits(f file) bool {
	return f.settled && f.problem == nil && len(f.sides) == 1 && !isVersion(filepath.Base(f.rel)) &&
		k.store.paths[f.sides[0].Entry.ID] == f.rel
}

// write writes an index of what was last loaded. Only one program at a time does
// so; another that would leaves it at that. Where the journal has changed since,
// its words may have been erased, and none is written.
func (k *indexKeeper) write(today model.Day) error {
	return k.cache.alone(false, func() error {
		all, behind, err := k.collect()
		if err != nil {
			return err
		}
		pieces, err := k.encode(all, behind, today)
		if err != nil {
			return err
		}
		temp, err := k.cache.write(pieces)
		if err != nil {
			return err
		}
		if !k.standsStill() {
			return k.cache.files.RemoveIfThere(temp)
		}
		if err = k.drop(); err == nil { // some systems do not replace a file that is open
			err = k.cache.door.Replace(temp, k.path)
		}
		if err != nil {
			return errors.Join(err, k.cache.files.RemoveIfThere(temp))
		}
		// The next load finds the rows in the new index.
		k.stale, k.outdated = false, false
		k.store.files, k.store.seen = map[string]file{}, scan{}
		return k.cache.sweep(k.path, disk.RealPath(k.store.dir))
	})
}

// write puts the pieces of an index into a temporary file. It need not be safe
// on the disk: one that is torn counts as none.
func (c *indexCache) write(pieces [][]byte) (temp string, err error) {
	temp = disk.TempPath(c.dir)
	f, err := c.door.Create(temp)
	if err != nil {
		return "", err
	}
	for i := 0; i < len(pieces) && err == nil; i++ {
		_, err = f.Write(pieces[i])
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return "", errors.Join(err, c.files.RemoveIfThere(temp))
	}
	return temp, nil
}

// standsStill tells that no directory has changed since it was looked at: no
// file came, went, or was replaced.
func (k *indexKeeper) standsStill() bool {
	dirs := k.store.seen.dirs
	below := make([]string, len(dirs))
	for i, d := range dirs {
		below[i] = d.rel
	}
	now, err := k.store.Disk.Fingerprints(k.store.full(""), below)
	return err == nil && slices.EqualFunc(dirs, now, func(d indexedDir, now disk.Fingerprint) bool { return d.stamp == now })
}

// collect gathers what the index is to hold, in order of creation. Behind are
// the files that it cannot stand for, in order of path.
func (k *indexKeeper) collect() (all []indexed, behind []string, err error) {
	all = make([]indexed, 0, len(k.store.seen.stands)+len(k.store.seen.others))
	if x := k.opened; x != nil && k.store.seen.stands != nil {
		if err := x.readTable(); err != nil {
			return nil, nil, err
		}
		places := make([]recordPlace, x.size())
		for i := range places {
			r := x.files.row(i)
			places[r.record] = placeOf(r)
		}
		known, err := x.entries(places)
		if err != nil {
			return nil, nil, err
		}
		for i, stands := range k.store.seen.stands {
			r := x.files.row(i)
			if !stands {
				continue
			}
			one := indexed{&known[r.record], x.hot.dirs[r.dir].rel, x.files.name(i), r.stamp}
			rel := joinRel(one.dir, one.name)
			if shown, met := k.store.paths[one.entry.ID]; met && shown != rel {
				behind = append(behind, rel) // another file with its id is the one shown
				continue
			}
			all = append(all, one)
		}
	}
	for _, f := range k.store.seen.others {
		if !k.fits(f) {
			behind = append(behind, f.rel)
			continue
		}
		dir, name := filepath.Split(f.rel)
		all = append(all, indexed{&f.sides[0].Entry, strings.TrimSuffix(dir, string(filepath.Separator)), name, f.stamp})
	}
	slices.Sort(behind)
	slices.SortFunc(all, func(a, b indexed) int { return model.ByCreation(*a.entry, *b.entry) })
	return all, behind, nil
}

// largest is where numbers of the index end: of a journal beyond it none is made.
const largest = math.MaxUint32

var errTooLarge = errors.New("the journal is too large for an index")

// pieceRoom is about how many bytes of records are written into one piece of
// memory. To let one grow to the size of all would copy it again and again.
const pieceRoom = 1 << 20

// encode puts the parts of an index together, in pieces.
func (k *indexKeeper) encode(all []indexed, behind []string, today model.Day) ([][]byte, error) {
	records, spans, words := encodeRecords(all)
	if last := len(spans) - 1; last >= 0 && spans[last].from+spans[last].size > largest {
		return nil, errTooLarge
	}
	dirs := slices.Clone(k.store.seen.dirs)
	rows, names, ids := tabulate(all, spans, dirs)
	hot := k.encodeHot(all, dirs, behind, words, today)
	sections := [parts][][]byte{hotSection: {hot}, rowSection: {rows}, nameSection: {names}, idSection: {ids}, suffixSection: {suffixes(all)}, recordSection: records}

	head := []byte(indexMagic)
	at := span{size: uint64(headerSize)}
	for _, section := range sections {
		at = span{from: at.from + at.size}
		for _, piece := range section {
			at.size += uint64(len(piece))
			at.sum = crc32.Update(at.sum, sums, piece)
		}
		head = binary.LittleEndian.AppendUint64(head, at.from)
		head = binary.LittleEndian.AppendUint64(head, at.size)
		head = binary.LittleEndian.AppendUint32(head, at.sum)
	}
	head = binary.LittleEndian.AppendUint32(head, crc32.Checksum(head, sums))
	return append([][]byte{head}, slices.Concat(sections[:]...)...), nil
}

// encodeRecords writes the record of each entry, and tells where it is; words
// are what the records name by number.
func encodeRecords(all []indexed) (pieces [][]byte, spans []span, words []string) {
	w := newRecordWriter()
	spans = make([]span, len(all))
	before := 0 // bytes in the pieces
	for i, one := range all {
		if len(w.buf) >= pieceRoom {
			pieces, before = append(pieces, w.buf), before+len(w.buf)
			w.buf = make([]byte, 0, pieceRoom+pieceRoom/8) // the last entry goes beyond
		}
		from := len(w.buf)
		w.entry(*one.entry)
		spans[i] = span{uint64(before + from), uint64(len(w.buf) - from), crc32.Checksum(w.buf[from:], sums)}
	}
	return append(pieces, w.buf), spans, w.words
}
