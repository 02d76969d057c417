package storage

import (
	"path/filepath"
	"slices"

	"fromhere/storage/disk"
	"fromhere/storage/index"
)

// dircache are the directories of the index, by their paths below entries/. Of
// those that are as they were then it is known what is in them, without another
// look.
type dircache struct {
	store *Store
	dirs  map[string]index.Dir
	below map[string][]string
}

// dircache does not wait for a load that is under way.
func (s *Store) dircache() dircache {
	k := dircache{s, map[string]index.Dir{}, map[string][]string{}}
	dirs := s.index.dirs.Load()
	if dirs == nil {
		return k
	}
	for _, d := range *dirs {
		k.dirs[d.Rel] = d
		if d.Rel != "" {
			above := parentOf(d.Rel)
			k.below[above] = append(k.below[above], d.Rel)
		}
	}
	return k
}

// in finds the directories in one that is as the index has it; not ok where
// they are to be looked for. Temps tells that a temporary file of ours was
// there too.
func (k dircache) in(rel string) (below []string, temps, ok bool) {
	d, ok := k.dirs[rel]
	if !ok {
		return nil, false, false
	}
	there, err := k.store.journal.Disk.Lstat(k.store.journal.full(rel))
	if err != nil || !d.Unchanged(there.Fingerprint) {
		return nil, false, false
	}
	return k.below[rel], d.Temps, true
}

// parentOf is the directory above one below entries/, which is "" itself.
func parentOf(rel string) string {
	if above := filepath.Dir(rel); above != "." {
		return above
	}
	return ""
}

// hasTemps tells whether temporary files of ours are among what is in a
// directory.
func hasTemps(list []disk.Info) bool {
	return slices.ContainsFunc(list, func(d disk.Info) bool { return disk.IsTemp(d.Name) })
}
