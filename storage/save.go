package storage

import (
	"errors"
	"fmt"
	"io/fs"

	"fromhere/model"
	"fromhere/storage/entryfile"
)

// Save writes an entry and returns it with its new Version once it is on the
// disk, with the sequence number of the save. When nothing changed nothing is
// written. An entry that changed on disk
// since it was read is not saved: the error is model.ErrChanged.
func (s *Store) Save(e model.Entry) (model.Entry, int, error) {
	return s.save(e.ID, e.Version, func(old []byte) (model.Entry, []byte, error) {
		data, err := entryfile.Encode(entryfile.WithUnixLines(e, old), s.journal.catalog, old)
		return e, data, err
	})
}

// SaveText saves an entry as the YAML that was typed for it, comments and all.
// version is that of the entry which the text was made from.
func (s *Store) SaveText(text []byte, version string) (model.Entry, int, error) {
	d, err := entryfile.Decode(text)
	if err != nil {
		return model.Entry{}, 0, err
	}
	return s.save(d.Entry.ID, version, func([]byte) (model.Entry, []byte, error) { return d.Entry, text, nil })
}

// save puts an entry in its file. bytesFor gives the bytes, knowing those that
// they replace, nil for a new entry.
func (s *Store) save(id, opened string, bytesFor func(old []byte) (model.Entry, []byte, error)) (model.Entry, int, error) {
	if err := s.enter(); err != nil {
		return model.Entry{}, 0, fmt.Errorf("save entry %s: %w", id, err)
	}
	defer s.leave()
	rel, old, err := s.current(id, opened)
	if err != nil {
		return model.Entry{}, 0, fmt.Errorf("save entry %s: %w", id, err)
	}
	e, data, err := bytesFor(old)
	// The same bytes may be there without being safe on the disk: when the
	// last step of a save failed, saving again writes them again.
	if old != nil && entryfile.Version(old) != opened && (err != nil || string(old) != string(data)) {
		return model.Entry{}, 0, fmt.Errorf("save %s: %w; what is there now was kept and yours was not saved: "+
			"look at it, then save again", s.journal.full(rel), model.ErrChanged)
	}
	if err == nil && old == nil {
		rel, err = birth(e)
	}
	if err == nil {
		err = s.identity.ensureJournal(s.held > 0)
	}
	if err != nil {
		return model.Entry{}, 0, fmt.Errorf("save entry %s: %w", id, err)
	}
	path := s.journal.full(rel)
	saved, err := named(data, rel)
	if err != nil {
		return model.Entry{}, 0, fmt.Errorf("save %s: %w", path, err)
	}
	if old != nil && entryfile.Version(old) == opened && string(old) == string(data) {
		return saved, s.seq, nil
	}
	if old != nil {
		err = s.saver.writeEdit(edit{id: id, path: path, opened: opened, data: data})
	} else if err = s.saver.writeNew(path, data); err == nil {
		s.paths[id] = rel
	} else if there, readErr := s.journal.readEntry(path); readErr == nil && string(there) == string(data) {
		// A step after that failed, now or in the save before: saving again makes it safe.
		s.paths[id] = rel
		if errors.Is(err, model.ErrChanged) {
			err = s.saver.writeEdit(edit{id: id, path: path, opened: entryfile.Version(data), data: data})
		}
	}
	if err != nil {
		return model.Entry{}, 0, err
	}
	s.moveOn()
	return saved, s.seq, nil
}

// current is the file of an entry and its bytes as they are now; nil for a new
// entry. It refuses an entry with two versions in its file.
func (s *Store) current(id, opened string) (rel string, old []byte, err error) {
	if s.identity.refused != nil {
		return "", nil, s.identity.refused
	}
	if opened == "" && s.isNew(id) {
		return "", nil, nil
	}
	if rel, err = s.locate(id); errors.Is(err, ErrNoEntry) {
		return "", nil, fmt.Errorf("%w: %w; load the journal again", model.ErrChanged, err)
	} else if err != nil {
		return "", nil, err
	}
	old, err = s.journal.readEntry(s.journal.full(rel))
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil, fmt.Errorf("%w: %s was removed or moved; load the journal again", model.ErrChanged, s.journal.full(rel))
	}
	if err != nil {
		return "", nil, fmt.Errorf("read %s: %w", s.journal.full(rel), err)
	}
	return rel, old, refuseUnsettled(s.journal.full(rel), old)
}

// isNew tells an id that no file known has. Before anything was read that is
// every id not saved since: a new one is made of chance, and to look for it
// among all others would cost more than to write it.
func (s *Store) isNew(id string) bool {
	if !s.seen.there {
		return s.paths[id] == ""
	}
	_, known := s.place(id)
	return !known
}
