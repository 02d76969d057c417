package storage

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"fromhere/model"
	"fromhere/storage/disk"
	"fromhere/storage/entryfile"
)

// saver writes the files of entries: a new one at a path that must be free, or
// a new version in the place of the one before, which goes to the history.
type saver struct {
	journal *journalDir
	history *history
}

// edit is a new version for an entry's file that is there.
type edit struct {
	id, path string
	opened   string // the version that the new one was made from
	data     []byte
	erase    bool // the opened version is to be gone, and not kept in the history
}

// writeNew puts a new entry at its path. It returns once that is on the disk.
func (s *saver) writeNew(path string, data []byte) error {
	if err := s.journal.MakeDir(filepath.Dir(path)); err != nil {
		return saveFailed(path, "make its directory", err)
	}
	err := s.journal.createWhole(path, data)
	switch {
	case errors.Is(err, fs.ErrExist):
		return fmt.Errorf("save %s: a file with this name is there already: %w; it was kept", path, model.ErrChanged)
	case err != nil:
		return saveFailed(path, "write its new version", err)
	}
	return s.journal.synced(path)
}

// writeEdit swaps the new version with the one at the path in one step, so
// that at every moment the path holds one of them whole, and then looks at the
// displaced file, which is kept whatever it holds. Steps that may fail come
// before the swap where that is possible. It returns once all of it is on the disk.
func (s *saver) writeEdit(e edit) error {
	if !e.erase {
		if _, err := s.history.prepare(historyDir, e.id); err != nil {
			return saveFailed(e.path, "make a place for the version before", err)
		}
	}
	temp, err := s.journal.WriteTemp(filepath.Dir(e.path), e.data)
	if err != nil {
		return saveFailed(e.path, "write its new version", err)
	}
	err = s.journal.Disk.Exchange(temp, e.path)
	switch {
	case errors.Is(err, disk.ErrNoExchange):
		return s.writeLocked(e, temp)
	case errors.Is(err, fs.ErrNotExist):
		return errors.Join(fmt.Errorf("save %s: %w: it was removed or moved; load the journal again",
			e.path, model.ErrChanged), s.journal.RemoveIfThere(temp))
	case err != nil:
		return saveFailed(e.path, "put its new version in place", errors.Join(err, s.journal.RemoveIfThere(temp)))
	}
	raced, err := s.keepDisplaced(e, temp)
	if err != nil {
		return saveFailed(e.path, "it is in place, but what it replaced could not be moved from "+temp+" to where it is kept", err)
	}
	if err := s.journal.synced(e.path); err != nil {
		return err
	}
	if e.erase && raced {
		return fmt.Errorf("%s: %w while its words were erased; the newer ones are kept beside it", e.path, model.ErrChanged)
	}
	if !e.erase {
		s.history.prune(e.id)
	}
	return nil
}

// keepDisplaced moves the displaced file to its place: the version that was
// opened goes to the history, and any other is a second version, for the person
// to settle.
func (s *saver) keepDisplaced(e edit, temp string) (raced bool, err error) {
	displaced, err := s.journal.readEntry(temp)
	switch {
	case err != nil:
		return false, err
	case entryfile.Version(displaced) != e.opened && !bytes.Equal(displaced, e.data):
		return true, s.keepBeside(e.path, temp, displaced)
	case e.erase:
		return false, s.journal.Disk.Remove(temp)
	}
	return false, s.history.add(s.history.dir(historyDir, e.id), temp)
}

// keepBeside publishes a file as a second version beside an entry's. The same
// bytes under that name already are it; other bytes there get a longer name.
func (s *saver) keepBeside(path, temp string, data []byte) error {
	whole := entryfile.Version(data)
	var err error
	for _, length := range []int{8, 16, len(whole)} {
		beside := strings.TrimSuffix(path, extension) + ".conflict-" + whole[:length] + extension
		if err = s.journal.publish(temp, beside); !errors.Is(err, fs.ErrExist) {
			return err
		}
		if there, err := s.journal.readEntry(beside); err == nil && bytes.Equal(there, data) {
			return s.journal.Disk.Remove(temp)
		}
	}
	return err
}

// writeLocked replaces an entry's file where two files cannot be swapped. The
// lock keeps other programs of ours out between looking and replacing; the file
// that is there goes to the history before it is replaced.
func (s *saver) writeLocked(e edit, temp string) error {
	err := s.journal.underLock(func() error { return s.replaceOpened(e, temp) })
	switch {
	case errors.Is(err, model.ErrChanged):
		return fmt.Errorf("save %s: %w; the newer version was kept and yours was not saved; compare them, then save again",
			e.path, errors.Join(err, s.journal.RemoveIfThere(temp)))
	case err != nil:
		return saveFailed(e.path, "put its new version in place and keep the one before", errors.Join(err, s.journal.RemoveIfThere(temp)))
	case !e.erase:
		s.history.prune(e.id)
	}
	return nil
}

func (s *saver) replaceOpened(e edit, temp string) error {
	now, err := s.journal.readEntry(e.path)
	switch {
	case errors.Is(err, fs.ErrNotExist), err == nil && entryfile.Version(now) != e.opened && !bytes.Equal(now, e.data):
		return model.ErrChanged
	case err == nil && !e.erase:
		err = s.history.keepBytes(e.id, now)
	}
	if err != nil {
		return err
	}
	if err := s.journal.Disk.Replace(temp, e.path); err != nil {
		return err
	}
	return s.journal.Disk.SyncDir(filepath.Dir(e.path))
}
