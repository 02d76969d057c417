package storage

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fromhere/model"
)

// withWho is the promise's file with another word.
func withWho(who string) string { return strings.Replace(promiseFile, "Priya", who, 1) }

// twoVersions makes each form of conflict of the promise.
var twoVersions = map[string]func(t *testing.T, path string){
	"a save at the same time": func(t *testing.T, path string) {
		write(t, strings.TrimSuffix(path, extension)+".conflict-1a2b3c4d.yaml", withWho("Anna"))
	},
	"Syncthing, 3 Nov 2026 14:05, device ABCDEFG": func(t *testing.T, path string) {
		write(t, strings.TrimSuffix(path, extension)+".sync-conflict-20261103-140500-ABCDEFG.yaml", withWho("Anna"))
	},
	"git": func(t *testing.T, path string) { write(t, path, markedUp(promiseFile, withWho("Anna"))) },
}

// markedUp is what git makes of two versions that differ in some lines.
func markedUp(a, b string) string {
	var all strings.Builder
	others := strings.SplitAfter(b, "\n")
	for i, line := range strings.SplitAfter(a, "\n") {
		if line == others[i] {
			all.WriteString(line)
			continue
		}
		all.WriteString("<<<<<<< HEAD\n" + line + "||||||| 0a1b2c3\nx\n=======\n" + others[i] + ">>>>>>> laptop\n")
	}
	return all.String()
}

func TestTwoVersionsAreShownAndSettled(t *testing.T) {
	for origin, conflict := range twoVersions {
		for _, take := range []string{"Priya", "Anna", "Mixed"} {
			s := open(t, t.TempDir())
			path := s.Path(save(t, s, promise).ID)
			write(t, path, promiseFile)
			conflict(t, path)
			for range 2 {
				shown := load(t, s)
				if len(shown.Entries) != 1 || len(shown.Conflicts) != 1 || len(shown.Conflicts[0].Sides) != 2 || len(shown.Problems) > 0 {
					t.Fatalf("%s: %+v", origin, shown)
				}
			}
			shown := load(t, s)
			c := shown.Conflicts[0]
			if c.Sides[0].Entry.Version != shown.Entries[0].Version {
				t.Errorf("%s: the first side is not the one shown", origin)
			}
			if !strings.HasPrefix(c.Sides[0].Origin+"\n"+c.Sides[1].Origin, origin) && c.Sides[1].Origin != origin {
				t.Errorf("%s: %q, %q", origin, c.Sides[0].Origin, c.Sides[1].Origin)
			}
			kept := c.Sides[0].Entry.Clone()
			for _, side := range c.Sides {
				if strings.Contains(side.Entry.Answers.Get("to"), take) {
					kept = side.Entry.Clone()
				}
			}
			if take == "Mixed" {
				kept.Answers = kept.Answers.With("to", take)
			}
			saved, _, err := s.Settle(c, kept)
			if err != nil {
				t.Fatalf("%s: %v", origin, err)
			}
			after := load(t, s)
			if len(after.Conflicts) != 0 || len(after.Problems) != 0 || len(after.Entries) != 1 ||
				after.Entries[0].Version != saved.Version || !after.Entries[0].Same(kept) {
				t.Errorf("%s, %s: after it %+v", origin, take, after)
			}
			past, err := s.Versions(promise.ID)
			if err != nil {
				t.Fatal(err)
			}
			for _, side := range c.Sides {
				there := side.Entry.Version == saved.Version
				for _, p := range past {
					there = there || p.Entry.Version == side.Entry.Version
				}
				if !there {
					t.Errorf("%s, %s: lost %q", origin, take, side.Entry.Answers.Get("to"))
				}
			}
		}
	}
}

func TestASideThatChangedIsNotSettled(t *testing.T) {
	for origin, conflict := range twoVersions {
		s := open(t, t.TempDir())
		path := s.Path(save(t, s, promise).ID)
		write(t, path, promiseFile)
		conflict(t, path)
		c := load(t, s).Conflicts[0]
		other := c.Sides[1].Path
		write(t, other, strings.Replace(content(t, other), "Anna", "Otto", 1))
		before := everything(t, s.journal.dir)
		if _, _, err := s.Settle(c, c.Sides[0].Entry); !errors.Is(err, model.ErrChanged) {
			t.Errorf("%s: %v", origin, err)
		}
		if everything(t, s.journal.dir) != before {
			t.Errorf("%s: it changed something", origin)
		}
	}
}

func TestVersionsThatAreAlikeAreOne(t *testing.T) {
	s := open(t, t.TempDir())
	path := s.Path(save(t, s, promise).ID)
	write(t, strings.TrimSuffix(path, extension)+".conflict-00000000.yaml", content(t, path))
	if shown := load(t, s); len(shown.Entries) != 1 || len(shown.Conflicts)+len(shown.Problems) != 0 {
		t.Errorf("%+v", shown)
	}
}

func TestASecondVersionAloneIsShownWithItsProblem(t *testing.T) {
	s := open(t, t.TempDir())
	path := s.Path(save(t, s, promise).ID)
	if err := os.Rename(path, strings.TrimSuffix(path, extension)+".conflict-00000000.yaml"); err != nil {
		t.Fatal(err)
	}
	shown := load(t, s)
	if len(shown.Entries) != 1 || len(shown.Conflicts) != 0 || len(shown.Problems) != 1 ||
		!strings.Contains(shown.Problems[0].Reason, filepath.Base(path)) {
		t.Errorf("%+v", shown)
	}
}

func TestNothingIsSavedOverTwoVersions(t *testing.T) {
	s := open(t, t.TempDir())
	path := s.Path(save(t, s, promise).ID)
	write(t, path, markedUp(promiseFile, withWho("Anna")))
	e := load(t, s).Entries[0].Clone()
	e.Answers = e.Answers.With("to", "Otto")
	if _, _, err := s.Save(e); !errors.Is(err, model.ErrTwoVersions) {
		t.Errorf("%v", err)
	}
}

func TestMarksThatDoNotMatchAreAFaultWithItsLine(t *testing.T) {
	for text, line := range map[string]int{
		"a\n<<<<<<< x\nb\n":                              2,
		"<<<<<<< x\n<<<<<<< y\n=======\n>>>>>>> z\n":     2,
		"a\n>>>>>>> z\n":                                 2,
		"<<<<<<< x\na\n=======\nb\n=======\n>>>>>>> z\n": 5,
		"a\n=======\nb\n":                                0, "<<<<<<<<< nested\n": 0,
	} {
		_, _, err := partAtMarks([]byte(text))
		got := 0
		if f, ok := errors.AsType[*model.Problem](err); ok {
			got = f.Line
		}
		if got != line {
			t.Errorf("%q: line %d, not %d", text, got, line)
		}
	}
}
