package disk

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"

	"fromhere/model"
)

// Root is the one way to the files beneath a directory of ours: the journal,
// and the parts of the person's state and cache that are the program's. A
// journal comes from git, from Syncthing, from a stick; what is in it was not
// all put there by its owner. So the directory is held open while something is
// done, everything beneath it is reached from there, and no link is followed on
// the way, nor at its end. The directory itself may be behind a link: where the
// journal is, its owner decides.
//
// A directory that another user owns is looked at, and nothing is changed in
// it.
type Root struct {
	top    string // whole and clean
	prefix string // of all that is beneath it
	Calls  systemCalls

	mu     sync.Mutex
	users  int         // how many hold it
	handle handle      // while it is held and there
	last   fs.FileInfo // of the directory that was held last
	failed error       // of letting go, for the next hold to tell
}

// Place is a directory of the program's own below one that is the person's.
// That one may be behind a link; nothing below it is.
type Place struct{ Base, Dir string }

// NewRoot gives what is beneath a directory, by its whole path.
func NewRoot(top string) *Root {
	top = filepath.Clean(top)
	return &Root{top: top, prefix: strings.TrimSuffix(top, string(filepath.Separator)) + string(filepath.Separator),
		Calls: realCalls, handle: noHandle}
}

// ErrNotDirectory tells that a file is where the directory should be.
var ErrNotDirectory = errors.New("it is a file, not a directory")

// ErrDangling tells that the directory is behind a link that leads to none.
var ErrDangling = errors.New("it is a symbolic link to a directory that does not exist")

// errMoved tells that the directory was exchanged for another while it was
// held.
var errMoved = errors.New("the directory was moved or replaced meanwhile; try again")

// Hold holds the directory, as [FS] says.
func (d *Root) Hold() (State, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.failed; err != nil {
		d.failed = nil
		return Absent, err
	}
	if d.handle != noHandle {
		if info, err := os.Stat(d.top); err != nil || !os.SameFile(info, d.last) {
			return Absent, &fs.PathError{Op: "open", Path: d.top, Err: errors.Join(errMoved, err)}
		}
		d.users++
		return Same, nil
	}
	state, err := d.open()
	if err != nil {
		return Absent, err
	}
	d.users++
	return state, nil
}

// open opens the directory, if it is there.
func (d *Root) open() (State, error) {
	h, info, err := openTop(d.top)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Absent, nil
	case err != nil:
		if there, looking := os.Stat(d.top); looking == nil && !there.IsDir() {
			err = ErrNotDirectory
		}
		return Absent, err
	}
	state := Fresh
	if d.last != nil && os.SameFile(info, d.last) {
		state = Same
	}
	d.handle, d.last = h, info
	return state, nil
}

// Release lets it go.
func (d *Root) Release() {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.users--; d.users > 0 || d.handle == noHandle {
		return
	}
	d.failed = d.handle.Close()
	d.handle = noHandle
}

// MakeTop makes each directory that is missing for its owner alone, and safe on
// the disk before anything is put into it.
func (d *Root) MakeTop() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.handle != noHandle {
		return nil
	}
	if err := makeDirs(d.top, makeTop, d.syncTop, os.Remove); err != nil {
		return err
	}
	_, err := d.open()
	if err == nil && d.handle == noHandle {
		err = &fs.PathError{Op: "open", Path: d.top, Err: fs.ErrNotExist}
	}
	return err
}

// makeTop makes a directory for its owner alone, whatever the umask; one that is
// there already is left as it is.
func makeTop(dir string) (made bool, err error) {
	err = os.Mkdir(dir, 0o700)
	switch {
	case err == nil:
		if err = os.Chmod(dir, 0o700); err != nil {
			return false, errors.Join(err, os.Remove(dir))
		}
		return true, nil
	case !errors.Is(err, fs.ErrExist):
		return false, err
	case DirectoryAt(dir) != nil:
		return false, nil
	}
	if there, err := os.Lstat(dir); err == nil && there.Mode()&fs.ModeSymlink != 0 {
		return false, &fs.PathError{Op: "mkdir", Path: dir, Err: ErrDangling}
	}
	return false, &fs.PathError{Op: "mkdir", Path: dir, Err: syscall.ENOTDIR}
}

// syncTop waits until the names in a directory above the top are on the disk.
func (d *Root) syncTop(dir string) error {
	above, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Calls.SyncDir(above), above.Close())
}

// held gives the open directory, and the path relative to it.
func (d *Root) held(op, path string) (handle, string, error) {
	rel, beneath := strings.CutPrefix(path, d.prefix)
	if path == d.top {
		rel, beneath = ".", true
	}
	if !beneath || !filepath.IsLocal(rel) {
		return noHandle, "", &fs.PathError{Op: op, Path: path, Err: fmt.Errorf("it is not beneath %s", d.top)}
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	switch {
	case d.users == 0:
		return noHandle, "", &fs.PathError{Op: op, Path: path, Err: fs.ErrClosed}
	case d.handle == noHandle:
		return noHandle, "", &fs.PathError{Op: op, Path: path, Err: fs.ErrNotExist}
	}
	return d.handle, rel, nil
}

// ErrForeign tells that the journal belongs to another user. It can be read,
// but what we saved there its owner could neither read nor change.
var ErrForeign = errors.New("the journal belongs to another user")

// ErrLink tells that a link stands in the way to a file.
var ErrLink = errors.New("it is a symbolic link, which is not followed")

// LinkError is ErrLink with the path of the link, which may be that of a
// directory on the way.
type LinkError struct{ Path string }

func (e *LinkError) Error() string { return e.Path + " is a symbolic link, which is not followed" }
func (e *LinkError) Unwrap() error { return ErrLink }

// failure adds the operation and the path to an error. Where a link stood in the
// way it says which.
func (d *Root) failure(op, path string, err error) error {
	if err == nil {
		return nil
	}
	if _, told := errors.AsType[*model.Problem](err); told || errors.Is(err, ErrForeign) {
		return err
	}
	if _, told := errors.AsType[*fs.PathError](err); told {
		return err
	}
	if mayBeLink(err) {
		if link := d.linkOn(path); link != "" {
			err = &LinkError{link}
		}
	}
	return &fs.PathError{Op: op, Path: path, Err: err}
}

// linkOn is the first link on the way to a path, "" where there is none.
func (d *Root) linkOn(path string) string {
	h, rel, err := d.held("lstat", path)
	if err != nil {
		return ""
	}
	for end := range len(rel) + 1 {
		if end < len(rel) && rel[end] != filepath.Separator {
			continue
		}
		if there, err := d.look(h, rel[:end]); err == nil && there.Mode&fs.ModeSymlink != 0 {
			return d.prefix + rel[:end]
		}
	}
	return ""
}

// Lstat looks at what is at a path; a link is not followed.
func (d *Root) Lstat(path string) (Info, error) {
	h, rel, err := d.held("lstat", path)
	if err != nil {
		return Info{}, err
	}
	found, err := d.look(h, rel)
	found.Name = filepath.Base(path)
	return found, d.failure("lstat", path, err)
}

// Create makes a new file for writing.
func (d *Root) Create(path string) (File, error) {
	f, err := d.openNew("open", path, os.O_WRONLY|os.O_CREATE|os.O_EXCL)
	if err != nil {
		return nil, err
	}
	if err := f.Chmod(0o600); err != nil && ModesHold { // whatever the umask
		return nil, errors.Join(err, f.Close())
	}
	return &syncedFile{f, d.Calls.Sync}, nil
}

// TryLock takes the lock of a file, if no other program has it.
func (d *Root) TryLock(path string) (lock Lock, got bool, err error) {
	f, err := d.openNew("lock", path, os.O_RDWR|os.O_CREATE)
	if err != nil {
		return nil, false, err
	}
	return lockFile(f)
}

// syncedFile is a new file that is being written.
type syncedFile struct {
	*os.File
	sync func(*os.File) error
}

// Sync gets what was written onto the disk.
func (o *syncedFile) Sync() error { return o.sync(o.File) }

// ownedByAnother refuses to change what is in another user's directory.
func ownedByAnother(dir string, owner int) error {
	who, another := OtherUser(owner)
	if !another {
		return nil
	}
	return fmt.Errorf("%w: %s is owned by %s", ErrForeign, dir, who)
}

// refuseAnothers refuses to change what is below a directory of another user's,
// who could take it away. The top is for those to judge who choose it.
func (d *Root) refuseAnothers(path string) error {
	h, rel, err := d.held("lstat", path)
	if err != nil {
		return err
	}
	for end := range len(rel) {
		if rel[end] != filepath.Separator {
			continue
		}
		if there, err := d.look(h, rel[:end]); err == nil && there.Mode.IsDir() {
			if err := ownedByAnother(d.prefix+rel[:end], there.Owner); err != nil {
				return err
			}
		}
	}
	return nil
}

// RealPath is the path of a directory with all links resolved; the path itself
// where that cannot be done.
func RealPath(dir string) string {
	if whole, err := filepath.EvalSymlinks(dir); err == nil {
		return whole
	}
	return dir
}

// DirectoryAt is the directory at a path, wherever that leads; nil where there
// is none.
func DirectoryAt(path string) fs.FileInfo {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return info
	}
	return nil
}

// NearestExisting is the directory, or the nearest one above it that exists.
func NearestExisting(dir string) string {
	for {
		if DirectoryAt(dir) != nil {
			return dir
		}
		above := filepath.Dir(dir)
		if above == dir {
			return dir
		}
		dir = above
	}
}
