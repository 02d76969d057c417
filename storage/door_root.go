//go:build !unix || osroot

package storage

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// handle is an open directory, by the means of Go itself: an os.Root lets
// nothing lead out of it. It follows links that stay within, so each part of a
// path is looked at before; where a link is put there in between, what is
// reached is beneath the directory all the same.
type handle = *os.Root

var noHandle handle

// systemCalls are those that a test looks at, or takes away.
type systemCalls struct {
	sync    func(*os.File) error
	syncDir func(*os.File) error
}

var realCalls = systemCalls{sync: (*os.File).Sync, syncDir: syncDir}

func openTop(path string) (handle, fs.FileInfo, error) {
	if there, err := os.Stat(path); err == nil && !there.IsDir() {
		return noHandle, nil, &fs.PathError{Op: "open", Path: path, Err: syscall.ENOTDIR} // to open a pipe would wait
	}
	root, err := os.OpenRoot(path)
	if err != nil {
		return noHandle, nil, err
	}
	info, err := root.Stat(".")
	if err != nil {
		return noHandle, nil, errors.Join(err, root.Close())
	}
	return root, info, nil
}

// mayBeLink: a link is found before anything is done.
func mayBeLink(err error) bool { return errors.Is(err, errLink) }

// withoutLinks runs do on a path after checking that no directory on the way is a
// link. The last part may be a link; do must check that.
func (d *door) withoutLinks(op, path string, do func(root *os.Root, rel string) error) error {
	root, rel, err := d.held(op, path)
	if err != nil {
		return err
	}
	if err = noLinkOnTheWay(root, rel); err == nil {
		err = do(root, rel)
	}
	return d.failure(op, path, err)
}

// noLinkOnTheWay is errLink where a directory of a path is one.
func noLinkOnTheWay(root *os.Root, rel string) error {
	for end := range len(rel) {
		if rel[end] != filepath.Separator {
			continue
		}
		if info, err := root.Lstat(rel[:end]); err == nil && info.Mode()&fs.ModeSymlink != 0 {
			return errLink
		}
	}
	return nil
}

// changing is withoutLinks for an operation that changes what is in the directory.
func (d *door) changing(op, path string, do func(root *os.Root, rel string) error) error {
	if err := d.refuseAnothers(path); err != nil {
		return err
	}
	return d.withoutLinks(op, path, func(root *os.Root, rel string) error {
		if above, err := d.look(root, filepath.Dir(rel)); err == nil && modesHold {
			if err := ownedByAnother(filepath.Dir(path), above.owner); err != nil {
				return err
			}
		}
		return do(root, rel)
	})
}

func (d *door) look(root handle, rel string) (sighting, error) {
	if err := noLinkOnTheWay(root, rel); err != nil {
		return sighting{}, err
	}
	info, err := root.Lstat(rel)
	if err != nil {
		return sighting{}, err
	}
	return sightingOf(info), nil
}

func (d *door) stamps(dir string, below []string) ([]stamp, error) {
	return stampsBy(d.lstat, dir, below)
}

// openDir opens a directory. To open a pipe would wait.
func (d *door) openDir(root *os.Root, rel string) (*os.File, error) {
	there, err := d.look(root, rel)
	switch {
	case err != nil:
		return nil, err
	case there.mode&fs.ModeSymlink != 0:
		return nil, errLink
	case !there.mode.IsDir():
		return nil, syscall.ENOTDIR
	}
	return root.Open(rel)
}

func (d *door) list(path string, _ *listRoom) (all []sighting, err error) {
	err = d.withoutLinks("open", path, func(root *os.Root, rel string) (err error) {
		dir, err := d.openDir(root, rel)
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, dir.Close()) }()
		names, err := dir.Readdirnames(-1)
		if err == nil {
			all = listBy(names, func(name string) (sighting, error) { return d.look(root, filepath.Join(rel, name)) })
		}
		return err
	})
	return all, err
}

// source opens a plain file. It looks at what is there before, and once more at
// what was opened, which may be something else.
func (d *door) source(path string) (f *os.File, err error) {
	err = d.withoutLinks("open", path, func(root *os.Root, rel string) error {
		there, err := d.look(root, rel)
		if err == nil {
			err = refuseIrregular(there.mode)
		}
		if err == nil {
			f, err = root.Open(rel)
		}
		if err != nil {
			return err
		}
		info, err := f.Stat()
		if err == nil {
			err = refuseIrregular(info.Mode())
		}
		if err != nil {
			return errors.Join(err, f.Close())
		}
		return nil
	})
	return f, err
}

func (d *door) read(path string, most int) (data []byte, err error) {
	f, err := d.source(path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	return io.ReadAll(io.LimitReader(f, int64(most)))
}

func (d *door) create(path string) (output, error) {
	f, err := d.make(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL)
	if err != nil {
		return nil, err
	}
	if err := f.Chmod(0o600); err != nil && modesHold { // whatever the umask
		return nil, errors.Join(err, f.Close())
	}
	return &doorOutput{f, d.calls.sync}, nil
}

func (d *door) make(path string, flags int) (f *os.File, err error) {
	err = d.changing("open", path, func(root *os.Root, rel string) error {
		there, err := d.look(root, rel)
		switch {
		case err == nil && there.mode&fs.ModeSymlink != 0:
			return errLink
		case err == nil && !there.mode.IsRegular():
			return refuseIrregular(there.mode)
		}
		f, err = root.OpenFile(rel, flags, 0o600)
		return err
	})
	return f, err
}

// mkdir makes a directory for its owner alone, whatever the umask; one that is
// there already is left as it is.
func (d *door) mkdir(path string) (made bool, err error) {
	err = d.changing("mkdir", path, func(root *os.Root, rel string) error {
		err := root.Mkdir(rel, 0o700)
		if made = err == nil; made {
			return root.Chmod(rel, 0o700)
		}
		there, looking := d.look(root, rel)
		switch {
		case !errors.Is(err, fs.ErrExist) || looking != nil:
			return err
		case there.mode&fs.ModeSymlink != 0:
			return errLink
		case !there.mode.IsDir():
			return syscall.ENOTDIR
		}
		return nil
	})
	return made, err
}

func (d *door) chmod(path string, mode fs.FileMode) error {
	return d.changing("chmod", path, func(root *os.Root, rel string) error {
		if there, err := d.look(root, rel); err == nil && there.mode&fs.ModeSymlink != 0 {
			return errLink
		}
		return root.Chmod(rel, mode)
	})
}

// publish puts a file under a second name, which must be free, and takes the
// first away: no rename here leaves alone what is there.
func (d *door) publish(temp, path string) error {
	return d.both("publish", temp, path, func(root *os.Root, from, to string) error {
		switch err := root.Link(from, to); {
		case err == nil:
			return root.Remove(from)
		case errors.Is(err, fs.ErrExist), errors.Is(err, fs.ErrNotExist):
			return err
		}
		return errNoPublish
	})
}

// exchange cannot be done in one step by these means.
func (d *door) exchange(string, string) error { return errNoExchange }

func (d *door) replace(temp, path string) error {
	return d.both("replace", temp, path, (*os.Root).Rename)
}

func (d *door) both(op, from, to string, do func(root *os.Root, from, to string) error) error {
	return d.changing(op, from, func(_ *os.Root, old string) error {
		return d.changing(op, to, func(root *os.Root, name string) error { return do(root, old, name) })
	})
}

func (d *door) remove(path string) error { return d.changing("remove", path, (*os.Root).Remove) }

func (d *door) syncDir(path string) error {
	return d.withoutLinks("open", path, func(root *os.Root, rel string) error {
		dir, err := d.openDir(root, rel)
		if err != nil {
			return err
		}
		return errors.Join(d.calls.syncDir(dir), dir.Close())
	})
}

// syncDir passes over systems that cannot sync a directory, which have nothing
// to wait for.
func syncDir(dir *os.File) error {
	if err := dir.Sync(); modesHold {
		return err
	}
	return nil
}

func (d *door) tryLock(path string) (lock fileLock, got bool, err error) {
	f, err := d.make(path, os.O_RDWR|os.O_CREATE)
	if err != nil {
		return nil, false, err
	}
	return lockFile(f)
}

// sightingOf is what the runtime tells of a file.
func sightingOf(info fs.FileInfo) sighting {
	found := sighting{name: info.Name(), mode: info.Mode(), stamp: stampOf(info)}
	found.owner, found.names = ownerOfFile(info)
	return found
}
