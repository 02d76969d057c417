//go:build unix

package disk

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// lockOpen locks an open file for this program; the system lets go of it when
// the program ends, however it ends. The library for locks takes a path, and
// would follow links on the way to it.
func lockOpen(f *os.File) (got bool, err error) {
	for {
		switch err = unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB); {
		case errors.Is(err, unix.EINTR):
			continue
		case errors.Is(err, unix.EWOULDBLOCK):
			return false, nil
		}
		for _, none := range []error{unix.ENOSYS, unix.ENOTSUP, unix.ENOLCK, unix.EINVAL} {
			if errors.Is(err, none) {
				return false, ErrNoLocks
			}
		}
		return err == nil, err
	}
}
