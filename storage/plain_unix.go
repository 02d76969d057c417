//go:build linux || darwin

package storage

import (
	"errors"
	"io/fs"
	"os"

	"golang.org/x/sys/unix"
)

// read asks the system itself: a file of the runtime's is made ready to be
// waited on, which takes as long again as to read an entry.
func (osDisk) read(path string, most int) (data []byte, err error) {
	fd, err := uninterrupted(func() (int, error) { return unix.Open(path, unix.O_RDONLY|unix.O_CLOEXEC|openFlags, 0) })
	if err != nil {
		if info, unknown := os.Lstat(path); unknown == nil && !info.Mode().IsRegular() {
			return nil, refuseIrregular(info.Mode())
		}
		return nil, &fs.PathError{Op: "open", Path: path, Err: err}
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
	if err := refuseIrregular(kindIn(&st)); err != nil {
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
