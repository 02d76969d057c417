package storage

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"time"

	"fromhere/storage/disk"
	"fromhere/storage/entryfile"
)

// cutShortAfter is how long a temporary file must have been left alone: no
// save takes that long, so the one it was for was cut short.
const cutShortAfter = 10 * time.Minute

// unknownOwner is the directory in .recovered/ of files that name no entry.
const unknownOwner = "unknown"

// rescue moves the files left by saves that were cut short among the earlier
// versions of their entries, and removes those whose bytes are there already. The
// answer says in words what was done.
func (s *Store) rescue(now time.Time) ([]string, error) {
	return rescuer{s.journal, &s.history, s.locate}.rescue(s.dircache(), now)
}

// rescuer finds a place for files that were left behind.
type rescuer struct {
	journal *journalDir
	history *history
	locate  func(id string) (rel string, err error)
}

func (r rescuer) rescue(known dircache, now time.Time) ([]string, error) {
	var done []string
	var failures []error
	left := leftAmongEntries(r.journal, "", known, now)
	for _, kind := range []string{historyDir, recoveredDir} {
		left = append(left, leftBehind(r.journal, filepath.Join(r.journal.dir, kind), now)...)
	}
	for _, path := range left {
		did, err := r.rescueFile(path)
		if err != nil {
			failures = append(failures, fmt.Errorf("rescue %s: %w; %s", path, disk.Cause(err), disk.Remedy(err)))
		} else if did != "" {
			done = append(done, did)
		}
	}
	return done, errors.Join(failures...)
}

// leftAmongEntries is leftBehind where the index knows of most directories that
// there is nothing.
func leftAmongEntries(d *journalDir, rel string, known dircache, now time.Time) (all []string) {
	below, temps, ok := known.in(rel)
	if !ok || temps {
		return leftBehind(d, d.full(rel), now)
	}
	for _, dir := range below {
		all = append(all, leftAmongEntries(d, dir, known, now)...)
	}
	return all
}

// leftBehind are the temporary files below a directory that no save is
// writing any more. A directory that cannot be read Load lists.
func leftBehind(d *journalDir, dir string, now time.Time) []string {
	var all []string
	list, err := d.List(dir)
	for i := 0; err == nil && i < len(list); i++ {
		path := filepath.Join(dir, list[i].Name)
		switch {
		case list[i].Mode.IsDir():
			all = append(all, leftBehind(d, path, now)...)
		case disk.IsTemp(list[i].Name) && list[i].Mode.IsRegular() && cutShort(list[i].Fingerprint, now):
			all = append(all, path)
		}
	}
	return all
}

// cutShort tells a temporary file that no save is writing any more.
func cutShort(st disk.Fingerprint, now time.Time) bool {
	return now.Sub(time.Unix(0, cmp.Or(st.Change, st.Modified))) > cutShortAfter
}

// rescueFile finds a place for one file that was left behind.
func (r rescuer) rescueFile(path string) (did string, err error) {
	data, err := r.journal.readEntry(path)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil // another program of ours was quicker
	}
	if err != nil {
		return "", err
	}
	id := cmp.Or(entryfile.OwnerOf(data), unknownOwner)
	if len(data) == 0 || r.isSaved(id, data) {
		if err := r.journal.RemoveIfThere(path); err != nil {
			return "", err
		}
		return "removed " + path + ", which held nothing unsaved", r.journal.Disk.SyncDir(filepath.Dir(path))
	}
	err = r.history.keep(recoveredDir, id, path)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	return "moved the remains of an interrupted save of entry " + id + " to " + r.history.dir(recoveredDir, id), r.journal.Disk.SyncDir(filepath.Dir(path))
}

// isSaved tells whether these bytes are an entry or one of its earlier versions.
func (r rescuer) isSaved(id string, data []byte) bool {
	if r.history.holds(id, data) {
		return true
	}
	rel, err := r.locate(id)
	if err != nil {
		return false
	}
	there, err := r.journal.readEntry(r.journal.full(rel))
	return err == nil && bytes.Equal(there, data)
}
