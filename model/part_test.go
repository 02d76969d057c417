package model

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// partOf is a journal of which the entries of a day alone are at hand.
func partOf(j *Journal, day Day) *Journal {
	part := NewJournal(j.Catalog, j.Config)
	entries := slices.DeleteFunc(slices.Concat(j.Entries(), j.Trash()), func(e Entry) bool { return e.Day != day })
	part.Glimpse(Glance{Entries: entries, Rest: Rest{Unknown: true}})
	return part
}

// linesOf are the lines of a day that a part may have of the whole.
func linesOf(a Agenda) (lines []string) {
	for section, items := range map[string][]Item{"due": a.Due, "holds": a.Holds, "quiet": a.Quiet, "kept": a.Kept} {
		for _, i := range items {
			lines = append(lines, fmt.Sprintln(section, i.Entry.ID, i.Title, i.Person, i.When, i.Aim, i.Why, i.Tone))
		}
	}
	return lines
}

// Whatever else a journal holds, what a part of it says of the day is true. Only
// what moved today and was recorded on another day is not counted in it yet.
func TestAPartSaysNothingOfTheRest(t *testing.T) {
	said := 0
	rapid.Check(t, func(t *rapid.T) {
		a := drawFrom(t)
		today := NewDay(2027, 12, 1) + Day(a.number(0, 120, "today"))
		whole := a.empty()
		whole.Replace(a.entries(25, today))
		now := today.At(a.config.DayStarts, a.zone()).Add(14 * 3600e9)
		part := partOf(whole, today)
		all, some := AgendaOf(whole, now), AgendaOf(part, now)
		lines := linesOf(all)
		for _, line := range linesOf(some) {
			if !slices.Contains(lines, line) {
				t.Fatalf("the part says %s\nthe whole %v", line, lines)
			}
			said++
		}
		for _, r := range some.Recorded {
			at := slices.IndexFunc(all.Recorded, func(w Recorded) bool { return w.Practice.ID == r.Practice.ID })
			if at < 0 || all.Recorded[at].Count < r.Count {
				t.Fatalf("the part counts %d of %s", r.Count, r.Practice.ID)
			}
		}
		_, reopen := UnclosedYesterday(part, today)
		if len(some.Tonight) > 0 || some.Ago != nil || some.Plan+some.PlanFrom.ID+some.Tomorrow != "" || reopen || part.Unused() || part.Whole() {
			t.Fatalf("the part knows of other days: %+v, %v, %v", some, reopen, part.Unused())
		}
	})
	t.Logf("%d lines of parts", said)
}

// A talk of today may be outdone by one that was recorded for a day ahead.
func TestOfAPartNobodyKnowsWhoIsTalkedToAgain(t *testing.T) {
	whole := journalOf(made(Contact, "2026-11-23 09:00", "person=Sam", "next=2026-11-24"))
	expect(t, "due of the whole", len(AgendaOf(whole, evening).Due), 1)
	expect(t, "due of the part", len(AgendaOf(partOf(whole, whole.DayOf(evening)), evening).Due), 0)
}

// What is saved into a part, of whatever day, makes it say no more.
func TestAPartStaysOne(t *testing.T) {
	part := NewJournal(BuiltIn, DefaultConfig())
	today := DayOf(evening, 0)
	part.Glimpse(Glance{Entries: []Entry{made("need", "2026-11-23 09:00", "need=Chairs")}, Rest: Rest{Unknown: true}})
	if a := AgendaOf(part, evening); len(a.Recorded) == 0 || !part.Part() {
		t.Fatalf("%v %+v", part.Part(), a)
	}
	part.Put(made("need", (today-3).String()+" 09:00", "need=Chairs"))
	if d, open := UnclosedYesterday(part, today); open {
		t.Errorf("%s is said to be unclosed", d)
	}
	for d := today - 7; d < today; d++ {
		part.Put(made("need", d.String()+" 09:00", "need=Chairs"))
		part.Put(made(Reflection, d.String()+" 21:00", "tomorrow=Early", "answer=Well"))
	}
	a := AgendaOf(part, evening)
	if len(a.Tonight) > 0 || a.Ago != nil || a.Tomorrow != "" {
		t.Errorf("%+v", a)
	}
	part.Replace(part.Entries())
	a = AgendaOf(part, evening)
	if part.Part() || a.Ago == nil || a.Tomorrow == "" || len(a.Tonight) == 0 {
		t.Errorf("once all is at hand, %v %+v", part.Part(), a)
	}
}
