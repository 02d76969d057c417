package storage

import (
	"errors"
	"io/fs"
	"path/filepath"
)

// sighting is one name in a directory and what is behind it; a link is not
// followed.
type sighting struct {
	name  string
	mode  fs.FileMode // its kind
	stamp stamp
	err   error // why nothing is known of it but its name
}

// listRoom is room for the list of a directory, which is used again for the
// next one; with it goes what was in the list before, names included.
type listRoom struct {
	answers [][]byte // of the system
	names   []string // in the answers
	all     []sighting
}

// stampsBy looks at files where nothing quicker is known.
func stampsBy(lstat func(string) (fs.FileInfo, error), dir string, below []string) ([]stamp, error) {
	all := make([]stamp, len(below))
	for i, path := range below {
		info, err := lstat(filepath.Join(dir, path))
		if err != nil {
			return nil, err
		}
		all[i] = stampOf(info)
	}
	return all, nil
}

// listBy lists a directory, in order of name, where nothing quicker is known.
func listBy(readDir func(string) ([]fs.DirEntry, error), path string) ([]sighting, error) {
	found, err := readDir(path)
	if err != nil {
		return nil, err
	}
	all := make([]sighting, 0, len(found))
	for _, d := range found {
		info, err := d.Info()
		switch {
		case errors.Is(err, fs.ErrNotExist): // removed while we looked
		case err != nil:
			all = append(all, sighting{name: d.Name(), mode: d.Type(), err: err})
		default:
			all = append(all, sighting{name: d.Name(), mode: info.Mode().Type(), stamp: stampOf(info)})
		}
	}
	return all, nil
}
