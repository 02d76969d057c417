package storage

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fromhere/model"
)

// ofToday is another entry of the promise's day.
func ofToday(ending string) model.Entry {
	e := promise.Clone()
	e.ID = e.ID[:len(e.ID)-len(ending)] + ending
	e.Version = ""
	return e
}

// What is shown before the load is what the load shows of the files that are
// named for the day, and can be read.
func TestAJournalBeginsWithTodaysFiles(t *testing.T) {
	const first, second = "01kasvq9x2c4m7n8p3r5t6v0w1", "01kasvq9x2c4m7n8p3r5t6v0aa"
	for _, test := range []struct {
		name    string
		happens func(t *testing.T, s *Store, path string) // path is the second's
		want    []string
	}{
		{"nothing", func(*testing.T, *Store, string) {}, []string{second, first}},
		{"other days", func(t *testing.T, s *Store, _ string) {
			for days, ending := range []string{"b0", "b1", "b2"} {
				e := ofToday(ending)
				e.Day += model.Day(days + 1)
				save(t, s, e)
			}
		}, []string{second, first}},
		{"a file that cannot be read", func(t *testing.T, _ *Store, path string) { write(t, path, "{") }, []string{first}},
		{"no entry", func(t *testing.T, _ *Store, path string) {
			write(t, filepath.Join(filepath.Dir(path), "2026-11-23-notes.txt"), "x")
		},
			[]string{second, first}},
		{"a second version of a save", func(t *testing.T, _ *Store, path string) {
			write(t, strings.TrimSuffix(path, extension)+".conflict-1a2b3c4d.yaml", strings.Replace(content(t, path), "Priya", "Anna", 1))
		}, []string{second, first}},
		{"marks of git", func(t *testing.T, _ *Store, path string) {
			write(t, path, markedUp(content(t, path), strings.Replace(content(t, path), "Priya", "Anna", 1)))
		}, []string{first}},
		{"a link", func(t *testing.T, _ *Store, path string) {
			write(t, path+".away", content(t, path))
			if err := os.Remove(path); err != nil {
				t.Fatal(err)
			}
			if err := os.Symlink(path+".away", path); err != nil {
				t.Skip(err)
			}
		}, []string{first}},
		{"a directory of the name", func(t *testing.T, _ *Store, path string) {
			write(t, filepath.Join(strings.Replace(path, "0aa", "0cc", 1), "x"), "x")
		}, []string{second, first}},
		{"the same entry twice", func(t *testing.T, _ *Store, path string) {
			write(t, strings.Replace(path, "-promise-", "-rock-", 1), content(t, path))
		}, []string{second, first}},
		{"an entry of today in the file of another day", func(t *testing.T, _ *Store, path string) {
			if err := os.Rename(path, strings.Replace(path, "11-23-", "11-22-", 1)); err != nil {
				t.Fatal(err)
			}
		}, []string{first}},
		{"an entry of another day in a file of today", func(t *testing.T, s *Store, _ string) {
			e := load(t, s).Entries[0].Clone()
			e.Day--
			save(t, s, e)
		}, []string{first}},
		{"an entry erased", func(t *testing.T, s *Store, _ string) {
			e := load(t, s).Entries[0].Clone()
			e.Deleted = e.Created
			if _, _, err := s.Purge(save(t, s, e)); err != nil {
				t.Fatal(err)
			}
		}, []string{first}},
		{"the directory of the month is a link", func(t *testing.T, _ *Store, path string) {
			month := filepath.Dir(path)
			if err := os.Rename(month, month+"-away"); err != nil {
				t.Fatal(err)
			}
			if err := os.Symlink(month+"-away", month); err != nil {
				t.Skip(err)
			}
		}, nil},
		{"no directory of the month", func(t *testing.T, _ *Store, path string) {
			if err := os.RemoveAll(filepath.Dir(path)); err != nil {
				t.Fatal(err)
			}
		}, nil},
		{"no entries", func(t *testing.T, s *Store, _ string) {
			if err := os.RemoveAll(s.full("")); err != nil {
				t.Fatal(err)
			}
		}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := open(t, t.TempDir())
			save(t, s, promise)
			two := ofToday("aa")
			two.Created = two.Created.Add(-1)
			test.happens(t, s, s.Path(save(t, s, two).ID))

			begun := open(t, s.dir)
			g, ok := begun.Begin(promise.Day)
			var got []string
			for _, e := range g.Entries {
				got = append(got, e.ID)
			}
			if !slices.Equal(got, test.want) || ok != (len(test.want) > 0) || !g.Rest.Unknown {
				t.Fatalf("%v %v %+v", ok, got, g.Rest)
			}
			all := load(t, begun).Entries
			for _, e := range g.Entries {
				if !slices.ContainsFunc(all, func(a model.Entry) bool { return a.ID == e.ID && a.Version == e.Version }) {
					t.Errorf("the load does not show %+v", e)
				}
			}
		})
	}
}

// What a journal begins with is found again to be saved, and nothing is saved
// over what it was not made from.
func TestWhatAJournalBeginsWithIsSavedLikeAll(t *testing.T) {
	s := open(t, t.TempDir())
	path := s.Path(save(t, s, promise).ID)
	begun := open(t, s.dir)
	g, _ := begun.Begin(promise.Day)
	if begun.Path(promise.ID) != path {
		t.Errorf("it is in %q", begun.Path(promise.ID))
	}
	mine := save(t, begun, edited(g.Entries[0], "mine"))
	write(t, path, promiseFile)
	if _, _, err := begun.Save(edited(mine, "over it")); err == nil || content(t, path) != promiseFile {
		t.Errorf("%v: %s", err, content(t, path))
	}
	if g, ok := open(t, s.dir).Begin(promise.Day + 1); ok {
		t.Errorf("the day after, too: %+v", g)
	}
}
