package storage

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"syscall"
)

// disk is the file system calls of a save, so that a test can let each fail.
type disk interface {
	mkdir(path string) (made bool, err error)
	create(path string) (output, error)
	publish(temp, path string) error // never replaces what is there
	replace(temp, path string) error
	remove(path string) error
	syncDir(path string) error
}

// output is a file being written.
type output interface {
	io.WriteCloser
	Sync() error
}

type osDisk struct{}

// mkdir makes a directory for its owner alone, whatever the umask; one that is
// there already is left as it is.
func (osDisk) mkdir(path string) (made bool, err error) {
	err = os.Mkdir(path, 0o700)
	if errors.Is(err, fs.ErrExist) {
		info, err := os.Stat(path)
		if err == nil && !info.IsDir() {
			err = &fs.PathError{Op: "mkdir", Path: path, Err: syscall.ENOTDIR}
		}
		return false, err
	}
	if err != nil {
		return false, err
	}
	return true, os.Chmod(path, 0o700)
}

func (osDisk) create(path string) (output, error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL|openFlags, 0o600)
	if err != nil {
		return nil, err
	}
	if err := f.Chmod(0o600); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

func (osDisk) publish(temp, path string) error { return renameNew(temp, path) }

func (osDisk) replace(temp, path string) error { return os.Rename(temp, path) }

func (osDisk) remove(path string) error { return os.Remove(path) }

func (osDisk) syncDir(path string) error { return syncDir(path) }
