package storage

import (
	"path/filepath"
	"strings"

	"fromhere/model"
)

// Begin reads the entries of today that are in files named for today. Where
// Glance cannot tell, that is what is known at once, however long the journal.
// Files that cannot be read, and second versions, are passed over: the load
// behind it tells of them, and finds entries that were moved to today. It is
// not ok where there is nothing to show.
func (s *Store) Begin(today model.Day) (g model.Glance, ok bool) {
	if s.enter() != nil {
		return g, false // the load says why
	}
	defer s.leave()
	found := s.namedFor(today)
	s.readEach(found, func() {})
	g.Rest.Unknown = true
	for _, f := range found {
		if f.problem != nil || len(f.sides) != 1 {
			continue
		}
		e := f.sides[0].Entry
		if first, known := s.paths[e.ID]; known && first != f.rel || e.Day != today || e.Tombstone() {
			continue
		}
		s.paths[e.ID] = f.rel
		g.Entries = append(g.Entries, e)
	}
	return g, len(g.Entries) > 0
}

// namedFor are the files that entries of a day are put in, in order of path. A
// directory that is a link is no part of the journal.
func (s *Store) namedFor(day model.Day) (found []*file) {
	month := monthOf(day)
	for _, dir := range []string{filepath.Dir(month), month} {
		if there, err := s.disk.lstat(s.full(dir)); err != nil || !there.mode.IsDir() {
			return nil
		}
	}
	list, err := s.disk.list(s.full(month), new(listRoom))
	if err != nil {
		return nil // the load says why
	}
	w := surveying{Store: s, now: s.now()}
	for _, d := range list {
		if strings.HasPrefix(d.name, day.String()+"-") && isEntryName(d.name) && !isVersion(d.name) {
			if f := w.look(d, joinRel(month, d.name)); f.problem == nil {
				found = append(found, &f)
			}
		}
	}
	return found
}
