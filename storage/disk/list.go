package disk

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
)

// Info is one name in a directory and what is behind it; a link is not
// followed.
type Info struct {
	Name        string
	Mode        fs.FileMode // its kind and its rights
	Owner       int         // the number of its user, where the system has them
	Links       int         // how many names the file has, 0 where the system does not tell
	Fingerprint Fingerprint
	Err         error // why nothing is known of it but its name
}

// ListBuffer is room for the list of a directory, which is used again for the
// next one; with it goes what was in the list before, names included.
type ListBuffer struct {
	answers [][]byte // of the system
	names   []string // in the answers
	all     []Info
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

// Join joins a clean path and a name; filepath.Join would clean them again, a
// hundred thousand times.
func Join(dir, name string) string {
	if dir == "" {
		return name
	}
	return dir + string(filepath.Separator) + name
}
