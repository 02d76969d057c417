package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"fromhere/model"
	"fromhere/model/demo"
	"fromhere/storage"
	"fromhere/ui"
)

// demonstrate opens the app on a made-up year in a journal of its own, which
// is gone afterwards. Of the person's settings only the looks and the keys
// hold; where those cannot be read, the demo opens without.
func demonstrate() (err error) {
	if err := needTerminal(); err != nil {
		return err
	}
	config := model.DefaultConfig()
	if own, err := configured(); err == nil {
		config.Theme, config.ASCII, config.Keys = own.Theme, own.ASCII, own.Keys
	}
	dir, err := os.MkdirTemp("", "fromhere-demo-") // for its owner alone
	if err != nil {
		return fmt.Errorf("make a temporary journal for the demo: %w; set TMPDIR to a directory that can be written", err)
	}
	catalog := model.Catalog(model.BuiltIn)
	store, err := storage.Open(dir, catalog)
	if err != nil {
		return errors.Join(err, os.RemoveAll(dir))
	}
	made := madeUp{store, sync.OnceValue(func() error {
		return writeYear(store, dir, demo.Year(catalog, config, time.Now()))
	})}
	defer func() { err = errors.Join(err, made.write(), os.RemoveAll(dir)) }()
	return show(ui.Env{Store: made, Catalog: catalog, Config: config, Place: dir, Demo: true})
}

// madeUp is a store that writes its year when it is first asked for it, so
// that the first frame does not wait.
type madeUp struct {
	*storage.Store
	write func() error // works once; whoever asks again waits for that
}

// Load reads the entries after they are written.
func (m madeUp) Load() (model.Snapshot, error) {
	if err := m.write(); err != nil {
		return model.Snapshot{}, err
	}
	return m.Store.Load()
}

// Watch begins after the entries are written, which are no news.
func (m madeUp) Watch(ctx context.Context) (<-chan struct{}, error) {
	if err := m.write(); err != nil {
		return nil, err
	}
	return m.Store.Watch(ctx)
}

// writeYear writes entries where the store looks for them, without waiting for
// the disk: saving a thousand safely takes seconds, and these need no safety.
func writeYear(store *storage.Store, dir string, entries []model.Entry) error {
	for _, e := range entries {
		data, err := store.Encode(e)
		if err != nil {
			return fmt.Errorf("write the demo's journal: %w", err)
		}
		month := filepath.Join(dir, "entries", filepath.FromSlash(e.Day.Start().Format("2006/01")))
		if err := os.MkdirAll(month, 0o700); err != nil {
			return fmt.Errorf("write the demo's journal: %w", err)
		}
		name := fmt.Sprintf("%s-%s-%s.yaml", e.Day, e.Practice, e.ID)
		if err := os.WriteFile(filepath.Join(month, name), data, 0o600); err != nil {
			return fmt.Errorf("write the demo's journal: %w", err)
		}
	}
	return nil
}
