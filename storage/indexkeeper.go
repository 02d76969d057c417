package storage

import (
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"

	"fromhere/model"
	"fromhere/storage/config"
	"fromhere/storage/disk"
	"fromhere/storage/index"
)

// indexKeeper keeps the index of a journal.
type indexKeeper struct {
	store    *Store
	cache    *indexCache                 // nil for no index
	config   model.Config                // what Today is told by
	path     string                      // empty where there is none
	opened   *index.File                 // nil while there is none
	stale    bool                        // the index holds what was erased
	outdated bool                        // a preview could not be made by it, and can by another
	dirs     atomic.Pointer[[]index.Dir] // of the last index there was
}

// Indexed keeps an index of the journal in the person's cache directory. The config
// decides which entries Today needs from it.
func Indexed(cache string, settings model.Config) Option {
	return func(s *Store) {
		d := disk.NewRoot(cache)
		s.index.cache = &indexCache{d, disk.Writer{Disk: d}, filepath.Join(cache, config.Program)}
		s.index.config = settings
	}
}

// find settles where the index of the journal is. There is one for each journal,
// by whatever path it is opened.
func (k *indexKeeper) find() {
	k.path = ""
	if id := cmp.Or(k.store.identity.id, k.store.identity.first); k.cache != nil && id != "" {
		k.path = filepath.Join(k.cache.dir, id+indexExtension)
	}
}

// open is the index, nil where there is none.
func (k *indexKeeper) open() *index.File {
	if k.opened == nil && k.path != "" {
		x, err := k.cache.openIndex(k.path, disk.RealPath(k.store.journal.dir))
		if err != nil {
			return nil // it is made anew, and nothing is lost without it
		}
		k.opened = x
		k.dirs.Store(&x.Dirs)
	}
	return k.opened
}

// openTable is the index with its table read, nil where there is none.
func (k *indexKeeper) openTable() *index.File {
	if k.open() == nil {
		return nil
	}
	if k.opened.ReadTable() != nil && k.drop() == nil {
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
	return x.Close()
}

// remove removes every index of the journal, so that what is to be erased is in
// none of them, and keeps others from being written until do has ended.
func (k *indexKeeper) remove(do func() error) error {
	switch there, err := k.cache.there(); {
	case err != nil:
		return fmt.Errorf("look for indexes in %s: %w; %s", k.cache.dir, disk.Cause(err), disk.Remedy(err))
	case !there:
		return do()
	}
	k.stale = true
	return k.cache.alone(true, func() error {
		err := k.cache.sweep("", disk.RealPath(k.store.journal.dir))
		if k.path != "" {
			err = errors.Join(err, k.cache.files.RemoveIfThere(k.path))
		}
		if err != nil {
			return fmt.Errorf("the index holds words of this entry and could not be removed: %w; remove %s yourself, then erase the entry again",
				err, k.cache.dir)
		}
		return do()
	})
}

// sweep removes what older programs, and those that were cut short, left in the
// cache.
func (k *indexKeeper) sweep() error {
	if there, err := k.cache.there(); err != nil || !there {
		return err
	}
	return k.cache.alone(false, func() error { return k.cache.sweep(k.path, disk.RealPath(k.store.journal.dir)) })
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
	if k.opened == nil || k.stale || k.outdated || k.opened.Rules != k.previewRules() || k.opened.Day != today {
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
	gone := k.opened.Len()
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
		contents, err := k.contents(today)
		if err != nil {
			return err
		}
		pieces, err := contents.Encode()
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
			err = k.cache.root.Replace(temp, k.path)
		}
		if err != nil {
			return errors.Join(err, k.cache.files.RemoveIfThere(temp))
		}
		// The next load finds the rows in the new index.
		k.stale, k.outdated = false, false
		k.store.files, k.store.seen = map[string]file{}, scan{}
		return k.cache.sweep(k.path, disk.RealPath(k.store.journal.dir))
	})
}

// standsStill tells that no directory has changed since it was looked at: no
// file came, went, or was replaced.
func (k *indexKeeper) standsStill() bool {
	dirs := k.store.seen.dirs
	below := make([]string, len(dirs))
	for i, d := range dirs {
		below[i] = d.Rel
	}
	now, err := k.store.journal.Disk.Fingerprints(k.store.journal.full(""), below)
	return err == nil && slices.EqualFunc(dirs, now, func(d index.Dir, now disk.Fingerprint) bool { return d.Stamp == now })
}

// contents gathers what the index is to hold. The entries that Today needs at once
// are the working set, and those that the names of their files do not tell the day of.
func (k *indexKeeper) contents(today model.Day) (c index.Contents, err error) {
	c = index.Contents{Journal: disk.RealPath(k.store.journal.dir), Rules: k.previewRules(), Day: today, Dirs: k.store.seen.dirs}
	if c.Entries, c.Behind, err = k.standing(); err != nil {
		return c, err
	}
	for _, f := range k.store.seen.others {
		if !k.fits(f) {
			c.Behind = append(c.Behind, f.rel)
			continue
		}
		dir, name := filepath.Split(f.rel)
		c.Entries = append(c.Entries, index.Entry{Entry: &f.sides[0].Entry, Dir: strings.TrimSuffix(dir, string(filepath.Separator)), Name: name, Stamp: f.stamp})
	}
	slices.Sort(c.Behind)
	slices.SortFunc(c.Entries, func(a, b index.Entry) int { return model.ByCreation(*a.Entry, *b.Entry) })
	entries := make([]model.Entry, len(c.Entries))
	for i, one := range c.Entries {
		entries[i] = *one.Entry
	}
	j := model.NewJournal(k.store.journal.catalog, k.config)
	j.Replace(entries)
	working := map[string]bool{}
	for e := range j.WorkingSet(today) {
		working[e.ID] = true
	}
	for i := range c.Entries {
		one := &c.Entries[i]
		one.Pinned = working[one.Entry.ID] || !isNamedFor(disk.Join(one.Dir, one.Name), one.Entry.Day)
	}
	c.Summary = j.Summary()
	return c, nil
}

// standing are the entries of the last index whose files are as they were. A file
// stays behind where another with its id is the one that is shown.
func (k *indexKeeper) standing() (all []index.Entry, behind []string, err error) {
	x, stands := k.opened, k.store.seen.stands
	if x == nil || stands == nil {
		return nil, nil, nil
	}
	if err := x.ReadTable(); err != nil {
		return nil, nil, err
	}
	places := make([]index.Place, x.Len())
	for i := range places {
		r := x.Row(i)
		places[r.Record] = r.At
	}
	known, err := entriesAt(x, places)
	if err != nil {
		return nil, nil, err
	}
	for i := range stands {
		if !stands[i] {
			continue
		}
		r := x.Row(i)
		dir, name := x.Where(i)
		one, rel := index.Entry{Entry: &known[r.Record], Dir: dir, Name: name, Stamp: r.Stamp}, disk.Join(dir, name)
		if shown, met := k.store.paths[one.Entry.ID]; met && shown != rel {
			behind = append(behind, rel)
			continue
		}
		all = append(all, one)
	}
	return all, behind, nil
}

// entriesAt are the entries at places in an index, decoded side by side on all
// processors. Without an index there are none.
func entriesAt(x *index.File, places []index.Place) ([]model.Entry, error) {
	if x == nil || x.Len() == 0 {
		return nil, nil
	}
	records, err := x.Records()
	if err != nil {
		return nil, err
	}
	room := make([]model.Entry, len(places))
	shares, errs := make([][]model.Entry, readers()), make([]error, readers())
	sideBySide(len(places), len(shares), func(share, from, to int) {
		shares[share], errs[share] = records.Decode(places[from:to], room[from:from:to])
	})
	if err := errors.Join(errs...); err != nil {
		return nil, err
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

// previewRules name what decides, beside the entries, which of them are in the
// working set and what the summary counts.
func (k *indexKeeper) previewRules() string {
	return fmt.Sprint(k.store.journal.catalog.Edition(), k.config.DayStarts, k.config.WeekStarts, k.config.Practices)
}

// isNamedFor tells that a file is where a new entry of the day would be put.
func isNamedFor(rel string, day model.Day) bool {
	return strings.HasPrefix(rel, disk.Join(monthOf(day), day.String()+"-"))
}
