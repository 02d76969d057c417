package storage

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"fromhere/model"
)

// edit is a new version for an entry's file that is there.
type edit struct {
	id, path string
	opened   string // the version that the new one was made from
	data     []byte
	erase    bool // the opened version is to be gone, and not kept in the history
}

// writeEdit swaps the new version with the one at the path in one step, so
// that at every moment the path holds one of them whole, and then looks at
// what was displaced: whatever that is stays. All that can fail is done before
// the swap where that is possible. It returns once all of it is on the disk.
func (s *Store) writeEdit(w edit) error {
	if !w.erase {
		if _, err := s.shelf(historyDir, w.id); err != nil {
			return saveFailed(w.path, "make a place for the version before", err)
		}
	}
	temp, err := s.writeTemp(filepath.Dir(w.path), w.data)
	if err != nil {
		return saveFailed(w.path, "write its new version", err)
	}
	err = s.disk.exchange(temp, w.path)
	switch {
	case errors.Is(err, errNoExchange):
		return s.writeLocked(w, temp)
	case errors.Is(err, fs.ErrNotExist):
		return errors.Join(fmt.Errorf("save %s: %w: it was removed or moved; load the journal again",
			w.path, model.ErrChanged), s.removeIfThere(temp))
	case err != nil:
		return saveFailed(w.path, "put its new version in place", errors.Join(err, s.removeIfThere(temp)))
	}
	raced, err := s.keepDisplaced(w, temp)
	if err != nil {
		return saveFailed(w.path, "it is in place, but what it replaced could not be moved from "+temp+" to where it is kept", err)
	}
	if err := s.synced(w.path); err != nil {
		return err
	}
	if w.erase && raced {
		return fmt.Errorf("%s: %w while its words were erased; the newer ones are kept beside it", w.path, model.ErrChanged)
	}
	if !w.erase {
		s.prune(filepath.Join(s.dir, historyDir, w.id))
	}
	return nil
}

// keepDisplaced finds a place for what was swapped out: the version that was
// opened is history, and anything else is a second version, for the person to
// settle.
func (s *Store) keepDisplaced(w edit, temp string) (raced bool, err error) {
	displaced, err := s.readEntry(temp)
	switch {
	case err != nil:
		return false, err
	case version(displaced) != w.opened && !bytes.Equal(displaced, w.data):
		return true, s.keepBeside(w.path, temp, displaced)
	case w.erase:
		return false, s.disk.remove(temp)
	}
	return false, s.shelve(filepath.Join(s.dir, historyDir, w.id), temp)
}

// keepBeside publishes a file as a second version beside an entry's. The same
// bytes under that name already are it; other bytes there get a longer name.
func (s *Store) keepBeside(path, temp string, data []byte) error {
	whole := version(data)
	var err error
	for _, length := range []int{8, 16, len(whole)} {
		beside := strings.TrimSuffix(path, extension) + ".conflict-" + whole[:length] + extension
		if err = s.publish(temp, beside); !errors.Is(err, fs.ErrExist) {
			return err
		}
		if there, err := s.readEntry(beside); err == nil && bytes.Equal(there, data) {
			return s.disk.remove(temp)
		}
	}
	return err
}

// writeLocked replaces an entry's file where two files cannot be swapped. The
// lock keeps other programs of ours out between looking and replacing; what
// is there is in the history before it is replaced.
func (s *Store) writeLocked(w edit, temp string) error {
	err := s.underLock(func() error { return s.replaceOpened(w, temp) })
	switch {
	case errors.Is(err, model.ErrChanged):
		return fmt.Errorf("save %s: %w; what is there now was kept and yours was not saved: look at it, then save again",
			w.path, errors.Join(err, s.removeIfThere(temp)))
	case err != nil:
		return saveFailed(w.path, "put its new version in place and keep the one before", errors.Join(err, s.removeIfThere(temp)))
	case !w.erase:
		s.prune(filepath.Join(s.dir, historyDir, w.id))
	}
	return nil
}

func (s *Store) replaceOpened(w edit, temp string) error {
	now, err := s.readEntry(w.path)
	switch {
	case errors.Is(err, fs.ErrNotExist), err == nil && version(now) != w.opened && !bytes.Equal(now, w.data):
		return model.ErrChanged
	case err == nil && !w.erase:
		err = s.keepBytes(w.id, now)
	}
	if err != nil {
		return err
	}
	if err := s.disk.replace(temp, w.path); err != nil {
		return err
	}
	return s.disk.syncDir(filepath.Dir(w.path))
}
