package storage

import (
	"os"

	"golang.org/x/sys/windows"
)

// openFlags: what a link or a pipe is was asked before opening.
const openFlags = 0

// renameNew renames a file unless the new name is taken.
func renameNew(temp, path string) error {
	from, err := windows.UTF16PtrFromString(temp)
	if err != nil {
		return err
	}
	to, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	if err := windows.MoveFileEx(from, to, windows.MOVEFILE_WRITE_THROUGH); err != nil {
		return &os.LinkError{Op: "rename", Old: temp, New: path, Err: err}
	}
	return nil
}

// exchange cannot be done in one step on Windows.
func exchange(_, _ string) error { return errNoExchange }

// syncDir has nothing to do: Windows cannot sync a directory.
func syncDir(string) error { return nil }
