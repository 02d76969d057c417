//go:build !osroot

package disk

import (
	"errors"

	"golang.org/x/sys/unix"
)

// anchor opens a directory for what is in it to be reached by, which takes no
// right to list it.
const anchor = unix.O_PATH

// openBeneath opens a path below an open directory, by way of no link. Kernels
// before 5.6, and some sandboxes, do not know the call that does so at once.
func openBeneath(dir int, rel string, flags int, mode uint32) (fd int, err error) {
	how := unix.OpenHow{
		Flags: uint64(flags | noFollow), Mode: uint64(mode),
		Resolve: unix.RESOLVE_BENEATH | unix.RESOLVE_NO_SYMLINKS,
	}
	fd, err = uninterrupted(func() (int, error) { return unix.Openat2(dir, rel, &how) })
	if errors.Is(err, unix.ENOSYS) || errors.Is(err, unix.EPERM) || errors.Is(err, unix.EAGAIN) {
		return WalkBeneath(dir, rel, flags, mode)
	}
	return fd, err
}

func renameNew(a int, from string, b int, to string) error {
	if err := unix.Renameat2(a, from, b, to, unix.RENAME_NOREPLACE); !lacking(err) {
		return err
	}
	return linkNew(a, from, b, to)
}

func exchangeNames(a int, from string, b int, to string) error {
	if err := unix.Renameat2(a, from, b, to, unix.RENAME_EXCHANGE); !lacking(err) {
		return err
	}
	return ErrNoExchange
}
