//go:build linux

// Package bench measures whole processes: the program on journals of several
// sizes, against what the same work costs at least. .ci/bench runs it.
package bench

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/model/today"
	"fromhere/storage"
)

// journal is a generated journal with all that the program keeps beside it.
type journal struct {
	size int
	root string
}

func (j journal) dir() string     { return filepath.Join(j.root, "journal") }
func (j journal) entries() string { return filepath.Join(j.dir(), "entries") }
func (j journal) cache() string   { return filepath.Join(j.root, "cache") }

// env is the environment of a program that has this journal and nothing else.
func (j journal) env() []string {
	env := []string{
		"FROMHERE_JOURNAL=" + j.dir(), "XDG_CACHE_HOME=" + j.cache(), "HOME=" + j.root,
		"TERM=xterm-256color", "COLORTERM=truecolor", "LANG=C.UTF-8", "PATH=" + os.Getenv("PATH"),
	}
	for _, place := range []string{"DATA", "CONFIG", "STATE"} {
		env = append(env, fmt.Sprintf("XDG_%s_HOME=%s", place, filepath.Join(j.root, "xdg")))
	}
	return env
}

// marker is on Today once the journal has been read: a promise due in two
// hours, or the greeting of an empty journal.
func (j journal) marker() string {
	if j.size == 0 {
		return "Everything stays in plain files"
	}
	return promised
}

// generated is the journal of a size that ends today, from an earlier run of
// the same day if there was one.
func generated(t *testing.T, base string, size int, now time.Time) journal {
	t.Helper()
	j := journal{size: size, root: filepath.Join(base, fmt.Sprintf("journal-%d-%s", size, model.DayOf(now, model.DefaultConfig().DayStarts)))}
	if _, err := os.Stat(j.root); err == nil {
		return j
	} else if !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	old, err := filepath.Glob(filepath.Join(base, fmt.Sprintf("journal-%d-*", size)))
	if err != nil {
		t.Fatal(err)
	}
	for _, root := range old {
		if err := os.RemoveAll(root); err != nil {
			t.Fatal(err)
		}
	}
	building := journal{size: size, root: j.root + ".building"}
	begun := time.Now()
	if err := building.write(now); err != nil {
		t.Fatalf("generate a journal of %d entries in %s: %v", size, building.root, err)
	}
	if err := os.Rename(building.root, j.root); err != nil {
		t.Fatal(err)
	}
	// What is younger than the index less two seconds is read again.
	time.Sleep(3 * time.Second)
	fmt.Printf("# a journal of %d entries, %s, generated in %s\n", size, j.root, time.Since(begun).Round(time.Second))
	return j
}

func (j journal) write(now time.Time) error {
	for _, dir := range []string{j.entries(), j.cache(), filepath.Join(j.root, "xdg")} {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return err
		}
	}
	entries := newAuthor(now).entries(j.size)
	stores := make([]*storage.MadeUp, 2)
	for i := range stores { // as the person's own: with the program's emitter
		part := entries[i*len(entries)/len(stores) : (i+1)*len(entries)/len(stores)]
		var err error
		if stores[i], err = storage.OpenMadeUp(j.dir(), model.BuiltIn, func() []model.Entry { return part }); err != nil {
			return err
		}
	}
	errs := make([]error, len(stores))
	var writers sync.WaitGroup
	for i, store := range stores {
		writers.Go(func() { errs[i] = store.Write() })
	}
	writers.Wait()
	return errors.Join(errs...)
}

// Journals are the same for the same day, as large as asked for, and like a
// person's: what is open is recent.
func TestJournals(t *testing.T) {
	now := time.Date(2026, 11, 24, 17, 30, 0, 0, time.UTC)
	const size = 1500
	entries := newAuthor(now).entries(size)
	again := newAuthor(now).entries(size)
	ids := map[string]bool{}
	for i, e := range entries {
		if e.ID != again[i].ID || e.Answers.Get("notes") != again[i].Answers.Get("notes") {
			t.Fatalf("entry %d differs the second time", i)
		}
		if e.Created.After(now) {
			t.Errorf("%s is of the future: %s", e.ID, e.Created)
		}
		ids[e.ID] = true
	}
	if len(ids) != size {
		t.Errorf("%d ids in %d entries", len(ids), size)
	}
	j := model.NewJournal(model.BuiltIn, model.DefaultConfig())
	j.Replace(entries)
	agenda := today.Of(j, now)
	t.Logf("Today has %d due, %d to be asked, %d quiet", len(agenda.Due), len(agenda.Holds), len(agenda.Quiet))
	if len(agenda.Due) == 0 || len(agenda.Due) > 3*mostPressing || agenda.Due[0].Title == "" {
		t.Errorf("%d are due", len(agenda.Due))
	}
	dir := t.TempDir()
	if err := (journal{size: size, root: dir}).write(now); err != nil {
		t.Fatal(err)
	}
	var files, bytes int64
	err := filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() == "journal.yaml" {
			return err
		}
		info, err := d.Info()
		if err == nil {
			files, bytes = files+1, bytes+info.Size()
		}
		return err
	})
	if err != nil || files != size {
		t.Fatalf("%d files, %v", files, err)
	}
	t.Logf("%d bytes an entry", bytes/files)
	if mean := bytes / files; mean < 500 || mean > 700 {
		t.Errorf("an entry has %d bytes", mean)
	}
}
