package storage

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"fromhere/model"
)

const (
	historyDir   = ".history"
	recoveredDir = ".recovered"
	versionsKept = 10
	nameTries    = 1000 // other programs may take a name just before us
)

// ignored keeps what is of this computer alone from git and Syncthing.
var ignored = map[string]string{
	".gitignore": ".history/\n.recovered/\n.fromhere-*\n",
	".stignore":  ".history\n.recovered\n.fromhere-*\n",
}

// keepBytes puts a version of an entry into its history, safe on the disk.
func (s *Store) keepBytes(id string, data []byte) error {
	dir, err := s.shelf(historyDir, id)
	if err != nil {
		return err
	}
	temp, err := s.writeTemp(dir, data)
	if err != nil {
		return err
	}
	if err := s.shelve(dir, temp); err != nil {
		return errors.Join(err, s.removeIfThere(temp))
	}
	return nil
}

// keepFile moves a file into the history of an entry. The caller syncs the
// directory that it leaves.
func (s *Store) keepFile(id, path string) error {
	dir, err := s.shelf(historyDir, id)
	if err != nil {
		return err
	}
	return s.shelve(dir, path)
}

// shelf makes the directory for the versions of one entry.
func (s *Store) shelf(kind, id string) (string, error) {
	root := filepath.Join(s.dir, kind)
	if _, err := s.disk.lstat(root); errors.Is(err, fs.ErrNotExist) {
		// Before the first version is there, so that none is ever carried off.
		if err := s.ignore(); err != nil {
			return "", err
		}
	}
	dir := filepath.Join(root, id)
	return dir, s.makeDir(dir)
}

// ignore writes the ignore files that are missing; those of the person's own
// are left as they are.
func (s *Store) ignore() error {
	for _, name := range []string{".gitignore", ".stignore"} {
		path := filepath.Join(s.dir, name)
		if _, err := s.disk.lstat(path); !errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err := s.createWhole(path, []byte(ignored[name])); err != nil && !errors.Is(err, fs.ErrExist) {
			return err
		}
	}
	return nil
}

// shelve moves a file to the next free number of a shelf, and makes sure that
// it is on the disk there. Numbers, not times: a clock can go back.
func (s *Store) shelve(dir, path string) error {
	versions, err := s.shelved(dir)
	if err != nil {
		return err
	}
	next := 1
	if len(versions) > 0 {
		next = numberOf(versions[len(versions)-1]) + 1
	}
	if modesHold {
		// An earlier version is no more open to others than a new one.
		if _, err := s.makePrivate(path); err != nil {
			return err
		}
	}
	for range nameTries {
		err = s.publish(path, filepath.Join(dir, fmt.Sprintf("%06d%s", next, extension)))
		if !errors.Is(err, fs.ErrExist) {
			break
		}
		next++
	}
	if err != nil {
		return err
	}
	return s.disk.syncDir(dir)
}

// shelved are the names of the versions on a shelf, oldest first.
func (s *Store) shelved(dir string) ([]string, error) {
	list, err := s.list(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	var names []string
	for _, d := range list {
		if numberOf(d.name) > 0 {
			names = append(names, d.name)
		}
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Compare(numberOf(a), numberOf(b)) })
	return names, nil
}

// numberOf is the number that a version has on its shelf, 0 for other files.
func numberOf(name string) int {
	digits, isVersion := strings.CutSuffix(name, extension)
	n, err := strconv.Atoi(digits)
	if !isVersion || err != nil || n < 0 {
		return 0
	}
	return n
}

// prune takes the oldest versions off a shelf. One that cannot be taken off is
// one too many and no harm: the next save tries again.
func (s *Store) prune(dir string) {
	versions, err := s.shelved(dir)
	if err != nil || len(versions) <= s.keep {
		return
	}
	for _, name := range versions[:len(versions)-s.keep] {
		if s.disk.remove(filepath.Join(dir, name)) != nil {
			return
		}
	}
}

// Past are the earlier versions of an entry, newest first. Those that can be read
// are there also beside an error, which tells of the others. What a save that
// was cut short left is among them if it holds a whole entry, and so are both
// versions of a file that git marked and that was settled.
func (s *Store) Past(id string) ([]model.Past, error) {
	if !isID(id) {
		return nil, nil // no such file can be
	}
	if err := s.enter(); err != nil {
		return nil, err
	}
	defer s.leave()
	var all []model.Past
	var failures []error
	for _, kind := range []string{historyDir, recoveredDir} {
		dir := filepath.Join(s.dir, kind, id)
		names, err := s.shelved(dir)
		if err != nil {
			return nil, fmt.Errorf("read the history of entry %s in %s: %w; %s", id, dir, reason(err), remedy(err))
		}
		for _, name := range slices.Backward(names) {
			past, err := s.past(id, filepath.Join(dir, name))
			if err != nil {
				failures = append(failures, fmt.Errorf("read %s: %w; %s", filepath.Join(dir, name), reason(err), remedy(err)))
			}
			for _, p := range past {
				p.Rescued = kind == recoveredDir
				all = append(all, p)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b model.Past) int { return b.Written.Compare(a.Written) })
	return all, errors.Join(failures...)
}

// past reads one file of a shelf. Nothing in it counts that was cut short, and
// a file that was pruned while we looked is none.
func (s *Store) past(id, path string) ([]model.Past, error) {
	there, err := s.disk.lstat(path)
	var data []byte
	if err == nil {
		data, err = s.readEntry(path)
	}
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	texts, broken := textsIn(data)
	var all []model.Past
	for _, text := range texts {
		d, torn := decode(text)
		if broken == nil && torn == nil && d.entry.ID == id {
			d.entry.Version = version(text)
			all = append(all, model.Past{Entry: d.entry, Written: time.Unix(0, there.stamp.modified), Path: path})
		}
	}
	return all, nil
}

// holdsBytes tells whether a version on a shelf is these bytes.
func (s *Store) holdsBytes(dir string, data []byte) bool {
	names, err := s.shelved(dir)
	return err == nil && slices.ContainsFunc(names, func(name string) bool {
		there, err := s.readEntry(filepath.Join(dir, name))
		return err == nil && bytes.Equal(there, data)
	})
}
