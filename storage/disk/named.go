package disk

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
)

// Files that a person names, or writes by hand, are theirs to put where they
// want, also behind links: the config file, and one for what could not be saved.

// ReadNamed reads such a file.
func ReadNamed(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		err = errors.New("it is no plain file") // a pipe would be waited on
	}
	if err != nil {
		return nil, err
	}
	return os.ReadFile(path)
}

// CreateNamed writes one that is not there yet, safe on the disk.
func CreateNamed(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	return syncNamed(filepath.Dir(path))
}

// MakeNamed writes one that is not there yet whole or not at all, safe on the disk, and
// makes the directories that lead to it for its owner alone.
func MakeNamed(path string, data []byte) error {
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	if _, err := os.Lstat(path); !errors.Is(err, os.ErrNotExist) {
		return errors.Join(ErrOther, err)
	}
	temp := TempPath(dir)
	err := CreateNamed(temp, data)
	if err == nil {
		if err = os.Link(temp, path); errors.Is(err, os.ErrExist) {
			err = ErrOther
		} else if err != nil { // a file system without links
			err = os.Rename(temp, path)
		}
	}
	if gone := os.Remove(temp); gone != nil && !errors.Is(gone, os.ErrNotExist) {
		err = errors.Join(err, gone)
	}
	return errors.Join(err, syncNamed(dir))
}

// ErrOther tells that a file is not as it was when it was read.
var ErrOther = errors.New("it has changed meanwhile")

// ReplaceNamed replaces one that is there, safe on the disk, if it still holds the
// bytes that were read. Links to it stay, and so does its mode.
func ReplaceNamed(path string, was, data []byte) error {
	target, err := filepath.EvalSymlinks(path)
	if err != nil {
		return err
	}
	info, err := os.Stat(target)
	if err != nil {
		return err
	}
	temp := TempPath(filepath.Dir(target))
	err = CreateNamed(temp, data)
	if err == nil {
		err = os.Chmod(temp, info.Mode().Perm())
	}
	if err == nil {
		var now []byte
		if now, err = ReadNamed(target); err == nil && !bytes.Equal(now, was) {
			err = ErrOther
		}
	}
	if err == nil {
		err = os.Rename(temp, target)
	}
	if err != nil {
		if gone := os.Remove(temp); gone != nil && !errors.Is(gone, os.ErrNotExist) {
			err = errors.Join(err, gone)
		}
		return err
	}
	return syncNamed(filepath.Dir(target))
}

// syncNamed waits until the names in a directory are on the disk.
func syncNamed(path string) error {
	dir, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(syncDir(dir), dir.Close())
}
