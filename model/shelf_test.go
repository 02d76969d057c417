package model

import (
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// A journal that was changed entry by entry answers as one that was given them
// all at once.
func TestShelvesAreKeptAsTheyAreFilled(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawFrom(t)
		today := NewDay(2026, 11, 23)
		j := a.empty()
		j.Replace(a.entries(12, today))
		j.Shelve()
		for range a.number(1, 8, "changes") {
			e := a.entry(today)
			if ids := ids(j.order); len(ids) > 0 && a.oneIn(2, "another of its kind") {
				e.ID = rapid.SampledFrom(ids).Draw(t, "id")
			}
			e.Links = rapid.SliceOfN(rapid.SampledFrom(append(ids(j.order), "nobody")), 0, 3).Draw(t, "links")
			e.Tags = rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b"}), 0, 2).Draw(t, "tags")
			j.Put(e)
		}
		whole := a.empty()
		whole.Replace(copiesOf(j.order, func(*Entry) bool { return true }))
		if got, want := ids(j.order), ids(whole.order); !slices.Equal(got, want) {
			t.Fatalf("the entries stand as %v, not %v", got, want)
		}
		same(t, "practices", j.shelves.practices.under, whole.shelves.practices.all(whole))
		same(t, "days", j.shelves.days.under, whole.shelves.days.all(whole))
		same(t, "links", j.shelves.links.under, whole.shelves.links.all(whole))
		same(t, "talks", j.shelves.talks.under, whole.shelves.talks.all(whole))
		same(t, "asking", j.shelves.asking.under, whole.shelves.asking.all(whole))
		same(t, "people", j.shelves.people.under, whole.shelves.people.all(whole))
		same(t, "tags", j.shelves.tags.under, whole.shelves.tags.all(whole))
		same(t, "diary", j.shelves.diary.under, whole.shelves.diary.all(whole))
	})
}

func ids(entries []*Entry) []string {
	all := make([]string, len(entries))
	for i, e := range entries {
		all[i] = e.ID
	}
	return all
}

func same[K comparable](t *rapid.T, name string, got, want map[K][]*Entry) {
	for key, entries := range want {
		if !slices.Equal(ids(got[key]), ids(entries)) {
			t.Fatalf("of %s, %v has %v, not %v", name, key, ids(got[key]), ids(entries))
		}
	}
	if len(got) != len(want) {
		t.Fatalf("%d %s have entries, not %d", len(got), name, len(want))
	}
}

// What is looked up on the shelves is all that a pass over every entry finds.
func TestNothingIsMissedOffTheShelves(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawFrom(t)
		now := NewDay(2026, 11, 23).At(17*60*60*1e9, a.zone())
		j := a.empty()
		today := j.DayOf(now)
		j.Replace(a.entries(30, today))
		if got, want := bare(AgendaOf(j, now)), bare(agendaAmong(j, now, j.each)); !reflect.DeepEqual(got, want) {
			t.Fatalf("the agenda is\n%s\nnot\n%s", inWords(got), inWords(want))
		}
	})
}

// bare is an agenda without what no two values of can be compared.
func bare(a Agenda) Agenda {
	for _, items := range [][]Item{a.Due, a.Holds, a.Quiet, a.Kept} {
		for i := range items {
			items[i].Practice = Practice{ID: items[i].Practice.ID}
		}
	}
	for i := range a.Recorded {
		a.Recorded[i].Practice = Practice{ID: a.Recorded[i].Practice.ID}
	}
	return a
}

// inWords is an agenda in a few words.
func inWords(a Agenda) string {
	text := fmt.Sprintln("plan", a.Plan, a.PlanFrom.ID, "tomorrow", a.Tomorrow, "recorded", a.Recorded)
	for _, items := range [][]Item{a.Due, a.Holds, a.Quiet, a.Kept} {
		for _, item := range items {
			text += fmt.Sprint(item.Entry.ID, " ", item.When, " ", item.Why, "; ")
		}
		text += "\n"
	}
	return text
}

// An entry changed under a list that was taken before does not change it.
func TestListsAreOnesOwn(t *testing.T) {
	j := NewJournal(BuiltIn, DefaultConfig())
	j.Replace([]Entry{{ID: "a", Practice: Promise}, {ID: "b", Practice: Promise, Links: []string{"a"}}})
	before := j.Of(Promise)
	slices.Reverse(j.Of(Promise))
	slices.Reverse(j.Entries())
	changed := before[0].Clone()
	changed.Tags = []string{"new"}
	j.Put(changed)
	if len(before[0].Tags) > 0 || before[0].ID != "a" || j.Of(Promise)[0].ID != "a" || j.Linked(changed)[0].ID != "b" {
		t.Errorf("the lists are %v and %v", before, j.Of(Promise))
	}
}

// Each entry of a practice that the catalog lacks is named by what it holds
// itself, whichever is looked at before it.
func TestEntriesOfALostPracticeAreNamedByTheirOwnAnswers(t *testing.T) {
	j := NewJournal(BuiltIn, DefaultConfig())
	now := NewDay(2026, 11, 23).At(17*time.Hour, time.UTC)
	lost := func(id, key, said string) Entry {
		return Entry{ID: id, Practice: "lost", Day: j.DayOf(now) - 7, Created: now.AddDate(0, 0, -7),
			Answers: AnswersOf(map[string]string{key: said, followUp: "2026-11-23"})}
	}
	j.Replace([]Entry{lost("a", "word", "A word"), lost("b", "deed", "A deed")})
	var titles []string
	for _, item := range AgendaOf(j, now).Holds {
		titles = append(titles, item.Title)
	}
	if slices.Sort(titles); !slices.Equal(titles, []string{"A deed", "A word"}) {
		t.Errorf("they are named %q", titles)
	}
}
