package storage

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"fromhere/model"
	"fromhere/storage/disk"
	"fromhere/storage/entryfile"
)

// noEntries tells that entries/ is missing.
func noEntries(d *journalDir) bool {
	_, err := d.Disk.Lstat(d.full(""))
	return errors.Is(err, fs.ErrNotExist)
}

// filesIn are all files below a directory of entries/, without temporary ones. The
// caller knows already that no entry is among them.
func filesIn(d *journalDir, rel string) (all []string, err error) {
	list, err := below(d, rel)
	for i := 0; err == nil && i < len(list); i++ {
		var more []string
		switch path := disk.Join(rel, list[i].Name); {
		case list[i].Mode.IsDir():
			more, err = filesIn(d, path)
		case !disk.IsTemp(list[i].Name):
			more = []string{filepath.Join(entriesDir, path)}
		}
		all = append(all, more...)
	}
	return all, err
}

// unnumbered are the files of .history or .recovered that are no versions of an
// entry: editors keep a history of their own under the same name.
func unnumbered(d *journalDir, kind string) (all []string, err error) {
	shelves, err := d.List(filepath.Join(d.dir, kind))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	for i := 0; err == nil && i < len(shelves); i++ {
		shelf := filepath.Join(kind, shelves[i].Name)
		if !shelves[i].Mode.IsDir() {
			all = append(all, shelf)
			continue
		}
		var versions []disk.Info
		versions, err = d.List(filepath.Join(d.dir, shelf))
		for _, v := range versions {
			if numberOf(v.Name) == 0 && !disk.IsTemp(v.Name) {
				all = append(all, filepath.Join(shelf, v.Name))
			}
		}
	}
	return all, err
}

// below lists a directory of entries/; one that is not there is empty.
func below(d *journalDir, rel string) ([]disk.Info, error) {
	list, err := d.List(d.full(rel))
	for i := 0; err == nil && i < len(list); i++ {
		err = list[i].Err
	}
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return list, err
}

// firstEntry is the id of the first entry below a directory of entries/, in
// order of path, "" where there is none. A journal of an older fromhere is named
// after it, so that two computers that share it choose the same name. The error
// is that of a directory which may hold one and cannot be read.
func firstEntry(d *journalDir, rel string) (id string, err error) {
	list, err := below(d, rel)
	for i := 0; i < len(list) && id == ""; i++ {
		found, path := list[i], disk.Join(rel, list[i].Name)
		var pathErr error
		switch {
		case strings.HasPrefix(found.Name, "."):
		case found.Mode.IsDir():
			id, pathErr = firstEntry(d, path)
		case isEntryName(found.Name) && found.Mode.IsRegular():
			id, pathErr = idIn(d, path)
		}
		err = errors.Join(err, pathErr)
	}
	if id != "" {
		return id, nil // whatever else cannot be read is told of by Load
	}
	return "", err
}

// idIn is the id of the entry in a file, "" where it holds none. One that cannot
// be read is known by its name.
func idIn(d *journalDir, rel string) (string, error) {
	data, err := d.readEntry(d.full(rel))
	switch {
	case err == nil:
		return knownID(data, rel), nil
	case unread(err) && !errors.Is(err, fs.ErrNotExist):
		return "", err
	default: // it is gone, or no plain file
		return "", nil
	}
}

func knownID(data []byte, rel string) string {
	if d, err := entryfile.Decode(data); err == nil {
		return d.Entry.ID // whatever its file is called
	}
	if sides, err := sidesIn(data, rel); err == nil || len(sides) > 0 {
		return sides[0].Entry.ID
	}
	if entryfile.Newer(data) || isBirthName(filepath.Base(rel)) {
		return idOf(mainOf(rel))
	}
	return ""
}

// isBirthName tells the names that new entries get: a day, a practice and an id.
func isBirthName(base string) bool {
	const day = len("2026-11-23")
	if len(base) <= day || base[day] != '-' {
		return false
	}
	_, err := model.ParseDay(base[:day])
	practice, _, found := strings.Cut(base[day+1:], "-")
	return err == nil && found && entryfile.IsName(practice) && entryfile.IsID(idOf(mainOf(base)))
}
