package storage

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"fromhere/model"
	"fromhere/storage/disk"
)

// faulty lets the nth call of a save fail.
type faulty struct {
	disk.FS
	fail  int
	calls []string
}

func (d *faulty) call(name string) error {
	d.calls = append(d.calls, name)
	if len(d.calls) == d.fail {
		return &os.PathError{Op: name, Path: "/somewhere", Err: syscall.ENOSPC}
	}
	return nil
}

func (d *faulty) Mkdir(path string) (bool, error) {
	if err := d.call("mkdir"); err != nil {
		return false, err
	}
	return d.FS.Mkdir(path)
}

func (d *faulty) Create(path string) (disk.File, error) {
	if err := d.call("create"); err != nil {
		return nil, err
	}
	f, err := d.FS.Create(path)
	return &faultyFile{f, d}, err
}

func (d *faulty) Publish(temp, path string) error {
	if err := d.call("publish"); err != nil {
		return err
	}
	return d.FS.Publish(temp, path)
}

func (d *faulty) Replace(temp, path string) error {
	if err := d.call("replace"); err != nil {
		return err
	}
	return d.FS.Replace(temp, path)
}

func (d *faulty) Exchange(a, b string) error {
	if err := d.call("exchange"); err != nil {
		return err
	}
	return d.FS.Exchange(a, b)
}

func (d *faulty) SyncDir(path string) error {
	if err := d.call("syncDir"); err != nil {
		return err
	}
	return d.FS.SyncDir(path)
}

type faultyFile struct {
	disk.File
	disk *faulty
}

func (f *faultyFile) Write(data []byte) (int, error) {
	if err := f.disk.call("write"); err != nil {
		return 0, err
	}
	return f.File.Write(data)
}

func (f *faultyFile) Sync() error {
	if err := f.disk.call("sync"); err != nil {
		return err
	}
	return f.File.Sync()
}

func (f *faultyFile) Close() error {
	return errors.Join(f.disk.call("close"), f.File.Close())
}

// TestEachFailingCallOfASave lets every call fail in turn, saving a new entry
// and an edit, and holds that what was there stays whole and that saving
// again works.
func TestEachFailingCallOfASave(t *testing.T) {
	for _, test := range []struct {
		name  string
		saved bool   // an entry that is there already
		calls string // that a whole save makes
	}{
		{"new", false, "mkdir mkdir mkdir syncDir mkdir syncDir mkdir syncDir create write sync close publish syncDir"},
		{"edit", true, "create write sync close publish create write sync close publish mkdir mkdir syncDir mkdir syncDir " +
			"create write sync close exchange publish syncDir syncDir"},
	} {
		calls := strings.Fields(test.calls)
		for n := 0; n <= len(calls); n++ {
			name := fmt.Sprintf("%s, call %d", test.name, n)
			dir := t.TempDir()
			write(t, filepath.Join(dir, journalFile), journalText+"01journal\n")
			s := open(t, dir)
			e := promise.Clone()
			if test.saved {
				e = save(t, s, e).Clone()
				e.Answers = e.Answers.With("what", "edited")
			}
			path := filepath.Join(s.journal.dir, filepath.FromSlash(promisePath))
			broken := &faulty{FS: disk.NewRoot(s.journal.dir), fail: n}
			s.journal.Disk = broken
			_, _, err := s.Save(e)
			if n == 0 {
				if got := strings.Join(broken.calls, " "); err != nil || got != test.calls {
					t.Errorf("%s: %v, calls %s\nnot %s", name, err, got, test.calls)
				}
				continue
			}
			// The new version is there, though it may not be safe.
			last := n == len(calls) || slices.Contains(calls[:n-1], "exchange")
			if err == nil || !strings.Contains(err.Error(), path) || !strings.Contains(err.Error(), "no space left on device; free some space") {
				t.Errorf("%s (%s): the error is %v", name, calls[n-1], err)
			}
			text, readErr := os.ReadFile(path)
			switch {
			case last && test.saved:
				if string(text) == promiseFile || !strings.Contains(everything(t, s.journal.dir), promiseFile) {
					t.Errorf("%s: after the swap there is\n%s", name, everything(t, s.journal.dir))
				}
			case last:
			case test.saved && string(text) != promiseFile:
				t.Errorf("%s: the old version is now %q", name, text)
			case !test.saved && readErr == nil:
				t.Errorf("%s: there is a file with %q", name, text)
			}
			if files := tree(t, s.journal.dir); strings.Contains(files, ".tmp") && !slices.Contains(calls[:n-1], "exchange") {
				t.Errorf("%s: left a temporary file:\n%s", name, files)
			}
			s.journal.Disk = disk.NewRoot(s.journal.dir)
			if again, _, err := s.Save(e); err != nil || again.Answers.Get("what") != e.Answers.Get("what") {
				t.Errorf("%s: saving again: %v", name, err)
			}
		}
	}
}

func TestASaveWithoutChangesWritesNothing(t *testing.T) {
	s := open(t, t.TempDir())
	e := save(t, s, promise)
	none := &faulty{FS: disk.NewRoot(s.journal.dir)}
	s.journal.Disk = none
	if again := save(t, s, e); again.Version != e.Version || len(none.calls) > 0 {
		t.Errorf("made the calls %v", none.calls)
	}
}

func TestPathsThatCannotBeWritten(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "file"), "")
	write(t, filepath.Join(dir, "journal", "entries"), "")

	if _, err := Open(filepath.Join(dir, "file"), model.BuiltIn); err == nil || !strings.HasSuffix(err.Error(),
		"it is a file, not a directory; give a directory with --journal") {
		t.Errorf("got %v", err)
	}
	const want = "not a directory; a file stands where a directory is needed: move it away, or choose another journal with --journal"
	if _, err := Open(filepath.Join(dir, "journal"), model.BuiltIn); err == nil || !strings.HasSuffix(err.Error(), want) {
		t.Errorf("got %v", err)
	}
	write(t, filepath.Join(dir, "journal", journalFile), journalText+"01journal\n")
	s := open(t, filepath.Join(dir, "journal"))
	if _, _, err := s.Save(promise); err == nil || !strings.HasSuffix(err.Error(), want) || !strings.Contains(err.Error(), s.journal.dir) {
		t.Errorf("got %v", err)
	}
	if _, err := Open(filepath.Join(dir, "file", "below"), model.BuiltIn); err == nil ||
		!strings.Contains(err.Error(), "a file stands where a directory is needed") {
		t.Errorf("got %v", err)
	}
}

func TestAJournalThatMayNotBeWritten(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write everywhere")
	}
	dir := t.TempDir()
	s := open(t, dir)
	e := save(t, s, promise).Clone()
	if err := os.Chmod(filepath.Dir(s.Path(e.ID)), 0o500); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.Chmod(filepath.Dir(s.Path(e.ID)), 0o700); err != nil {
			t.Error(err)
		}
	})
	e.Evidence = true
	if _, _, err := s.Save(e); err == nil || !strings.Contains(err.Error(), "permission denied; give yourself the right to it") {
		t.Errorf("got %v", err)
	}
}
