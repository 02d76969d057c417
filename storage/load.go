package storage

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"fromhere/model"
)

// file is what was found at one path below entries/: an entry, or a problem.
type file struct {
	rel     string
	stamp   stamp
	settled bool         // the stamp would show any later change
	sides   []model.Side // what was read: one, or the two that git left; without Path
	problem *fault
}

// stamp tells whether a file changed without reading it. On systems that have
// no change time and inode those are zero.
type stamp struct {
	size             int64
	modified, change int64
	inode            uint64
}

// settling is how long a file must have been left alone for its times to show
// the next change: a coarse clock can give two changes the same time.
const settling = 2 * time.Second

// Load reads every entry. Files that did not change since the last load are
// not read again. Files that are no entries are listed as problems, and so is
// a second file with an id that there is already.
func (s *Store) Load() (model.Snapshot, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	found, there, err := s.scan()
	if err != nil {
		return model.Snapshot{}, err
	}
	if !there && len(s.files) > 0 {
		return model.Snapshot{}, fmt.Errorf("read the journal %s: it is no longer there; "+
			"nothing more is shown or lost until it is back (is its disk mounted?)", s.dir)
	}
	s.read(found)
	s.files, s.paths = make(map[string]file, len(found)), make(map[string]string, len(found))
	s.seq++
	snapshot := model.Snapshot{Seq: s.seq, Entries: make([]model.Entry, 0, len(found))}
	for _, f := range found {
		if f.rel == "" {
			continue // removed while we looked
		}
		s.files[f.rel] = f
		if f.problem != nil {
			snapshot.Problems = append(snapshot.Problems, f.problem.problem(s.full(f.rel)))
		}
	}
	for _, g := range s.gather(found) {
		s.show(g, &snapshot)
	}
	slices.SortStableFunc(snapshot.Problems, func(a, b model.Problem) int { return strings.Compare(a.Path, b.Path) })
	slices.SortFunc(snapshot.Conflicts, func(a, b model.Conflict) int { return strings.Compare(a.ID, b.ID) })
	return snapshot, nil
}

// show adds an entry with all its versions to a snapshot.
func (s *Store) show(g versions, snapshot *model.Snapshot) {
	e, path := g.sides[0].Entry, g.sides[0].Path
	if first, twice := s.paths[e.ID]; twice {
		problem := faultAt(0, "compare the two and move one out of the journal",
			"it has the same id as %s, which is the one shown", s.full(first))
		snapshot.Problems = append(snapshot.Problems, problem.problem(path))
		return
	}
	s.paths[e.ID] = g.rel
	if !g.own {
		problem := faultAt(0, "mend that file, or give this one its name",
			"it is a second version, and the first, %s, is not there or cannot be read", s.full(g.rel))
		snapshot.Problems = append(snapshot.Problems, problem.problem(path))
		s.paths[e.ID] = filepath.Join(filepath.Dir(g.rel), filepath.Base(path))
	}
	snapshot.Entries = append(snapshot.Entries, e)
	if len(g.sides) > 1 {
		snapshot.Conflicts = append(snapshot.Conflicts, model.Conflict{ID: e.ID, Sides: g.sides})
	}
}

// read fills in what each file holds, from the last load where it still
// stands, on all processors otherwise.
func (s *Store) read(found []file) {
	var work sync.WaitGroup
	next := make(chan *file)
	for range max(2, runtime.GOMAXPROCS(0)) {
		work.Go(func() {
			for f := range next {
				s.readFile(f)
			}
		})
	}
	for i := range found {
		f := &found[i]
		if f.problem != nil {
			continue
		}
		if last, ok := s.files[f.rel]; ok && last.settled && last.stamp == f.stamp {
			*f = last
			continue
		}
		next <- f
	}
	close(next)
	work.Wait()
}

func (s *Store) readFile(f *file) {
	data, err := s.readEntry(s.full(f.rel))
	if errors.Is(err, fs.ErrNotExist) {
		*f = file{}
		return
	}
	if err != nil {
		f.settled = false // the next load tries again: the disk may be well by then
	} else {
		f.sides, err = sidesIn(data, f.rel)
	}
	if err != nil {
		f.problem = faultOf(err)
	}
}

// scan finds every file below entries/ that may be an entry, in order of
// path, without reading any; there tells whether the directory exists.
func (s *Store) scan() (found []file, there bool, err error) {
	root := filepath.Join(s.dir, entriesDir)
	if _, err := s.disk.stat(root); errors.Is(err, fs.ErrNotExist) {
		return nil, false, nil
	}
	found, err = s.scanDir("", nil)
	if err != nil {
		return nil, false, fmt.Errorf("read the journal %s: %w; %s", s.dir, reason(err), remedy(err))
	}
	slices.SortFunc(found, func(a, b file) int { return strings.Compare(a.rel, b.rel) })
	return found, true, nil
}

// scanDir fails only for entries/ itself: a directory below it that cannot be
// read is a problem like a file.
func (s *Store) scanDir(rel string, found []file) ([]file, error) {
	list, err := s.disk.readDir(s.full(rel))
	if err != nil {
		switch {
		case rel == "":
			return nil, err
		case errors.Is(err, fs.ErrNotExist):
			return found, nil
		}
		return append(found, file{rel: rel, problem: faultOf(err)}), nil
	}
	for _, d := range list {
		path := filepath.Join(rel, d.Name())
		switch {
		case strings.HasPrefix(d.Name(), "."):
		case d.IsDir():
			if isEntryName(d.Name()) {
				found = append(found, file{rel: path, problem: faultAt(0, "give it another name; what it holds is read all the same",
					"it is a directory with the name of an entry")})
			}
			if found, err = s.scanDir(path, found); err != nil {
				return nil, err
			}
		case isEntryName(d.Name()) || s.linksToDir(d, path):
			if f, ok := look(d, path); ok {
				found = append(found, f)
			}
		}
	}
	return found, nil
}

// linksToDir tells a link that hides a directory of entries, which is listed
// and not followed.
func (s *Store) linksToDir(d fs.DirEntry, rel string) bool {
	if d.Type()&fs.ModeSymlink == 0 {
		return false
	}
	info, err := s.disk.stat(s.full(rel))
	return err == nil && info.IsDir()
}

// isEntryName tells the names of entries from those of other files, which are
// none of our business.
func isEntryName(name string) bool { return filepath.Ext(name) == extension }

func look(d fs.DirEntry, rel string) (f file, ok bool) {
	f.rel = rel
	info, err := d.Info()
	if errors.Is(err, fs.ErrNotExist) {
		return f, false
	}
	if err == nil {
		err = refuseIrregular(info)
	}
	if err != nil {
		f.problem = faultOf(err)
		return f, true
	}
	f.stamp = stampOf(info)
	last := time.Unix(0, cmp.Or(f.stamp.change, f.stamp.modified))
	f.settled = time.Since(last) > settling
	return f, true
}

// isVersion tells a second version of an entry, put beside it by us or by a
// program that keeps directories alike.
func isVersion(name string) bool {
	return strings.Contains(name, ".conflict-") || strings.Contains(name, ".sync-conflict-")
}
