package storage

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fromhere/model"
	"fromhere/storage/disk"
	"fromhere/storage/index"
)

// few is up to how many files are read for a preview where no index can tell of
// them.
const few = 500

// Preview reads what Today needs, at once: by the index, the times of every
// directory are looked at, and those of each file that Today may show. Where the
// index cannot tell, a journal of few files is read. It is not ok where all must
// be loaded, which takes longer; Progress says how many files there are then.
//
// An edit in place of a file that Today did not rest on is seen by the next
// Load only.
func (s *Store) Preview(today model.Day) (p model.Preview, ok bool) {
	s.loading.Lock()
	defer s.loading.Unlock()
	if s.enter() != nil {
		return p, false // the load says why
	}
	defer s.leave()
	x := s.index.open()
	if x == nil {
		return s.previewFew(nil)
	}
	if !s.index.stale && x.Rules == s.index.previewRules() && x.Day <= today {
		by := previewer{store: s, index: x, gone: map[string]wasPinned{}, now: s.journal.now()}
		if p, ok := by.preview(today); ok {
			return p, true
		}
	}
	return s.previewFew(x)
}

// previewFew reads all, if that is little and in order.
func (s *Store) previewFew(x *index.File) (p model.Preview, ok bool) {
	files := 0
	if x != nil {
		files = x.Len()
	} else if found, _, err := s.scan(); err == nil { // else the load says why
		files = len(found)
	}
	if files > few {
		s.progress.begin(files)
		return p, false
	}
	snapshot, err := s.loadAll()
	if err != nil || len(snapshot.Problems)+len(snapshot.Conflicts) > 0 {
		return p, false
	}
	j := model.NewJournal(s.journal.catalog, s.index.config)
	j.Replace(snapshot.Entries)
	return model.Preview{Entries: snapshot.Entries, Summary: j.Summary()}, true
}

// previewer makes a preview by an index.
type previewer struct {
	store   *Store
	index   *index.File
	now     time.Time
	summary model.Summary
	pinned  []index.Pinned
	fresh   []file               // files that are not as the index has them
	gone    map[string]wasPinned // by id, entries whose files are not, and that did not come back yet
}

// wasPinned is an entry as the index has it, and whether Today rests on it.
type wasPinned struct {
	entry  model.Entry
	pinned bool
}

func (p *previewer) preview(today model.Day) (preview model.Preview, ok bool) {
	if p.pin(today) != nil {
		return preview, false
	}
	dirs, pinned := p.index.Dirs, slices.Clone(p.pinned)
	stamps, err := p.stamps()
	if err != nil {
		return preview, false
	}
	for i := range dirs {
		if !dirs[i].Unchanged(stamps[i]) && !p.lookThrough(dirs[i]) {
			return preview, false
		}
	}
	for _, rel := range p.index.Behind {
		p.again(rel)
	}
	for i, one := range pinned {
		if stamps[len(dirs)+i] != one.Stamp && !p.changed(one.Rel, func() (model.Entry, error) { return one.Entry, nil }) {
			return preview, false
		}
	}
	if !p.takeIn() {
		return preview, false
	}
	entries := make([]model.Entry, len(p.pinned))
	for i, one := range p.pinned {
		entries[i] = one.Entry
	}
	return model.Preview{Entries: entries, Summary: p.summary}, true
}

// pin puts at hand what the index has of the working set and of the days
// remembered on a day.
func (p *previewer) pin(today model.Day) (err error) {
	if p.summary, err = p.index.Summary(); err != nil {
		return err
	}
	if p.pinned, err = p.index.Pinned(); err != nil {
		return err
	}
	for _, day := range model.MemoryDays(today) {
		remembered, err := p.ofDay(day)
		if err != nil {
			return err
		}
		for _, one := range remembered {
			if p.find(one.Entry.ID) < 0 {
				p.pinned = append(p.pinned, one)
			}
		}
	}
	return nil
}

// ofDay are the entries in files that are named for a day.
func (p *previewer) ofDay(day model.Day) (all []index.Pinned, err error) {
	dir, ok := p.index.Dir(monthOf(day))
	if !ok {
		return nil, nil
	}
	rows, err := p.index.RowsOf(dir, new(index.Room))
	if err != nil {
		return nil, err
	}
	named := day.String() + "-"
	for i := range rows.Len() {
		if !strings.HasPrefix(rows.Name(i), named) {
			continue
		}
		e, err := p.index.Entry(rows.Row(i).At)
		if err != nil {
			return nil, err
		}
		all = append(all, index.Pinned{Rel: disk.Join(dir.Rel, rows.Name(i)), Stamp: rows.Row(i).Stamp, Entry: e})
	}
	return all, nil
}

// find is where an entry is among those pinned, or -1.
func (p *previewer) find(id string) int {
	return slices.IndexFunc(p.pinned, func(one index.Pinned) bool { return one.Entry.ID == id })
}

// stamps are those of the directories, then those of the files pinned. One that
// is not there is an error.
func (p *previewer) stamps() ([]disk.Fingerprint, error) {
	var paths []string
	for _, d := range p.index.Dirs {
		paths = append(paths, d.Rel)
	}
	for _, pinned := range p.pinned {
		paths = append(paths, pinned.Rel)
	}
	shares := make([][]disk.Fingerprint, readers())
	errs := make([]error, len(shares))
	sideBySide(len(paths), len(shares), func(share, from, to int) {
		shares[share], errs[share] = p.store.journal.Disk.Fingerprints(p.store.journal.full(""), paths[from:to])
	})
	return slices.Concat(shares...), errors.Join(errs...)
}

// lookThrough finds what changed in a directory.
func (p *previewer) lookThrough(d index.Dir) (ok bool) {
	list, err := p.store.journal.Disk.List(p.store.journal.full(d.Rel), new(disk.ListBuffer))
	if err != nil {
		return false
	}
	rows, err := p.index.RowsOf(d, new(index.Room))
	if err != nil {
		return false
	}
	stands := make([]bool, rows.Len())
	below, others := sortListing(d.Rel, list, p.now, matchRows(rows, func(at int) { stands[at] = true }))
	for _, b := range below {
		if _, known := p.index.Dir(b.Rel); !known {
			return p.outdated() // a new month, once in it
		}
	}
	for i := range stands {
		rel := disk.Join(d.Rel, rows.Name(i))
		if !stands[i] && !p.changed(rel, func() (model.Entry, error) { return p.index.Entry(rows.Row(i).At) }) {
			return false
		}
	}
	p.fresh = append(p.fresh, others...)
	return true
}

// changed takes an entry out that its file no longer holds; was is what it held.
func (p *previewer) changed(rel string, was func() (model.Entry, error)) (ok bool) {
	id := idOf(rel)
	if _, told := p.gone[id]; told {
		return true // by its directory
	}
	e, err := was()
	if err != nil {
		return false
	}
	if e.Tombstone() {
		return p.outdated() // its id was not among those that IDSuffix tells apart
	}
	at := p.find(id)
	if at >= 0 {
		p.pinned = slices.Delete(p.pinned, at, at+1)
		p.again(rel)
	}
	p.summary.Take(e, p.store.index.config.DayStarts)
	p.gone[id] = wasPinned{e, at >= 0}
	return true
}

// again has a file read, unless it is to be read already.
func (p *previewer) again(rel string) {
	if !slices.ContainsFunc(p.fresh, func(f file) bool { return f.rel == rel }) {
		p.fresh = append(p.fresh, file{rel: rel})
	}
}

// takeIn reads the files that are not as the index has them. Where one is no
// plain entry of its own, or an entry did not come back, all must be read; and where
// one no longer records the last touch of somebody, to know which is the last now.
func (p *previewer) takeIn() (ok bool) {
	var ids []string
	for i := range p.fresh {
		f := &p.fresh[i]
		if f.problem == nil {
			readFile(p.store.journal, f)
		}
		if f.rel == "" || f.problem != nil || len(f.sides) != 1 || isVersion(filepath.Base(f.rel)) {
			return false
		}
		e := f.sides[0].Entry
		if p.find(e.ID) >= 0 || e.Tombstone() {
			return false
		}
		dayStarts := p.store.index.config.DayStarts
		was, known := p.gone[e.ID]
		if !known {
			ids = append(ids, e.ID)
		} else if was.pinned && p.store.journal.catalog.LosesEncounter(was.entry, e, dayStarts) {
			return p.outdated()
		}
		delete(p.gone, e.ID)
		p.summary.Add(e, dayStarts)
		p.pinned = append(p.pinned, index.Pinned{Rel: f.rel, Entry: e})
	}
	if len(p.gone) > 0 {
		return p.outdated()
	}
	p.summary.IDSuffix, ok = p.index.IDSuffixWith(ids, p.summary.IDSuffix)
	return ok
}

// outdated notes that another index could tell what this one cannot.
func (p *previewer) outdated() (ok bool) {
	p.store.index.outdated = true
	return false
}
