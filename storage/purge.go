package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"fromhere/model"
	"fromhere/storage/disk"
	"fromhere/storage/entryfile"
)

// errNotInTrash tells that an entry was not deleted before it was to be erased.
var errNotInTrash = errors.New("it is not in the trash; delete it first")

// Purge erases an entry in the trash: its words, its history and the versions
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
	if err != nil {
		return model.Entry{}, 0, fmt.Errorf("erase entry %s: %w", e.ID, err)
	}
	fail := func(err error) (model.Entry, int, error) {
		return model.Entry{}, 0, fmt.Errorf("erase %s: %w", s.journal.full(rel), err)
	}
	if old == nil || entryfile.Version(old) != e.Version {
		return fail(fmt.Errorf("%w; look at it, then erase it again", model.ErrChanged))
	}
	if !e.InTrash() {
		return fail(errNotInTrash)
	}
	for _, f := range s.files {
		if f.rel != rel && len(f.sides) > 0 && f.sides[0].Entry.ID == e.ID {
			return fail(fmt.Errorf("%w (the other is in %s)", model.ErrTwoVersions, s.journal.full(f.rel)))
		}
	}
	r := eraser{s.journal, &s.history, &s.saver, s.dircache()}
	if err := r.refuseSecondVersion(e.ID, s.journal.full(rel)); err != nil {
		return fail(err)
	}
	stone := model.Entry{ID: e.ID, Practice: e.Practice, Day: e.Day, Created: e.Created, Deleted: e.Deleted}
	data, err := entryfile.Encode(stone, s.journal.catalog, nil)
	if err == nil {
		stone, err = named(data, rel)
	}
	if err != nil {
		return fail(err)
	}
	if err := s.index.remove(func() error { return r.erase(e, s.journal.full(rel), data) }); err != nil {
		return model.Entry{}, 0, err
	}
	s.moveOn()
	s.erased = s.seq
	return stone, s.seq, nil
}

// eraser takes an entry's words out of the journal.
type eraser struct {
	journal *journalDir
	history *history
	saver   *saver
	known   dircache
}

// erase puts the tombstone in the place of the words. Their earlier versions and
// copies go first: while the words themselves are in the trash, an erasure that
// was cut short can be done again.
func (r eraser) erase(e model.Entry, path string, stone []byte) error {
	if err := r.eraseTraces(e.ID, path); err != nil {
		return fmt.Errorf("erase what came before %s: %w; %s, then erase it again", path, err, disk.Remedy(err))
	}
	return r.saver.writeEdit(edit{id: e.ID, path: path, opened: e.Version, data: stone, erase: true})
}

// refuseSecondVersion keeps an entry that has another version beside it, which
// would stay behind.
func (r eraser) refuseSecondVersion(id, path string) error {
	list, err := r.journal.List(filepath.Dir(path))
	if err != nil {
		return err
	}
	for _, d := range list {
		beside := filepath.Join(filepath.Dir(path), d.Name)
		mayBeOf := strings.Contains(d.Name, id) // so that not every file of the month is read
		if isVersion(d.Name) && mainOf(beside) == path || beside != path && isEntryName(d.Name) && mayBeOf && r.isOf(id, beside) {
			return fmt.Errorf("%w (the other is in %s)", model.ErrTwoVersions, beside)
		}
	}
	return nil
}

// isOf tells a file that holds words of the entry with an id.
func (r eraser) isOf(id, path string) bool {
	data, err := r.journal.readEntry(path)
	return err == nil && entryfile.OwnerOf(data) == id
}

// eraseTraces removes earlier versions of an entry, the leftovers of interrupted
// saves, and the copies that editors and sync programs put beside it.
func (r eraser) eraseTraces(id, path string) error {
	for _, kind := range []string{historyDir, recoveredDir} {
		if err := r.eraseFiles(r.history.dir(kind, id), func(string) bool { return true }); err != nil {
			return err
		}
	}
	isOf := func(file string) bool { return r.isOf(id, file) }
	const century = 100 * 365 * 24 * time.Hour // whatever their age
	for _, left := range leftAmongEntries(r.journal, "", r.known, r.journal.now().Add(century)) {
		if !isOf(left) {
			continue
		}
		if err := r.journal.RemoveIfThere(left); err != nil {
			return err
		}
	}
	if err := r.eraseFiles(r.history.dir(recoveredDir, unknownOwner), isOf); err != nil {
		return err
	}
	own := filepath.Base(path)
	return r.eraseFiles(filepath.Dir(path), func(file string) bool {
		base := filepath.Base(file)
		return base != own && (strings.Contains(base, own) || !isEntryName(base) && isOf(file))
	})
}

// eraseFiles removes the files in a directory that are meant, for good.
func (r eraser) eraseFiles(dir string, meant func(path string) bool) error {
	list, err := r.journal.List(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, d := range list {
		path := filepath.Join(dir, d.Name)
		if d.Mode.IsDir() && filepath.Dir(filepath.Dir(dir)) == r.journal.dir { // within .history/<id> and .recovered/<id>
			if err := r.eraseFiles(path, meant); err != nil {
				return err
			}
		}
		if d.Mode.IsDir() || !meant(path) {
			continue
		}
		if err := r.journal.RemoveIfThere(path); err != nil {
			return err
		}
	}
	return r.journal.Disk.SyncDir(dir)
}
