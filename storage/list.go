package storage

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
)

// sighting is one name in a directory and what is behind it; a link is not
// followed.
type sighting struct {
	name  string
	mode  fs.FileMode // its kind and its rights
	owner int         // the number of its user, where the system has them
	names int         // how many names the file has, 0 where the system does not tell
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
func stampsBy(lstat func(string) (sighting, error), dir string, below []string) ([]stamp, error) {
	all := make([]stamp, len(below))
	for i, path := range below {
		there, err := lstat(filepath.Join(dir, path))
		if err != nil {
			return nil, err
		}
		all[i] = there.stamp
	}
	return all, nil
}

// listBy looks at each of the names in a directory, in order, where nothing
// quicker is known.
func listBy(names []string, look func(name string) (sighting, error)) []sighting {
	slices.Sort(names)
	all := make([]sighting, 0, len(names))
	for _, name := range names {
		switch there, err := look(name); {
		case errors.Is(err, fs.ErrNotExist): // removed while we looked
		case err != nil:
			all = append(all, sighting{name: name, err: err})
		default:
			there.name = name
			all = append(all, there)
		}
	}
	return all
}
