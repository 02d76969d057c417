package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"fromhere/storage/config"
	"fromhere/storage/disk"
	"fromhere/storage/entryfile"
)

// whereabouts are notes in the person's state directory: in which directory which
// journal was. Where the disk of a journal is not mounted its directory is empty,
// or missing; without the note a new journal would be begun in its place.
type whereabouts struct {
	files disk.Writer
	dir   string
}

// Remembering lets a store note, in the person's state directory, in which
// directory the journal is, so that a missing disk is noticed.
func Remembering(state string) Option {
	return func(s *Store) {
		s.identity.where = &whereabouts{disk.Writer{Disk: disk.NewRoot(state)}, filepath.Join(state, config.Program, "journals")}
	}
}

// path is the file that tells of a journal's directory.
func (w *whereabouts) path(dir string) string {
	return filepath.Join(w.dir, entryfile.Version([]byte(dir))+extension)
}

func whereaboutsText(dir, id string) string {
	var b strings.Builder
	entryfile.WriteKey(&b, "", "journal", dir)
	entryfile.WriteKey(&b, "", "id", id)
	return b.String()
}

// idAt is the id of the journal that was in a directory, "" where none was.
func (w *whereabouts) idAt(dir string) (string, error) {
	if _, err := w.files.Disk.Hold(); err != nil {
		return "", err
	}
	defer w.files.Disk.Release()
	data, err := w.files.Disk.Read(w.path(dir), entryfile.MaxSize)
	if err != nil {
		return "", err
	}
	root, err := entryfile.ParseOwn(data)
	if err != nil {
		return "", err
	}
	if id := entryfile.Child(root, "id"); id != nil {
		return id.Value, nil
	}
	return "", nil
}

// note notes the journal in a directory; was is the id of another that was there.
func (w *whereabouts) note(dir, id string) (was string, err error) {
	was, err = w.idAt(dir)
	if err == nil && was == id {
		return "", nil
	}
	if _, err := w.files.Disk.Hold(); err != nil {
		return "", err
	}
	defer w.files.Disk.Release()
	err = w.files.Disk.MakeTop()
	if err == nil {
		err = w.files.MakeDir(w.dir)
	}
	if err == nil {
		err = w.files.Replace(w.path(dir), []byte(whereaboutsText(dir, id)))
	}
	return was, err
}

// missing is why no journal may begin in this one's directory: there was one. A
// note that cannot be read counts as one, for to begin a new journal in the place
// of another would be worse than to ask.
func (i *identity) missing() error {
	if i.known {
		return i.away()
	}
	if i.where == nil {
		return nil
	}
	_, err := i.where.idAt(i.journal.dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err == nil:
		return i.away()
	}
	return fmt.Errorf("open the journal %s: the note about an earlier journal in %s cannot be read: %w; remove that file if there was no earlier journal",
		i.journal.dir, i.where.path(i.journal.dir), disk.Cause(err))
}

// remember notes where the journal is. Without the note nothing is lost but the
// warning when the journal is missing.
func (i *identity) remember() {
	if i.where == nil || i.noted || i.id == "" {
		return
	}
	was, err := i.where.note(i.journal.dir, i.id)
	if was != "" {
		i.news = append(i.news, "another journal was in "+i.journal.dir+" before; its id is "+was+", and that of this one is "+i.id)
	}
	if err != nil {
		i.news = append(i.news, "fromhere could not note that this journal is in "+i.journal.dir+": "+err.Error()+
			"; without the note it cannot warn you when the journal is missing")
	}
	i.noted = true
}
