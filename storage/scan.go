package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"fromhere/model"
	"fromhere/storage/disk"
	"fromhere/storage/index"
)

// file is what was found at one path below entries/ that the index does not
// hold: an entry, or a problem.
type file struct {
	rel     string
	stamp   disk.Fingerprint
	settled bool // the stamp would show any later change
	reading
}

// scan is what there is below entries/, none of it read: which rows of the index
// still hold what their files do, and all other files.
type scan struct {
	there   bool
	seq     int           // the number of the load that it is of
	stands  []bool        // by row of the index
	records []index.Place // by record, those of the rows that stand; kept for one load
	others  []file        // in order of path
	dirs    []index.Dir   // in order of path, without their rows
}

// scan finds every file below entries/ that may be an entry, in order of
// path, without reading any; there tells whether the directory exists.
func (s *Store) scan() (found []file, there bool, err error) {
	seen, err := scanEntries(s, nil)
	return seen.others, seen.there, err
}

// scanEntries looks at every file; x may be nil. It fails only for entries/
// itself: a directory below it that cannot be read is a problem like a file.
func scanEntries(s *Store, x *index.File) (scan, error) {
	there, err := s.journal.Disk.Lstat(filepath.Join(s.journal.dir, entriesDir))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return scan{}, nil
	case err != nil:
		return scan{}, unlisted(s.journal.dir, err)
	}
	w := scanner{store: s, index: x, now: s.journal.now(), rooms: make([]scanRoom, readers()), scan: scan{there: true}}
	if x != nil {
		w.scan.stands, w.scan.records = make([]bool, x.Len()), make([]index.Place, x.Len())
	}
	list, err := s.journal.Disk.List(filepath.Join(s.journal.dir, entriesDir), new(disk.ListBuffer)) // the names stay
	if err != nil {
		return scan{}, unlisted(s.journal.dir, err)
	}
	w.take(index.Dir{Stamp: there.Fingerprint}, list, &w.rooms[0])
	for len(w.below) > 0 {
		level := w.below
		w.below = nil
		w.walk(level)
	}
	if w.broken != nil {
		return scan{}, w.broken
	}
	slices.SortFunc(w.scan.others, func(a, b file) int { return strings.Compare(a.rel, b.rel) })
	slices.SortFunc(w.scan.dirs, func(a, b index.Dir) int { return strings.Compare(a.Rel, b.Rel) })
	return w.scan, nil
}

// unlisted says that the entries of the journal in dir cannot be looked at.
func unlisted(dir string, err error) error {
	return fmt.Errorf("read the journal %s: %w; %s", dir, disk.Cause(err), disk.Remedy(err))
}

// scanner makes a scan.
type scanner struct {
	store *Store
	index *index.File
	now   time.Time
	rooms []scanRoom // one for each that looks

	mu     sync.Mutex  // guards what follows
	below  []index.Dir // to be looked at yet
	broken error       // why the index cannot be used after all
	scan   scan
}

// scanRoom is room for one directory after another. To make it for each
// would take longer than to look at the files.
type scanRoom struct {
	list disk.ListBuffer
	rows index.Room
}

// walk looks at directories side by side. One of them may be gone by now.
func (w *scanner) walk(dirs []index.Dir) {
	var next atomic.Int64
	var work crew
	for i := range min(len(dirs), len(w.rooms)) {
		work.Go(func() {
			room := &w.rooms[i]
			for at := next.Add(1); at <= int64(len(dirs)); at = next.Add(1) {
				dir := dirs[at-1]
				list, err := w.store.journal.Disk.List(w.store.journal.full(dir.Rel), &room.list)
				switch {
				case errors.Is(err, fs.ErrNotExist):
				case err != nil:
					w.add(file{rel: dir.Rel, reading: reading{problem: disk.ProblemOf(err)}})
				default:
					w.take(dir, list, room)
				}
			}
		})
	}
	work.Wait()
}

// take sorts what is in a directory.
func (w *scanner) take(dir index.Dir, list []disk.Info, room *scanRoom) {
	dir.Settled, dir.Temps = dir.Stamp.Settled(w.now), hasTemps(list)
	below, others := sortListing(dir.Rel, list, w.now, w.matcher(dir.Rel, room))
	w.add(others...)
	w.mu.Lock()
	defer w.mu.Unlock()
	w.scan.dirs = append(w.scan.dirs, dir)
	w.below = append(w.below, below...)
}

func (w *scanner) add(others ...file) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.scan.others = append(w.scan.others, others...)
}

// sortListing parts what is in a directory, in order of name: the directories
// below it, and the files that may be entries and do not match what the index has.
func sortListing(rel string, list []disk.Info, now time.Time, match func(disk.Info) bool) (below []index.Dir, others []file) {
	for _, d := range list {
		switch {
		case strings.HasPrefix(d.Name, "."):
		case d.Err != nil: // it may be a directory of entries
			others = append(others, fileAt(d, disk.Join(rel, d.Name), now))
		case d.Mode.IsDir():
			path := disk.Join(rel, d.Name)
			if isEntryName(d.Name) {
				others = append(others, file{rel: path, reading: reading{problem: namedAsEntry()}})
			}
			below = append(below, index.Dir{Rel: path, Stamp: d.Fingerprint})
		case isEntryName(d.Name) && d.Mode.IsRegular() && match(d):
		case isEntryName(d.Name) || d.Mode&fs.ModeSymlink != 0: // a link may hide a directory of entries
			others = append(others, fileAt(d, disk.Join(rel, d.Name), now))
		}
	}
	return below, others
}

// namedAsEntry tells of a directory that one would take for an entry.
func namedAsEntry() *model.Problem {
	return model.ProblemAt(0, "give it another name; what it holds is read all the same", "it is a directory with the name of an entry")
}

// matcher tells of one file after another of a directory, in order of name,
// whether it is as its row of the index has it.
func (w *scanner) matcher(rel string, room *scanRoom) func(disk.Info) bool {
	if w.index == nil {
		return matchRows(index.Table{}, nil)
	}
	dir, _ := w.index.Dir(rel) // without rows when it is not known
	rows, err := w.index.RowsOf(dir, &room.rows)
	if err != nil {
		w.mu.Lock()
		defer w.mu.Unlock()
		w.broken = err
		return matchRows(index.Table{}, nil)
	}
	return matchRows(rows, func(at int) { // each directory has rows, and records, of its own
		w.scan.stands[dir.From+at] = true
		if r := rows.Row(at); int(r.Record) < len(w.scan.records) {
			w.scan.records[r.Record] = r.At
		}
	})
}

// matchRows is a matcher by the rows of a directory; stands tells of each row
// that does.
func matchRows(t index.Table, stands func(at int)) func(disk.Info) bool {
	at := 0
	return func(d disk.Info) bool {
		for at < t.Len() && t.Name(at) < d.Name {
			at++
		}
		if at == t.Len() || t.Name(at) != d.Name || t.Row(at).Stamp != d.Fingerprint {
			return false
		}
		stands(at)
		return true
	}
}

// fileAt is a file that was seen at a path.
func fileAt(d disk.Info, rel string, now time.Time) file {
	f := file{rel: rel, stamp: d.Fingerprint, settled: d.Fingerprint.Settled(now)}
	err := d.Err
	if err == nil {
		err = disk.RefuseIrregular(d.Mode)
	}
	if err != nil {
		f.problem = disk.ProblemOf(err)
	}
	return f
}

// isEntryName tells the names of entries from those of other files, which are
// none of our business.
func isEntryName(name string) bool { return filepath.Ext(name) == extension }

// isVersion tells a second version of an entry, put beside it by us or by a
// program that keeps directories alike.
func isVersion(name string) bool {
	return strings.Contains(name, ".conflict-") || strings.Contains(name, ".sync-conflict-")
}
