package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"
)

// errBusy tells that a lock was not to be had in time.
var errBusy = errors.New("another fromhere is saving")

const (
	// lockWait bounds how long a save waits for another program's.
	lockWait = 2 * time.Second
	// lockPause is how long it waits before it looks again.
	lockPause = 10 * time.Millisecond
)

// lockFile locks an open file. It closes the file where another program has the
// lock.
func lockFile(f *os.File) (lock fileLock, got bool, err error) {
	got, err = lockOpen(f)
	var info fs.FileInfo
	if got {
		info, err = f.Stat()
	}
	if !got || err != nil {
		return nil, false, errors.Join(err, f.Close())
	}
	return &doorLock{f, stampOf(info).inode}, true, nil
}

// doorLock is a file that is locked for as long as it is open.
type doorLock struct {
	file   *os.File
	number uint64
}

func (l *doorLock) unlock() error { return l.file.Close() }
func (l *doorLock) inode() uint64 { return l.number }

// waitLock locks a file, and waits for that for a bounded time.
func waitLock(on disk, path string) (lock fileLock, err error) {
	for waited := time.Duration(0); ; waited += lockPause {
		lock, got, err := on.tryLock(path)
		switch {
		case err != nil:
			return nil, err
		case got:
			return lock, nil
		case waited >= lockWait:
			return nil, fmt.Errorf("%w and has locked %s for %v", errBusy, path, lockWait)
		}
		time.Sleep(lockPause)
	}
}
