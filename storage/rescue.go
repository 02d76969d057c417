package storage

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"time"
)

// cutShortAfter is how long a temporary file must have been left alone: no
// save takes that long, so the one it was for was cut short.
const cutShortAfter = 10 * time.Minute

// unknownOwner is the shelf of what names no entry.
const unknownOwner = "unknown"

var ownerLine = lazily(`(?m)^id: ([0-9a-z]+)\r?$`)

// ownerOf is the id of the entry that bytes belong to, also when only a part
// of it was written.
func ownerOf(data []byte) string {
	if d, err := decode(data); err == nil {
		return d.entry.ID
	}
	if line := ownerLine().FindSubmatch(data); line != nil {
		return string(line[1])
	}
	return unknownOwner
}

// isTemp tells the names of temporary files of ours.
func isTemp(name string) bool {
	return strings.HasPrefix(name, tempPrefix) && strings.HasSuffix(name, tempSuffix)
}

// rescue puts what saves that were cut short have left where it is shown among
// the earlier versions of its entry, and removes what is there already. It
// answers with what it did, in words.
func (s *Store) rescue(now time.Time) ([]string, error) {
	var done []string
	var failures []error
	left := s.leftAmongEntries("", s.dircache(), now)
	for _, kind := range []string{historyDir, recoveredDir} {
		left = append(left, s.leftBehind(filepath.Join(s.dir, kind), now)...)
	}
	for _, path := range left {
		did, err := s.rescueFile(path)
		if err != nil {
			failures = append(failures, fmt.Errorf("rescue %s: %w; %s", path, reason(err), remedy(err)))
		} else if did != "" {
			done = append(done, did)
		}
	}
	return done, errors.Join(failures...)
}

// leftAmongEntries is leftBehind where the index knows of most directories that
// there is nothing.
func (s *Store) leftAmongEntries(rel string, known dircache, now time.Time) (all []string) {
	below, temps, ok := known.in(rel)
	if !ok || temps {
		return s.leftBehind(s.full(rel), now)
	}
	for _, d := range below {
		all = append(all, s.leftAmongEntries(d, known, now)...)
	}
	return all
}

// leftBehind are the temporary files below a directory that no save is
// writing any more. A directory that cannot be read Load lists.
func (s *Store) leftBehind(dir string, now time.Time) []string {
	var all []string
	list, err := s.list(dir)
	for i := 0; err == nil && i < len(list); i++ {
		path := filepath.Join(dir, list[i].name)
		switch {
		case list[i].mode.IsDir():
			all = append(all, s.leftBehind(path, now)...)
		case isTemp(list[i].name) && list[i].mode.IsRegular() && list[i].stamp.cutShort(now):
			all = append(all, path)
		}
	}
	return all
}

// cutShort tells a temporary file that no save is writing any more.
func (st stamp) cutShort(now time.Time) bool {
	return now.Sub(time.Unix(0, cmp.Or(st.change, st.modified))) > cutShortAfter
}

// rescueFile finds a place for one file that was left behind.
func (s *Store) rescueFile(path string) (did string, err error) {
	data, err := s.readEntry(path)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil // another program of ours was quicker
	}
	if err != nil {
		return "", err
	}
	id := ownerOf(data)
	if len(data) == 0 || s.has(id, data) {
		if err := s.dropTemp(path); err != nil {
			return "", err
		}
		return "removed " + path + ", which held nothing that is not saved elsewhere", s.disk.syncDir(filepath.Dir(path))
	}
	dir, err := s.shelf(recoveredDir, id)
	if err == nil {
		err = s.shelve(dir, path)
	}
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	return "moved what a save that was cut short left of entry " + id + " to " + dir, s.disk.syncDir(filepath.Dir(path))
}

// has tells whether these bytes are an entry or one of its earlier versions.
func (s *Store) has(id string, data []byte) bool {
	for _, kind := range []string{historyDir, recoveredDir} {
		if s.holdsBytes(filepath.Join(s.dir, kind, id), data) {
			return true
		}
	}
	rel, err := s.locate(id)
	if err != nil {
		return false
	}
	there, err := s.readEntry(s.full(rel))
	return err == nil && bytes.Equal(there, data)
}
