//go:build unix && !osroot

package disk

import (
	"errors"
	"io/fs"
	"slices"

	"golang.org/x/sys/unix"
)

// direntRoom is how many bytes of names are asked of the system at once.
const direntRoom = 32 << 10

// look asks for the names in an open directory, then for what is behind each.
func (r *ListBuffer) look(fd int, path string) error {
	if err := r.read(fd); err != nil {
		return &fs.PathError{Op: "readdirent", Path: path, Err: err}
	}
	slices.Sort(r.names)
	r.all = slices.Grow(r.all[:0], len(r.names))
	for _, name := range r.names {
		switch d, err := lookAt(fd, name); {
		case errors.Is(err, unix.ENOENT): // removed while we looked
		case err != nil:
			r.all = append(r.all, Info{Name: name, Err: &fs.PathError{Op: "lstat", Path: path, Err: err}})
		default:
			r.all = append(r.all, d)
		}
	}
	return nil
}

// read reads the names in an open directory.
func (r *ListBuffer) read(fd int) error {
	r.names = r.names[:0]
	for used := 0; ; {
		if used == len(r.answers) {
			r.answers = append(r.answers, make([]byte, direntRoom))
		}
		n, err := uninterrupted(func() (int, error) { return unix.ReadDirent(fd, r.answers[used]) })
		switch {
		case err != nil:
			return err
		case n <= 0:
			return nil
		default:
			r.names = appendNames(r.names, r.answers[used][:n])
			used++
		}
	}
}

// statAt looks at a file in an open directory on every system.
func statAt(fd int, name string) (Info, error) {
	var st unix.Stat_t
	if err := unix.Fstatat(fd, name, &st, unix.AT_SYMLINK_NOFOLLOW); err != nil {
		return Info{}, err
	}
	return Info{Name: name, Mode: modeIn(&st), Owner: int(st.Uid), Links: int(st.Nlink), Fingerprint: fingerprintIn(&st)}, nil
}

func fingerprintIn(st *unix.Stat_t) Fingerprint {
	return Fingerprint{Size: st.Size, Modified: st.Mtim.Nano(), Change: st.Ctim.Nano(), Inode: st.Ino}
}

func modeIn(st *unix.Stat_t) fs.FileMode {
	return modeOf(uint32(st.Mode)) //nolint:unconvert // on macOS it has 16 bits
}

// systemModes are the bits of a mode that are not permissions, as the system
// has them.
var systemModes = map[fs.FileMode]uint32{fs.ModeSetuid: unix.S_ISUID, fs.ModeSetgid: unix.S_ISGID, fs.ModeSticky: unix.S_ISVTX}

// modeOf is the kind of a file and its permissions.
func modeOf(mode uint32) fs.FileMode {
	found := fs.FileMode(mode & 0o777)
	for bit, system := range systemModes {
		if mode&0o7000 == 0 {
			break // nearly every file
		}
		if mode&system != 0 {
			found |= bit
		}
	}
	switch mode & unix.S_IFMT {
	case unix.S_IFREG:
		return found
	case unix.S_IFDIR:
		return found | fs.ModeDir
	case unix.S_IFLNK:
		return found | fs.ModeSymlink
	case unix.S_IFIFO:
		return found | fs.ModeNamedPipe
	}
	return found | fs.ModeIrregular
}

// systemMode is a mode's permissions, and what it has beside them, as the
// system has them.
func systemMode(mode fs.FileMode) uint32 {
	bits := uint32(mode.Perm())
	for bit, system := range systemModes {
		if mode&bit != 0 {
			bits |= system
		}
	}
	return bits
}

// readUpTo reads to the end, or as much as there may be most. When as much as
// was expected came, and no more though there was room, that was the end.
func readUpTo(most, expected int, read func(room []byte) (int, error)) ([]byte, error) {
	data := make([]byte, 0, expected+1)
	for len(data) < most {
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
		n, err := read(data[len(data):min(cap(data), most)])
		if err != nil {
			return nil, err
		}
		data = data[:len(data)+n]
		if n == 0 || len(data) == expected {
			break
		}
	}
	return data, nil
}

// uninterrupted calls the system again where a signal came in between.
func uninterrupted(call func() (int, error)) (n int, err error) {
	for {
		if n, err = call(); !errors.Is(err, unix.EINTR) {
			return n, err
		}
	}
}
