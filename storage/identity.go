package storage

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"fromhere/model"
	"fromhere/storage/disk"
)

// identity is which journal a store is of, and whether anything may be saved
// to it. A journal is known by its journal.yaml, or, if it was begun by an
// older fromhere, by the entries in it.
type identity struct {
	journal *journalDir
	looked  bool           // at the directory that was held last
	known   bool           // there is a journal, or there was one
	id      string         // in its journal.yaml; "" where there is none, or none that can be read
	misfile *model.Problem // why journal.yaml cannot be read
	refused error          // why nothing is saved here; nil where all is well
	first   string         // the id of the first entry, of a journal that has no id yet
	where   *whereabouts
	noted   bool // where it is
	news    []string
}

// ErrNoJournal tells of a directory that holds something else.
var ErrNoJournal = errors.New("the directory holds other files and no journal")

// ErrAway tells that a journal that was there is not there now.
var ErrAway = errors.New("a journal was here before, and is missing now")

// errAnother tells that another journal is where this one was.
var errAnother = errors.New("another journal is there now")

// neutral are names of files that belong to the disk, to git, to Syncthing or to
// a file manager. A directory with nothing else in it counts as empty.
var neutral = []string{".git", ".gitignore", ".gitattributes", ".stfolder", ".stignore", ".stversions", "lost+found",
	".DS_Store", ".Trash-1000", "System Volume Information"}

// ownNames are those that the program puts into a journal.
var ownNames = []string{entriesDir, historyDir, recoveredDir, journalFile, saveLock}

// recognise finds out which journal the held directory is, and why nothing may be
// saved to it. It does so when the directory is held for the first time, and when
// another came into its place.
func (i *identity) recognise(state disk.State) error {
	if state == disk.Same && i.looked {
		return nil
	}
	i.looked, i.refused, i.misfile, i.first = false, nil, nil, ""
	if state == disk.Absent {
		return i.missing()
	}
	top, err := i.journal.Disk.Lstat(i.journal.dir)
	if err != nil {
		return unopened(i.journal.dir, err)
	}
	i.refused = foreign(i.journal.dir, top)
	id, err := i.readJournalFile()
	if unread(err) {
		return unopened(i.journal.dir, err) // it may be well by the next time
	}
	if err != nil {
		f := *disk.ProblemOf(err)
		switch {
		case errors.Is(err, errNewer):
		case errors.Is(err, errSettings):
			f.Remedy = "correct it in a text editor: it may hold settings that change your figures, so that it is not to be removed"
		default:
			f.Remedy = "correct it in a text editor, or remove it: the next save writes it anew"
		}
		i.misfile = &f
	}
	if i.id != "" && id != "" && id != i.id {
		return fmt.Errorf("open the journal %s: %w (its id is %s, and that of the one before was %s); close fromhere and start it again to use that one",
			i.journal.dir, errAnother, id, i.id)
	}
	if id == "" {
		unlike := i.recogniseByEntries()
		if errors.Is(unlike, ErrNoJournal) && i.misfile == nil {
			id, err = i.readJournalFile() // another program may have begun the journal since
		}
		if unlike != nil && (id == "" || err != nil) {
			return unlike
		}
	}
	if i.refused == nil && i.misfile != nil && (errors.Is(err, errNewer) || i.first == "") {
		i.refused = fmt.Errorf("read %s: %w", filepath.Join(i.journal.dir, journalFile), err)
	}
	i.known = i.known || id != "" || i.first != ""
	i.id = cmp.Or(id, i.id)
	i.looked = true
	return nil
}

// recogniseByEntries looks for a journal that has no id: one of an older
// fromhere, or one whose journal.yaml cannot be read. A directory with nothing
// in it may become one, unless a journal was there.
func (i *identity) recogniseByEntries() error {
	first, err := firstEntry(i.journal, "")
	if err != nil {
		return unopened(i.journal.dir, err)
	}
	if i.first = first; first != "" {
		return nil
	}
	if err := i.missing(); err != nil {
		return err
	}
	list, err := i.journal.List(i.journal.dir)
	if err != nil {
		return unopened(i.journal.dir, err)
	}
	var others []string
	for _, d := range list {
		if !slices.Contains(neutral, d.Name) && !slices.Contains(ownNames, d.Name) && !disk.IsTemp(d.Name) {
			others = append(others, d.Name)
		}
	}
	if len(others) == 0 {
		others, err = filesIn(i.journal, "")
	}
	if len(others) == 0 && err == nil {
		others, err = unnumbered(i.journal, historyDir)
	}
	if err != nil {
		return unopened(i.journal.dir, err)
	}
	if len(others) == 0 {
		return nil
	}
	return fmt.Errorf("open the journal %s: %w: %s; name a directory for the journal alone with --journal, which fromhere makes where it is missing",
		i.journal.dir, ErrNoJournal, someOf(others))
}

// someOf names the first few of many.
func someOf(names []string) string {
	const few = 3
	if len(names) <= few {
		return model.Listed(names)
	}
	return fmt.Sprintf("%s and %d more", strings.Join(names[:few], ", "), len(names)-few)
}

// away says that a journal that was there is waited for: a disk may not be
// mounted, a directory may have been moved, and an entry saved there would be
// lost or in the way.
func (i *identity) away() error {
	advice := "mount its disk, or move the journal back"
	if i.where != nil && !i.known {
		advice += "; if you removed it yourself, and want to begin a new one there, remove " + i.where.path(i.journal.dir)
	}
	return fmt.Errorf("open the journal %s: %w; nothing was saved; %s", i.journal.dir, ErrAway, advice)
}

// ensureJournal makes the directory and journal.yaml before the first save. Where
// entries were seen there must be some still.
func (i *identity) ensureJournal(seen bool) error {
	if i.refused != nil {
		return i.refused
	}
	if err := i.journal.Disk.MakeTop(); err != nil {
		return saveFailed(i.journal.dir, "make the journal's directory", err)
	}
	if seen && noEntries(i.journal) {
		return i.away() // all that was in it has been taken away
	}
	if len(i.misread()) > 0 {
		return nil // the load tells of it
	}
	path := filepath.Join(i.journal.dir, journalFile)
	switch _, err := i.journal.Disk.Lstat(path); {
	case err == nil:
		return i.ensureNoted(path)
	case !errors.Is(err, fs.ErrNotExist):
		return saveFailed(path, "look for it", err)
	}
	if i.known && noEntries(i.journal) {
		return i.away()
	}
	id, err := i.writeJournalFile(cmp.Or(i.id, i.first, i.newJournalID()))
	if err != nil {
		return err
	}
	if i.first != "" {
		i.news = append(i.news, fmt.Sprintf("%s was added; it holds the journal's id", path))
	}
	i.id, i.known, i.looked = id, true, true
	i.remember()
	return nil
}

// ensureNoted is ensureJournal for a journal that has an id, which another program
// may have given it meanwhile.
func (i *identity) ensureNoted(path string) (err error) {
	if i.id == "" {
		i.id, err = i.readJournalFile()
	}
	if err != nil {
		return saveFailed(path, "read it", err)
	}
	i.known = true
	i.remember()
	return nil
}

// misread lists journal.yaml where it cannot be read.
func (i *identity) misread() []model.Problem {
	if i.misfile == nil {
		return nil
	}
	return []model.Problem{i.misfile.In(filepath.Join(i.journal.dir, journalFile))}
}

// News are things that a person is to be told once, since they were last asked
// for.
func (s *Store) News() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	news := s.identity.news
	s.identity.news = nil
	return news
}
