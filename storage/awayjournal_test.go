//go:build unix

package storage

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"fromhere/model"
	"fromhere/storage/disk"
	"fromhere/storage/entryfile"
)

// awayOperations are done by a program that has the journal open when it goes.
var awayOperations = []struct {
	name string
	do   func(h *walledHome, s *Store, seen model.Snapshot) error
}{
	{"add", func(_ *walledHome, s *Store, _ model.Snapshot) error {
		e := promise.Clone()
		e.ID = "01kasvq9x2c4m7n8p3r5t6v0w9"
		return saving(e)(s)
	}},
	{"edit", func(h *walledHome, s *Store, _ model.Snapshot) error {
		return saving(edited(shown(h, wallPlain), "edited"))(s)
	}},
	{"save as text", func(h *walledHome, s *Store, _ model.Snapshot) error {
		_, _, err := s.SaveText([]byte(wallEntry(plainID, "# typed\n")), shown(h, wallPlain).Version)
		return err
	}},
	{"purge", func(h *walledHome, s *Store, _ model.Snapshot) error {
		_, _, err := s.Purge(shown(h, wallTrashed))
		return err
	}},
	{"settle", func(_ *walledHome, s *Store, seen model.Snapshot) error {
		_, _, err := s.Settle(seen.Conflicts[0], seen.Conflicts[0].Sides[1].Entry)
		return err
	}},
	{"mend", func(_ *walledHome, s *Store, _ model.Snapshot) error {
		_, err := s.Mend([]model.Finding{{Problem: model.Problem{Path: filepath.Join(s.journal.dir, wallTemp)}, Cure: model.SetAside, Fix: "x"}})
		return err
	}},
	{"repair", func(_ *walledHome, s *Store, _ model.Snapshot) error { _, err := s.Repair(); return err }},
	{"load", func(_ *walledHome, s *Store, _ model.Snapshot) error { _, err := s.Load(); return err }},
	{"check", func(_ *walledHome, s *Store, _ model.Snapshot) error { _, err := s.Check(); return err }},
	{"visit", func(_ *walledHome, s *Store, _ model.Snapshot) error {
		_, err := s.Visit(func(*model.Entry) bool { return true })
		return err
	}},
	{"read", func(_ *walledHome, s *Store, _ model.Snapshot) error { _, err := s.Read(plainID); return err }},
	{"past", func(_ *walledHome, s *Store, _ model.Snapshot) error { _, err := s.Versions(plainID); return err }},
	{"examine", func(_ *walledHome, s *Store, _ model.Snapshot) error { _, err := s.Examine(); return err }},
	{"remember", func(_ *walledHome, s *Store, _ model.Snapshot) error { return s.Remember(promise.Day) }},
}

// shown is an entry of a walledHome as the person was shown it.
func shown(h *walledHome, rel string) model.Entry {
	text := h.files[h.path(rel)]
	d, err := entryfile.Decode([]byte(text))
	if err != nil {
		h.Fatal(err)
	}
	d.Entry.Version = entryfile.Version([]byte(text))
	return d.Entry
}

// goings are the ways in which a journal goes while a program has it open. Each
// is given the path, and one beside it for what was there.
var goings = []struct {
	name string
	do   func(t *testing.T, dir, aside string)
	says error
}{
	{"moved away", func(*testing.T, string, string) {}, ErrAway},
	{"an empty directory in its place, as of a disk that is not mounted", func(t *testing.T, dir, _ string) { directory(0o755)(t, dir) }, ErrAway},
	{"a new disk in its place", func(t *testing.T, dir, _ string) { directory(0o755, "lost+found/")(t, dir) }, ErrAway},
	{"other files in its place", func(t *testing.T, dir, _ string) { directory(0o755, documents...)(t, dir) }, ErrAway},
	{"another journal in its place", func(t *testing.T, dir, _ string) {
		directory(0o700, "journal.yaml="+journalText+"01other\n", wallPlain[len("journal/"):]+"="+wallEntry(plainID))(t, dir)
	}, errAnother},
	{"a file in its place", func(t *testing.T, dir, _ string) { write(t, dir, "words") }, disk.ErrNotDirectory},
	{"a link to nothing in its place", func(t *testing.T, dir, _ string) { linkedTo(nil)(t, dir) }, ErrAway},
	{"a link to documents in its place", func(t *testing.T, dir, _ string) { linkedTo(directory(0o755, documents...))(t, dir) }, ErrAway},
}

// opened opens a walledHome's journal, and loads it.
func (h *walledHome) opened() (*Store, model.Snapshot) {
	h.Helper()
	s, err := h.open(func(d disk.FS) disk.FS { return d })
	if err != nil {
		h.Fatal(err)
	}
	return s, load(h, s)
}

// Where a journal was that is not there, nothing is made in its place, whatever
// is done; once it is back all goes on.
func TestD03NothingIsSavedIntoWhatIsGone(t *testing.T) {
	for _, going := range goings {
		t.Run(going.name, func(t *testing.T) {
			for i, operation := range awayOperations {
				h := layHome(t, quickDir(t))
				dir, aside := h.path("journal"), filepath.Join(h.outside, "journal")
				s, seen := h.opened()
				if i%2 == 0 {
					s.identity.where = nil // it knows by itself what it had open
				}
				if err := os.Rename(dir, aside); err != nil {
					t.Fatal(err)
				}
				going.do(t, dir, aside)
				before := wholeTree(t, filepath.Dir(h.home))
				err := operation.do(h, s, seen)
				if !errors.Is(err, going.says) || !strings.Contains(err.Error(), dir) {
					t.Errorf("%s says %v", operation.name, err)
				}
				if changed := differences(before, wholeTree(t, filepath.Dir(h.home))); len(changed) > 0 {
					t.Errorf("%s changed\n%s", operation.name, strings.Join(changed, "\n"))
				}
				if err := errors.Join(os.RemoveAll(dir), os.Rename(aside, dir)); err != nil {
					t.Fatal(err)
				}
				if err := operation.do(h, s, seen); err != nil {
					t.Errorf("%s says %v once it is back", operation.name, err)
				}
			}
		})
	}
	t.Logf("%d ways to go × %d operations: 0 made in its place", len(goings), len(awayOperations))
}

// copyOf copies a directory with its times, as a backup does.
func copyOf(t *testing.T, from, to string) {
	t.Helper()
	if out, err := exec.Command("cp", "-a", from, to).CombinedOutput(); err != nil {
		t.Skipf("no cp -a here: %v: %s", err, out)
	}
}

// A copy in the journal's place, as a restored backup is, is the journal: all
// goes there, and nothing to the one that was moved away.
func TestD03ACopyInItsPlaceIsTheJournal(t *testing.T) {
	for _, operation := range awayOperations {
		h := layHome(t, quickDir(t))
		dir, aside := h.path("journal"), filepath.Join(h.outside, "journal")
		s, seen := h.opened()
		copyOf(t, dir, dir+"-copy")
		if err := errors.Join(os.Rename(dir, aside), os.Rename(dir+"-copy", dir)); err != nil {
			t.Fatal(err)
		}
		before, inside := wholeTree(t, aside), wholeTree(t, dir)
		if err := operation.do(h, s, seen); err != nil {
			t.Errorf("%s says %v", operation.name, err)
		}
		if changed := differences(before, wholeTree(t, aside)); len(changed) > 0 {
			t.Errorf("%s changed, in what was moved away\n%s", operation.name, strings.Join(changed, "\n"))
		}
		changes := len(differences(inside, wholeTree(t, dir))) > 0
		if looks := strings.Contains(" repair load check visit read past examine remember ", " "+operation.name+" "); looks == changes {
			t.Errorf("%s: the copy was changed: %v", operation.name, changes)
		}
	}
}
