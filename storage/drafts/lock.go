package drafts

import (
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"syscall"

	"fromhere/storage/disk"
)

const lockName = "lock"

// directoryLock keeps the directory of a running program from being taken over
// by another. The system lets go of it when the program ends, however it ends.
type directoryLock struct {
	disk disk.FS
	path string
	lock disk.Lock // nil where the file system has no locks
}

// lockDirectory locks a directory without waiting; free is false while another
// program has it. Where the file system knows no locks it counts as free:
// words offered twice are better than words that nobody is offered.
func lockDirectory(on disk.FS, dir string) (lock *directoryLock, free bool, err error) {
	path := filepath.Join(dir, lockName)
	l, got, err := on.TryLock(path)
	if errors.Is(err, disk.ErrNoLocks) || errors.Is(err, syscall.EROFS) {
		return &directoryLock{disk: on, path: path}, true, nil
	}
	if err != nil || !got {
		return nil, false, err
	}
	return &directoryLock{disk: on, path: path, lock: l}, true, nil
}

// holds tells whether the file that is locked is still the one in the
// directory.
func (l *directoryLock) holds() bool {
	if l.lock == nil {
		_, err := l.disk.Lstat(filepath.Dir(l.path))
		return err == nil
	}
	there, err := l.disk.Lstat(l.path)
	return err == nil && there.Fingerprint.Inode == l.lock.Inode()
}

func (l *directoryLock) release() error {
	if l.lock == nil {
		return nil
	}
	lock := l.lock
	l.lock = nil
	return lock.Unlock()
}

// letGo releases a directory, and removes it when there is nothing in it.
func (p *Drafts) letGo(dir string, lock *directoryLock) error {
	files := p.files(dir)
	content, err := files.List(dir)
	empty := err == nil && !holdsMore(content) && lock.holds()
	var errs []error
	if runtime.GOOS == "windows" { // it removes no file that is open
		errs = append(errs, lock.release())
	}
	if empty {
		errs = append(errs, files.RemoveIfThere(lock.path), files.RemoveIfThere(dir))
	}
	errs = append(errs, lock.release())
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("close the drafts in %s: %w; it may be removed when it is empty", dir, err)
	}
	return nil
}

// holdsMore tells whether a directory holds more than its lock.
func holdsMore(content []disk.Info) bool {
	for _, item := range content {
		if item.Name != lockName {
			return true
		}
	}
	return false
}
