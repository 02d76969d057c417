package storage

import (
	"os"

	"golang.org/x/sys/unix"
)

// renameNew renames a file unless the new name is taken. Kernels and file
// systems without that call have links.
func renameNew(temp, path string) error {
	err := unix.Renameat2(unix.AT_FDCWD, temp, unix.AT_FDCWD, path, unix.RENAME_NOREPLACE)
	switch {
	case err == nil:
		return nil
	case lacking(err):
		return linkNew(temp, path)
	}
	return &os.LinkError{Op: "rename", Old: temp, New: path, Err: err}
}

// exchange swaps two files in one step.
func exchange(a, b string) error {
	err := unix.Renameat2(unix.AT_FDCWD, a, unix.AT_FDCWD, b, unix.RENAME_EXCHANGE)
	switch {
	case err == nil:
		return nil
	case lacking(err):
		return errNoExchange
	}
	return &os.LinkError{Op: "exchange", Old: a, New: b, Err: err}
}
