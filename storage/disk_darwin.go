package storage

import (
	"os"

	"golang.org/x/sys/unix"
)

// renameNew renames a file unless the new name is taken. File systems
// without that call have links.
func renameNew(temp, path string) error {
	err := unix.RenamexNp(temp, path, unix.RENAME_EXCL)
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
	err := unix.RenamexNp(a, b, unix.RENAME_SWAP)
	switch {
	case err == nil:
		return nil
	case lacking(err):
		return errNoExchange
	}
	return &os.LinkError{Op: "exchange", Old: a, New: b, Err: err}
}
