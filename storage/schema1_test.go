package storage

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"fromhere/model"
	"fromhere/storage/storagetest"
)

// What is shown of a journal of schema 1 is what was shown when it was written.
// `go test ./storage -run TestSchema1IsShownAsItWas -update` records it anew, for
// which another word to a person is a reason, and another answer is none.
func TestSchema1IsShownAsItWas(t *testing.T) {
	j := copySchema1(t)
	golden.RequireEqual(t, j.shown(j.open("")))
}

// The index of the journal is of other files: git gave each another inode and
// another time. Neither that one nor what is left of it changes what is shown,
// and nor does the one that is written after it.
func TestSchema1IsShownAlikeByItsIndex(t *testing.T) {
	j := copySchema1(t)
	want := j.shown(j.open(""))
	kept, err := filepath.Glob(filepath.Join(j.dir, "cache", "*.index"))
	if err != nil || len(kept) != 1 {
		t.Fatalf("the indexes are %v, %v", kept, err)
	}
	whole := content(t, kept[0])
	for name, text := range map[string]string{"as it was": whole, "torn": whole[:len(whole)/2], "empty": ""} {
		t.Run(name, func(t *testing.T) {
			cache := t.TempDir()
			write(t, j.open(cache).index.path, text)
			s := j.open(cache)
			if got := j.shown(s); got != want {
				t.Errorf("by the index\n%s\nwithout it\n%s", got, want)
			}
			if err := s.Remember(schema1Today); err != nil {
				t.Fatal(err)
			}
			for _, s := range []*Store{s, j.open(cache)} {
				if got := j.shown(s); got != want {
					t.Errorf("by the next index\n%s\nwithout it\n%s", got, want)
				}
			}
		})
	}
}

// looks are what is done to a journal without meaning to change it.
var looks = []struct {
	name string
	look func(j *schema1, s *Store) error
}{
	{"the first frame", func(_ *schema1, s *Store) error {
		s.Preview(schema1Today)
		_, err := s.Check()
		return err
	}},
	{"a load", func(_ *schema1, s *Store) error {
		_, err := s.Load()
		return err
	}},
	{"an index", func(_ *schema1, s *Store) error { return s.Remember(schema1Today) }},
	{"a preview", func(_ *schema1, s *Store) error {
		s.Preview(schema1Today)
		_, err := s.Check()
		return err
	}},
	{"a visit", func(_ *schema1, s *Store) error {
		_, err := s.Visit(func(*model.Entry) bool { return true })
		return err
	}},
	{"another load", func(_ *schema1, s *Store) error {
		_, err := s.Load()
		return err
	}},
	{"every entry and its past", func(j *schema1, s *Store) error {
		snapshot := load(j, s)
		for _, e := range snapshot.Entries {
			if _, err := s.Versions(e.ID); err != nil {
				return err
			}
			if j.unsettled(s, snapshot, e.ID) {
				continue
			}
			if _, err := s.Read(e.ID); err != nil {
				return err
			}
			if _, err := s.Encode(e); err != nil {
				return err
			}
		}
		return nil
	}},
	{"doctor", func(_ *schema1, s *Store) error {
		found, err := s.Examine()
		if len(found) == 0 {
			return errors.Join(errors.New("it found nothing"), err)
		}
		return err
	}},
	{"doctor with config and drafts", func(j *schema1, s *Store) error {
		_, err := Checkup{Store: s, Drafts: j.drafts()}.Examine()
		return err
	}},
	{"watching", func(_ *schema1, s *Store) error {
		ctx, cancel := context.WithCancel(context.Background())
		changes, err := s.Watch(ctx)
		cancel()
		if err == nil {
			for range changes { // until it has ended
			}
		}
		return err
	}},
	// While it runs a program holds the drafts that it offers, and once it has ended
	// they are as they were.
	{"a start that offers the drafts", func(j *schema1, _ *Store) error {
		first, second := j.drafts(), j.drafts()
		if offered := len(storagetest.Left(j, first)); offered != 3 {
			j.Errorf("%d drafts are offered", offered)
		}
		if twice := storagetest.Left(j, second); len(twice) > 0 {
			j.Errorf("offered to a second program: %v", twice)
		}
		if err := second.Close(); err != nil {
			return err
		}
		return first.Close()
	}},
}

// Looking at a journal and its drafts changes no byte, no mode and no time of
// them, with an index or without.
func TestSchema1IsNotChangedByLooking(t *testing.T) {
	j := copySchema1(t)
	cache := t.TempDir()
	before := diskStateOf(t, j.dir)
	for _, s := range []*Store{j.open(""), j.open(cache), j.open(cache)} {
		for _, l := range looks {
			if err := l.look(j, s); err != nil {
				t.Fatalf("%s: %v", l.name, err)
			}
			after := diskStateOf(t, j.dir)
			if changed := after.since(before); len(changed) > 0 {
				t.Errorf("%s changed\n%s", l.name, strings.Join(changed, "\n"))
			}
			before = after
		}
	}
}

// An edit changes the line that it is of, and no other file: what was there
// before it is in the history.
func TestSchema1IsEditedLineByLine(t *testing.T) {
	j := copySchema1(t)
	write(t, j.data(journalFile), journalText+"01journal\n") // the first save would write it
	s := j.open("")
	snapshot := load(t, s)
	edited := map[string]bool{}
	for _, e := range snapshot.Entries {
		key := oneLineAnswer(e)
		// Whatever was written by hand is edited, and of each practice one entry more.
		if byHand := strings.Contains(e.ID, "hand"); key == "" || e.InTrash() || j.unsettled(s, snapshot, e.ID) || edited[e.Practice] && !byHand {
			continue
		}
		edited[e.Practice] = true
		t.Run(e.Practice+" "+e.ID, func(t *testing.T) {
			before := diskStateOf(t, j.data()).files()
			next := e.Clone()
			next.Answers = next.Answers.With(key, e.Answers.Get(key)+", edited: twice")
			if saved, _, err := s.Save(next); err != nil || !saved.Same(next) {
				t.Fatalf("%v, saved %+v", err, saved)
			}
			after := diskStateOf(t, j.data()).files()
			rel, err := filepath.Rel(j.data(), s.Path(e.ID))
			if err != nil {
				t.Fatal(err)
			}
			path, past := filepath.ToSlash(rel), historyDir+"/"+e.ID+"/000001.yaml"
			if changed := after.since(before); !slices.Equal(changed, []string{"+ " + past, "~ " + path}) {
				t.Fatalf("changed\n%s", strings.Join(changed, "\n"))
			}
			if after[past].text != before[path].text || after[path].mode != before[path].mode {
				t.Errorf("the history holds\n%s\nand the mode is %v", after[past].text, after[path].mode)
			}
			checkLines(t, key, before[path].text, after[path].text)
		})
	}
	for _, practice := range schema1Practices {
		if !edited[practice] {
			t.Errorf("no entry of %s was edited", practice)
		}
	}
}

// oneLineAnswer is the key of an answer in words that is one line in its file.
func oneLineAnswer(e model.Entry) string {
	for _, key := range []string{"problem", "tell", "to", "person", "owned", "task", "dropped", "thing", "phrase", "mentee",
		"question", "plan", "why", "said"} {
		if e.Answers.Has(key) {
			return key
		}
	}
	return ""
}

// checkLines holds that one line is another: that of the key which was edited.
// Line ends count, and so does whether the last line has one.
func checkLines(t *testing.T, key, before, after string) {
	t.Helper()
	old, now := strings.SplitAfter(before, "\n"), strings.SplitAfter(after, "\n")
	if len(old) != len(now) {
		t.Fatalf("%d lines became %d:\n%s", len(old), len(now), after)
	}
	var differ []string
	for i := range old {
		if old[i] != now[i] {
			differ = append(differ, now[i])
		}
	}
	if len(differ) != 1 || !strings.Contains(differ[0], key+": ") {
		t.Errorf("these lines differ:\n%s", strings.Join(differ, ""))
	}
}

// Of ten earlier versions the oldest makes room for the next, and the numbers go
// on.
func TestSchema1HistoryGoesOn(t *testing.T) {
	j := copySchema1(t)
	s := j.open("")
	var e model.Entry
	for _, one := range load(t, s).Entries {
		if past, err := s.Versions(one.ID); err != nil {
			t.Fatal(err)
		} else if len(past) == versionsKept {
			e = one.Clone()
		}
	}
	before := diskStateOf(t, j.data(historyDir)).files()
	replaced := content(t, s.Path(e.ID))
	e.Answers = e.Answers.With("what", "Board numbers, once more")
	save(t, s, e)
	after := diskStateOf(t, j.data(historyDir)).files()
	oldest, newest := e.ID+"/000005.yaml", e.ID+"/000015.yaml"
	if changed := after.since(before); !slices.Equal(changed, []string{"- " + oldest, "+ " + newest}) || after[newest].text != replaced {
		t.Errorf("changed\n%s\nand it holds\n%s", strings.Join(changed, "\n"), after[newest].text)
	}
}
