package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"time"

	"fromhere/model"
	"fromhere/storage/disk"
	"fromhere/storage/entryfile"
)

const saveLock = ".fromhere-lock"

// journalDir is the directory of a journal, as all that reads and writes there
// uses it. It is used by one goroutine at a time, but for readEntry and list.
type journalDir struct {
	disk.Writer
	dir     string // its whole path
	catalog model.Catalog
	now     func() time.Time
	locked  bool // this program holds the lock of saves
}

// full is the path of a file below entries/.
func (d *journalDir) full(rel string) string { return filepath.Join(d.dir, entriesDir, rel) }

// readEntry is the bytes of an entry's file.
func (d *journalDir) readEntry(path string) ([]byte, error) {
	return d.Disk.Read(path, entryfile.MaxSize+1)
}

// createWhole puts a new file at its path by way of a temporary file beside it,
// so that the path never holds a part of it. A file that has the path already is
// kept: fs.ErrExist. The caller syncs the directory.
func (d *journalDir) createWhole(path string, data []byte) error {
	temp, err := d.WriteTemp(filepath.Dir(path), data)
	if err != nil {
		return err
	}
	if err := d.publish(temp, path); err != nil {
		return errors.Join(err, d.RemoveIfThere(temp))
	}
	return nil
}

// publish gives a file a name that must be free. Where no single step does
// that, a lock keeps other programs of ours from taking the name meanwhile.
func (d *journalDir) publish(temp, path string) error {
	err := d.Disk.Publish(temp, path)
	if !errors.Is(err, disk.ErrNoPublish) {
		return err
	}
	return d.underLock(func() error {
		switch _, err := d.Disk.Lstat(path); {
		case err == nil:
			return &fs.PathError{Op: "rename", Path: path, Err: fs.ErrExist}
		case !errors.Is(err, fs.ErrNotExist):
			return err
		}
		return d.Disk.Replace(temp, path)
	})
}

// synced waits until the names beside a path are on the disk.
func (d *journalDir) synced(path string) error {
	if err := d.Disk.SyncDir(filepath.Dir(path)); err != nil {
		return saveFailed(path, "make sure that it is on the disk", err)
	}
	return nil
}

// underLock does something that no other program of ours may do meanwhile. A
// second lock of our own would wait for the first, so there is one at a time.
func (d *journalDir) underLock(do func() error) error {
	if d.locked {
		return do()
	}
	lock, err := disk.WaitLock(d.Disk, filepath.Join(d.dir, saveLock))
	if err != nil {
		return fmt.Errorf("lock the journal: %w", err)
	}
	d.locked = true
	err = do()
	d.locked = false
	return errors.Join(err, lock.Unlock())
}

// unopened says that a journal's directory cannot be used.
func unopened(dir string, err error) error {
	if errors.Is(err, disk.ErrNotDirectory) {
		return fmt.Errorf("open the journal %s: %w; give a directory with --journal", dir, err)
	}
	return fmt.Errorf("open the journal %s: %w; %s", dir, disk.Cause(err), disk.Remedy(err))
}

// saveFailed says which step of a save to which file failed, why, and what to try.
func saveFailed(path, step string, err error) error {
	return fmt.Errorf("save %s: %s: %w; %s", path, step, disk.Cause(err), disk.Remedy(err))
}
