package storage

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"fromhere/model"
)

// words are what is shown of the promises at hand, oldest first.
func words(g model.Glance) string {
	var all []string
	slices.SortFunc(g.Entries, model.ByCreation)
	for _, e := range g.Entries {
		all = append(all, e.Answers.Get("what"))
	}
	return strings.Join(all, ", ")
}

// The app's first frame is of today's files as they are, and of all else as the
// index has it; the look at every file behind it tells what is not so. A command
// that guesses is told whether it was right, and nothing is saved over what is.
func TestAPeekLooksAtTodaysFilesAlone(t *testing.T) {
	for name, test := range map[string]struct {
		change        func(j *indexedJournal, today, old string)
		peeked, there string // "" where all must be read
	}{
		"nothing": {func(*indexedJournal, string, string) {}, "Old, New", "Old, New"},
		"a file of today": {func(j *indexedJournal, today, _ string) {
			j.overwrite(today, []byte(strings.Replace(content(j, today), "New", "Now", 1)))
		}, "Old, Now", "Old, Now"},
		"a file of another day": {func(j *indexedJournal, _, old string) {
			j.overwrite(old, []byte(strings.Replace(content(j, old), "Old", "Odd", 1)))
		}, "Old, New", "Odd, New"},
		"another file of today": {func(j *indexedJournal, _, _ string) {
			e := ofToday("cc")
			e.Created, e.Answers = e.Created.Add(1), e.Answers.With("what", "Third")
			save(j, j.without(), e)
		}, "Old, New, Third", "Old, New, Third"},
		"another file of another day": {func(j *indexedJournal, _, _ string) {
			e := ofToday("cc")
			e.Day, e.Created, e.Answers = e.Day-101, e.Created.AddDate(0, 0, -101), e.Answers.With("what", "Third")
			save(j, j.without(), e)
		}, "Old, New", "Third, Old, New"},
		"a file of another day removed": {func(j *indexedJournal, _, old string) {
			if err := os.Remove(old); err != nil {
				j.Fatal(err)
			}
		}, "Old, New", ""},
		"a file of today removed": {func(j *indexedJournal, today, _ string) {
			if err := os.Remove(today); err != nil {
				j.Fatal(err)
			}
		}, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			j := newIndexedJournal(t)
			s := j.without()
			old := promise.Clone()
			old.Day, old.Created, old.Answers = old.Day-100, old.Created.AddDate(0, 0, -100), old.Answers.With("what", "Old")
			now := ofToday("aa")
			now.Answers = now.Answers.With("what", "New")
			oldPath, nowPath := s.Path(save(t, s, old).ID), s.Path(save(t, s, now).ID)
			j.remember()
			test.change(j, nowPath, oldPath)

			peeking := j.with()
			g, ok := peeking.Peek(promise.Day)
			if words(g) != test.peeked || ok != (test.peeked != "") {
				t.Fatalf("at a peek %v, %s", ok, words(g))
			}
			guessed, sure, ok := j.with().Guess(promise.Day)
			if words(guessed) != test.peeked || ok != (test.peeked != "") {
				t.Errorf("guessed %v, %s", ok, words(guessed))
			} else if right := test.peeked == test.there; ok && sure() != right {
				t.Errorf("%s was guessed for %s, and taken for right: %v", test.peeked, test.there, !right)
			}
			same, err := peeking.Check()
			if err != nil || same != (name == "nothing") {
				t.Errorf("all is the same: %v, %v", same, err)
			}
			all := load(t, peeking)
			if glance, ok := j.with().Glance(promise.Day); words(glance) != test.there || ok != (test.there != "") {
				t.Errorf("at a glance %v, %s", ok, words(glance))
			}
			for _, shown := range g.Entries {
				before := words(model.Glance{Entries: all.Entries})
				fresh := j.with()
				fresh.Peek(promise.Day)
				_, _, err := fresh.Save(edited(shown, "typed"))
				if is := entry(all, shown.ID); is.Version != shown.Version && (!errors.Is(err, model.ErrChanged) ||
					words(model.Glance{Entries: load(t, j.without()).Entries}) != before) {
					t.Errorf("%s was saved over %+v: %v", shown.Answers.Get("what"), is, err)
				} else if is.Version == shown.Version && err != nil {
					t.Error(err)
				}
			}
		})
	}
}

// The first entry of a month, and of a year, comes with a directory.
func TestAPeekSeesThatAMonthIsNew(t *testing.T) {
	for _, day := range []model.Day{model.NewDay(2026, 12, 1), model.NewDay(2027, 1, 1)} {
		j := newIndexedJournal(t)
		j.held()
		if g, ok := j.with().Peek(day); !ok || len(g.Entries) != 1 {
			t.Errorf("before %s has any entry: %v, %+v", day, ok, g.Entries)
		}
		e := ofToday("aa")
		e.Day, e.Created = day, day.At(12*60*60*1e9, cet)
		save(t, j.without(), e)
		if g, ok := j.with().Peek(day); ok {
			t.Errorf("the directory of %s was passed over: %+v", day, g.Entries)
		}
		if g, ok := j.with().Begin(day); !ok || len(g.Entries) != 1 {
			t.Errorf("%s begins with %v, %+v", day, ok, g.Entries)
		}
	}
}
