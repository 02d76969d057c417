package storage

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"testing/synctest"
	"time"

	"fromhere/model"
)

// hang ends a test that would wait for ever; no test takes as long.
const hang = 30 * time.Second

func watchOf(t *testing.T, s *Store) <-chan struct{} {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	changes, err := s.Watch(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if why := s.Polls(); why != "" {
		t.Skip("the system does not tell of changes here: " + why)
	}
	t.Cleanup(func() {
		stop()
		for range changes { // until it is closed
		}
	})
	return changes
}

// await waits for signals until the journal holds what is wanted.
func await(t *testing.T, s *Store, changes <-chan struct{}, what string, want func(model.Snapshot) bool) {
	t.Helper()
	deadline := time.After(hang)
	for {
		select {
		case _, ok := <-changes:
			if !ok {
				t.Fatalf("%s: the watch ended", what)
			}
			if want(load(t, s)) {
				return
			}
		case <-deadline:
			t.Fatalf("%s: not told of", what)
		}
	}
}

func entries(n int) func(model.Snapshot) bool {
	return func(s model.Snapshot) bool { return len(s.Entries) == n }
}

func TestWatchTellsOfChangesOutside(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "share", "journal")
	s := open(t, dir)
	changes := watchOf(t, s)

	ours := open(t, dir) // a second program
	e := save(t, ours, promise)
	await(t, s, changes, "a journal made", entries(1))

	e.Evidence = true
	save(t, ours, e)
	await(t, s, changes, "an edit", func(s model.Snapshot) bool { return len(s.Entries) == 1 && s.Entries[0].Evidence })

	other := promise.Clone()
	other.ID, other.Day = "01b", promise.Day+400
	save(t, ours, other)
	await(t, s, changes, "a new year and month", entries(2))

	other.ID = "01c"
	save(t, ours, other)
	await(t, s, changes, "an entry in the new month", entries(3))

	write(t, s.Path("01c"), "broken: [")
	await(t, s, changes, "a file written in place", func(s model.Snapshot) bool { return len(s.Problems) == 1 })

	if err := os.Remove(s.journal.full(filepath.Join("2027", "12", "2027-12-28-promise-01c.yaml"))); err != nil {
		t.Fatal(err)
	}
	await(t, s, changes, "a file removed", func(s model.Snapshot) bool { return len(s.Entries) == 2 && len(s.Problems) == 0 })

	away := filepath.Join(dir, "away")
	if err := os.Rename(filepath.Join(dir, entriesDir), away); err != nil {
		t.Fatal(err)
	}
	select {
	case <-changes:
	case <-time.After(hang):
		t.Fatal("entries/ moved away: not told of")
	}
	if err := os.Rename(away, filepath.Join(dir, entriesDir)); err != nil {
		t.Fatal(err)
	}
	await(t, s, changes, "entries/ put back", entries(2))
	other.ID = "01d"
	save(t, ours, other)
	await(t, s, changes, "an entry in what was put back", entries(3))
}

func TestWatchKeepsQuietAboutOtherFiles(t *testing.T) {
	w := &followed{root: "/j/entries"}
	for path, want := range map[string]bool{
		"/j/entries/2026/11/x-01a.yaml": true, "/j/entries/2026": true, "/j/entries": true, "/j": true, "/": false,
		"/j/entries/2026/11/.fromhere-X.tmp": false, "/j/entries/x.swp": false, "/j/.history": false, "/jk": false,
		"/j/entries/x.conflict-1.yaml": true,
	} {
		if got := w.concerns(filepath.FromSlash(path)); got != want {
			t.Errorf("%s: %v", path, got)
		}
	}
}

func TestLoadingDoesNotMakeTheWatchTell(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	save(t, s, promise)
	changes := watchOf(t, s)
	for range 3 {
		load(t, s)
	}
	other := promise.Clone()
	other.ID = "01b"
	save(t, open(t, dir), other)
	select {
	case <-changes:
		if n := len(load(t, s).Entries); n != 2 {
			t.Errorf("told of loads: there are %d entries", n)
		}
	case <-time.After(hang):
		t.Error("not told of a save")
	}
}

// TestPollTellsOfChanges has a clock of its own, so that it waits for nothing.
func TestPollTellsOfChanges(t *testing.T) {
	dir := t.TempDir()
	synctest.Test(t, func(t *testing.T) {
		s := open(t, dir)
		ctx, stop := context.WithCancel(context.Background())
		changes := make(chan struct{}, 1)
		go s.watcher.poll(ctx, changes, s.watcher.fingerprint())
		time.Sleep(2 * pollPeriod)
		if len(changes) != 0 {
			t.Error("told of nothing")
		}
		save(t, s, promise)
		time.Sleep(2 * pollPeriod)
		if len(changes) != 1 {
			t.Error("not told of a new entry")
		}
		<-changes
		write(t, s.Path(promise.ID), promiseFile+"evidence: true\n")
		time.Sleep(2 * pollPeriod)
		if len(changes) != 1 {
			t.Error("not told of an edit")
		}
		stop()
		<-changes
		if _, ok := <-changes; ok {
			t.Error("it goes on")
		}
	})
}

func TestWatchThatHasEnded(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := open(t, t.TempDir()).Watch(ctx); err == nil {
		t.Error("it began")
	}
}
