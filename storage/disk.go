package storage

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"
	"time"

	"github.com/gofrs/flock"
)

// disk is every file system call of the journal's files, so that a test can
// put a simulated file system in its place and let each call fail. Paths are
// whole.
type disk interface {
	stat(path string) (fs.FileInfo, error) // follows a link
	lstat(path string) (fs.FileInfo, error)
	readDir(path string) ([]fs.DirEntry, error)
	// list is readDir, and lstat of each name, in order of name. What it gives
	// is in the room, and gone with the next list there.
	list(path string, room *listRoom) ([]sighting, error)
	// stamps is lstat of several files, by their paths below dir.
	stamps(dir string, below []string) ([]stamp, error)
	// read reads a plain file, and no more of it than so many bytes. It
	// follows no link and waits on no pipe: those are a *fault.
	read(path string, most int) ([]byte, error)
	create(path string) (output, error)
	mkdir(path string) (made bool, err error)
	chmod(path string, mode fs.FileMode) error
	// publish renames, and never replaces what is there: fs.ErrExist. It is
	// errNoPublish where no single step does that.
	publish(temp, path string) error
	exchange(a, b string) error      // swaps two files in one step; errNoExchange where that cannot be
	replace(temp, path string) error // renames over what is there
	remove(path string) error
	syncDir(path string) error
	// lock keeps other programs of ours out until it is undone. It waits for a
	// bounded time only.
	lock(path string) (unlock func() error, err error)
}

// output is a file being written.
type output interface {
	io.WriteCloser
	Sync() error
}

// errNoExchange tells that this system or file system cannot swap two files.
var errNoExchange = errors.New("two files cannot be swapped here")

// errNoPublish tells that this system or file system cannot give a file a name
// only if it is free.
var errNoPublish = errors.New("a file cannot be put under a free name in one step here")

// errBusy tells that a lock was not to be had in time.
var errBusy = errors.New("another fromhere is saving")

// lockWait bounds how long a save waits for another program's.
const lockWait = 2 * time.Second

type osDisk struct{}

func (osDisk) stat(path string) (fs.FileInfo, error)      { return os.Stat(path) }
func (osDisk) lstat(path string) (fs.FileInfo, error)     { return os.Lstat(path) }
func (osDisk) readDir(path string) ([]fs.DirEntry, error) { return os.ReadDir(path) }

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

func (osDisk) chmod(path string, mode fs.FileMode) error { return os.Chmod(path, mode) }
func (osDisk) publish(temp, path string) error           { return renameNew(temp, path) }
func (osDisk) exchange(a, b string) error                { return exchange(a, b) }
func (osDisk) replace(temp, path string) error           { return os.Rename(temp, path) }
func (osDisk) remove(path string) error                  { return os.Remove(path) }
func (osDisk) syncDir(path string) error                 { return syncDir(path) }

func (osDisk) lock(path string) (unlock func() error, err error) {
	ctx, cancel := context.WithTimeout(context.Background(), lockWait)
	defer cancel()
	lock := flock.New(path, flock.SetPermissions(0o600))
	_, err = lock.TryLockContext(ctx, 10*time.Millisecond)
	if errors.Is(err, context.DeadlineExceeded) {
		return nil, errors.Join(fmt.Errorf("%w and has locked %s for %v", errBusy, path, lockWait), lock.Close())
	}
	if err != nil {
		return nil, errors.Join(&fs.PathError{Op: "lock", Path: path, Err: err}, lock.Close())
	}
	return lock.Unlock, nil
}
