package model

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// A journal that was changed entry by entry answers as one that was given them
// all at once.
func TestLookupsAreKeptAsTheyAreFilled(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawFrom(t)
		today := NewDay(2026, 11, 23)
		j := a.empty()
		j.Replace(a.entries(12, today))
		j.FillLookups()
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
		same(t, "practices", j.lookups.practices.under, whole.lookups.practices.all(whole))
		same(t, "days", j.lookups.days.under, whole.lookups.days.all(whole))
		same(t, "links", j.lookups.links.under, whole.lookups.links.all(whole))
		same(t, "talks", j.lookups.talks.under, whole.lookups.talks.all(whole))
		same(t, "asking", j.lookups.asking.under, whole.lookups.asking.all(whole))
		same(t, "people", j.lookups.people.under, whole.lookups.people.all(whole))
		same(t, "tags", j.lookups.tags.under, whole.lookups.tags.all(whole))
		same(t, "diary", j.lookups.diary.under, whole.lookups.diary.all(whole))
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
