package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"fromhere/model"
)

// errNotInTrash tells that an entry was not deleted before it was to be erased.
var errNotInTrash = errors.New("it is not in the trash; delete it first")

// Purge erases an entry in the trash: its words, its history and what was
// rescued of it. A tombstone without words stays in its file, so that no other
// computer brings the entry back. An entry that changed on disk since it was
// read is not erased: the error is model.ErrChanged. Nor is one that has two
// versions: model.ErrTwoVersions.
func (s *Store) Purge(e model.Entry) (model.Entry, int, error) {
	if err := s.enter(); err != nil {
		return model.Entry{}, 0, fmt.Errorf("erase entry %s: %w", e.ID, err)
	}
	defer s.leave()
	rel, old, err := s.current(e.ID, e.Version)
	if err == nil {
		err = s.refuseUnsettled(rel, old)
	}
	if err != nil {
		return model.Entry{}, 0, fmt.Errorf("erase entry %s: %w", e.ID, err)
	}
	path := s.full(rel)
	if old == nil || version(old) != e.Version {
		return model.Entry{}, 0, fmt.Errorf("erase %s: %w; look at it, then erase it again", path, model.ErrChanged)
	}
	if !e.InTrash() {
		return model.Entry{}, 0, fmt.Errorf("erase %s: %w", path, errNotInTrash)
	}
	if err := s.refuseSecondVersion(e.ID, path); err != nil {
		return model.Entry{}, 0, fmt.Errorf("erase %s: %w", path, err)
	}
	stone := model.Entry{ID: e.ID, Practice: e.Practice, Day: e.Day, Created: e.Created, Deleted: e.Deleted}
	data, err := encode(stone, s.catalog, nil)
	if err == nil {
		stone, err = named(data, rel)
	}
	if err != nil {
		return model.Entry{}, 0, fmt.Errorf("erase %s: %w", path, err)
	}
	if err := s.index.remove(func() error { return s.erase(e, path, data) }); err != nil {
		return model.Entry{}, 0, err
	}
	s.moveOn()
	s.erased = s.seq
	return stone, s.seq, nil
}

// erase puts the tombstone in the place of the words. First goes what came
// before: while the words themselves are in the trash, an erasure that was cut
// short can be done again.
func (s *Store) erase(e model.Entry, path string, stone []byte) error {
	if err := s.eraseTraces(e.ID, path); err != nil {
		return fmt.Errorf("erase what came before %s: %w; %s, then erase it again", path, err, remedy(err))
	}
	return s.writeEdit(edit{id: e.ID, path: path, opened: e.Version, data: stone, erase: true})
}

// refuseSecondVersion keeps an entry whose other version would stay behind: one
// beside it, or a file elsewhere with the same id.
func (s *Store) refuseSecondVersion(id, path string) error {
	for _, f := range s.files {
		if other := s.full(f.rel); other != path && len(f.sides) > 0 && f.sides[0].Entry.ID == id {
			return fmt.Errorf("%w (the other is in %s)", model.ErrTwoVersions, other)
		}
	}
	list, err := s.list(filepath.Dir(path))
	if err != nil {
		return err
	}
	for _, d := range list {
		beside := filepath.Join(filepath.Dir(path), d.name)
		if isVersion(d.name) && mainOf(beside) == path || beside != path && isEntryName(d.name) && s.holdsEntry(id, beside) {
			return fmt.Errorf("%w (the other is in %s)", model.ErrTwoVersions, beside)
		}
	}
	return nil
}

// holdsEntry tells a file that holds the entry with an id.
func (s *Store) holdsEntry(id, path string) bool {
	if !strings.Contains(filepath.Base(path), id) {
		return false // so that not every file of the month is read
	}
	data, err := s.readEntry(path)
	return err == nil && ownerOf(data) == id
}

// eraseTraces removes earlier versions of an entry, what interrupted saves of it
// left, and the copies that editors and sync programs put beside it.
func (s *Store) eraseTraces(id, path string) error {
	for _, kind := range []string{historyDir, recoveredDir} {
		dir := filepath.Join(s.dir, kind, id)
		if err := s.eraseFiles(dir, func(string) bool { return true }); err != nil {
			return err
		}
	}
	isOf := func(file string) bool {
		data, err := s.readEntry(file)
		return err == nil && ownerOf(data) == id
	}
	const century = 100 * 365 * 24 * time.Hour // whatever their age
	for _, left := range s.leftAmongEntries("", s.dircache(), s.now().Add(century)) {
		if !isOf(left) {
			continue
		}
		if err := s.dropTemp(left); err != nil {
			return err
		}
	}
	if err := s.eraseFiles(filepath.Join(s.dir, recoveredDir, unknownOwner), isOf); err != nil {
		return err
	}
	own := filepath.Base(path)
	return s.eraseFiles(filepath.Dir(path), func(file string) bool {
		base := filepath.Base(file)
		return base != own && (strings.Contains(base, own) || !isEntryName(base) && isOf(file))
	})
}

// eraseFiles removes the files in a directory that are meant, for good.
func (s *Store) eraseFiles(dir string, meant func(path string) bool) error {
	list, err := s.list(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, d := range list {
		path := filepath.Join(dir, d.name)
		if d.mode.IsDir() && filepath.Dir(filepath.Dir(dir)) == s.dir { // within .history/<id> and .recovered/<id>
			if err := s.eraseFiles(path, meant); err != nil {
				return err
			}
		}
		if d.mode.IsDir() || !meant(path) {
			continue
		}
		if err := s.dropTemp(path); err != nil {
			return err
		}
	}
	return s.disk.syncDir(dir)
}
