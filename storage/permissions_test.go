//go:build unix

package storage

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"syscall"
	"testing"

	"fromhere/storage/disk"
)

// foreignDisk is a disk on which everything belongs to somebody else.
type foreignDisk struct{ disk.FS }

func (d foreignDisk) Lstat(path string) (disk.Info, error) {
	there, err := d.FS.Lstat(path)
	there.Owner += 54321
	return there, err
}

func TestAnothersJournalIsReadAndNotWritten(t *testing.T) {
	dir := t.TempDir()
	saved := save(t, open(t, dir), promise)
	before := tree(t, dir)
	s, err := openOn(foreignDisk{disk.NewRoot(dir)}, dir, open(t, dir).journal.catalog)
	if err != nil {
		t.Fatal(err)
	}
	if got := load(t, s).Entries; len(got) != 1 || got[0].ID != saved.ID {
		t.Errorf("read %+v", got)
	}
	saved.Evidence = !saved.Evidence
	_, _, err = s.Save(saved)
	if !errors.Is(err, disk.ErrForeign) || !strings.Contains(err.Error(), "54321") || !strings.Contains(err.Error(), "--journal") {
		t.Errorf("saving says %v", err)
	}
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if did, err := s.Repair(); len(did) > 0 || err != nil {
		t.Errorf("repaired: %v, %v", did, err)
	}
	if err := os.Chmod(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Mend(nil); !errors.Is(err, disk.ErrForeign) {
		t.Errorf("mending says %v", err)
	}
	if after := tree(t, dir); !strings.HasSuffix(after, before[strings.Index(before, "\n"):]) {
		t.Errorf("changed %s to %s", before, after)
	}
}

func TestRepairKeepsOthersOutOnce(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	save(t, s, promise)
	for path, mode := range map[string]fs.FileMode{dir: 0o755, filepath.Join(dir, entriesDir): 0o777} {
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
	}
	did, err := s.Repair()
	if want := []string{"Others could read the journal; now only you can"}; err != nil || !reflect.DeepEqual(did, want) {
		t.Errorf("got %v, %v", did, err)
	}
	if got := tree(t, dir); !strings.HasPrefix(got, "drwxr-xr-x .\ndrwx------ entries\n") {
		t.Error(got)
	}
	if did, err := s.Repair(); len(did) > 0 || err != nil {
		t.Errorf("the second time: %v, %v", did, err)
	}
}

// lockedDisk is on a medium that cannot be written to.
type lockedDisk struct{ disk.FS }

func (lockedDisk) Chmod(path string, _ fs.FileMode) error {
	return &fs.PathError{Op: "chmod", Path: path, Err: syscall.EROFS}
}

func TestRepairIsSilentOnAReadOnlyMedium(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	save(t, s, promise)
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	s.journal.Disk = lockedDisk{s.journal.Disk}
	if did, err := s.Repair(); len(did) > 0 || err != nil {
		t.Errorf("got %v, %v", did, err)
	}
}
