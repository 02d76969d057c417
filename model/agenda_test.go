package model

import (
	"fmt"
	"strings"
	"testing"
)

func lines(items []Item) string {
	var out []string
	for _, i := range items {
		out = append(out, strings.Join([]string{i.Title, i.Person, i.When, i.Aim, i.Why}, " · "))
	}
	return strings.Join(out, "\n")
}

func TestDue(t *testing.T) {
	j := journalOf(append(promises(),
		made("gap", "2026-11-02 09:00", "thing=Onboarding doc", "claimed_until=2026-11-20", "claimed@2026-11-02 10:00"),
		made("transparency", "2026-11-20 09:00", "dropped=Invoice", "told=Lee", "fix_due="+stored("2026-11-24 12:00")),
		made("need", "2026-11-20 09:00", "person=Ana", "need=Numbers", "needed_by="+stored("2026-11-24 12:00"), "sent@2026-11-21 09:00"), // met
		made("mentee", "2026-11-10 09:00", "mentee=Kim", "topic=SQL", "next=2026-11-24"),                                                 // superseded
		made("mentee", "2026-11-17 09:00", "mentee=kim", "topic=Joins", "next=2026-11-25"),
		made(Promise, "2026-11-23 09:10", "to=Lee", "what=Far off", "due="+stored("2026-12-01 09:00")),     // 8 days on
		made(Promise, "2026-11-23 09:11", "to=Lee", "what=Just within", "due="+stored("2026-11-30 23:00")), // 7 days on
		made(Promise, "2026-11-23 09:12", "to=Lee", "what=Tonight", "due="+stored("2026-11-23 18:00")),     // inside the buffer
		made(Leave, "2026-11-01 09:00", "from=2026-11-25", "to=2026-11-26", "why=Rest"),
	)...)
	expect(t, "due", lines(AgendaOf(j, evening).Due), strings.Join([]string{
		"Retro notes · the team · today 17:00 ·  · 48 min late",
		"Tonight · Lee · today 18:00 ·  · in 12 min",
		"Board numbers · Priya · Thu 26 Nov 16:00 · aim for 15:45 · in 2 d 21 h",
		"Offer · Ana · moved to Fri 27 Nov 09:00 · aim for 08:45 · in 3 d 14 h",
		"Just within · Lee · Mon 30 Nov 23:00 · aim for 22:45 · in 7 d",
		"Onboarding doc ·  · Fri 20 Nov ·  · 3 d late",
		"Invoice · Lee · tomorrow 12:00 ·  · in 18 h 12 min",
		"Joins · kim · Wed 25 Nov ·  · in 2 d",
	}, "\n"))
}

func TestHolds(t *testing.T) {
	fixed := made("nuisance", "2026-10-01 09:00", "problem=Standups", "fixed@2026-11-16 09:00", "follow_up=2026-11-23 2026-12-16")
	answered := made("nuisance", "2026-10-02 09:00", "problem=Login", "fixed@2026-10-20 09:00", "follow_up=2026-10-27 2026-11-19")
	answered.Events = append(answered.Events, Event{At: clock("2026-11-20 09:00"), Held: "yes"})
	once := made("gap", "2026-10-02 09:00", "thing=Rota", "closed@2026-10-20 09:00", "follow_up=2026-10-27 2026-11-19")
	once.Events = append(once.Events, Event{At: clock("2026-10-28 09:00"), Held: "yes"}) // the second day is not answered
	early := made("gap", "2026-10-02 09:00", "thing=Keys", "closed@2026-11-20 09:00", "follow_up=2026-11-27")
	expect(t, "holds", lines(AgendaOf(journalOf(fixed, answered, once, early), evening).Holds),
		"Rota ·  ·  ·  · closed 34 days ago\nStandups ·  ·  ·  · fixed 7 days ago")
}

func TestQuiet(t *testing.T) {
	entries := []Entry{
		made("gap", "2026-11-01 09:00", "thing=Onboarding doc", "claimed@2026-11-11 09:00"), // 12 days, quiet after 10
		made("gap", "2026-11-01 09:05", "thing=Keys", "claimed@2026-11-14 09:00"),           // 9 days
		made("gap", "2026-11-01 09:06", "thing=Rota", "closed@2026-11-02 09:00"),            // not open
		made("gap", "2026-11-01 09:07", "thing=Late one", "claimed_until=2026-11-05"),       // due: shown there
		made(Contact, "2026-10-11 09:00", "person=Sam", "team=support"),                     // 43 days: cold
		made(Contact, "2026-10-12 09:00", "person=Lu"),                                      // 42 days: cooling
		made(Contact, "2026-10-01 09:00", "person=Kim"),                                     // talked again below
		made(Contact, "2026-11-20 09:00", "person=kim", "next=2026-11-22"),                  // its next touch was yesterday
		made(Contact, "2026-10-01 09:01", "person=Jo", "next=2026-11-30"),                   // cold, and a next touch is set
		made(Contact, "2026-01-01 09:00", "person=Gone"),                                    // longer than 4 × 42 days: ended
		made("mentee", "2026-11-01 09:00", "mentee=Bo", "topic=SQL", "next=2026-11-10"),
		made("outcome", "2026-11-09 09:00", "task=Sheet"), // 14 days
	}
	// Days since each went quiet: the sheet 14 − 14, Sam 43 − 42, kim 1 since
	// the next touch, the doc 12 − 10, Bo 13 since the next session.
	expect(t, "quiet", lines(AgendaOf(journalOf(entries...), evening).Quiet), strings.Join([]string{
		"Sheet ·  ·  ·  · asked 14 days ago",
		"Sam (support) ·  ·  ·  · last talked 43 days ago",
		"kim ·  ·  ·  · next was yesterday",
		"Onboarding doc ·  ·  ·  · claimed 12 days ago",
		"SQL · Bo ·  ·  · next was Tue 10 Nov",
	}, "\n"))
}

func TestPlanAndTomorrow(t *testing.T) {
	lastWeek := made(WeekPlan, "2026-11-16 09:00", "plan=last week's")
	this := made(WeekPlan, "2026-11-23 09:00", "plan=If a meeting has no owner, then I will ask who decides.")
	sunday := made(WeekPlan, "2026-11-22 20:00", "plan=planned on Sunday")
	friday := made(Reflection, "2026-11-20 20:00", "tomorrow=If asked, then I will say when.")
	today := made(Reflection, "2026-11-23 17:00", "tomorrow=of tomorrow")
	g := AgendaOf(journalOf(lastWeek, friday, this, today), evening)
	expect(t, "plan", g.Plan, this.Answers.Get("plan"))
	expect(t, "plan from", g.PlanFrom.ID, this.ID)
	expect(t, "tomorrow", g.Tomorrow, "If asked, then I will say when.")

	g = AgendaOf(journalOf(lastWeek, sunday), evening)
	expect(t, "a plan of Sunday", g.Plan, "planned on Sunday")
	onSunday := clock("2026-11-22 21:00")
	expect(t, "on Sunday the week to come", AgendaOf(journalOf(lastWeek, sunday), onSunday).Plan, "planned on Sunday")
	expect(t, "on Sunday without one", AgendaOf(journalOf(lastWeek), onSunday).Plan, "last week's")
	expect(t, "no plan", AgendaOf(journalOf(lastWeek), evening).Plan, "")

	old := made(Reflection, "2026-11-15 20:00", "tomorrow=stale") // 8 days
	expect(t, "stale", AgendaOf(journalOf(old), evening).Tomorrow, "")
	skipped := made(Reflection, "2026-11-21 20:00")
	expect(t, "the last one skipped it", AgendaOf(journalOf(friday, skipped), evening).Tomorrow, "")
}

func TestRecordedAndKept(t *testing.T) {
	j := journalOf(
		made("ask", "2026-11-23 09:00"), made("ask", "2026-11-23 10:00", "asked@2026-11-23 11:00"),
		made("outcome", "2026-11-20 09:00", "raised@2026-11-23 10:00"), // moved today
		made("gap", "2026-11-20 09:00"),
		made(Promise, "2026-11-20 09:00", "to=Lee", "what=Slides", "due="+stored("2026-11-23 12:00"), "kept@2026-11-23 11:40"),
		made(Promise, "2026-11-19 09:00", "to=Lee", "what=Draft", "due="+stored("2026-11-20 12:00"), "kept@2026-11-20 11:40"),
		made("follower", "2026-11-24 02:00"), // after midnight: still today, read the evening before
	)
	g := AgendaOf(j, evening)
	var got []string
	for _, r := range g.Recorded {
		got = append(got, fmt.Sprint(r.Practice.ID, " ", r.Count))
	}
	expect(t, "recorded", strings.Join(got, ", "), "ask 2, promise 1, outcome 1, follower 1, transparency 0, need 0")
	expect(t, "kept", lines(g.Kept), "Slides · Lee ·  ·  · 20 min early")
}

func TestTonight(t *testing.T) {
	j := journalOf(made(Reflection, "2026-11-19 20:00"), made(Reflection, "2026-11-20 20:00"))
	g := AgendaOf(j, evening)
	if len(g.Tonight) != 1 || g.Tonight[0].Practice != Reflection {
		t.Errorf("streaks that end tonight: %+v", g.Tonight)
	}
	j.Put(made(Reflection, "2026-11-23 17:00"))
	expect(t, "once reflected", len(AgendaOf(j, evening).Tonight), 0)
}

func TestMemoryOf(t *testing.T) {
	week := made(Reflection, "2026-11-16 20:00", "answer=a week")
	month := made(Reflection, "2026-10-23 20:00", "answer=a month")
	fourWeeks := made(Reflection, "2026-10-26 20:00", "answer=four weeks")
	year := made("follower", "2025-11-23 12:00", "idea=a year")
	weeks52 := made(Reflection, "2025-11-24 20:00", "answer=the same weekday")
	for _, c := range []struct {
		name    string
		entries []Entry
		want    string
	}{
		{"a year goes first", []Entry{week, month, year, weeks52}, "A year ago: a year"},
		{"the weekday stands in for the date", []Entry{week, month, weeks52}, "A year ago: the same weekday"},
		{"a month before a week", []Entry{week, month, fourWeeks}, "A month ago: a month"},
		{"four weeks stand in for a month", []Entry{week, fourWeeks}, "A month ago: four weeks"},
		{"a week", []Entry{week}, "A week ago: a week"},
		{"a reflection before courage before evidence before length", []Entry{
			made("outcome", "2026-11-16 09:00", "task=a long line about nothing much at all"),
			made("ask", "2026-11-16 10:00", "ask=brave?", "fear=7"),
			week,
		}, "A week ago: a week"},
		{"courage", []Entry{
			made("outcome", "2026-11-16 09:00", "task=a long line about nothing much at all"),
			made("ask", "2026-11-16 10:00", "ask=brave?", "fear=7"),
		}, "A week ago: brave?"},
		{"an empty reflection says nothing", []Entry{
			made(Reflection, "2026-11-16 20:00"), made("outcome", "2026-11-16 09:00", "task=a line"),
		}, "A week ago: a line"},
		{"leave and plans are no memory", []Entry{
			made(Leave, "2026-11-16 20:00", "why=Rest"), made(WeekPlan, "2026-11-16 09:00", "plan=a plan"),
		}, ""},
	} {
		j := journalOf(c.entries...)
		got := ""
		if m := AgendaOf(j, evening).Ago; m != nil {
			got = m.Label + ": " + m.Text
		}
		expect(t, c.name, got, c.want)
	}
}

func TestTheTrashIsNotOnTheAgenda(t *testing.T) {
	gone := promises()[4]
	gone.Deleted = evening
	g := AgendaOf(journalOf(gone), evening)
	expect(t, "due", len(g.Due), 0)
}

func TestTheDayLastsUntilItsStart(t *testing.T) {
	smallHours := clock("2026-11-24 01:30") // still Monday: days start at 04:00
	g := AgendaOf(journalOf(made("ask", "2026-11-23 09:00"), made("ask", "2026-11-24 01:00")), smallHours)
	expect(t, "day", g.Day, NewDay(2026, 11, 23))
	expect(t, "asked", g.Recorded[0].Count, 2)
}

func TestWithoutABufferNothingIsAimedFor(t *testing.T) {
	j := journalOf(promises()[5])
	j.Config.Buffer = 0
	item := AgendaOf(j, evening).Due[0]
	expect(t, "aim", item.Aim, "")
	expect(t, "why", item.Why, "in 2 d 22 h")
}

func TestMomentsOfAnotherZoneAreReadByTheClockOfNow(t *testing.T) {
	e := made(Promise, "2026-11-23 09:00", "to=Ana", "what=Call", "due=2026-11-24T23:00:00-05:00") // 05:00 on the 25th in central Europe
	item := AgendaOf(journalOf(e), evening).Due[0]
	expect(t, "when", item.When, "Wed 25 Nov 05:00")
	expect(t, "aim", item.Aim, "aim for 04:45")
}
