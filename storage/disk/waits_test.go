package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"fromhere/storage/storagetest"
)

// The calls that roots wait by are those of the system: on a file that is
// closed they fail.
func TestD10TheRealCallsSync(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	storagetest.Write(t, path, "words")
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
	d := NewRoot(filepath.Dir(path))
	for name, sync := range map[string]func() error{
		"a file":             func() error { return realCalls.Sync(closed()) },
		"a directory":        func() error { return realCalls.SyncDir(closed()) },
		"a root's file":      func() error { return d.Calls.Sync(closed()) },
		"a root's directory": func() error { return d.Calls.SyncDir(closed()) },
		"what is written":    func() error { return (&syncedFile{closed(), d.Calls.Sync}).Sync() },
	} {
		if err := sync(); !errors.Is(err, fs.ErrClosed) {
			t.Errorf("%s: %v", name, err)
		}
	}
	// What they answer is passed on.
	broken := errors.New("the disk is broken")
	d.Calls.Sync = func(*os.File) error { return broken }
	d.Calls.SyncDir = d.Calls.Sync
	if _, err := d.Hold(); err != nil {
		t.Fatal(err)
	}
	defer d.Release()
	f, err := d.Create(filepath.Join(d.top, "new"))
	if err != nil {
		t.Fatal(err)
	}
	for name, err := range map[string]error{"a file": f.Sync(), "a directory": d.SyncDir(d.top)} {
		if !errors.Is(err, broken) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := f.Close(); err != nil {
		t.Error(err)
	}
	made := NewRoot(filepath.Join(d.top, "made"))
	made.Calls.SyncDir = d.Calls.SyncDir
	if err := made.MakeTop(); !errors.Is(err, broken) {
		t.Errorf("a directory that is made: %v", err)
	}
	if _, err := os.Lstat(made.top); !errors.Is(err, fs.ErrNotExist) {
		t.Error("it stays, and the next try would not wait for it")
	}
}
