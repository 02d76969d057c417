package storage

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fromhere/model"
	"fromhere/storage/disk"
)

// besideOf is the path of a second version.
func besideOf(path, hash string) string {
	return strings.TrimSuffix(path, extension) + ".conflict-" + hash + extension
}

// markedIn is what git makes of two versions: in the diff3 style with what
// both began with, and with one hunk, or as many as there are differences.
func markedIn(style string, a, b string) string {
	switch style {
	case "several hunks, diff3":
		return markedUp(a, b)
	case "several hunks":
		return strings.ReplaceAll(markedUp(a, b), "||||||| 0a1b2c3\nx\n", "")
	case "one hunk, diff3":
		return "<<<<<<< HEAD\n" + a + "||||||| 0a1b2c3\n" + promiseFile + "=======\n" + b + ">>>>>>> laptop\n"
	}
	return "<<<<<<< HEAD\n" + a + "=======\n" + b + ">>>>>>> laptop\n"
}

// withTwo is the promise's file with two other words, lines apart.
func withTwo(who string) string {
	return strings.Replace(withWho(who), "tags: [board]", "tags: ["+who+"]", 1)
}

// kept is the person that each earlier version and the entry itself are for.
func keptOf(t *testing.T, s *Store, id string) map[string]int {
	t.Helper()
	shown := load(t, s)
	if len(shown.Entries) != 1 || len(shown.Conflicts)+len(shown.Problems) > 0 {
		t.Fatalf("after it there are %+v", shown)
	}
	past, err := s.Versions(id)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]int{shown.Entries[0].Answers.Get("to"): 1}
	for _, p := range past {
		all[p.Entry.Answers.Get("to")]++
	}
	return all
}

// TestEveryShapeOfConflictIsSettled settles marks of every style, in the
// entry's own file and in a second version, and two versions without a first.
func TestEveryShapeOfConflictIsSettled(t *testing.T) {
	if withTwo("Anna") == withWho("Anna") {
		t.Fatal("the promise has no tags")
	}
	shapes := map[string]func(t *testing.T, path string) (places int){
		"no file of its own": func(t *testing.T, path string) int {
			if err := os.Remove(path); err != nil {
				t.Fatal(err)
			}
			write(t, besideOf(path, "1a2b3c4d"), withTwo("Anna"))
			write(t, besideOf(path, "5e6f7a8b"), withTwo("Otto"))
			return 2
		},
		"one half of it stands beside too": func(t *testing.T, path string) int {
			write(t, path, markedIn("one hunk", withTwo("Anna"), withTwo("Otto")))
			write(t, besideOf(path, "1a2b3c4d"), withTwo("Anna"))
			return 2
		},
	}
	for _, style := range []string{"one hunk", "one hunk, diff3", "several hunks", "several hunks, diff3"} {
		shapes[style] = func(t *testing.T, path string) int {
			write(t, path, markedIn(style, withTwo("Anna"), withTwo("Otto")))
			return 1
		}
		shapes[style+", in a second version"] = func(t *testing.T, path string) int {
			write(t, path, withTwo("Priya"))
			write(t, besideOf(path, "1a2b3c4d"), markedIn(style, withTwo("Anna"), withTwo("Otto")))
			return 2
		}
	}
	for name, shape := range shapes {
		t.Run(name, func(t *testing.T) {
			s := open(t, t.TempDir())
			path := s.Path(save(t, s, promise).ID)
			places := shape(t, path)
			shown := load(t, s)
			if len(shown.Conflicts) != 1 {
				t.Fatalf("shown: %+v", shown)
			}
			sides := shown.Conflicts[0].Sides
			texts := map[string]bool{}
			for _, side := range sides {
				texts[side.Entry.Answers.Get("to")+" "+strings.Join(side.Entry.Tags, "")] = true
			}
			if !texts["Anna Anna"] || !texts["Otto Otto"] {
				t.Errorf("shown: %v", texts)
			}
			mixed := sides[0].Entry.Clone()
			mixed.Answers = mixed.Answers.With("to", "Mixed")
			if _, _, err := s.Settle(shown.Conflicts[0], mixed); err != nil {
				t.Fatal(err)
			}
			got := keptOf(t, s, promise.ID)
			if got["Mixed"] != 1 || got["Anna"] == 0 || got["Otto"] == 0 {
				t.Errorf("there are %v", got)
			}
			taken, err := os.ReadDir(filepath.Join(s.journal.dir, historyDir, promise.ID))
			if err != nil || len(taken) != places {
				t.Errorf("%d places of the history are taken, not %d: %v", len(taken), places, err)
			}
			if faults, notes := examine(t, s); len(faults)+len(notes) > 0 && disk.ModesHold {
				for _, f := range append(faults, notes...) {
					if f.Path != s.journal.dir { // a test's directory is open to all
						t.Errorf("the doctor says %v", f.Problem)
					}
				}
			}
		})
	}
}

func TestSettlingKeepsTenEarlierVersions(t *testing.T) {
	s := open(t, t.TempDir())
	e := save(t, s, promise)
	for n := range versionsKept {
		e = save(t, s, edited(e, strings.Repeat("again ", n+1)))
	}
	path := s.Path(e.ID)
	write(t, besideOf(path, "1a2b3c4d"), withTwo("Anna"))
	c := load(t, s).Conflicts[0]
	if _, _, err := s.Settle(c, c.Sides[0].Entry); err != nil {
		t.Fatal(err)
	}
	past, err := s.Versions(e.ID)
	if err != nil || len(past) != versionsKept || past[0].Entry.Answers.Get("to") != "Anna" {
		t.Errorf("%d earlier versions, %v", len(past), err)
	}
}

// TestWhatCannotBeReadIsNotSettledAndNamed: a file that holds more than was
// shown stays as it is, and the error says which line keeps it from being
// shown.
func TestWhatCannotBeReadIsNotSettledAndNamed(t *testing.T) {
	torn := strings.Replace(withTwo("Otto"), "practice: promise", "practice: [", 1)
	for name, test := range map[string]struct {
		prepare func(t *testing.T, path string) (bad string)
		told    string
	}{
		"the entry's own file": {func(t *testing.T, path string) string {
			write(t, path, torn)
			write(t, besideOf(path, "1a2b3c4d"), withTwo("Anna"))
			write(t, besideOf(path, "5e6f7a8b"), withTwo("Ines"))
			return path
		}, "line "},
		"its marks": {func(t *testing.T, path string) string {
			write(t, path, "<<<<<<< a\n"+promiseFile+"=======\n>>>>>>> b\n>>>>>>> b\n")
			write(t, besideOf(path, "1a2b3c4d"), withTwo("Anna"))
			write(t, besideOf(path, "5e6f7a8b"), withTwo("Ines"))
			return path
		}, "a conflict marker stands where none can be"},
		"one half of it": {func(t *testing.T, path string) string {
			write(t, path, markedIn("one hunk", withTwo("Anna"), torn))
			write(t, besideOf(path, "1a2b3c4d"), withTwo("Ines"))
			return path
		}, "of its two versions, the one from laptop cannot be read"},
		"one half of a second version": {func(t *testing.T, path string) string {
			write(t, besideOf(path, "1a2b3c4d"), markedIn("one hunk", torn, withTwo("Anna")))
			return besideOf(path, "1a2b3c4d")
		}, "of its two versions, the one from HEAD cannot be read"},
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t, t.TempDir())
			path := s.Path(save(t, s, promise).ID)
			bad := test.prepare(t, path)
			shown := load(t, s)
			if len(shown.Conflicts) != 1 || len(shown.Problems) == 0 {
				t.Fatalf("shown: %+v", shown)
			}
			before := everything(t, s.journal.dir)
			c := shown.Conflicts[0]
			_, _, err := s.Settle(c, c.Sides[0].Entry)
			if err == nil || errors.Is(err, model.ErrChanged) || !strings.Contains(err.Error(), "read "+bad+": line ") ||
				!strings.Contains(err.Error(), test.told) || !strings.Contains(err.Error(), "then settle") {
				t.Errorf("got %v", err)
			}
			if everything(t, s.journal.dir) != before {
				t.Errorf("it changed something")
			}
		})
	}
}

func TestNothingIsErasedOfTwoVersions(t *testing.T) {
	for origin, conflict := range twoVersions {
		s := open(t, t.TempDir())
		e := promise.Clone()
		e.Deleted = e.Created
		path := s.Path(save(t, s, e).ID)
		conflict(t, path)
		before := everything(t, s.journal.dir)
		if _, _, err := s.Purge(load(t, s).Entries[0]); !errors.Is(err, model.ErrTwoVersions) || !strings.Contains(err.Error(), path) {
			t.Errorf("%s: %v", origin, err)
		}
		if everything(t, s.journal.dir) != before {
			t.Errorf("%s: it changed something", origin)
		}
	}
}
