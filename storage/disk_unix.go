//go:build unix

package storage

import (
	"errors"
	"os"
	"syscall"
)

// openFlags keep an open from following a link and from waiting on a pipe.
const openFlags = syscall.O_NOFOLLOW | syscall.O_NONBLOCK

// linkNew puts a file under a second name, which must be free, and takes the
// first away.
func linkNew(temp, path string) error {
	switch err := os.Link(temp, path); {
	case err == nil:
		return os.Remove(temp)
	// FAT has no links, and its answer is EPERM.
	case lacking(err), errors.Is(err, syscall.EPERM):
		return errNoPublish
	default:
		return err
	}
}

// lacking tells that the system or file system has no such call, from a call
// that failed.
func lacking(err error) bool {
	return errors.Is(err, syscall.ENOSYS) || errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP)
}

func syncDir(path string) (err error) {
	d, err := os.Open(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, d.Close()) }()
	// Some file systems cannot sync a directory and say so; they have nothing
	// to wait for.
	if err := d.Sync(); !errors.Is(err, syscall.EINVAL) && !errors.Is(err, syscall.ENOTSUP) {
		return err
	}
	return nil
}
