//go:build unix

package storage

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"syscall"

	"fromhere/storage/disk"
)

// Hold is for a directory that nobody moves.
func (d *simDisk) Hold() (disk.State, error) {
	if err := d.enter("hold", simJournal); err != nil {
		return disk.Absent, err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if _, err := d.find("hold", simJournal); err != nil {
		return disk.Absent, nil
	}
	return disk.Same, nil
}

func (d *simDisk) Release() {}

func (d *simDisk) MakeTop() error {
	d.mu.Lock()
	_, err := d.find("mkdir", simJournal)
	d.mu.Unlock()
	if err == nil {
		return nil
	}
	return d.makeAbove(simJournal)
}

// makeAbove makes directories as a door does.
func (d *simDisk) makeAbove(dir string) error {
	made, err := d.Mkdir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		if err := d.makeAbove(filepath.Dir(dir)); err != nil {
			return err
		}
		made, err = d.Mkdir(dir)
	}
	if err != nil || !made {
		return err
	}
	if err := d.SyncDir(filepath.Dir(dir)); err != nil {
		return errors.Join(err, d.Remove(dir))
	}
	return nil
}

func (d *simDisk) Lstat(path string) (disk.Info, error) {
	if err := d.enter("lstat", path); err != nil {
		return disk.Info{}, err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	n, err := d.find("lstat", path)
	if err != nil {
		return disk.Info{}, err
	}
	return disk.Info{Name: filepath.Base(path), Mode: n.mode, Owner: os.Geteuid(), Links: 1,
		Fingerprint: disk.Fingerprint{Size: int64(len(n.data)), Modified: (1_000_000_000 + n.modified) * 1e9}}, nil
}

func (d *simDisk) Fingerprints(dir string, below []string) ([]disk.Fingerprint, error) {
	all := make([]disk.Fingerprint, len(below))
	for i, path := range below {
		there, err := d.Lstat(filepath.Join(dir, path))
		if err != nil {
			return nil, err
		}
		all[i] = there.Fingerprint
	}
	return all, nil
}

func (d *simDisk) List(path string, _ *disk.ListBuffer) ([]disk.Info, error) {
	if err := d.enter("readdir", path); err != nil {
		return nil, err
	}
	d.mu.Lock()
	n, err := d.find("readdir", path)
	var names []string
	if err == nil {
		names = slices.Sorted(maps.Keys(n.entries))
	}
	d.mu.Unlock()
	if err != nil {
		return nil, err
	}
	if !n.dir {
		return nil, simError("readdir", path, syscall.ENOTDIR)
	}
	all := make([]disk.Info, 0, len(names))
	for _, name := range names {
		switch there, err := d.Lstat(filepath.Join(path, name)); {
		case errors.Is(err, fs.ErrNotExist): // removed while we looked
		case err != nil:
			all = append(all, disk.Info{Name: name, Err: err})
		default:
			all = append(all, there)
		}
	}
	return all, nil
}

func (d *simDisk) Mkdir(path string) (bool, error) {
	defer d.leave("mkdir", path)
	if err := d.enter("mkdir", path); err != nil {
		return false, err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	n := &simNode{dir: true, entries: map[string]*simNode{}, mode: fs.ModeDir | 0o700}
	_, err := d.add("mkdir", path, n)
	if errors.Is(err, fs.ErrExist) {
		if there, _ := d.find("mkdir", path); !there.dir {
			return false, simError("mkdir", path, syscall.ENOTDIR)
		}
		return false, nil
	}
	if err != nil {
		return false, err
	}
	d.safe[n] = map[string]*simNode{}
	return true, nil
}

func (d *simDisk) Chmod(path string, mode fs.FileMode) error {
	if err := d.enter("chmod", path); err != nil {
		return err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	n, err := d.find("chmod", path)
	if err == nil {
		n.mode = n.mode.Type() | mode
	}
	return err
}

// both are the two places of a rename; the first must be taken.
func (d *simDisk) both(op, a, b string) (from *simNode, old string, to *simNode, name string, err error) {
	if from, old, err = d.parent(op, a); err != nil {
		return
	}
	if to, name, err = d.parent(op, b); err == nil && from.entries[old] == nil {
		err = simError(op, a, syscall.ENOENT)
	}
	return
}

func (d *simDisk) Publish(temp, path string) error {
	defer d.leave("publish", path)
	if err := d.enter("publish", path); err != nil {
		return err
	}
	if d.noPublish {
		return disk.ErrNoPublish
	}
	return d.rename("publish", temp, path, false)
}

func (d *simDisk) Replace(temp, path string) error {
	defer d.leave("replace", path)
	if err := d.enter("replace", path); err != nil {
		return err
	}
	return d.rename("replace", temp, path, true)
}

func (d *simDisk) rename(op, temp, path string, over bool) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	from, old, to, name, err := d.both(op, temp, path)
	if err != nil {
		return err
	}
	if !over && to.entries[name] != nil {
		return simError(op, path, syscall.EEXIST)
	}
	d.change(func(dirs simDirs) {
		if n := dirs[from][old]; n != nil && dirs[to] != nil && (over || dirs[to][name] == nil) {
			dirs[to][name] = n
			delete(dirs[from], old)
		}
	}, from, to)
	return nil
}

func (d *simDisk) Exchange(a, b string) error {
	defer d.leave("exchange", b)
	if err := d.enter("exchange", b); err != nil {
		return err
	}
	if d.noExchange {
		return disk.ErrNoExchange
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	from, old, to, name, err := d.both("exchange", a, b)
	if err != nil {
		return err
	}
	if to.entries[name] == nil {
		return simError("exchange", b, syscall.ENOENT)
	}
	d.change(func(dirs simDirs) {
		if x, y := dirs[from][old], dirs[to][name]; x != nil && y != nil {
			dirs[from][old], dirs[to][name] = y, x
		}
	}, from, to)
	return nil
}

func (d *simDisk) Remove(path string) error {
	defer d.leave("remove", path)
	if err := d.enter("remove", path); err != nil {
		return err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	dir, name, err := d.parent("remove", path)
	if err != nil {
		return err
	}
	switch n := dir.entries[name]; {
	case n == nil:
		return simError("remove", path, syscall.ENOENT)
	case n.dir && len(n.entries) > 0:
		return simError("remove", path, syscall.ENOTEMPTY)
	}
	d.change(func(dirs simDirs) { delete(dirs[dir], name) }, dir)
	return nil
}

func (d *simDisk) SyncDir(path string) error {
	defer d.leave("syncdir", path)
	if err := d.enter("syncdir", path); err != nil {
		return err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	dir, err := d.find("syncdir", path)
	if err != nil {
		return err
	}
	var left []*simOp
	for _, op := range d.pending {
		if delete(op.unsynced, dir); len(op.unsynced) == 0 {
			op.apply(d.safe)
		} else {
			left = append(left, op)
		}
	}
	d.pending = left
	return nil
}

type simLock struct {
	disk *simDisk
	path string
}

func (d *simDisk) TryLock(path string) (disk.Lock, bool, error) {
	defer d.leave("lock", path)
	if err := d.enter("lock", path); err != nil {
		return nil, false, err
	}
	return simLock{d, path}, true, nil
}

func (l simLock) Unlock() error {
	defer l.disk.leave("unlock", l.path)
	return l.disk.enter("unlock", l.path)
}

func (l simLock) Inode() uint64 { return 0 }
