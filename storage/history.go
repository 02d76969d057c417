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
	"fromhere/storage/disk"
	"fromhere/storage/entryfile"
)

const (
	historyDir   = ".history"
	recoveredDir = ".recovered"
	versionsKept = 10
	nameTries    = 1000 // other programs may take a name just before us
)

// history keeps the earlier versions of entries, and those rescued from saves
// that were cut short. Each entry has a directory for either kind, in which the
// versions are numbered. Numbers, not times: a clock can go back.
type history struct {
	journal *journalDir
	most    int // how many earlier versions of an entry stay
}

// dir is the directory for the versions of one entry.
func (h *history) dir(kind, id string) string { return filepath.Join(h.journal.dir, kind, id) }

// prepare makes the directory for the versions of one entry.
func (h *history) prepare(kind, id string) (dir string, err error) {
	if _, err := h.journal.Disk.Lstat(filepath.Join(h.journal.dir, kind)); errors.Is(err, fs.ErrNotExist) {
		// Before the first version is there, so that none is ever carried off.
		if err := writeIgnoreFiles(h.journal); err != nil {
			return "", err
		}
	}
	dir = h.dir(kind, id)
	return dir, h.journal.MakeDir(dir)
}

// add moves a file to the next free number of a directory that was prepared,
// and makes sure that it is on the disk there.
func (h *history) add(dir, path string) error {
	versions, err := h.numbered(dir)
	if err != nil {
		return err
	}
	next := 1
	if len(versions) > 0 {
		next = numberOf(versions[len(versions)-1]) + 1
	}
	if disk.ModesHold {
		// An earlier version is no more open to others than a new one.
		if _, err := makePrivate(h.journal.Disk, path); err != nil {
			return err
		}
	}
	for range nameTries {
		err = h.journal.publish(path, filepath.Join(dir, fmt.Sprintf("%06d%s", next, extension)))
		if !errors.Is(err, fs.ErrExist) {
			break
		}
		next++
	}
	if err != nil {
		return err
	}
	return h.journal.Disk.SyncDir(dir)
}

// keep moves a file among the versions of an entry. The caller syncs the
// directory that it leaves.
func (h *history) keep(kind, id, path string) error {
	dir, err := h.prepare(kind, id)
	if err != nil {
		return err
	}
	return h.add(dir, path)
}

// keepBytes puts a version of an entry into its history, safe on the disk.
func (h *history) keepBytes(id string, data []byte) error {
	dir, err := h.prepare(historyDir, id)
	if err != nil {
		return err
	}
	temp, err := h.journal.WriteTemp(dir, data)
	if err != nil {
		return err
	}
	if err := h.add(dir, temp); err != nil {
		return errors.Join(err, h.journal.RemoveIfThere(temp))
	}
	return nil
}

// numbered are the names of the versions in a directory, oldest first.
func (h *history) numbered(dir string) ([]string, error) {
	list, err := h.journal.List(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	var names []string
	for _, d := range list {
		if numberOf(d.Name) > 0 {
			names = append(names, d.Name)
		}
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Compare(numberOf(a), numberOf(b)) })
	return names, nil
}

// numberOf is the number in the name of a version, 0 for other files.
func numberOf(name string) int {
	digits, isVersion := strings.CutSuffix(name, extension)
	n, err := strconv.Atoi(digits)
	if !isVersion || err != nil || n < 0 {
		return 0
	}
	return n
}

// prune removes the oldest versions of an entry. One that cannot be removed is
// one too many and no harm: the next save tries again.
func (h *history) prune(id string) {
	dir := h.dir(historyDir, id)
	versions, err := h.numbered(dir)
	if err != nil || len(versions) <= h.most {
		return
	}
	for _, name := range versions[:len(versions)-h.most] {
		if h.journal.Disk.Remove(filepath.Join(dir, name)) != nil {
			return
		}
	}
}

// Versions are the earlier versions of an entry, newest first. Those that can be
// read are there also beside an error, which tells of the others. A file left by
// a save that was cut short is among them if it holds a whole entry, and so are
// both versions of a file that git marked and that was settled.
func (s *Store) Versions(id string) ([]model.Version, error) {
	if !entryfile.IsID(id) {
		return nil, nil // no such file can be
	}
	if err := s.enter(); err != nil {
		return nil, err
	}
	defer s.leave()
	return s.history.versions(id)
}

func (h *history) versions(id string) (all []model.Version, err error) {
	var failures []error
	for _, kind := range []string{historyDir, recoveredDir} {
		dir := h.dir(kind, id)
		names, err := h.numbered(dir)
		if err != nil {
			return nil, fmt.Errorf("read the history of entry %s in %s: %w; %s", id, dir, disk.Cause(err), disk.Remedy(err))
		}
		for _, name := range slices.Backward(names) {
			path := filepath.Join(dir, name)
			found, err := h.read(id, path)
			if err != nil {
				failures = append(failures, fmt.Errorf("read %s: %w; %s", path, disk.Cause(err), disk.Remedy(err)))
			}
			for _, v := range found {
				v.Rescued = kind == recoveredDir
				all = append(all, v)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b model.Version) int { return b.Written.Compare(a.Written) })
	return all, errors.Join(failures...)
}

// read is the version in one file, or two. Nothing in it counts that was cut
// short, and a file that was pruned while we looked is none.
func (h *history) read(id, path string) ([]model.Version, error) {
	there, err := h.journal.Disk.Lstat(path)
	var data []byte
	if err == nil {
		data, err = h.journal.readEntry(path)
	}
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	texts, markErr := textsIn(data)
	var all []model.Version
	for _, text := range texts {
		if d, err := entryfile.Decode(text); markErr == nil && err == nil && d.Entry.ID == id {
			d.Entry.Version = entryfile.Version(text)
			all = append(all, model.Version{Entry: d.Entry, Written: time.Unix(0, there.Fingerprint.Modified), Path: path})
		}
	}
	return all, nil
}

// holds tells whether an earlier version of an entry is these bytes.
func (h *history) holds(id string, data []byte) bool {
	for _, kind := range []string{historyDir, recoveredDir} {
		names, err := h.numbered(h.dir(kind, id))
		if err == nil && slices.ContainsFunc(names, func(name string) bool {
			there, err := h.journal.readEntry(filepath.Join(h.dir(kind, id), name))
			return err == nil && bytes.Equal(there, data)
		}) {
			return true
		}
	}
	return false
}
