//go:build unix

package storage

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// replacements are the ways in which another directory comes into the place of
// one that is watched. Each is given the journal, a copy of it, and a place
// beside them.
var replacements = []struct {
	name string
	do   func(dir, copied, aside string) error
}{
	{"the journal, by a copy", func(dir, copied, aside string) error {
		return errors.Join(os.Rename(dir, aside), os.Rename(copied, dir))
	}},
	{"the journal, by a copy after a while", func(dir, copied, aside string) error {
		err := os.Rename(dir, aside)
		time.Sleep(pollPeriod + pollPeriod/3) // it is found to be gone
		return errors.Join(err, os.Rename(copied, dir))
	}},
	{"the journal, removed and put back", func(dir, copied, _ string) error {
		return errors.Join(os.RemoveAll(dir), os.Rename(copied, dir))
	}},
	{"the journal, moved away and back", func(dir, _, aside string) error {
		return errors.Join(os.Rename(dir, aside), os.Rename(aside, dir))
	}},
	{"its entries, by a copy", func(dir, copied, aside string) error {
		return errors.Join(os.Rename(filepath.Join(dir, entriesDir), aside), os.Rename(filepath.Join(copied, entriesDir), filepath.Join(dir, entriesDir)))
	}},
	{"a year of it, by a copy", func(dir, copied, aside string) error {
		year := filepath.Join(entriesDir, "2026")
		return errors.Join(os.Rename(filepath.Join(dir, year), aside), os.Rename(filepath.Join(copied, year), filepath.Join(dir, year)))
	}},
}

// TestD04AReplacedJournalIsWatched waits by the real clock, for the system tells
// of changes by no other.
func TestD04AReplacedJournalIsWatched(t *testing.T) {
	t.Run("replaced", func(t *testing.T) {
		for _, behind := range []bool{false, true} { // a link
			for _, r := range replacements {
				name := r.name
				if behind {
					name += ", behind a link"
				}
				slow := strings.HasPrefix(name, "the journal, ") && !strings.HasPrefix(name, "the journal, moved away")
				t.Run(name, func(t *testing.T) {
					if slow && os.Getenv("WATCHES") != "all" && name != "the journal, by a copy" {
						t.Skip("it waits for seconds; WATCHES=all, as .ci/run has it, tries all")
					}
					t.Parallel()
					base := quickDir(t)
					whole := filepath.Join(base, "journal")
					dir := whole
					save(t, open(t, whole), promise)
					if behind {
						dir = filepath.Join(base, "link")
						if err := os.Symlink("journal", dir); err != nil {
							t.Fatal(err)
						}
					}
					s := open(t, dir)
					load(t, s)
					changes := watchOf(t, s)
					copyOf(t, whole, whole+"-copy")
					if err := r.do(whole, whole+"-copy", whole+"-aside"); err != nil {
						t.Fatal(err)
					}
					began := time.Now()
					other := promise.Clone()
					for n, id := range []string{"01b", "01c"} { // the second once the first was told of
						other.ID = id
						save(t, open(t, dir), other)
						await(t, s, changes, id, entries(n+2))
					}
					if why := s.Polls(); why != "" {
						t.Errorf("it polls, for %s", why)
					}
					t.Logf("told of after %v", time.Since(began).Round(time.Millisecond))
				})
			}
		}
	})
}

// A link that leads elsewhere by now is followed.
func TestD04ALinkThatLeadsElsewhereIsWatched(t *testing.T) {
	if os.Getenv("WATCHES") != "all" {
		t.Skip("it waits for seconds; WATCHES=all, as .ci/run has it, tries all")
	}
	base := quickDir(t)
	dir := filepath.Join(base, "link")
	save(t, open(t, filepath.Join(base, "one")), promise)
	copyOf(t, filepath.Join(base, "one"), filepath.Join(base, "two"))
	if err := os.Symlink("one", dir); err != nil {
		t.Fatal(err)
	}
	s := open(t, dir)
	load(t, s)
	changes := watchOf(t, s)
	if err := errors.Join(os.Symlink("two", dir+"-new"), os.Rename(dir+"-new", dir)); err != nil {
		t.Fatal(err)
	}
	other := promise.Clone()
	other.ID = "01b"
	save(t, open(t, filepath.Join(base, "two")), other)
	await(t, s, changes, "an entry where it leads now", entries(2))
}
