package storage

import (
	"context"
	"errors"
	"io/fs"
	"strings"
	"syscall"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/storage/disk"
)

// readOnlyDisk is a medium that can be read and not written to.
type readOnlyDisk struct{ disk.FS }

func readOnly(op, path string) error { return &fs.PathError{Op: op, Path: path, Err: syscall.EROFS} }

func (readOnlyDisk) Create(path string) (disk.File, error)  { return nil, readOnly("open", path) }
func (readOnlyDisk) Mkdir(path string) (bool, error)        { return false, readOnly("mkdir", path) }
func (readOnlyDisk) Chmod(path string, _ fs.FileMode) error { return readOnly("chmod", path) }
func (readOnlyDisk) Publish(_, path string) error           { return readOnly("rename", path) }
func (readOnlyDisk) Exchange(_, b string) error             { return readOnly("rename", b) }
func (readOnlyDisk) Replace(_, path string) error           { return readOnly("rename", path) }
func (readOnlyDisk) Remove(path string) error               { return readOnly("remove", path) }
func (readOnlyDisk) MakeTop() error                         { return nil }
func (readOnlyDisk) TryLock(path string) (disk.Lock, bool, error) {
	return nil, false, readOnly("lock", path)
}

// A journal on a medium that cannot be written to is read like any other, and
// whatever would change it says why it cannot.
func TestAJournalThatCannotBeWrittenTo(t *testing.T) {
	dir := t.TempDir()
	home := open(t, dir)
	e := save(t, home, promise)
	e.Answers = e.Answers.With("what", "All numbers")
	e = save(t, home, e)
	gone := promise.Clone()
	gone.ID, gone.Deleted = "01kasvq9x2c4m7n8p3r5t6gone", promise.Created.Add(time.Hour)
	gone = save(t, home, gone)
	before := tree(t, dir)

	s, err := openOn(readOnlyDisk{disk.NewRoot(dir)}, dir, model.BuiltIn)
	if err != nil {
		t.Fatal(err)
	}
	snapshot := load(t, s)
	if len(snapshot.Entries) != 2 || len(snapshot.Problems) > 0 {
		t.Fatalf("loaded %+v", snapshot)
	}
	if got, err := s.Read(e.ID); err != nil || !got.Same(e) {
		t.Errorf("read %+v, %v", got, err)
	}
	if past, err := s.Versions(e.ID); err != nil || len(past) != 1 {
		t.Errorf("the past is %+v, %v", past, err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	if _, err := s.Watch(ctx); err != nil {
		t.Errorf("watching: %v", err)
	}
	cancel()
	if did, err := s.Repair(); err != nil || len(did) > 0 {
		t.Errorf("repairing did %q, %v", did, err)
	}
	edit := e.Clone()
	edit.Answers = edit.Answers.With("what", "edited")
	other := promise.Clone()
	other.ID = "01kasvq9x2c4m7n8p3r5t6new1"
	for what, change := range map[string]func() error{
		"a new entry": func() error { _, _, err := s.Save(other); return err },
		"an edit":     func() error { _, _, err := s.Save(edit); return err },
		"a text": func() error {
			_, _, err := s.SaveText([]byte(strings.Replace(content(t, s.Path(e.ID)), "All", "No", 1)), e.Version)
			return err
		},
		"erasing": func() error { _, _, err := s.Purge(gone); return err },
	} {
		err := change()
		if !errors.Is(err, syscall.EROFS) || !strings.Contains(err.Error(), dir) || !strings.Contains(err.Error(), "the disk is read-only: choose another journal with --journal") {
			t.Errorf("%s: %v", what, err)
		}
	}
	if after := tree(t, dir); after != before {
		t.Errorf("changed\n%s\nto\n%s", before, after)
	}
}
