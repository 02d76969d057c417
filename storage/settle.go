package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"

	"fromhere/model"
	"fromhere/storage/disk"
	"fromhere/storage/entryfile"
)

// refuseUnsettled keeps a save from hiding one of two versions in a file.
func refuseUnsettled(path string, old []byte) error {
	switch {
	case hasMarks(old):
		return fmt.Errorf("%s: %w", path, model.ErrTwoVersions)
	case isVersion(filepath.Base(path)):
		return fmt.Errorf("%s is a second version, and the entry's own file cannot be read: mend that, or give this one its name", path)
	}
	return nil
}

// Settle keeps an entry as the one version of a conflict. The others go to its
// history before anything is taken from where it was. When a file has changed
// since it was shown nothing is done: the error is model.ErrChanged.
func (s *Store) Settle(c model.Conflict, kept model.Entry) (model.Entry, int, error) {
	fail := func(err error) (model.Entry, int, error) {
		return model.Entry{}, 0, fmt.Errorf("settle the versions of entry %s: %w", c.ID, err)
	}
	if err := s.enter(); err != nil {
		return fail(err)
	}
	defer s.leave()
	if err := s.identity.ensureJournal(s.held > 0); err != nil {
		return fail(err)
	}
	saved, rel, err := settler{s.journal, &s.history, &s.saver}.settle(c, kept)
	if err != nil {
		return fail(err)
	}
	s.paths[c.ID] = rel
	s.moveOn()
	return saved, s.seq, nil
}

// settler puts one version in the place of the two that a conflict has.
type settler struct {
	journal *journalDir
	history *history
	saver   *saver
}

// settle is the entry as it was kept, and its path below entries/.
func (s settler) settle(c model.Conflict, kept model.Entry) (saved model.Entry, rel string, err error) {
	if len(c.Sides) < 2 || kept.ID != c.ID {
		return saved, "", errors.New("the version to keep is not one of its versions; load the journal again")
	}
	texts, err := s.shownTexts(c)
	if err != nil {
		return saved, "", err
	}
	path := mainOf(c.Sides[0].Path)
	if rel, err = filepath.Rel(s.journal.full(""), path); err != nil {
		return saved, "", err
	}
	basis, ok := texts[kept.Version]
	if !ok {
		basis = texts[c.Sides[0].Entry.Version]
	}
	data, err := entryfile.Encode(kept, s.journal.catalog, basis)
	if err == nil {
		saved, err = named(data, rel)
	}
	if err == nil {
		err = s.putSettled(c.ID, path, data, texts)
	}
	if err != nil {
		return saved, "", err
	}
	if err := s.clearSides(c.ID, path, texts); err != nil {
		return saved, "", fmt.Errorf("it is kept in %s, but another version could not be moved to its history: %w; %s",
			path, disk.Cause(err), disk.Remedy(err))
	}
	return saved, rel, nil
}

// shownTexts are the bytes of every side by version, all as they were shown.
func (s settler) shownTexts(c model.Conflict) (map[string][]byte, error) {
	texts := map[string][]byte{}
	for _, side := range c.Sides {
		data, err := s.journal.readEntry(side.Path)
		if errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("%s: %w: it is no longer there; load the journal again", side.Path, model.ErrChanged)
		}
		if err != nil {
			return nil, fmt.Errorf("read %s: %w; %s", side.Path, disk.Cause(err), disk.Remedy(err))
		}
		own, err := textsIn(data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w: %w", side.Path, model.ErrChanged, err)
		}
		text := textOf(own, side.Entry.Version)
		if text == nil {
			return nil, unseen(data, side.Path)
		}
		for _, other := range own { // git's other half
			v := entryfile.Version(other)
			if !slices.ContainsFunc(c.Sides, func(o model.Side) bool { return o.Entry.Version == v }) {
				return nil, unseen(data, side.Path)
			}
		}
		texts[side.Entry.Version] = text
	}
	return texts, nil
}

// unseen says why a file may not be put into the history: the person was not
// shown all that it holds. That is because it cannot be read, or because
// something wrote it since.
func unseen(data []byte, path string) error {
	if _, err := sidesIn(data, path); err != nil {
		return fmt.Errorf("read %s: %w; or move the file out of the journal; then settle the versions again", path, err)
	}
	return fmt.Errorf("%s: %w; look at its versions again", path, model.ErrChanged)
}

// textsIn are the versions that the bytes of a file hold: the two that git
// parted with its markers, else the one.
func textsIn(data []byte) ([][]byte, error) {
	if !hasMarks(data) {
		return [][]byte{data}, nil
	}
	halves, _, err := partAtMarks(data)
	return [][]byte{halves[0].text, halves[1].text}, err
}

// textOf is the one of the texts that has a version, or nil.
func textOf(texts [][]byte, v string) []byte {
	for _, text := range texts {
		if entryfile.Version(text) == v {
			return text
		}
	}
	return nil
}

// allShown tells whether each of the texts is among those that were shown.
func allShown(own [][]byte, texts map[string][]byte) bool {
	return !slices.ContainsFunc(own, func(text []byte) bool { return texts[entryfile.Version(text)] == nil })
}

// putSettled writes the kept version at the entry's own path. The file that was
// there goes to the history as it is, with git's markers.
func (s settler) putSettled(id, path string, data []byte, texts map[string][]byte) error {
	old, err := s.journal.readEntry(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return s.saver.writeNew(path, data)
	case err != nil:
		return fmt.Errorf("read %s: %w; %s", path, disk.Cause(err), disk.Remedy(err))
	case string(old) == string(data):
		return nil
	}
	if own, err := textsIn(old); err != nil || !allShown(own, texts) {
		return unseen(old, path)
	}
	return s.saver.writeEdit(edit{id: id, path: path, opened: entryfile.Version(old), data: data})
}

// clearSides moves the second versions that were shown, and those alike, into
// the history. One that nobody has seen stays for the next load to show.
func (s settler) clearSides(id, path string, texts map[string][]byte) error {
	dir := filepath.Dir(path)
	list, err := s.journal.List(dir)
	if err != nil {
		return err
	}
	for _, d := range list {
		beside := filepath.Join(dir, d.Name)
		if !isVersion(d.Name) || mainOf(beside) != path || !d.Mode.IsRegular() {
			continue
		}
		data, err := s.journal.readEntry(beside)
		if err != nil {
			return err
		}
		if own, err := textsIn(data); err != nil || !allShown(own, texts) {
			continue
		}
		if err := s.history.keep(historyDir, id, beside); err != nil {
			return err
		}
	}
	if err := s.journal.Disk.SyncDir(dir); err != nil {
		return err
	}
	s.history.prune(id)
	return nil
}
