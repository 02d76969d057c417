package model_test

import (
	"testing"
	"time"

	"fromhere/model"
)

func twoVersions() (a, b model.Entry, p model.Practice) {
	p, _ = model.Catalog(model.BuiltIn).Practice("promise")
	at := time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)
	a = model.NewEntry("01a", p, at, 0)
	a.Answers = model.AnswersOf(map[string]string{"to": "Priya", "what": "Board numbers", "notes": "as said", "own": "left"})
	a.Tags, a.Version = []string{"board"}, "va"
	b = a.Clone()
	b.Version = "vb"
	b.Answers = b.Answers.With("what", "All numbers")
	b.Answers = b.Answers.With("fear", "4")
	b.Answers = b.Answers.With("other", "right")
	b.Answers = b.Answers.With("notes", "")
	b.Answers = b.Answers.With("own", "")
	b.Tags, b.Links, b.Evidence = nil, []string{"01z"}, true
	b.Deleted, b.Created, b.Day, b.Practice = at, at.Add(time.Hour), a.Day+1, "gap"
	b.Events = append(b.Events, model.Event{At: at, Held: "yes"})
	return a, b, p
}

// Whatever differs is found, in the order of the form, and taking all of it
// makes the other version.
func TestDifferencesMakeOneVersionTheOther(t *testing.T) {
	a, b, p := twoVersions()
	found := model.Differences(a, b, p)
	labels := ""
	for _, d := range found {
		labels += d.Label() + ", "
	}
	what, _ := p.Field("what")
	want := what.Label + ", Notes, Fear before, other, own, Stages, Tags, Links, Evidence, Trash, Day, Recorded, Practice, "
	if labels != want {
		t.Errorf("the versions differ in %s\nnot in %s", labels, want)
	}
	kept := model.Merged(a, b, found)
	if !kept.Same(b) || kept.Version != "va" {
		t.Errorf("all of the second is\n%+v, not\n%+v with the version of the first", kept, b)
	}
	if back := model.Merged(b, a, found); !back.Same(a) {
		t.Errorf("all of the first is\n%+v, not\n%+v", back, a)
	}
	if none := model.Merged(a, b, nil); !none.Same(a) {
		t.Errorf("nothing picked changed the first to\n%+v", none)
	}
	if len(model.Differences(a, a.Clone(), p)) > 0 {
		t.Error("an entry differs from itself")
	}
}

func TestEachDifferenceIsTakenAlone(t *testing.T) {
	a, b, p := twoVersions()
	all := model.Differences(a, b, p)
	for _, d := range all {
		kept := model.Merged(a, b, []model.Difference{d})
		left := model.Differences(kept, b, p)
		if len(left) != len(all)-1 {
			t.Errorf("after taking %s, %d of %d parts differ", d.Label(), len(left), len(all))
		}
		for _, other := range left {
			if other.Key() == d.Key() {
				t.Errorf("%s was not taken", d.Label())
			}
		}
	}
	if a.Answers.Get("fear") != "" || len(a.Tags) != 1 {
		t.Error("taking parts changed the version they were taken from")
	}
}
