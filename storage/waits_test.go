package storage

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fromhere/model"
)

// waitsOf has a door note what it waits for, and does something.
func waitsOf(t *testing.T, d *door, do func() error) (waits []string) {
	t.Helper()
	random := regexp.MustCompile(regexp.QuoteMeta(tempPrefix) + "[A-Z0-9]+" + regexp.QuoteMeta(tempSuffix))
	note := func(kind string, call func(*os.File) error) func(*os.File) error {
		return func(f *os.File) error {
			rel, err := filepath.Rel(filepath.Dir(d.top), f.Name())
			if err != nil {
				rel = f.Name()
			}
			waits = append(waits, kind+" "+random.ReplaceAllString(filepath.ToSlash(rel), "TEMP"))
			return call(f)
		}
	}
	d.calls.sync, d.calls.syncDir = note("file", realCalls.sync), note("dir", realCalls.syncDir)
	if err := do(); err != nil {
		t.Fatal(err)
	}
	return waits
}

// What the disk is waited for, in order, by the real door: the simulated one of
// other tests tells that this is enough.
func TestD10ASaveWaitsForTheDisk(t *testing.T) {
	base := t.TempDir()
	dir := filepath.Join(base, "share", "journal")
	d := newDoor(dir)
	var s *Store
	var e model.Entry
	var err error
	month, shelf := "journal/entries/2026/11", "journal/.history/"+promise.ID
	for _, step := range []struct {
		name string
		do   func() error
		want []string
	}{
		{"a new journal", func() error {
			if s, err = openOn(d, dir, model.BuiltIn); err == nil {
				e, _, err = s.Save(promise)
			}
			return err
		}, []string{"dir ..", "dir .", "file journal/TEMP", "dir journal", "dir journal", "dir journal/entries", "dir journal/entries/2026",
			"file " + month + "/TEMP", "dir " + month}},
		{"a first edit", func() error { e, _, err = s.Save(edited(e, "edited")); return err },
			[]string{"file journal/TEMP", "file journal/TEMP", "dir journal", "dir journal/.history", "file " + month + "/TEMP", "dir " + shelf, "dir " + month}},
		{"an edit", func() error { e, _, err = s.Save(edited(e, "again")); return err },
			[]string{"file " + month + "/TEMP", "dir " + shelf, "dir " + month}},
		{"a deletion", func() error { e, _, err = s.Save(deleted(e)); return err },
			[]string{"file " + month + "/TEMP", "dir " + shelf, "dir " + month}},
		{"erasing", func() error { e, _, err = s.Purge(e); return err },
			[]string{"dir " + shelf, "dir " + month, "file " + month + "/TEMP", "dir " + month}},
	} {
		waits := waitsOf(t, d, step.do)
		for i := range waits {
			waits[i] = strings.Replace(waits[i], "dir "+filepath.ToSlash(base), "dir ..", 1)
		}
		if !sameWaits(waits, step.want) {
			t.Errorf("%s waits for\n%s\nnot for\n%s", step.name, strings.Join(waits, "\n"), strings.Join(step.want, "\n"))
		}
	}
}

// sameWaits compares them; a file system that cannot swap files waits for more.
func sameWaits(got, want []string) bool {
	for _, w := range want {
		i := slices.Index(got, w)
		if i < 0 {
			return false
		}
		got = got[i+1:]
	}
	return true
}

// The calls that doors wait by are those of the system: on a file that is
// closed they fail.
func TestD10TheRealCallsSync(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	write(t, path, "words")
	closed := func() *os.File {
		f, err := os.Open(path)
		if err == nil {
			err = f.Close()
		}
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	d := newDoor(filepath.Dir(path))
	for name, sync := range map[string]func() error{
		"a file":             func() error { return realCalls.sync(closed()) },
		"a directory":        func() error { return realCalls.syncDir(closed()) },
		"a door's file":      func() error { return d.calls.sync(closed()) },
		"a door's directory": func() error { return d.calls.syncDir(closed()) },
		"what is written":    func() error { return (&doorOutput{closed(), d.calls.sync}).Sync() },
	} {
		if err := sync(); !errors.Is(err, fs.ErrClosed) {
			t.Errorf("%s: %v", name, err)
		}
	}
	// What they answer is passed on.
	broken := errors.New("the disk is broken")
	d.calls.sync = func(*os.File) error { return broken }
	d.calls.syncDir = d.calls.sync
	if _, err := d.hold(); err != nil {
		t.Fatal(err)
	}
	defer d.release()
	f, err := d.create(filepath.Join(d.top, "new"))
	if err != nil {
		t.Fatal(err)
	}
	for name, err := range map[string]error{"a file": f.Sync(), "a directory": d.syncDir(d.top)} {
		if !errors.Is(err, broken) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := f.Close(); err != nil {
		t.Error(err)
	}
	made := newDoor(filepath.Join(d.top, "made"))
	made.calls.syncDir = d.calls.syncDir
	if err := made.makeTop(); !errors.Is(err, broken) {
		t.Errorf("a directory that is made: %v", err)
	}
	if _, err := os.Lstat(made.top); !errors.Is(err, fs.ErrNotExist) {
		t.Error("it stays, and the next try would not wait for it")
	}
}
