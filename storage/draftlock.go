package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"

	"github.com/gofrs/flock"
)

const lockName = "lock"

// directoryLock keeps the directory of a running program from being taken over
// by another. The system lets go of it when the program ends, however it ends.
type directoryLock struct {
	path string
	lock *flock.Flock // nil where the file system has no locks
}

// lockDirectory locks a directory without waiting; free is false while another
// program has it. Where the file system knows no locks it counts as free:
// words offered twice are better than words that nobody is offered.
func lockDirectory(dir string) (lock *directoryLock, free bool, err error) {
	path := filepath.Join(dir, lockName)
	l := flock.New(path, flock.SetPermissions(0o600))
	got, err := l.TryLock()
	for _, none := range []error{syscall.ENOSYS, syscall.ENOTSUP, syscall.ENOLCK, syscall.EINVAL, syscall.EROFS} {
		if errors.Is(err, none) {
			return &directoryLock{path: path}, true, nil
		}
	}
	if err != nil {
		return nil, false, err
	}
	if !got {
		return nil, false, l.Close()
	}
	return &directoryLock{path: path, lock: l}, true, nil
}

// holds tells whether the file that is locked is still the one in the
// directory.
func (l *directoryLock) holds() bool {
	there, err := os.Lstat(l.path)
	if l.lock == nil {
		_, err := os.Lstat(filepath.Dir(l.path))
		return err == nil
	}
	if err != nil {
		return false
	}
	locked, err := l.lock.Stat()
	return err == nil && os.SameFile(there, locked)
}

func (l *directoryLock) release() error {
	if l.lock == nil {
		return nil
	}
	return l.lock.Close()
}

// letGo releases a directory, and removes it when there is nothing in it.
func (p *Drafts) letGo(dir string, lock *directoryLock) error {
	content, err := p.files.disk.readDir(dir)
	empty := err == nil && !holdsMore(content) && lock.holds()
	var errs []error
	if runtime.GOOS == "windows" { // it removes no file that is open
		errs = append(errs, lock.release())
	}
	if empty {
		errs = append(errs, p.files.dropTemp(lock.path), p.files.dropTemp(dir))
	}
	errs = append(errs, lock.release())
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("let go of the drafts in %s: %w; it may be removed when it is empty", dir, err)
	}
	return nil
}

// holdsMore tells whether a directory holds more than its lock.
func holdsMore(content []fs.DirEntry) bool {
	for _, item := range content {
		if item.Name() != lockName {
			return true
		}
	}
	return false
}
