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
)

// identity is which journal a store is of, and whether anything may be saved
// to it. A journal is known by its journal.yaml, or, if it was begun by an
// older fromhere, by the entries in it.
type identity struct {
	looked  bool   // at the directory that was held last
	known   bool   // there is a journal, or there was one
	id      string // in its journal.yaml; "" where there is none, or none that can be read
	misfile *fault // why journal.yaml cannot be read
	refused error  // why nothing is saved here; nil where all is well
	first   string // the id of the first entry, of a journal that has no id yet
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

// neutral are names of what belongs to the disk, to git, to Syncthing or to a
// file manager. A directory with nothing else in it counts as empty.
var neutral = []string{".git", ".gitignore", ".gitattributes", ".stfolder", ".stignore", ".stversions", "lost+found",
	".DS_Store", ".Trash-1000", "System Volume Information"}

// ownNames are those that the program puts into a journal.
var ownNames = []string{entriesDir, historyDir, recoveredDir, journalFile, saveLock}

// recognise finds out which journal the held directory is, and why nothing may be
// saved to it. It does so when the directory is held for the first time, and when
// another came into its place.
func (s *Store) recognise(state topState) error {
	if state == topSame && s.looked {
		return nil
	}
	s.looked, s.refused, s.misfile, s.first, s.index.path = false, nil, nil, "", ""
	if state == topAbsent {
		return s.missing()
	}
	top, err := s.disk.lstat(s.dir)
	if err != nil {
		return s.unopened(err)
	}
	s.refused = s.foreign(top)
	id, err := s.readJournalFile()
	if unread(err) {
		return s.unopened(err) // it may be well by the next time
	}
	if err != nil {
		f := *faultOf(err)
		if !errors.Is(err, errNewer) {
			f.remedy = "mend it in a text editor, or remove it: the next save writes it anew"
		}
		s.misfile = &f
	}
	if s.id != "" && id != "" && id != s.id {
		return fmt.Errorf("open the journal %s: %w (its id is %s, and that of the one before was %s); close fromhere and start it again to use that one",
			s.dir, errAnother, id, s.id)
	}
	if id == "" {
		if err := s.recogniseByEntries(); err != nil {
			return err
		}
	}
	if s.refused == nil && s.misfile != nil && (errors.Is(err, errNewer) || s.first == "") {
		s.refused = fmt.Errorf("read %s: %w", filepath.Join(s.dir, journalFile), err)
	}
	s.known = s.known || id != "" || s.first != ""
	s.id = cmp.Or(id, s.id)
	s.looked = true
	s.index.find()
	return nil
}

// recogniseByEntries looks for a journal that has no id: one of an older
// fromhere, or one whose journal.yaml cannot be read. A directory with nothing
// in it may become one, unless a journal was there.
func (s *Store) recogniseByEntries() error {
	first, err := s.firstEntry("")
	if err != nil {
		return s.unopened(err)
	}
	if s.first = first; first != "" {
		return nil
	}
	if err := s.missing(); err != nil {
		return err
	}
	list, err := s.list(s.dir)
	if err != nil {
		return s.unopened(err)
	}
	var others []string
	for _, d := range list {
		if !slices.Contains(neutral, d.name) && !slices.Contains(ownNames, d.name) && !isTemp(d.name) {
			others = append(others, d.name)
		}
	}
	if len(others) == 0 {
		others, err = s.filesIn("")
	}
	if len(others) == 0 && err == nil {
		others, err = s.unshelved(historyDir)
	}
	if err != nil {
		return s.unopened(err)
	}
	if len(others) == 0 {
		return nil
	}
	return fmt.Errorf("open the journal %s: %w: %s; name a directory for the journal alone with --journal, which fromhere makes where it is missing",
		s.dir, ErrNoJournal, someOf(others))
}

// someOf names the first few of many.
func someOf(names []string) string {
	const few = 3
	if len(names) <= few {
		return listed(names)
	}
	return fmt.Sprintf("%s and %d more", strings.Join(names[:few], ", "), len(names)-few)
}

// filesIn are all files below a directory of entries/, without temporary ones. The
// caller knows already that no entry is among them.
func (s *Store) filesIn(rel string) (all []string, err error) {
	list, err := s.below(rel)
	for i := 0; err == nil && i < len(list); i++ {
		var more []string
		switch path := joinRel(rel, list[i].name); {
		case list[i].mode.IsDir():
			more, err = s.filesIn(path)
		case !isTemp(list[i].name):
			more = []string{filepath.Join(entriesDir, path)}
		}
		all = append(all, more...)
	}
	return all, err
}

// unshelved are the files of a directory of shelves that are no versions of an
// entry: editors keep a history of their own under the same name.
func (s *Store) unshelved(kind string) (all []string, err error) {
	shelves, err := s.list(filepath.Join(s.dir, kind))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	for i := 0; err == nil && i < len(shelves); i++ {
		shelf := filepath.Join(kind, shelves[i].name)
		if !shelves[i].mode.IsDir() {
			all = append(all, shelf)
			continue
		}
		var versions []sighting
		versions, err = s.list(filepath.Join(s.dir, shelf))
		for _, v := range versions {
			if numberOf(v.name) == 0 && !isTemp(v.name) {
				all = append(all, filepath.Join(shelf, v.name))
			}
		}
	}
	return all, err
}

// below is what is in a directory of entries/, nothing where that is not there.
func (s *Store) below(rel string) ([]sighting, error) {
	list, err := s.list(s.full(rel))
	for i := 0; err == nil && i < len(list); i++ {
		err = list[i].err
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
func (s *Store) firstEntry(rel string) (id string, err error) {
	list, err := s.below(rel)
	for i := 0; i < len(list) && id == ""; i++ {
		d, path := list[i], joinRel(rel, list[i].name)
		switch {
		case strings.HasPrefix(d.name, "."):
		case d.mode.IsDir():
			found, failed := s.firstEntry(path)
			id, err = found, errors.Join(err, failed)
		case isEntryName(d.name) && d.mode.IsRegular():
			found, failed := s.idIn(path)
			id, err = found, errors.Join(err, failed)
		}
	}
	if id != "" {
		return id, nil // whatever else cannot be read is told of by Load
	}
	return "", err
}

// idIn is the id of the entry in a file, "" where it holds none. One that cannot
// be read is known by its name.
func (s *Store) idIn(rel string) (string, error) {
	data, err := s.readEntry(s.full(rel))
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
	if d, err := decode(data); err == nil {
		return d.entry.ID // whatever its file is called
	}
	if sides, err := sidesIn(data, rel); err == nil || len(sides) > 0 {
		return sides[0].Entry.ID
	}
	if newer(data) || isBirthName(filepath.Base(rel)) {
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
	return err == nil && found && isName(practice) && isID(idOf(mainOf(base)))
}

// list is what is in a directory, in order of name.
func (s *Store) list(dir string) ([]sighting, error) { return s.disk.list(dir, new(listRoom)) }

// away says that a journal that was there is waited for: a disk may not be
// mounted, a directory may have been moved, and what was saved there would be
// lost or in the way.
func (s *Store) away() error {
	advice := "mount its disk, or move the journal back"
	if s.where != nil && !s.known {
		advice += "; if you removed it yourself, and want to begin a new one there, remove " + s.where.path(s.dir)
	}
	return fmt.Errorf("open the journal %s: %w; nothing was saved; %s", s.dir, ErrAway, advice)
}

// ensureJournal makes the directory and journal.yaml before the first save.
func (s *Store) ensureJournal() error {
	if s.refused != nil {
		return s.refused
	}
	if err := s.disk.makeTop(); err != nil {
		return failed(s.dir, "make the journal's directory", err)
	}
	if s.held > 0 && s.noEntries() {
		return s.away() // all that was in it has been taken away
	}
	if len(s.misread()) > 0 {
		return nil // the load tells of it
	}
	path := filepath.Join(s.dir, journalFile)
	switch _, err := s.disk.lstat(path); {
	case err == nil:
		return s.ensureNoted(path)
	case !errors.Is(err, fs.ErrNotExist):
		return failed(path, "look for it", err)
	}
	if s.known && s.noEntries() {
		return s.away()
	}
	id, err := s.writeJournalFile(cmp.Or(s.id, s.first, s.newJournalID()))
	if err != nil {
		return err
	}
	if s.first != "" {
		s.news = append(s.news, fmt.Sprintf("%s was added; it holds the journal's id", path))
	}
	s.id, s.known, s.looked = id, true, true
	s.index.find()
	s.remember()
	return nil
}

// noEntries tells that entries/ is missing.
func (s *Store) noEntries() bool {
	_, err := s.disk.lstat(s.full(""))
	return errors.Is(err, fs.ErrNotExist)
}

// ensureNoted is ensureJournal for a journal that has an id, which another program
// may have given it meanwhile.
func (s *Store) ensureNoted(path string) (err error) {
	if s.id == "" {
		s.id, err = s.readJournalFile()
	}
	if err != nil {
		return failed(path, "read it", err)
	}
	s.known = true
	s.remember()
	return nil
}

// misread is journal.yaml among what cannot be read.
func (s *Store) misread() []model.Problem {
	if s.misfile == nil {
		return nil
	}
	return []model.Problem{s.misfile.problem(filepath.Join(s.dir, journalFile))}
}

// News are things that a person is to be told once, since they were last asked
// for.
func (s *Store) News() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	news := s.news
	s.news = nil
	return news
}
