//go:build linux || darwin

package storage

import (
	"errors"
	"io/fs"
	"path/filepath"

	"golang.org/x/sys/unix"
)

// direntRoom is how many bytes of names are asked of the system at once.
const direntRoom = 16 << 10

// within opens a directory for as long as look takes. By an open directory the
// system finds a file in half the time that a whole path takes.
func within(dir string, look func(fd int) error) (err error) {
	fd, err := unix.Open(dir, unix.O_RDONLY|unix.O_DIRECTORY|unix.O_CLOEXEC, 0)
	if err != nil {
		return &fs.PathError{Op: "open", Path: dir, Err: err}
	}
	defer func() {
		if closing := unix.Close(fd); closing != nil {
			err = errors.Join(err, &fs.PathError{Op: "close", Path: dir, Err: closing})
		}
	}()
	return look(fd)
}

func (osDisk) stamps(dir string, below []string) ([]stamp, error) {
	all := make([]stamp, len(below))
	err := within(dir, func(fd int) error {
		for i, path := range below {
			if path == "" {
				path = "."
			}
			var st unix.Stat_t
			if err := unix.Fstatat(fd, path, &st, unix.AT_SYMLINK_NOFOLLOW); err != nil {
				return &fs.PathError{Op: "lstat", Path: filepath.Join(dir, path), Err: err}
			}
			all[i] = stampIn(&st)
		}
		return nil
	})
	return all, err
}

func stampIn(st *unix.Stat_t) stamp {
	return stamp{size: st.Size, modified: st.Mtim.Nano(), change: st.Ctim.Nano(), inode: st.Ino}
}

// list asks for the names, then for what is behind each.
func (osDisk) list(path string) (all []sighting, err error) {
	err = within(path, func(fd int) error {
		names, err := namesIn(fd)
		if err != nil {
			return &fs.PathError{Op: "readdirent", Path: path, Err: err}
		}
		all = make([]sighting, 0, len(names))
		for _, name := range names {
			var st unix.Stat_t
			switch err := unix.Fstatat(fd, name, &st, unix.AT_SYMLINK_NOFOLLOW); {
			case errors.Is(err, unix.ENOENT): // removed while we looked
			case err != nil:
				all = append(all, sighting{name: name, err: &fs.PathError{Op: "lstat", Path: path, Err: err}})
			default:
				all = append(all, sighting{name: name, mode: modeOf(&st), stamp: stampIn(&st)})
			}
		}
		return nil
	})
	return all, err
}

// namesIn are the names in an open directory.
func namesIn(fd int) ([]string, error) {
	room := make([]byte, direntRoom)
	names := make([]string, 0, direntRoom/64)
	for {
		n, err := unix.ReadDirent(fd, room)
		switch {
		case errors.Is(err, unix.EINTR):
		case err != nil:
			return nil, err
		case n <= 0:
			return names, nil
		default:
			names = appendNames(names, room[:n])
		}
	}
}

// modeOf is the kind of a file; its permissions nobody here asks for.
func modeOf(st *unix.Stat_t) fs.FileMode {
	switch st.Mode & unix.S_IFMT {
	case unix.S_IFREG:
		return 0
	case unix.S_IFDIR:
		return fs.ModeDir
	case unix.S_IFLNK:
		return fs.ModeSymlink
	case unix.S_IFIFO:
		return fs.ModeNamedPipe
	}
	return fs.ModeIrregular
}
