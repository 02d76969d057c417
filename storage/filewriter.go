package storage

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

// fileWriter writes whole files to a disk. A file has its name only once its
// bytes are safe there.
type fileWriter struct{ disk disk }

// isTemp tells the names of temporary files of ours.
func isTemp(name string) bool {
	return strings.HasPrefix(name, tempBegin) && strings.HasSuffix(name, tempEnd)
}

// newTemp is a path in a directory that no file has.
func newTemp(dir string) string { return filepath.Join(dir, tempBegin+rand.Text()+tempEnd) }

// writeTemp puts bytes into a new file of its own in a directory.
func (w fileWriter) writeTemp(dir string, data []byte) (string, error) {
	temp := newTemp(dir)
	if err := w.create(temp, data); err != nil {
		return "", errors.Join(err, w.removeIfThere(temp))
	}
	return temp, nil
}

// create makes a file and gets its bytes onto the disk. After a failed sync the
// system may forget what it could not write, so the file is given up.
func (w fileWriter) create(path string, data []byte) error {
	f, err := w.disk.create(path)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// replace replaces a file whole, safe on the disk.
func (w fileWriter) replace(path string, data []byte) error {
	dir := filepath.Dir(path)
	temp, err := w.writeTemp(dir, data)
	if err != nil {
		return err
	}
	if err := w.disk.replace(temp, path); err != nil {
		return errors.Join(err, w.removeIfThere(temp))
	}
	return w.disk.syncDir(dir)
}

// removeIfThere removes a file; one that is not there is no error.
func (w fileWriter) removeIfThere(path string) error {
	if err := w.disk.remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// makeDir makes a directory and those above it, each safe on the disk before
// anything is put into it.
func (w fileWriter) makeDir(dir string) error {
	made, err := w.disk.mkdir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		if err := w.makeDir(filepath.Dir(dir)); err != nil {
			return err
		}
		made, err = w.disk.mkdir(dir)
	}
	if err != nil || !made {
		return err
	}
	if err := w.disk.syncDir(filepath.Dir(dir)); err != nil {
		// The next try must make it, and sync, again.
		return errors.Join(err, w.disk.remove(dir))
	}
	return nil
}

// list is the contents of a directory, in order of name.
func (w fileWriter) list(dir string) ([]sighting, error) { return w.disk.list(dir, new(listRoom)) }
