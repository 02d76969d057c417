package disk

import (
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
	dir, err := os.Open(filepath.Dir(path))
	if err != nil {
		return err
	}
	return errors.Join(syncDir(dir), dir.Close())
}
