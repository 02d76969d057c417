package model_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"fromhere/model"
	"fromhere/model/modeltest"
)

// A journal that was changed entry by entry answers as one that was given them
// all at once.
func TestLookupsAreKeptAsTheyAreFilled(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := modeltest.Draw(t)
		today := model.NewDay(2026, 11, 23)
		given := a.Entries(12, today)
		all := map[string]model.Entry{}
		for _, e := range given {
			all[e.ID] = e
		}
		j := a.Empty()
		j.Replace(given)
		j.FillLookups()
		for range a.Number(1, 8, "changes") {
			e := a.Entry(today)
			ids := slices.Sorted(maps.Keys(all))
			if len(ids) > 0 && a.OneIn(2, "another of its kind") {
				e.ID = rapid.SampledFrom(ids).Draw(t, "id")
			}
			e.Links = rapid.SliceOfN(rapid.SampledFrom(append(ids, "nobody")), 0, 3).Draw(t, "links")
			e.Tags = rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b"}), 0, 2).Draw(t, "tags")
			j.Put(e)
			all[e.ID] = e
		}
		whole := a.Empty()
		whole.Replace(slices.Collect(maps.Values(all)))
		got, want := said(j, all, today), said(whole, all, today)
		for question := range want {
			if got[question] != want[question] {
				t.Fatalf("%s: got %s, want %s", question, got[question], want[question])
			}
		}
	})
}

// said is what a journal of those entries says when it is asked all that it
// looks up, by the question.
func said(j *model.Journal, all map[string]model.Entry, today model.Day) map[string]string {
	answers := map[string]string{
		"people":  fmt.Sprint(j.PeopleSeen()),
		"tags":    fmt.Sprint(j.TagsSeen()),
		"entries": ids(slices.Values(j.Entries())),
		"trash":   ids(slices.Values(j.Trash())),
		"today":   ids(j.WorkingSet(today)),
		"one day": ids(j.WorkingSet(today + 10_000)),
		"diary":   ids(func(yield func(model.Entry) bool) { j.Diary(func(e *model.Entry) bool { return yield(*e) }) }),
	}
	for _, practice := range append(j.Catalog.IDs(), "lost") {
		answers["practice "+practice] = ids(slices.Values(j.Of(practice)))
	}
	for d := today - 400; d < today+400; d++ {
		answers["day "+d.String()] = ids(j.OnDay(d))
	}
	answers["everybody"] = fmt.Sprint(model.Everybody(j))
	for _, name := range []string{"Sam", "LU", "Bo", "Sammy", "the team", "nobody"} {
		known, _ := j.Person(name)
		last, day := model.LastTouch(name, j)
		touched := "never"
		if last != nil {
			touched = last.ID + " " + day.String()
		}
		answers["person "+name] = fmt.Sprint(j.PersonOf(name), j.NameOf(name), known.Name, known.Team, known.Every, known.Latest,
			known.Left, known.Tags, known.First.ID, touched)
	}
	for id, e := range all {
		answers["linked with "+id] = ids(slices.Values(j.Linked(e)))
		answers["last touch with those of "+id] = strings.Join(model.LastTalkWith(e, j.Practice(e), j), ", ")
	}
	return answers
}

// ids are the ids of entries, in their order.
func ids(entries func(yield func(model.Entry) bool)) string {
	var all []string
	for e := range entries {
		all = append(all, e.ID)
	}
	return strings.Join(all, " ")
}

// An entry changed under a list that was taken before does not change it.
func TestListsAreOnesOwn(t *testing.T) {
	j := modeltest.JournalOf(model.Entry{ID: "a", Practice: "promise"}, model.Entry{ID: "b", Practice: "promise", Links: []string{"a"}})
	before := j.Of("promise")
	slices.Reverse(j.Of("promise"))
	slices.Reverse(j.Entries())
	changed := before[0].Clone()
	changed.Tags = []string{"new"}
	j.Put(changed)
	if len(before[0].Tags) > 0 || before[0].ID != "a" || j.Of("promise")[0].ID != "a" || j.Linked(changed)[0].ID != "b" {
		t.Errorf("the lists are %v and %v", before, j.Of("promise"))
	}
}
