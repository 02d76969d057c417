package storage

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
)

// whereabouts remember, among the person's state, which journal was at which
// path. Where the disk of a journal is not mounted its directory is empty, or not
// there; without this a new journal would be begun in its place.
type whereabouts struct {
	files Store // for the steps of a save alone
	dir   string
}

// Remembering lets a store remember, below the person's directory for state,
// that the journal was where it is.
func Remembering(state string) Option {
	return func(s *Store) {
		s.where = &whereabouts{Store{disk: newDoor(state)}, filepath.Join(state, program, "journals")}
	}
}

// path is the file that tells of a journal's directory.
func (w *whereabouts) path(dir string) string {
	return filepath.Join(w.dir, version([]byte(dir))+extension)
}

func whereaboutsText(dir, id string) string {
	var b strings.Builder
	writeKey(&b, "", "journal", dir)
	writeKey(&b, "", "id", id)
	return b.String()
}

// idAt is the id of the journal that was in a directory, "" where none was.
func (w *whereabouts) idAt(dir string) (string, error) {
	if _, err := w.files.disk.hold(); err != nil {
		return "", err
	}
	defer w.files.disk.release()
	data, err := w.files.disk.read(w.path(dir), tooLarge)
	if err != nil {
		return "", err
	}
	root, err := firstDocument(data)
	if err != nil {
		return "", err
	}
	if id := child(root, "id"); id != nil {
		return id.Value, nil
	}
	return "", nil
}

// note remembers the journal in a directory.
func (w *whereabouts) note(dir, id string) error {
	if was, err := w.idAt(dir); err == nil && was == id {
		return nil
	}
	if _, err := w.files.disk.hold(); err != nil {
		return err
	}
	defer w.files.disk.release()
	err := w.files.disk.makeTop()
	if err == nil {
		err = w.files.makeDir(w.dir)
	}
	if err != nil {
		return err
	}
	return w.files.put(w.path(dir), []byte(whereaboutsText(dir, id)))
}

// rememberedID is the id of the journal that was in this one's directory.
func (s *Store) rememberedID() string {
	if s.where == nil {
		return ""
	}
	id, err := s.where.idAt(s.dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		s.news = append(s.news, "Which journal was in "+s.dir+" cannot be read from "+s.where.path(s.dir)+": "+err.Error())
	}
	return id
}

// remember remembers where the journal is. Without that nothing is lost but the
// warning when it is not there.
func (s *Store) remember() {
	if s.where == nil || s.noted || s.id == "" {
		return
	}
	if err := s.where.note(s.dir, s.id); err != nil {
		s.news = append(s.news, "It cannot be remembered that this journal is in "+s.dir+": "+err.Error())
	}
	s.noted = true
}
