package storage

import (
	"cmp"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"

	"fromhere/model"
	"fromhere/storage/disk"
	"fromhere/storage/index"
)

// reading is what a file held when it was read.
type reading struct {
	sides   []model.Side // one, or the two that git left; without Path
	problem *model.Problem
}

// Load reads every entry. Files that did not change since the last load, or
// since the index was made, are not read again. Files that are no entries are
// listed as problems, and so is a second file with an id that there is
// already.
func (s *Store) Load() (model.Snapshot, error) {
	s.loading.Lock()
	defer s.loading.Unlock()
	if err := s.enter(); err != nil {
		return model.Snapshot{}, err
	}
	defer s.leave()
	return s.loadAll()
}

func (s *Store) loadAll() (model.Snapshot, error) {
	return s.load(func(x *index.File, places []index.Place, snapshot *model.Snapshot) error {
		known, err := entriesAt(x, places)
		snapshot.Entries = merge(known, snapshot.Entries)
		return err
	})
}

// Visit is Load for those who look at each entry but once: they are shown one
// after another, newest first, for as long as see wants more, and are not among
// what Visit answers. Nothing of an entry may be kept beyond the call.
func (s *Store) Visit(see func(*model.Entry) (more bool)) (model.Snapshot, error) {
	s.loading.Lock()
	defer s.loading.Unlock()
	if err := s.enter(); err != nil {
		return model.Snapshot{}, err
	}
	defer s.leave()
	return s.load(func(x *index.File, places []index.Place, snapshot *model.Snapshot) error {
		beside := snapshot.Entries
		snapshot.Entries = nil
		return visit(x, places, beside, see)
	})
}

// Check looks at every file, and tells whether all is as the index that Preview
// read has it: what Today rests on is all there is to know then, in a fraction of
// the memory of a Load.
func (s *Store) Check() (same bool, err error) {
	s.loading.Lock()
	defer s.loading.Unlock()
	if err := s.enter(); err != nil {
		return false, err
	}
	defer s.leave()
	x := s.index.opened
	if x == nil || s.index.stale {
		return false, nil
	}
	seen, err := scanEntries(s, x)
	if err != nil && !errors.Is(err, index.ErrUnusable) {
		return false, err
	}
	return err == nil && len(seen.others) == 0 && !slices.Contains(seen.stands, false), nil
}

// load reads what the index does not hold; take adds what it does hold, which
// is at the places given. Where the index turns out to be none, all is done
// again without.
func (s *Store) load(take func(*index.File, []index.Place, *model.Snapshot) error) (model.Snapshot, error) {
	l := loader{store: s, index: s.index.open(), take: take}
	snapshot, err := l.load()
	if errors.Is(err, index.ErrUnusable) {
		if err = s.index.drop(); err == nil {
			l.index = nil
			snapshot, err = l.load()
		}
	}
	return snapshot, err
}

// loader loads by an index, which may be nil.
type loader struct {
	store *Store
	index *index.File
	take  func(*index.File, []index.Place, *model.Snapshot) error
}

// load is answered with index.ErrUnusable when the index turns out to be none.
func (l *loader) load() (model.Snapshot, error) {
	s := l.store
	seen, err := scanEntries(s, l.index)
	if err != nil {
		return model.Snapshot{}, err
	}
	if !seen.there && s.held > 0 {
		return model.Snapshot{}, s.identity.away()
	}
	// What is saved from here on has a higher number, and is not looked for.
	s.moveOn()
	seen.seq = s.seq
	l.read(seen.others)
	seen.others = slices.DeleteFunc(seen.others, func(f file) bool { return f.rel == "" }) // removed while we looked
	met, err := l.met(seen)
	if err != nil {
		return model.Snapshot{}, err
	}
	places := seen.records
	seen.records = nil
	s.files, s.paths = make(map[string]file, len(seen.others)), make(map[string]string, len(seen.others))
	s.seen = seen
	snapshot := model.Snapshot{Seq: seen.seq, Entries: make([]model.Entry, 0, len(seen.others)), Problems: s.identity.misread()}
	for _, f := range seen.others {
		s.files[f.rel] = f
		if f.problem != nil {
			snapshot.Problems = append(snapshot.Problems, f.problem.In(s.journal.full(f.rel)))
		}
	}
	found := seen.others
	if len(met) > 0 {
		found = slices.Concat(met, found)
	}
	for _, g := range gather(s.journal, found) {
		l.show(g, &snapshot)
	}
	s.held = len(seen.stands) + len(seen.others)
	slices.SortFunc(snapshot.Entries, model.ByCreation)
	if err := l.take(l.index, places, &snapshot); err != nil {
		return model.Snapshot{}, err
	}
	slices.SortStableFunc(snapshot.Problems, func(a, b model.Problem) int { return strings.Compare(a.Path, b.Path) })
	slices.SortFunc(snapshot.Conflicts, func(a, b model.Conflict) int { return strings.Compare(a.ID, b.ID) })
	return snapshot, nil
}

// met are the files of the index which some other file concerns: as a second
// version, or as a second file with the same id. They are looked at beside it,
// and no longer among the records.
func (l *loader) met(seen scan) ([]file, error) {
	x := l.index
	if x == nil || len(seen.others) == 0 {
		return nil, nil
	}
	if err := x.ReadTable(); err != nil {
		return nil, err
	}
	var all []file
	rows := map[int]bool{}
	for _, f := range seen.others {
		for _, side := range f.sides {
			at, ok := x.Find(side.Entry.ID, idOf)
			if !ok || !seen.stands[at] || rows[at] {
				continue
			}
			rows[at] = true
			r := x.Row(at)
			e, err := x.Entry(r.At)
			if err != nil {
				return nil, err
			}
			seen.records[r.Record] = index.Place{}
			rel := x.Rel(at)
			all = append(all, file{rel: rel, reading: reading{sides: []model.Side{{Entry: e, Origin: originOf(rel)}}}})
		}
	}
	return all, nil
}

// merge joins entries in order of creation.
func merge(a, b []model.Entry) []model.Entry {
	switch {
	case len(a) == 0:
		return b
	case len(b) == 0:
		return a
	}
	all := make([]model.Entry, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if model.ByCreation(a[0], b[0]) <= 0 {
			all, a = append(all, a[0]), a[1:]
		} else {
			all, b = append(all, b[0]), b[1:]
		}
	}
	return append(append(all, a...), b...)
}

// show adds an entry with all its versions to a snapshot.
func (l *loader) show(g versions, snapshot *model.Snapshot) {
	s := l.store
	e, path := g.sides[0].Entry, g.sides[0].Path
	if first, twice := s.paths[e.ID]; twice {
		problem := model.ProblemAt(0, "compare the two and move one out of the journal",
			"it has the same id as %s, which is the one shown", s.journal.full(first))
		snapshot.Problems = append(snapshot.Problems, problem.In(cmp.Or(path, s.journal.full(g.rel))))
		return
	}
	s.paths[e.ID] = g.rel
	if !g.own {
		problem := model.ProblemAt(0, "mend that file, or give this one its name",
			"it is a second version, and the first, %s, is not there or cannot be read", s.journal.full(g.rel))
		snapshot.Problems = append(snapshot.Problems, problem.In(path))
		s.paths[e.ID] = filepath.Join(filepath.Dir(g.rel), filepath.Base(path))
	}
	snapshot.Entries = append(snapshot.Entries, e)
	if len(g.sides) > 1 {
		snapshot.Conflicts = append(snapshot.Conflicts, model.Conflict{ID: e.ID, Sides: g.sides})
	}
}

// read fills in what each file holds, from the last load where it still
// stands. All others are read, which may take seconds: the store is open to
// saves for so long.
func (l *loader) read(found []file) {
	s := l.store
	var fresh []*file
	for i := range found {
		f := &found[i]
		if f.problem != nil {
			continue
		}
		if last, ok := s.files[f.rel]; ok && last.settled && last.stamp == f.stamp {
			*f = last
			continue
		}
		fresh = append(fresh, f)
	}
	s.progress.begin(len(fresh))
	defer s.progress.begin(0)
	s.mu.Unlock()
	defer s.mu.Lock()
	var work crew
	var next atomic.Int64
	for range readers() {
		work.Go(func() {
			for at := next.Add(1); at <= int64(len(fresh)); at = next.Add(1) {
				readFile(s.journal, fresh[at-1])
				s.progress.step()
			}
		})
	}
	work.Wait()
}

// readFile reads a file; one that is gone by now has no path.
func readFile(d *journalDir, f *file) {
	data, err := d.readEntry(d.full(f.rel))
	if errors.Is(err, fs.ErrNotExist) {
		*f = file{}
		return
	}
	if err != nil {
		f.settled = false // the next load tries again: the disk may be well by then
	} else {
		f.sides, err = sidesIn(data, f.rel)
	}
	if err != nil {
		f.problem = disk.ProblemOf(err)
	}
}
