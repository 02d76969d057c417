package disk

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
)

const (
	tempBegin = ".fromhere-"
	tempEnd   = ".tmp"
)

// Writer writes whole files to a disk. A file has its name only once its
// bytes are safe there.
type Writer struct{ Disk FS }

// IsTemp tells the names of temporary files of ours.
func IsTemp(name string) bool {
	return strings.HasPrefix(name, tempBegin) && strings.HasSuffix(name, tempEnd)
}

// TempPath is a path in a directory that no file has.
func TempPath(dir string) string { return filepath.Join(dir, tempBegin+rand.Text()+tempEnd) }

// WriteTemp puts bytes into a new file of its own in a directory.
func (w Writer) WriteTemp(dir string, data []byte) (string, error) {
	temp := TempPath(dir)
	if err := w.Create(temp, data); err != nil {
		return "", errors.Join(err, w.RemoveIfThere(temp))
	}
	return temp, nil
}

// Create makes a file and gets its bytes onto the disk. After a failed sync the
// system may forget what it could not write, so the file is given up.
func (w Writer) Create(path string, data []byte) error {
	f, err := w.Disk.Create(path)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// Replace replaces a file whole, safe on the disk.
func (w Writer) Replace(path string, data []byte) error {
	dir := filepath.Dir(path)
	temp, err := w.WriteTemp(dir, data)
	if err != nil {
		return err
	}
	if err := w.Disk.Replace(temp, path); err != nil {
		return errors.Join(err, w.RemoveIfThere(temp))
	}
	return w.Disk.SyncDir(dir)
}

// RemoveIfThere removes a file; one that is not there is no error.
func (w Writer) RemoveIfThere(path string) error {
	if err := w.Disk.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// MakeDir makes a directory and those above it, each safe on the disk before
// anything is put into it.
func (w Writer) MakeDir(dir string) error {
	return makeDirs(dir, w.Disk.Mkdir, w.Disk.SyncDir, w.Disk.Remove)
}

// makeDirs makes a directory and those above it by the calls given.
func makeDirs(dir string, mkdir func(string) (made bool, err error), syncDir, remove func(string) error) error {
	made, err := mkdir(dir)
	if errors.Is(err, fs.ErrNotExist) && filepath.Dir(dir) != dir {
		if err := makeDirs(filepath.Dir(dir), mkdir, syncDir, remove); err != nil {
			return err
		}
		made, err = mkdir(dir)
	}
	if err != nil || !made {
		return err
	}
	if err := syncDir(filepath.Dir(dir)); err != nil {
		// The next try must make it, and sync, again.
		return errors.Join(err, remove(dir))
	}
	return nil
}

// List is the contents of a directory, in order of name.
func (w Writer) List(dir string) ([]Info, error) { return w.Disk.List(dir, new(ListBuffer)) }
