package storage

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
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
	for _, e := range entries {
		rel, err := birth(e)
		if err != nil {
			return fmt.Errorf("make up entry %s: %w", e.ID, err)
		}
		data, err := s.Encode(e)
		if err != nil {
			return fmt.Errorf("make up entry %s: %w", e.ID, err)
		}
		path := s.full(rel)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return fmt.Errorf("make up entry %s: %w", e.ID, err)
		}
		if err := os.WriteFile(path, data, 0o600); err != nil {
			return fmt.Errorf("make up entry %s: %w", e.ID, err)
		}
	}
	return nil
}
