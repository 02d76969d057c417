package storage

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"sync"

	"fromhere/model"
)

// MadeUp is a store whose entries are made up when it is first asked for them,
// so that the first frame of a demo does not wait.
type MadeUp struct {
	*Store
	// Write writes the made-up entries. It works once; whoever asks again
	// waits for that.
	Write func() error
}

// OpenMadeUp opens a temporary journal in dir that begins with the entries
// given.
func OpenMadeUp(dir string, catalog model.Catalog, entries func() []model.Entry) (*MadeUp, error) {
	store, err := Open(dir, catalog)
	if err != nil {
		return nil, err
	}
	write := sync.OnceValue(func() error { return store.pour(entries()) })
	return &MadeUp{Store: store, Write: write}, nil
}

// Load reads the entries after they are written.
func (m *MadeUp) Load() (model.Snapshot, error) {
	if err := m.Write(); err != nil {
		return model.Snapshot{}, err
	}
	return m.Store.Load()
}

// Watch begins after the entries are written, which are no news.
func (m *MadeUp) Watch(ctx context.Context) (<-chan struct{}, error) {
	if err := m.Write(); err != nil {
		return nil, err
	}
	return m.Store.Watch(ctx)
}

// pour writes entries without waiting for the disk: saving a thousand safely
// takes seconds, and these need no safety.
func (s *Store) pour(entries []model.Entry) error {
	err := s.pourFile(filepath.Join(s.journal.dir, journalFile), []byte(journalText+s.identity.newJournalID()+"\n"))
	if err != nil && !errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("make up a journal: %w", err)
	}
	for _, e := range entries {
		rel, err := birth(e)
		var data []byte
		if err == nil {
			data, err = s.Encode(e)
		}
		if err == nil {
			err = s.pourFile(s.journal.full(rel), data)
		}
		if err != nil {
			return fmt.Errorf("make up entry %s: %w", e.ID, err)
		}
	}
	return nil
}

func (s *Store) pourFile(path string, data []byte) error {
	if err := s.enter(); err != nil {
		return err
	}
	defer s.leave()
	if err := s.journal.Disk.MakeTop(); err != nil {
		return err
	}
	var dirs []string
	for dir := filepath.Dir(path); len(dir) > len(s.journal.dir); dir = filepath.Dir(dir) {
		dirs = append(dirs, dir)
	}
	for _, dir := range slices.Backward(dirs) {
		if _, err := s.journal.Disk.Mkdir(dir); err != nil {
			return err
		}
	}
	f, err := s.journal.Disk.Create(path)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}
