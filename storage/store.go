package storage

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"fromhere/model"
	"fromhere/storage/disk"
	"fromhere/storage/entryfile"
)

const (
	entriesDir = "entries"
	extension  = ".yaml"
)

// Store is a journal's directory. Its methods may be called from any
// goroutine. Saves take turns, and so do loads; a save waits for no file that a
// load has to read.
type Store struct {
	journal  *journalDir
	identity identity
	history  history
	saver    saver
	watcher  watcher

	loading sync.Mutex // held by what must not meet a load; taken before mu

	mu     sync.Mutex
	seq    int
	erased int               // the number of the last erasure
	held   int               // how much the last load found
	seen   scan              // by the last load
	files  map[string]file   // by path below entries/: what the last load read and the index does not hold
	paths  map[string]string // by id: the path below entries/ of the entries of those files

	index    indexKeeper
	progress progress
}

// ErrNoEntry tells that no file holds the entry asked for.
var ErrNoEntry = errors.New("no file holds this entry")

// Open opens the journal in dir. It makes no directory: the first save does,
// so that looking at a journal never changes it. A directory that holds
// something else, and no journal, is refused: ErrNoJournal.
func Open(dir string, catalog model.Catalog, options ...Option) (*Store, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, fmt.Errorf("open the journal %s: %w; give its whole path with --journal", dir, err)
	}
	return openOn(disk.NewRoot(dir), dir, catalog, options...)
}

// Option is what a store keeps outside of the journal.
type Option func(*Store)

func openOn(on disk.FS, dir string, catalog model.Catalog, options ...Option) (*Store, error) {
	s := &Store{journal: &journalDir{Writer: disk.Writer{Disk: on}, dir: dir, catalog: catalog, now: time.Now},
		files: map[string]file{}, paths: map[string]string{}}
	s.identity.journal = s.journal
	s.history = history{s.journal, versionsKept}
	s.saver = saver{s.journal, &s.history}
	s.watcher.journal, s.watcher.scan, s.watcher.known = s.journal, s.scan, s.dircache
	s.index.store = s
	for _, use := range options {
		use(s)
	}
	if err := s.enter(); err != nil {
		return nil, err
	}
	s.leave()
	return s, nil
}

// enter begins an operation: until leave the store is this goroutine's, and the
// journal's directory is held. It fails where another directory, or none, has
// come into the journal's place.
func (s *Store) enter() error {
	s.mu.Lock()
	state, err := s.journal.Disk.Hold()
	if err != nil {
		s.mu.Unlock()
		return unopened(s.journal.dir, err)
	}
	if err := s.identity.recognise(state); err != nil {
		s.leave()
		return err
	}
	s.index.find()
	return nil
}

func (s *Store) leave() {
	s.journal.Disk.Release()
	s.mu.Unlock()
}

// Dir is the directory of the journal.
func (s *Store) Dir() string { return s.journal.dir }

// Path is the file that holds an entry, or "" for one that has none yet.
func (s *Store) Path(id string) string {
	if s.enter() != nil {
		return ""
	}
	defer s.leave()
	rel, ok := s.place(id)
	if !ok {
		return ""
	}
	return s.journal.full(rel)
}

// Read reads one entry from its file as it is now.
func (s *Store) Read(id string) (model.Entry, error) {
	if err := s.enter(); err != nil {
		return model.Entry{}, err
	}
	defer s.leave()
	rel, err := s.locate(id)
	if err != nil {
		return model.Entry{}, err
	}
	data, err := s.journal.readEntry(s.journal.full(rel))
	if err != nil {
		return model.Entry{}, fmt.Errorf("read %s: %w", s.journal.full(rel), err)
	}
	e, err := named(data, rel)
	if err != nil {
		return model.Entry{}, fmt.Errorf("read %s: %w", s.journal.full(rel), err)
	}
	return e, nil
}

// Encode is the entry as YAML, for a text editor. Comments and unknown keys
// of its file are there too, as long as it is the version that was read.
func (s *Store) Encode(e model.Entry) ([]byte, error) {
	if err := s.enter(); err != nil {
		return nil, err
	}
	defer s.leave()
	var old []byte
	if rel, ok := s.place(e.ID); ok && e.Version != "" {
		if data, err := s.journal.readEntry(s.journal.full(rel)); err == nil && entryfile.Version(data) == e.Version {
			old = data
		}
	}
	data, err := entryfile.Encode(entryfile.WithUnixLines(e, old), s.journal.catalog, old)
	if err != nil {
		return nil, fmt.Errorf("write entry %s as text: %w", e.ID, err)
	}
	return data, nil
}

// Decode reads an entry from YAML. The entry has no Version; the error names
// the line.
func (s *Store) Decode(text []byte) (model.Entry, error) {
	d, err := entryfile.Decode(text)
	if err != nil {
		return model.Entry{}, err
	}
	return d.Entry, nil
}

// moveOn counts a save or a load.
func (s *Store) moveOn() { s.seq++ }

// birth is the path of a new entry below entries/. An entry keeps it for
// life, whatever is edited.
func birth(e model.Entry) (string, error) {
	for what, text := range map[string]string{"id": e.ID, "practice": e.Practice} {
		if !entryfile.IsName(text) {
			return "", fmt.Errorf("the %s %q cannot be part of a file name; use small letters, digits, - and _", what, text)
		}
	}
	if !entryfile.IsID(e.ID) {
		return "", fmt.Errorf("the id %q is not made of small letters and digits", e.ID)
	}
	return filepath.Join(monthOf(e.Day), e.Day.String()+"-"+e.Practice+"-"+e.ID+extension), nil
}

// monthOf is the directory of a day's new entries, below entries/.
func monthOf(day model.Day) string { return filepath.FromSlash(day.Start().Format("2006/01")) }

// idOf is the id at the end of a file's name.
func idOf(rel string) string {
	base := strings.TrimSuffix(filepath.Base(rel), extension)
	return base[strings.LastIndexByte(base, '-')+1:]
}

// place is where an entry's file is, as far as that is known.
func (s *Store) place(id string) (rel string, ok bool) {
	if rel, ok := s.paths[id]; ok {
		return rel, true
	}
	x := s.index.openTable()
	if x == nil {
		return "", false
	}
	at, ok := x.Find(id, idOf)
	if !ok || s.seen.stands != nil && !s.seen.stands[at] {
		return "", false
	}
	rel = x.Rel(at)
	_, err := s.journal.Disk.Lstat(s.journal.full(rel))
	return rel, err == nil
}

// locate is where an entry's file is, also when it was not loaded yet.
func (s *Store) locate(id string) (string, error) {
	if rel, ok := s.place(id); ok {
		return rel, nil
	}
	found, _, err := s.scan()
	if err != nil {
		return "", err
	}
	var unread error
	for _, f := range found {
		switch {
		case f.problem == nil && idOf(f.rel) == id && !isVersion(filepath.Base(f.rel)):
			s.paths[id] = f.rel
			return f.rel, nil
		case f.problem != nil && (idOf(f.rel) == id || !isEntryName(f.rel)):
			unread = fmt.Errorf("look for entry %s in %s: %w", id, s.journal.full(f.rel), f.problem)
		}
	}
	if unread != nil {
		return "", unread // it may be there: that it is nowhere would be a lie
	}
	return "", fmt.Errorf("look for entry %s in %s: %w", id, s.journal.dir, ErrNoEntry)
}
