package disk

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"
)

// ErrBusy tells that a lock was not to be had in time.
var ErrBusy = errors.New("another fromhere is saving")

const (
	// lockWait bounds how long a save waits for another program's.
	lockWait = 2 * time.Second
	// lockPause is how long it waits before it looks again.
	lockPause = 10 * time.Millisecond
)

// lockFile locks an open file. It closes the file where another program has the
// lock.
func lockFile(f *os.File) (lock Lock, got bool, err error) {
	got, err = lockOpen(f)
	var info fs.FileInfo
	if got {
		info, err = f.Stat()
	}
	if !got || err != nil {
		return nil, false, errors.Join(err, f.Close())
	}
	return &heldLock{f, FingerprintOf(info).Inode}, true, nil
}

// heldLock is a file that is locked for as long as it is open.
type heldLock struct {
	file   *os.File
	number uint64
}

func (l *heldLock) Unlock() error { return l.file.Close() }
func (l *heldLock) Inode() uint64 { return l.number }

// WaitLock locks a file, and waits for that for a bounded time.
func WaitLock(on FS, path string) (lock Lock, err error) {
	for waited := time.Duration(0); ; waited += lockPause {
		lock, got, err := on.TryLock(path)
		switch {
		case err != nil:
			return nil, err
		case got:
			return lock, nil
		case waited >= lockWait:
			return nil, fmt.Errorf("%w and has locked %s for %v", ErrBusy, path, lockWait)
		}
		time.Sleep(lockPause)
	}
}
