//go:build !unix || osroot

package disk

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"syscall"
)

// handle is an open directory, by the means of Go itself: an os.Root lets
// nothing lead out of it. It follows links that stay within, so each part of a
// path is looked at before; where a link is put there in between, what is
// reached is beneath the directory all the same.
type handle = *os.Root

var noHandle handle

// systemCalls are those that a test looks at, or takes away.
type systemCalls struct {
	Sync    func(*os.File) error
	SyncDir func(*os.File) error
}

var realCalls = systemCalls{Sync: (*os.File).Sync, SyncDir: syncDir}

func openTop(path string) (handle, fs.FileInfo, error) {
	if there, err := os.Stat(path); err == nil && !there.IsDir() {
		return noHandle, nil, &fs.PathError{Op: "open", Path: path, Err: syscall.ENOTDIR} // to open a pipe would wait
	}
	root, err := os.OpenRoot(path)
	if err != nil {
		return noHandle, nil, err
	}
	info, err := root.Stat(".")
	if err != nil {
		return noHandle, nil, errors.Join(err, root.Close())
	}
	return root, info, nil
}

// mayBeLink: a link is found before anything is done.
func mayBeLink(err error) bool { return errors.Is(err, ErrLink) }

// withoutLinks runs do on a path after checking that no directory on the way is a
// link. The last part may be a link; do must check that.
func (d *Root) withoutLinks(op, path string, do func(root *os.Root, rel string) error) error {
	root, rel, err := d.held(op, path)
	if err != nil {
		return err
	}
	if err = noLinkOnTheWay(root, rel); err == nil {
		err = do(root, rel)
	}
	return d.failure(op, path, err)
}

// noLinkOnTheWay is ErrLink where a directory of a path is one.
func noLinkOnTheWay(root *os.Root, rel string) error {
	for end := range len(rel) {
		if rel[end] != filepath.Separator {
			continue
		}
		if info, err := root.Lstat(rel[:end]); err == nil && info.Mode()&fs.ModeSymlink != 0 {
			return ErrLink
		}
	}
	return nil
}

// changing is withoutLinks for an operation that changes what is in the directory.
func (d *Root) changing(op, path string, do func(root *os.Root, rel string) error) error {
	if err := d.refuseAnothers(path); err != nil {
		return err
	}
	return d.withoutLinks(op, path, func(root *os.Root, rel string) error {
		if above, err := d.look(root, filepath.Dir(rel)); err == nil && ModesHold {
			if err := ownedByAnother(filepath.Dir(path), above.Owner); err != nil {
				return err
			}
		}
		return do(root, rel)
	})
}

func (d *Root) look(root handle, rel string) (Info, error) {
	if err := noLinkOnTheWay(root, rel); err != nil {
		return Info{}, err
	}
	info, err := root.Lstat(rel)
	if err != nil {
		return Info{}, err
	}
	return sightingOf(info), nil
}

func (d *Root) Fingerprints(dir string, below []string) ([]Fingerprint, error) {
	return fingerprintsBy(d.Lstat, dir, below)
}

// openDir opens a directory. To open a pipe would wait.
func (d *Root) openDir(root *os.Root, rel string) (*os.File, error) {
	there, err := d.look(root, rel)
	switch {
	case err != nil:
		return nil, err
	case there.Mode&fs.ModeSymlink != 0:
		return nil, ErrLink
	case !there.Mode.IsDir():
		return nil, syscall.ENOTDIR
	}
	return root.Open(rel)
}

func (d *Root) List(path string, _ *ListBuffer) (all []Info, err error) {
	err = d.withoutLinks("open", path, func(root *os.Root, rel string) (err error) {
		dir, err := d.openDir(root, rel)
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, dir.Close()) }()
		names, err := dir.Readdirnames(-1)
		if err == nil {
			all = listBy(names, func(name string) (Info, error) { return d.look(root, filepath.Join(rel, name)) })
		}
		return err
	})
	return all, err
}

// Source opens a plain file. It looks at what is there before, and once more at
// what was opened, which may be something else.
func (d *Root) Source(path string) (f *os.File, err error) {
	err = d.withoutLinks("open", path, func(root *os.Root, rel string) error {
		there, err := d.look(root, rel)
		if err == nil {
			err = RefuseIrregular(there.Mode)
		}
		if err == nil {
			f, err = root.Open(rel)
		}
		if err != nil {
			return err
		}
		info, err := f.Stat()
		if err == nil {
			err = RefuseIrregular(info.Mode())
		}
		if err != nil {
			return errors.Join(err, f.Close())
		}
		return nil
	})
	return f, err
}

func (d *Root) Read(path string, most int) (data []byte, err error) {
	f, err := d.Source(path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	return io.ReadAll(io.LimitReader(f, int64(most)))
}

// openNew opens a plain file that is made where it is missing; op is what the error
// says was being done.
func (d *Root) openNew(op, path string, flags int) (f *os.File, err error) {
	err = d.changing(op, path, func(root *os.Root, rel string) error {
		there, err := d.look(root, rel)
		switch {
		case err == nil && there.Mode&fs.ModeSymlink != 0:
			return ErrLink
		case err == nil && !there.Mode.IsRegular():
			return RefuseIrregular(there.Mode)
		}
		f, err = root.OpenFile(rel, flags, 0o600)
		return err
	})
	return f, err
}

// Mkdir makes a directory for its owner alone, whatever the umask; one that is
// there already is left as it is.
func (d *Root) Mkdir(path string) (made bool, err error) {
	err = d.changing("mkdir", path, func(root *os.Root, rel string) error {
		err := root.Mkdir(rel, 0o700)
		if made = err == nil; made {
			return root.Chmod(rel, 0o700)
		}
		there, looking := d.look(root, rel)
		switch {
		case !errors.Is(err, fs.ErrExist) || looking != nil:
			return err
		case there.Mode&fs.ModeSymlink != 0:
			return ErrLink
		case !there.Mode.IsDir():
			return syscall.ENOTDIR
		}
		return nil
	})
	return made, err
}

// Chmod changes the mode of a file that is no link.
func (d *Root) Chmod(path string, mode fs.FileMode) error {
	return d.changing("chmod", path, func(root *os.Root, rel string) error {
		if there, err := d.look(root, rel); err == nil && there.Mode&fs.ModeSymlink != 0 {
			return ErrLink
		}
		return root.Chmod(rel, mode)
	})
}

// Publish puts a file under a second name, which must be free, and takes the
// first away: no rename here leaves alone what is there.
func (d *Root) Publish(temp, path string) error {
	return d.both("publish", temp, path, func(root *os.Root, from, to string) error {
		switch err := root.Link(from, to); {
		case err == nil:
			return root.Remove(from)
		case errors.Is(err, fs.ErrExist), errors.Is(err, fs.ErrNotExist):
			return err
		}
		return ErrNoPublish
	})
}

// Exchange cannot be done in one step by these means.
func (d *Root) Exchange(string, string) error { return ErrNoExchange }

// Replace renames over what is there.
func (d *Root) Replace(temp, path string) error {
	return d.both("replace", temp, path, (*os.Root).Rename)
}

func (d *Root) both(op, from, to string, do func(root *os.Root, from, to string) error) error {
	return d.changing(op, from, func(_ *os.Root, old string) error {
		return d.changing(op, to, func(root *os.Root, name string) error { return do(root, old, name) })
	})
}

// Remove removes a file, or a directory with nothing in it.
func (d *Root) Remove(path string) error { return d.changing("remove", path, (*os.Root).Remove) }

// SyncDir makes the names in a directory last.
func (d *Root) SyncDir(path string) error {
	return d.withoutLinks("open", path, func(root *os.Root, rel string) error {
		dir, err := d.openDir(root, rel)
		if err != nil {
			return err
		}
		return errors.Join(d.Calls.SyncDir(dir), dir.Close())
	})
}

// syncDir passes over systems that cannot sync a directory, which have nothing
// to wait for.
func syncDir(dir *os.File) error {
	if err := dir.Sync(); ModesHold {
		return err
	}
	return nil
}

// sightingOf is what the runtime tells of a file.
func sightingOf(info fs.FileInfo) Info {
	found := Info{Name: info.Name(), Mode: info.Mode(), Fingerprint: FingerprintOf(info)}
	found.Owner, found.Links = ownerOfFile(info)
	return found
}

// fingerprintsBy looks at files where nothing quicker is known.
func fingerprintsBy(lstat func(string) (Info, error), dir string, below []string) ([]Fingerprint, error) {
	all := make([]Fingerprint, len(below))
	for i, path := range below {
		there, err := lstat(filepath.Join(dir, path))
		if err != nil {
			return nil, err
		}
		all[i] = there.Fingerprint
	}
	return all, nil
}

// listBy looks at each of the names in a directory, in order, where nothing
// quicker is known.
func listBy(names []string, look func(name string) (Info, error)) []Info {
	slices.Sort(names)
	all := make([]Info, 0, len(names))
	for _, name := range names {
		switch there, err := look(name); {
		case errors.Is(err, fs.ErrNotExist): // removed while we looked
		case err != nil:
			all = append(all, Info{Name: name, Err: err})
		default:
			there.Name = name
			all = append(all, there)
		}
	}
	return all
}
