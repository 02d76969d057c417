package model

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestStatusAtTheirBounds(t *testing.T) {
	for _, c := range []struct {
		name string
		e    Entry
		want string
	}{
		{"due this very minute", made(Promise, "2026-11-23 09:00", "due="+stored("2026-11-23 17:48")), "soon · in 0 min · soon"},
		{"due in a day", made(Promise, "2026-11-23 09:00", "due="+stored("2026-11-24 17:48")), "open · in 1 d · plain"},
		{"due in less", made(Promise, "2026-11-23 09:00", "due="+stored("2026-11-24 17:47")), "soon · in 23 h 59 min · soon"},
		{"never quiet", made(WeekPlan, "2025-11-23 09:00", "plan=a"), "open · 365 d ago · plain"},
		{"a session today", made("mentee", "2026-11-16 09:00", "mentee=Kim", "next=2026-11-23"), "none ·  · plain"},
		{"a session gone by", made("mentee", "2026-11-16 09:00", "mentee=Kim", "next=2026-11-22"), "none ·  · muted"},
	} {
		j := journalOf(c.e)
		s := StatusOf(c.e, j.Practice(c.e), j, evening)
		expect(t, c.name, fmt.Sprintf("%v · %s · %s", s.Mark, s.Text, toneName(s.Tone)), c.want)
	}
}

func TestWhatIsNoLaterTalk(t *testing.T) {
	talk := made(Contact, "2026-11-10 09:00", "person=Sam")
	thrown := made(Contact, "2026-11-12 09:00", "person=Sam")
	thrown.Deleted = evening
	j := journalOf(talk, thrown,
		made("mentee", "2026-11-13 09:00", "mentee=Sam"), // another practice
		made(Contact, "2026-11-14 09:00", "person=Lu"),   // another person
		made(Contact, "2026-11-09 09:00", "person=Sam"),  // before it
	)
	expect(t, "talk", StatusOf(talk, j.Practice(talk), j, evening).Text, "warm")
	j.Put(made(Contact, "2026-11-10 15:00", "person=Sam")) // the same day, later
	expect(t, "talked again", StatusOf(talk, j.Practice(talk), j, evening).Text, "since talked again")
}

func TestDueAtItsBounds(t *testing.T) {
	j := journalOf(
		made("mentee", "2026-11-16 09:00", "mentee=Kim", "topic=Today", "next=2026-11-23"),
		made("mentee", "2026-11-16 09:01", "mentee=Bo", "topic=Yesterday", "next=2026-11-22"),
		made(Promise, "2026-11-23 09:00", "to=Lee", "what=Now", "due="+stored("2026-11-23 17:48")),
		made(Promise, "2026-11-23 09:01", "to=Lee", "what=At the aim", "due="+stored("2026-11-23 18:03")),
	)
	expect(t, "due", lines(AgendaOf(j, evening).Due), strings.Join([]string{
		"Now · Lee · today 17:48 ·  · in 0 min",
		"At the aim · Lee · today 18:03 ·  · in 15 min",
		"Today · Kim · today ·  · ",
	}, "\n"))
}

func TestAPersonIsQuietUntilItHasEnded(t *testing.T) {
	j := journalOf(
		made(Contact, "2026-06-08 09:00", "person=Sam"),                   // 168 days, 4 × 42
		made(Contact, "2026-06-07 09:00", "person=Lu"),                    // 169: ended
		made(Contact, "2026-08-01 09:00", "person=Jo", "next=2026-11-23"), // a touch is set for today
	)
	expect(t, "quiet", lines(AgendaOf(j, evening).Quiet), "Sam ·  ·  ·  · last talked 168 days ago")
}

func TestOnlyWhatWasKeptTodayIsKeptToday(t *testing.T) {
	due := "due=" + stored("2026-11-23 12:00")
	j := journalOf(
		made(Promise, "2026-11-20 09:00", "what=Taken back", due, "kept@2026-11-23 10:00", "promised@2026-11-23 10:01"),
		made(Promise, "2026-11-20 09:01", "what=Broken", due, "broken@2026-11-23 13:00"),
		made(Promise, "2026-11-23 09:02", "what=Kept before", due, "kept@2026-11-22 13:00"),
		made("gap", "2026-11-20 09:00", "thing=Another's stage", "kept@2026-11-23 10:00"),
	)
	expect(t, "kept", lines(AgendaOf(j, evening).Kept), "")
}

func TestOfTwoPlansTheLaterHolds(t *testing.T) {
	first, second := made(WeekPlan, "2026-11-23 08:00", "plan=first"), made(WeekPlan, "2026-11-23 09:00", "plan=second")
	expect(t, "plan", AgendaOf(journalOf(first, second), evening).Plan, "second")
	// On Sunday the plan for the week to come stands, also when this week's was
	// written down after it.
	saturday, late := made(WeekPlan, "2026-11-21 09:00", "plan=to come"), made(WeekPlan, "2026-11-21 10:00", "plan=this week's")
	late.Day = NewDay(2026, 11, 20)
	expect(t, "on Sunday", AgendaOf(journalOf(saturday, late), clock("2026-11-22 21:00")).Plan, "to come")
}

func TestTomorrowIsAtMostAWeekOld(t *testing.T) {
	week := made(Reflection, "2026-11-16 20:00", "tomorrow=a week old")
	expect(t, "a week", AgendaOf(journalOf(week), evening).Tomorrow, "a week old")
	again := made(Reflection, "2026-11-16 21:00", "tomorrow=written again")
	expect(t, "twice", AgendaOf(journalOf(week, again), evening).Tomorrow, "written again")
}

func TestOfTwoMemoriesAlikeTheOlderSpeaks(t *testing.T) {
	j := journalOf(made("outcome", "2026-11-16 09:00", "task=one"), made("outcome", "2026-11-16 10:00", "task=two"),
		made("outcome", "2026-11-15 10:00", "task=a far longer line of another day"))
	expect(t, "memory", MemoryOf(j, NewDay(2026, 11, 23)).Text, "one")
	longer := journalOf(made("outcome", "2026-11-16 09:00", "task=one"), made("outcome", "2026-11-16 10:00", "task=longer"))
	expect(t, "memory", MemoryOf(longer, NewDay(2026, 11, 23)).Text, "longer")
}

// The working set of a journal is all that a pass over every entry finds.
func TestTheAgendaMissesNoEntry(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawFrom(t)
		now := NewDay(2026, 11, 23).At(17*60*60*1e9, a.zone())
		j := a.empty()
		j.Replace(a.entries(30, j.DayOf(now)))
		if got, want := bare(AgendaOf(j, now)), bare(agendaAmong(j, now, slices.Values(j.Entries()))); !reflect.DeepEqual(got, want) {
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

// Each entry of a practice that the catalog lacks is named by what it holds
// itself, whichever is looked at before it.
func TestEntriesOfALostPracticeAreNamedByTheirOwnAnswers(t *testing.T) {
	j := NewJournal(BuiltIn, DefaultConfig())
	now := NewDay(2026, 11, 23).At(17*time.Hour, time.UTC)
	lost := func(id, key, said string) Entry {
		return Entry{ID: id, Practice: "lost", Day: j.DayOf(now) - 7, Created: now.AddDate(0, 0, -7),
			Answers: AnswersOf(map[string]string{key: said, "follow_up": "2026-11-23"})}
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
