package storage

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"sync/atomic"

	"fromhere/model"
	"fromhere/storage/config"
	"fromhere/storage/disk"
	"fromhere/storage/entryfile"
)

const (
	indexExtension = ".index"
	indexLock      = "lock"
)

// indexCache is the directory that holds the indexes of all journals.
type indexCache struct {
	door  *disk.Root
	files disk.Writer
	dir   string
}

// indexKeeper keeps the index of a journal.
type indexKeeper struct {
	store    *Store
	cache    *indexCache                  // nil for no index
	config   model.Config                 // what Today is told by
	path     string                       // empty where there is none
	opened   *index                       // nil while there is none
	stale    bool                         // the index holds what was erased
	outdated bool                         // a preview could not be made by it, and can by another
	dirs     atomic.Pointer[[]indexedDir] // of the last index there was
}

// Indexed keeps an index of the journal in the person's cache directory. The config
// decides which entries Today needs from it.
func Indexed(cache string, settings model.Config) Option {
	return func(s *Store) {
		d := disk.NewRoot(cache)
		s.index.cache = &indexCache{d, disk.Writer{Disk: d}, filepath.Join(cache, config.Program)}
		s.index.config = settings
	}
}

// find settles where the index of the journal is. There is one for each journal,
// by whatever path it is opened.
func (k *indexKeeper) find() {
	k.path = ""
	if id := cmp.Or(k.store.identity.id, k.store.identity.first); k.cache != nil && id != "" {
		k.path = filepath.Join(k.cache.dir, id+indexExtension)
	}
}

// openIndex opens the index at path if it is whole and of the journal in dir.
func (c *indexCache) openIndex(path, dir string) (*index, error) {
	if _, err := c.door.Hold(); err != nil {
		return nil, errors.Join(errNoIndex, err)
	}
	defer c.door.Release()
	f, err := c.door.Source(path)
	if err != nil {
		return nil, errors.Join(errNoIndex, err)
	}
	return readIndex(f, dir)
}

// alone runs do while no other program works on the indexes. With wait it waits for
// the other program for a bounded time, and then fails; without wait it does
// nothing where another one works on them.
func (c *indexCache) alone(wait bool, do func() error) (err error) {
	if _, err := c.door.Hold(); err != nil {
		return err
	}
	defer c.door.Release()
	err = c.door.MakeTop()
	if err == nil {
		err = c.files.MakeDir(c.dir)
	}
	if err != nil {
		return err
	}
	path, got := filepath.Join(c.dir, indexLock), true
	var lock disk.Lock
	if wait {
		lock, err = disk.WaitLock(c.door, path)
	} else {
		lock, got, err = c.door.TryLock(path)
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
	return x.close() == nil // openIndex refuses the index of another journal
}

// remove removes every index of the journal, so that what is to be erased is in
// none of them, and keeps others from being written until do has ended.
func (k *indexKeeper) remove(do func() error) error {
	switch there, err := k.cache.there(); {
	case err != nil:
		return fmt.Errorf("look for indexes in %s: %w; %s", k.cache.dir, disk.Cause(err), disk.Remedy(err))
	case !there:
		return do()
	}
	k.stale = true
	return k.cache.alone(true, func() error {
		err := k.cache.sweep("", disk.RealPath(k.store.journal.dir))
		if k.path != "" {
			err = errors.Join(err, k.cache.files.RemoveIfThere(k.path))
		}
		if err != nil {
			return fmt.Errorf("the index holds words of this entry and could not be removed: %w; remove %s yourself, then erase the entry again",
				err, k.cache.dir)
		}
		return do()
	})
}

// there tells whether there is a cache at all.
func (c *indexCache) there() (bool, error) {
	if c == nil {
		return false, nil
	}
	if _, err := c.door.Hold(); err != nil {
		return false, err
	}
	defer c.door.Release()
	_, err := c.door.Lstat(c.dir)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil, err
}

// sweep removes what older programs, and those that were cut short, left in the
// cache.
func (k *indexKeeper) sweep() error {
	if there, err := k.cache.there(); err != nil || !there {
		return err
	}
	return k.cache.alone(false, func() error { return k.cache.sweep(k.path, disk.RealPath(k.store.journal.dir)) })
}
