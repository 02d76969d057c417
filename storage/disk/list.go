package disk

import (
	"io/fs"
	"path/filepath"
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

// Join joins a clean path and a name; filepath.Join would clean them again, a
// hundred thousand times.
func Join(dir, name string) string {
	if dir == "" {
		return name
	}
	return dir + string(filepath.Separator) + name
}
