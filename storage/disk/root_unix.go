//go:build unix && !osroot

package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sys/unix"
)

// handle is an open directory.
type handle = *os.File

var noHandle handle

// systemCalls are those that a test looks at, or takes away.
type systemCalls struct {
	OpenBeneath func(dir int, rel string, flags int, mode uint32) (fd int, err error)
	Sync        func(*os.File) error
	SyncDir     func(*os.File) error
}

var realCalls = systemCalls{OpenBeneath: openBeneath, Sync: (*os.File).Sync, SyncDir: syncDir}

// noFollow makes an open refuse a link. Programs that fromhere starts do not inherit
// the file.
const noFollow = unix.O_NOFOLLOW | unix.O_CLOEXEC

func openTop(path string) (handle, fs.FileInfo, error) {
	fd, err := uninterrupted(func() (int, error) {
		return unix.Open(path, anchor|unix.O_DIRECTORY|unix.O_CLOEXEC, 0)
	})
	if err != nil {
		return noHandle, nil, &fs.PathError{Op: "open", Path: path, Err: err}
	}
	f := os.NewFile(uintptr(fd), path)
	info, err := f.Stat()
	if err != nil {
		return noHandle, nil, errors.Join(err, f.Close())
	}
	return f, info, nil
}

// WalkBeneath is openBeneath on every system: one directory after the other is
// opened, none by way of a link.
func WalkBeneath(dir int, rel string, flags int, mode uint32) (fd int, err error) {
	at, rest := dir, rel
	for {
		part, below, more := strings.Cut(rest, "/")
		if !more {
			fd, err = uninterrupted(func() (int, error) { return unix.Openat(at, part, flags|noFollow, mode) })
		} else {
			fd, err = uninterrupted(func() (int, error) { return unix.Openat(at, part, anchor|unix.O_DIRECTORY|noFollow, 0) })
		}
		if at != dir {
			err = errors.Join(err, unix.Close(at))
		}
		if err != nil || !more {
			return fd, err
		}
		at, rest = fd, below
	}
}

// openFile opens what is at a path.
func (d *Root) openFile(op, path string, flags int) (fd int, err error) {
	h, rel, err := d.held(op, path)
	if err != nil {
		return -1, err
	}
	fd, err = d.Calls.OpenBeneath(int(h.Fd()), rel, flags, 0)
	return fd, d.failure(op, path, err)
}

// within opens a directory for as long as look takes.
func (d *Root) within(op, path string, flags int, look func(fd int) error) (err error) {
	fd, err := d.openFile(op, path, flags|unix.O_DIRECTORY)
	if err != nil {
		return err
	}
	defer func() {
		if closing := unix.Close(fd); closing != nil {
			err = errors.Join(err, &fs.PathError{Op: "close", Path: path, Err: closing})
		}
	}()
	return look(fd)
}

// beside opens the directory that a path is in, for as long as do takes, and
// gives the name in it; the directory itself is held already where it is the
// top.
func (d *Root) beside(op, path string, do func(dir int, name string) error) error {
	if path == d.top {
		h, _, err := d.held(op, path)
		if err != nil {
			return err
		}
		return d.failure(op, path, do(int(h.Fd()), "."))
	}
	if h, rel, err := d.held(op, path); err != nil {
		return err
	} else if !strings.Contains(rel, "/") {
		return d.failure(op, path, do(int(h.Fd()), rel))
	}
	return d.within(op, filepath.Dir(path), anchor, func(dir int) error {
		return d.failure(op, path, do(dir, filepath.Base(path)))
	})
}

// changing is beside for an operation that changes what is in the directory, which
// must be of the one who runs the program, and so must those above it.
func (d *Root) changing(op, path string, do func(dir int, name string) error) error {
	if err := d.refuseAnothers(path); err != nil {
		return err
	}
	return d.beside(op, path, func(dir int, name string) error {
		var st unix.Stat_t
		if err := unix.Fstat(dir, &st); err != nil {
			return err
		}
		if err := ownedByAnother(filepath.Dir(path), int(st.Uid)); err != nil {
			return err
		}
		return do(dir, name)
	})
}

// mayBeLink tells the answers of a system that met a link.
func mayBeLink(err error) bool {
	return errors.Is(err, unix.ELOOP) || errors.Is(err, unix.ENOTDIR) || errors.Is(err, unix.EMLINK)
}

// look looks at what is below an open directory.
func (d *Root) look(h handle, rel string) (Info, error) {
	above, name := filepath.Split(rel)
	if above == "" {
		return statAt(int(h.Fd()), name)
	}
	fd, err := d.Calls.OpenBeneath(int(h.Fd()), above[:len(above)-1], anchor|unix.O_DIRECTORY, 0)
	if err != nil {
		return Info{}, err
	}
	found, err := statAt(fd, name)
	return found, errors.Join(err, unix.Close(fd))
}

// Fingerprints opens each directory once where below is sorted by directory.
func (d *Root) Fingerprints(dir string, below []string) ([]Fingerprint, error) {
	all := make([]Fingerprint, 0, len(below))
	for len(all) < len(below) {
		above := filepath.Dir(below[len(all)])
		err := d.within("lstat", filepath.Join(dir, above), anchor, func(fd int) error {
			for _, rel := range below[len(all):] {
				if filepath.Dir(rel) != above {
					return nil
				}
				name := filepath.Base(rel) // "." for the directory itself
				var st unix.Stat_t
				if err := unix.Fstatat(fd, name, &st, unix.AT_SYMLINK_NOFOLLOW); err != nil {
					return d.failure("lstat", filepath.Join(dir, rel), err)
				}
				all = append(all, fingerprintIn(&st))
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}

// List asks for the names, then for what is behind each.
func (d *Root) List(path string, room *ListBuffer) ([]Info, error) {
	err := d.within("open", path, unix.O_RDONLY, func(fd int) error { return room.look(fd, path) })
	if err != nil {
		return nil, err
	}
	return room.all, nil
}

// Read uses system calls: a file of the runtime's is made ready to be waited on,
// which costs as much again as reading an entry.
func (d *Root) Read(path string, most int) (data []byte, err error) {
	fd, err := d.openFile("open", path, unix.O_RDONLY|unix.O_NONBLOCK)
	if err != nil {
		if there, unknown := d.Lstat(path); unknown == nil && !there.Mode.IsRegular() {
			return nil, RefuseIrregular(there.Mode)
		}
		return nil, err
	}
	defer func() {
		if closing := unix.Close(fd); closing != nil {
			err = errors.Join(err, &fs.PathError{Op: "close", Path: path, Err: closing})
		}
	}()
	var st unix.Stat_t
	if err := unix.Fstat(fd, &st); err != nil {
		return nil, &fs.PathError{Op: "fstat", Path: path, Err: err}
	}
	if err := RefuseIrregular(modeIn(&st)); err != nil {
		return nil, err
	}
	data, err = readUpTo(most, int(min(st.Size, int64(most))), func(room []byte) (int, error) {
		return uninterrupted(func() (int, error) { return unix.Read(fd, room) })
	})
	if err != nil {
		return nil, &fs.PathError{Op: "read", Path: path, Err: err}
	}
	return data, nil
}

// Source opens a plain file to read from it here and there.
func (d *Root) Source(path string) (*os.File, error) {
	fd, err := d.openFile("open", path, unix.O_RDONLY|unix.O_NONBLOCK)
	if err != nil {
		return nil, err
	}
	f := os.NewFile(uintptr(fd), path)
	info, err := f.Stat()
	if err == nil {
		err = RefuseIrregular(info.Mode())
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// openNew opens a plain file that is made where it is missing; op is what the error
// says was being done.
func (d *Root) openNew(op, path string, flags int) (f *os.File, err error) {
	err = d.changing(op, path, func(dir int, name string) error {
		open := func() (int, error) {
			return unix.Openat(dir, name, flags|unix.O_NONBLOCK|noFollow, 0o600)
		}
		fd, err := uninterrupted(open)
		if errors.Is(err, fs.ErrPermission) && flags&os.O_EXCL == 0 { // an umask took the rights of its owner
			if err = chmodAt(dir, name, 0o600); err == nil {
				fd, err = uninterrupted(open)
			}
		}
		if err == nil {
			f = os.NewFile(uintptr(fd), path)
		}
		return err
	})
	return f, err
}

// Mkdir makes a directory for its owner alone, whatever the umask; one that is
// there already is left as it is.
func (d *Root) Mkdir(path string) (made bool, err error) {
	err = d.changing("mkdir", path, func(dir int, name string) error {
		err := unix.Mkdirat(dir, name, 0o700)
		if made = err == nil; made {
			return chmodAt(dir, name, 0o700)
		}
		if there, looking := statAt(dir, name); errors.Is(err, fs.ErrExist) && looking == nil {
			if err = nil; !there.Mode.IsDir() {
				err = unix.ENOTDIR
			}
		}
		return err
	})
	return made, err
}

// Chmod changes the mode of a file that is no link.
func (d *Root) Chmod(path string, mode fs.FileMode) error {
	return d.changing("chmod", path, func(dir int, name string) error { return chmodAt(dir, name, systemMode(mode)) })
}

// chmodAt never changes the mode of what a link leads to. Systems that cannot
// tell by a name are told by an open file.
func chmodAt(dir int, name string, mode uint32) error {
	err := unix.Fchmodat(dir, name, mode, unix.AT_SYMLINK_NOFOLLOW)
	if !errors.Is(err, unix.EOPNOTSUPP) {
		return err
	}
	fd, err := uninterrupted(func() (int, error) {
		return unix.Openat(dir, name, unix.O_RDONLY|unix.O_NONBLOCK|noFollow, 0)
	})
	if err != nil {
		return err
	}
	return errors.Join(unix.Fchmod(fd, mode), unix.Close(fd))
}

// Publish renames, and never replaces: fs.ErrExist.
func (d *Root) Publish(temp, path string) error { return d.rename("publish", temp, path, renameNew) }

// Exchange swaps two files in one step.
func (d *Root) Exchange(a, b string) error { return d.rename("exchange", a, b, exchangeNames) }

// Replace renames over what is there.
func (d *Root) Replace(temp, path string) error {
	return d.rename("replace", temp, path, unix.Renameat)
}

// rename runs do on a name in one directory and a name in another.
func (d *Root) rename(op, from, to string, do func(a int, from string, b int, to string) error) error {
	return d.changing(op, from, func(a int, old string) error {
		return d.changing(op, to, func(b int, name string) error {
			return do(a, old, b, name)
		})
	})
}

// linkNew makes a second name for a file, which must be free, and removes the first.
func linkNew(a int, from string, b int, to string) error {
	switch err := unix.Linkat(a, from, b, to, 0); {
	case err == nil:
		return unix.Unlinkat(a, from, 0)
	// FAT has no links, and its answer is EPERM.
	case lacking(err), errors.Is(err, unix.EPERM):
		return ErrNoPublish
	default:
		return err
	}
}

// lacking tells that the system or file system has no such call, from a call
// that failed.
func lacking(err error) bool {
	return errors.Is(err, unix.ENOSYS) || errors.Is(err, unix.EINVAL) || errors.Is(err, unix.ENOTSUP)
}

// Remove removes a file, or a directory with nothing in it.
func (d *Root) Remove(path string) error {
	return d.changing("remove", path, func(dir int, name string) error {
		err := unix.Unlinkat(dir, name, 0)
		if err == nil || errors.Is(err, fs.ErrNotExist) {
			return err
		}
		if there, unknown := statAt(dir, name); unknown == nil && there.Mode.IsDir() {
			return unix.Unlinkat(dir, name, unix.AT_REMOVEDIR)
		}
		return err
	})
}

// SyncDir makes the names in a directory last.
func (d *Root) SyncDir(path string) error {
	fd, err := d.openFile("open", path, unix.O_RDONLY|unix.O_DIRECTORY)
	if err != nil {
		return err
	}
	f := os.NewFile(uintptr(fd), path)
	return errors.Join(d.Calls.SyncDir(f), f.Close())
}

func syncDir(dir *os.File) error {
	// Some file systems cannot sync a directory and say so; they have nothing
	// to wait for.
	if err := dir.Sync(); !errors.Is(err, unix.EINVAL) && !errors.Is(err, unix.ENOTSUP) {
		return err
	}
	return nil
}
