package storage

import (
	"errors"
	"io"
	"io/fs"
)

// disk is every call of the file system beneath one directory of ours, so that
// a test can put a simulated file system in its place and let each call fail.
// Paths are absolute. The real one is a door.
type disk interface {
	// hold opens the directory until release. All other calls need it held. It
	// tells whether the directory is the one that was held last.
	hold() (topState, error)
	release()
	// makeTop makes the directory that is to be held, and those above it.
	makeTop() error

	// lstat looks at what is at a path; a link is not followed.
	lstat(path string) (sighting, error)
	// list looks at all that is in a directory, in order of name. The result is
	// valid until the next list with the same room.
	list(path string, room *listRoom) ([]sighting, error)
	// stamps is lstat of several files, by their paths below dir.
	stamps(dir string, below []string) ([]stamp, error)
	// read reads at most so many bytes of a plain file. A link and a pipe are a
	// *model.Problem.
	read(path string, most int) ([]byte, error)

	create(path string) (output, error)
	mkdir(path string) (made bool, err error)
	chmod(path string, mode fs.FileMode) error
	// publish renames, and never replaces what is there: fs.ErrExist. It is
	// errNoPublish where no single step does that.
	publish(temp, path string) error
	exchange(a, b string) error      // swaps two files in one step; errNoExchange where that cannot be
	replace(temp, path string) error // renames over what is there
	remove(path string) error        // of a file, or of a directory with nothing in it
	syncDir(path string) error
	// tryLock keeps other programs of ours out until the lock is let go of; got
	// is false where one of them has it.
	tryLock(path string) (lock fileLock, got bool, err error)
}

// topState tells what became of a directory since it was last held.
type topState int

const (
	topAbsent topState = iota // there is none at its path
	topSame
	topNew // held for the first time, or another one than before
)

// output is a file being written.
type output interface {
	io.WriteCloser
	Sync() error
}

// fileLock is a lock that this program has.
type fileLock interface {
	unlock() error
	inode() uint64 // of the file that is locked, to tell whether it is still in its place; 0 where there are none
}

// errNoExchange tells that this system or file system cannot swap two files.
var errNoExchange = errors.New("two files cannot be swapped here")

// errNoPublish tells that this system or file system cannot give a file a name
// only if it is free.
var errNoPublish = errors.New("this file system cannot rename a file without replacing another")

// errNoLocks tells that this file system knows no locks.
var errNoLocks = errors.New("files cannot be locked here")
