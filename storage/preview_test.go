package storage

import (
	"fmt"
	"os"
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

// words are what is shown of the promises at hand, oldest first.
func words(p model.Preview) string {
	var all []string
	slices.SortFunc(p.Entries, model.ByCreation)
	for _, e := range p.Entries {
		all = append(all, e.Answers.Get("what"))
	}
	return strings.Join(all, ", ")
}

// A preview is of what there is, by the index or without, and what it shows can
// be saved.
func TestAPreviewShowsWhatThereIs(t *testing.T) {
	for name, test := range map[string]struct {
		change  func(j *indexedJournal, today, old string)
		shown   string
		byIndex bool
	}{
		"nothing": {func(*indexedJournal, string, string) {}, "Old, New", true},
		"a file of today": {func(j *indexedJournal, today, _ string) {
			j.overwrite(today, []byte(strings.Replace(content(j, today), "New", "Now", 1)))
		}, "Old, Now", true},
		"a file of another day": {func(j *indexedJournal, _, old string) {
			j.overwrite(old, []byte(strings.Replace(content(j, old), "Old", "Odd", 1)))
		}, "Odd, New", true},
		"another file of today": {func(j *indexedJournal, _, _ string) {
			e := ofToday("cc")
			e.Created, e.Answers = e.Created.Add(1), e.Answers.With("what", "Third")
			save(j, j.without(), e)
		}, "Old, New, Third", true},
		"another file of another day": {func(j *indexedJournal, _, _ string) {
			e := ofToday("cc")
			e.Day, e.Created, e.Answers = e.Day-101, e.Created.AddDate(0, 0, -101), e.Answers.With("what", "Third")
			save(j, j.without(), e)
		}, "Third, Old, New", true},
		"a file of another day removed": {func(j *indexedJournal, _, old string) {
			if err := os.Remove(old); err != nil {
				j.Fatal(err)
			}
		}, "New", false},
		"a file of today removed": {func(j *indexedJournal, today, _ string) {
			if err := os.Remove(today); err != nil {
				j.Fatal(err)
			}
		}, "Old", false},
		"no index": {func(j *indexedJournal, _, _ string) { j.put(nil) }, "Old, New", false},
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

			p, byIndex := j.previewed(j.with(), promise.Day)
			if words(p) != test.shown || byIndex != test.byIndex {
				t.Fatalf("shown is %s, by the index: %v", words(p), byIndex)
			}
			for _, shown := range p.Entries {
				s := j.with()
				s.Preview(promise.Day)
				if _, _, err := s.Save(edited(shown, "typed")); err != nil {
					t.Error(err)
				}
			}
		})
	}
}

// The first entry of a month, and of a year, comes with a directory. The index
// that does not know of it is soon written anew.
func TestAPreviewSeesThatAMonthIsNew(t *testing.T) {
	for _, day := range []model.Day{model.NewDay(2026, 12, 1), model.NewDay(2027, 1, 1)} {
		j := newIndexedJournal(t)
		j.held()
		if p, byIndex := j.previewed(j.with(), day); !byIndex || len(p.Entries) != 1 {
			t.Errorf("before %s has any entry: %v, %+v", day, byIndex, p.Entries)
		}
		e := ofToday("aa")
		e.Day, e.Created = day, day.At(12*60*60*1e9, cet)
		save(t, j.without(), e)
		s := j.with()
		if p, byIndex := j.previewed(s, day); byIndex || len(p.Entries) != 2 {
			t.Errorf("the directory of %s was passed over: %+v", day, p.Entries)
		}
		if err := s.Remember(day); err != nil {
			t.Fatal(err)
		}
		if p, byIndex := j.previewed(j.with(), day); !byIndex || len(p.Entries) != 2 {
			t.Errorf("by the index after %s: %v, %+v", day, byIndex, p.Entries)
		}
	}
}

// A journal of many files is not read for a preview: how many there are is told.
func TestAPreviewOfManyFilesSaysHowMany(t *testing.T) {
	j := newIndexedJournal(t)
	var entries []model.Entry
	for i := range few + 1 {
		e := promise.Clone()
		e.ID = fmt.Sprintf("%s%04d", e.ID[:22], i)
		entries = append(entries, e)
	}
	if err := j.without().pour(entries); err != nil {
		t.Fatal(err)
	}
	s := j.with()
	if p, ok := s.Preview(promise.Day); ok {
		t.Errorf("%d entries were read", len(p.Entries))
	}
	if done, all := s.Progress(); done != 0 || all != few+1 {
		t.Errorf("%d of %d are told", done, all)
	}
}
