//go:build linux || darwin

package storage

import "os"

// renameNew renames a file unless the new name is taken. Kernels and file
// systems without that call have links.
func renameNew(temp, path string) error {
	err := renameFlagged(temp, path, noReplace)
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
	err := renameFlagged(a, b, swap)
	switch {
	case err == nil:
		return nil
	case lacking(err):
		return errNoExchange
	}
	return &os.LinkError{Op: "exchange", Old: a, New: b, Err: err}
}
