//go:build unix

package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/storage/disk"
	"fromhere/storage/entryfile"
)

const simJournal = "/home/me/journal"

var simPath = filepath.Join(simJournal, filepath.FromSlash(promisePath))

// operation is one thing that a person does to a journal, on a disk of its own.
type operation struct {
	name string
	disk func(*simDisk)
	// before makes what is there, and answers with what the person does; that
	// may be done again, and again.
	before func(t *testing.T, s *Store) (do func(s *Store) error)
	beside bool // a second version is there
	erases bool // earlier versions are to be gone
	moves  bool // versions from one file to another, which a power cut must not lose
}

func onSim(t *testing.T, d disk.FS) *Store {
	t.Helper()
	s, err := openOn(d, simJournal, model.BuiltIn)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func saving(e model.Entry) func(*Store) error {
	return func(s *Store) error {
		_, _, err := s.Save(e)
		return err
	}
}

func lacksExchange(d *simDisk) { d.noExchange, d.noPublish = true, true }

// operations are every way in which the journal's files are written and read.
var operations = []operation{
	{name: "a new entry", before: newPromise},
	{name: "a new entry without rename to a free name", disk: lacksExchange, before: newPromise},
	{name: "a new entry, and a note of where the journal is", before: func(t *testing.T, s *Store) func(*Store) error {
		return func(s *Store) error {
			s.identity.where, s.identity.noted = &whereabouts{s.journal.Writer, "/home/me/state/journals"}, false
			return saving(promise)(s)
		}
	}},
	{name: "an edit", before: firstEdit},
	{name: "an edit without exchange", disk: lacksExchange, before: firstEdit},
	{name: "an edit after ten", before: lateEdit},
	{name: "an edit after ten without exchange", disk: lacksExchange, before: lateEdit},
	{name: "a deletion", moves: true, before: func(t *testing.T, s *Store) func(*Store) error {
		return saving(deleted(save(t, s, promise)))
	}},
	{name: "a purge", erases: true, before: purge},
	{name: "a purge without exchange", erases: true, disk: lacksExchange, before: purge},
	{name: "Load", before: func(t *testing.T, s *Store) func(*Store) error {
		save(t, s, promise)
		return func(s *Store) error {
			snapshot, err := s.Load()
			for _, p := range snapshot.Problems {
				err = errors.Join(err, fmt.Errorf("%s: %s; %s", p.Path, p.Reason, p.Remedy))
			}
			if err == nil && len(snapshot.Entries) != 1 {
				return fmt.Errorf("an entry is not shown, and nothing is said")
			}
			return err
		}
	}},
	{name: "a first look", before: func(t *testing.T, s *Store) func(*Store) error {
		save(t, s, promise)
		return func(s *Store) error {
			fresh, err := openOn(s.journal.Disk, simJournal, model.BuiltIn)
			if err == nil {
				_, err = fresh.Read(promise.ID)
			}
			return err
		}
	}},
	{name: "a look by the index, and an edit", before: byIndex},
	{name: "a look at today's files, and an edit", before: byTodaysFiles},
	{name: "a look at a journal with a link", beside: true, before: func(t *testing.T, s *Store) func(*Store) error {
		save(t, s, promise)
		d := s.journal.Disk.(*simDisk)
		link := filepath.Join(simJournal, entriesDir, "notes")
		d.put(t, link, "")
		n, err := d.find("open", link)
		if err != nil {
			t.Fatal(err)
		}
		n.mode = fs.ModeSymlink | 0o777
		return func(s *Store) error {
			_, err := s.Load()
			return err
		}
	}},
	{name: "a doctor", before: func(t *testing.T, s *Store) func(*Store) error {
		save(t, s, promise)
		d := s.journal.Disk.(*simDisk)
		d.put(t, filepath.Join(filepath.Dir(simPath), "2026-11-23-promise-01kasvq9x2c4m7n8p3r5t6v0w2.yaml"), promiseFile+"# copied\n")
		d.put(t, filepath.Join(simJournal, ".gitignore"), "mine\n")
		d.put(t, filepath.Join(simJournal, historyDir, promise.ID, "000001"+extension), promiseFile)
		for _, dir := range []string{simJournal, filepath.Dir(simPath)} {
			d.put(t, filepath.Join(dir, tempPrefix+"x"+tempSuffix), promiseFile[:50])
		}
		n, err := d.find("open", simPath)
		if err != nil {
			t.Fatal(err)
		}
		n.mode = 0o644
		return mending
	}},
	{name: "a doctor of a misnamed entry", before: func(t *testing.T, s *Store) func(*Store) error {
		s.journal.Disk.(*simDisk).put(t, filepath.Join(filepath.Dir(simPath), "wrong-0w2.yaml"), promiseFile)
		return mending
	}},
	{name: "an edit that meets one by hand, seen before", beside: true, before: func(t *testing.T, s *Store) func(*Store) error {
		d := s.journal.Disk.(*simDisk)
		e := edited(save(t, s, promise), "edited")
		byHand := promiseFile + "# by hand\n"
		d.put(t, strings.TrimSuffix(simPath, extension)+".conflict-"+entryfile.Version([]byte(byHand))[:8]+extension, byHand)
		d.before = func(_ int, name, path string) {
			if name == "exchange" && path == simPath {
				d.before = nil
				d.put(t, simPath, byHand)
			}
		}
		return func(s *Store) error {
			if _, _, err := s.Save(e); !errors.Is(err, model.ErrChanged) {
				return err
			}
			return nil // the exchange failed, so the edit by hand is the newest
		}
	}},
	{name: "repairing", before: func(t *testing.T, s *Store) func(*Store) error {
		save(t, s, promise)
		n, err := s.journal.Disk.(*simDisk).find("open", simPath)
		if err != nil {
			t.Fatal(err)
		}
		n.mode = 0o644
		return func(s *Store) error {
			_, err := s.Repair()
			return err
		}
	}},
	{name: "a rescue", before: rescuing(promiseFile)},
	{name: "a rescue of a part", before: rescuing(promiseFile[:100])},
	{name: "a rescue of a newer version", before: rescuing(promiseFile + "# newer\n")},
	{name: "a settlement", beside: true, moves: true, before: settlement(func(t *testing.T, d *simDisk) {
		d.put(t, strings.TrimSuffix(simPath, extension)+".sync-conflict-20261124-081500-ABCDEFG"+extension, promiseFile+"# elsewhere\n")
	})},
	{name: "a settlement without exchange", beside: true, moves: true, disk: lacksExchange, before: settlement(func(t *testing.T, d *simDisk) {
		d.put(t, strings.TrimSuffix(simPath, extension)+".conflict-12345678"+extension, promiseFile+"# elsewhere\n")
	})},
	{name: "a settlement of a file that git marked", beside: true, moves: true, before: settlement(func(t *testing.T, d *simDisk) {
		d.put(t, simPath, promiseFile+"<<<<<<< HEAD\n# here\n=======\n# there\n>>>>>>> theirs\n")
	})},
	{name: "Past", before: func(t *testing.T, s *Store) func(*Store) error {
		save(t, s, edited(save(t, s, promise), "edited"))
		return func(s *Store) error {
			past, err := s.Versions(promise.ID)
			if err == nil && len(past) != 1 {
				return fmt.Errorf("a version is not shown, and nothing is said")
			}
			return err
		}
	}},
}

func newPromise(*testing.T, *Store) func(*Store) error { return saving(promise) }

func firstEdit(t *testing.T, s *Store) func(*Store) error {
	return saving(edited(save(t, s, promise), "edited"))
}

func lateEdit(t *testing.T, s *Store) func(*Store) error {
	e := save(t, s, promise)
	for n := range versionsKept {
		e = save(t, s, edited(e, fmt.Sprint("edit ", n)))
	}
	return saving(edited(e, "edited"))
}

// byIndex glances at a journal, checks it, and edits an entry that was never
// loaded.
func byIndex(t *testing.T, s *Store) func(*Store) error {
	e := save(t, s, promise)
	byIndex := Indexed(t.TempDir(), model.DefaultConfig())
	byIndex(s)
	s.index.find()
	load(t, s)
	if err := s.Remember(e.Day); err != nil {
		t.Fatal(err)
	}
	n, err := s.journal.Disk.(*simDisk).find("stat", filepath.Dir(simPath))
	if err != nil {
		t.Fatal(err)
	}
	n.modified++ // as if something else had been there
	return func(s *Store) error {
		fresh, err := openOn(s.journal.Disk, simJournal, model.BuiltIn, byIndex)
		if err != nil {
			return err
		}
		if p, ok := fresh.Preview(e.Day); ok && len(p.Entries) != 1 {
			return fmt.Errorf("a preview shows %d entries", len(p.Entries))
		}
		if _, err := fresh.Check(); err != nil {
			return err
		}
		if _, err := fresh.Load(); err != nil {
			return err
		}
		fresh.index.stale = true
		if err := fresh.Remember(e.Day); err != nil {
			return err
		}
		if now, err := fresh.Read(e.ID); err == nil {
			e = now // as it may be after an attempt that failed late
		}
		_, _, err = fresh.Save(edited(e, e.Answers.Get("what")+"."))
		return err
	}
}

// byTodaysFiles edits an entry that was never loaded, and of which no index
// knows.
func byTodaysFiles(t *testing.T, s *Store) func(*Store) error {
	e := save(t, s, promise)
	return func(s *Store) error {
		fresh, err := openOn(s.journal.Disk, simJournal, model.BuiltIn)
		if err != nil {
			return err
		}
		if p, ok := fresh.Preview(e.Day); ok && len(p.Entries) != 1 {
			return fmt.Errorf("a preview shows %d entries", len(p.Entries))
		}
		if now, err := fresh.Read(e.ID); err == nil {
			e = now // as it may be after an attempt that failed late
		}
		_, _, err = fresh.Save(edited(e, e.Answers.Get("what")+"."))
		return err
	}
}

func rescuing(left string) func(t *testing.T, s *Store) func(*Store) error {
	return func(t *testing.T, s *Store) func(*Store) error {
		save(t, s, promise)
		s.journal.Disk.(*simDisk).put(t, filepath.Join(filepath.Dir(simPath), tempPrefix+"x"+tempSuffix), left)
		return func(s *Store) error {
			_, err := rescueAt(s, time.Unix(2_000_000_000, 0))
			return err
		}
	}
}

// settlement keeps the second version of a conflict, also where an attempt before
// was cut short.
func settlement(conflict func(*testing.T, *simDisk)) func(*testing.T, *Store) func(*Store) error {
	return func(t *testing.T, s *Store) func(*Store) error {
		save(t, s, promise)
		conflict(t, s.journal.Disk.(*simDisk))
		return func(s *Store) error {
			snapshot, err := s.Load()
			for _, p := range snapshot.Problems {
				err = errors.Join(err, fmt.Errorf("%s: %s; %s", p.Path, p.Reason, p.Remedy))
			}
			for _, c := range snapshot.Conflicts {
				_, _, settled := s.Settle(c, c.Sides[1].Entry)
				err = errors.Join(err, settled)
			}
			return err
		}
	}
}

func mending(s *Store) error {
	findings, err := s.Examine()
	if err == nil {
		_, err = s.Mend(findings)
	}
	return err
}

func purge(t *testing.T, s *Store) func(*Store) error {
	e := save(t, s, deleted(save(t, s, promise)))
	return func(s *Store) error {
		// The person looks at what is there before trying again.
		if now, err := s.Read(e.ID); err == nil {
			e = now
		}
		_, _, err := s.Purge(e)
		return err
	}
}
