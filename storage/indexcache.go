package storage

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"fromhere/storage/disk"
	"fromhere/storage/entryfile"
	"fromhere/storage/index"
)

const (
	indexExtension = ".index"
	indexLock      = "lock"
)

// indexCache is the directory that holds the indexes of all journals.
type indexCache struct {
	root  *disk.Root
	files disk.Writer
	dir   string
}

// openIndex opens the index at path if it is whole and of the journal in dir.
func (c *indexCache) openIndex(path, dir string) (*index.File, error) {
	if _, err := c.root.Hold(); err != nil {
		return nil, errors.Join(index.ErrUnusable, err)
	}
	defer c.root.Release()
	f, err := c.root.Source(path)
	if err != nil {
		return nil, errors.Join(index.ErrUnusable, err)
	}
	return index.Open(f, dir)
}

// alone runs do while no other program works on the indexes. With wait it waits for
// the other program for a bounded time, and then fails; without wait it does
// nothing where another one works on them.
func (c *indexCache) alone(wait bool, do func() error) (err error) {
	if _, err := c.root.Hold(); err != nil {
		return err
	}
	defer c.root.Release()
	err = c.root.MakeTop()
	if err == nil {
		err = c.files.MakeDir(c.dir)
	}
	if err != nil {
		return err
	}
	path, got := filepath.Join(c.dir, indexLock), true
	var lock disk.Lock
	if wait {
		lock, err = disk.WaitLock(c.root, path)
	} else {
		lock, got, err = c.root.TryLock(path)
	}
	if errors.Is(err, disk.ErrNoLocks) {
		return do()
	}
	if err != nil || !got {
		return err
	}
	return errors.Join(do(), lock.Unlock())
}

// sweep removes what is of no use any more, and holds words: what was left of
// indexes that were being written, those of older programs, and others of this
// journal. Nobody may write one meanwhile.
func (c *indexCache) sweep(keep, place string) error {
	list, err := c.files.List(c.dir)
	if err != nil {
		return err
	}
	var errs []error
	for _, d := range list {
		path := filepath.Join(c.dir, d.Name)
		if d.Mode.IsRegular() && path != keep && c.isLeftOver(d.Name, place) {
			errs = append(errs, c.files.RemoveIfThere(path))
		}
	}
	return errors.Join(errs...)
}

// isLeftOver tells a temporary file, an index of an older program and its lock,
// and another index of the journal in a place.
func (c *indexCache) isLeftOver(name, place string) bool {
	id, isIndex := strings.CutSuffix(strings.TrimSuffix(name, ".lock"), indexExtension)
	switch {
	case disk.IsTemp(name), isIndex && len(id) == len(entryfile.Version(nil)):
		return true
	case !isIndex:
		return false
	}
	x, err := c.openIndex(filepath.Join(c.dir, name), place)
	if err != nil {
		return false
	}
	return x.Close() == nil // openIndex refuses the index of another journal
}

// there tells whether there is a cache at all.
func (c *indexCache) there() (bool, error) {
	if c == nil {
		return false, nil
	}
	if _, err := c.root.Hold(); err != nil {
		return false, err
	}
	defer c.root.Release()
	_, err := c.root.Lstat(c.dir)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil, err
}

// write puts the pieces of an index into a temporary file. It need not be safe
// on the disk: one that is torn counts as none.
func (c *indexCache) write(pieces [][]byte) (temp string, err error) {
	temp = disk.TempPath(c.dir)
	f, err := c.root.Create(temp)
	if err != nil {
		return "", err
	}
	for i := 0; i < len(pieces) && err == nil; i++ {
		_, err = f.Write(pieces[i])
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return "", errors.Join(err, c.files.RemoveIfThere(temp))
	}
	return temp, nil
}
