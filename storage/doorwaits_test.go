package storage

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

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
