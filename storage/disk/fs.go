package disk

import (
	"errors"
	"io"
	"io/fs"
)

// FS is every call of the file system beneath one directory of ours, so that
// a test can put a simulated file system in its place and let each call fail.
// Paths are absolute. The real one is a Root.
type FS interface {
	// Hold opens the directory until release. All other calls need it held. It
	// tells whether the directory is the one that was held last.
	Hold() (State, error)
	Release()
	// MakeTop makes the directory that is to be held, and those above it.
	MakeTop() error

	// Lstat looks at what is at a path; a link is not followed.
	Lstat(path string) (Info, error)
	// List looks at all that is in a directory, in order of name. The result is
	// valid until the next list with the same room.
	List(path string, room *ListBuffer) ([]Info, error)
	// Fingerprints is lstat of several files, by their paths below dir.
	Fingerprints(dir string, below []string) ([]Fingerprint, error)
	// Read reads at most so many bytes of a plain file. A link and a pipe are a
	// *model.Problem.
	Read(path string, most int) ([]byte, error)

	Create(path string) (File, error)
	Mkdir(path string) (made bool, err error)
	Chmod(path string, mode fs.FileMode) error
	// Publish renames, and never replaces what is there: fs.ErrExist. It is
	// ErrNoPublish where no single step does that.
	Publish(temp, path string) error
	Exchange(a, b string) error      // swaps two files in one step; ErrNoExchange where that cannot be
	Replace(temp, path string) error // renames over what is there
	Remove(path string) error        // of a file, or of a directory with nothing in it
	SyncDir(path string) error
	// TryLock keeps other programs of ours out until the lock is let go of; got
	// is false where one of them has it.
	TryLock(path string) (lock Lock, got bool, err error)
}

// State tells what became of a directory since it was last held.
type State int

// The states of a directory.
const (
	Absent State = iota // there is none at its path
	Same
	Fresh // held for the first time, or another one than before
)

// File is a file being written.
type File interface {
	io.WriteCloser
	Sync() error
}

// Lock is a lock that this program has.
type Lock interface {
	Unlock() error
	Inode() uint64 // of the file that is locked, to tell whether it is still in its place; 0 where there are none
}

// ErrNoExchange tells that this system or file system cannot swap two files.
var ErrNoExchange = errors.New("two files cannot be swapped here")

// ErrNoPublish tells that this system or file system cannot give a file a name
// only if it is free.
var ErrNoPublish = errors.New("this file system cannot rename a file without replacing another")

// ErrNoLocks tells that this file system knows no locks.
var ErrNoLocks = errors.New("files cannot be locked here")
