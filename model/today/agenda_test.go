package today

import (
	"fmt"
	"strings"
	"testing"

	"fromhere/model"
	"fromhere/model/modeltest"
)

func lines(items []Item) string {
	var out []string
	for _, i := range items {
		out = append(out, strings.Join([]string{i.Title, i.Person, i.When, i.Aim, i.Why}, " · "))
	}
	return strings.Join(out, "\n")
}

func TestDue(t *testing.T) {
	j := modeltest.JournalOf(append(modeltest.Promises(),
		modeltest.Made("gap", "2026-11-02 09:00", "thing=Onboarding doc", "claimed_until=2026-11-20", "claimed@2026-11-02 10:00"),
		modeltest.Made("transparency", "2026-11-20 09:00", "dropped=Invoice", "told=Lee", "fix_due="+modeltest.Stored("2026-11-24 12:00")),
		modeltest.Made("need", "2026-11-20 09:00", "person=Ana", "need=Numbers", "needed_by="+modeltest.Stored("2026-11-24 12:00"), "sent@2026-11-21 09:00"), // met
		modeltest.Made("mentee", "2026-11-10 09:00", "mentee=Kim", "topic=SQL", "next=2026-11-24"),                                                           // superseded
		modeltest.Made("mentee", "2026-11-17 09:00", "mentee=kim", "topic=Joins", "next=2026-11-25"),
		modeltest.Made("promise", "2026-11-23 09:10", "to=Lee", "what=Far off", "due="+modeltest.Stored("2026-12-01 09:00")),     // 8 days on
		modeltest.Made("promise", "2026-11-23 09:11", "to=Lee", "what=Just within", "due="+modeltest.Stored("2026-11-30 23:00")), // 7 days on
		modeltest.Made("promise", "2026-11-23 09:12", "to=Lee", "what=Tonight", "due="+modeltest.Stored("2026-11-23 18:00")),     // inside the buffer
		modeltest.Made("leave", "2026-11-01 09:00", "from=2026-11-25", "to=2026-11-26", "why=Rest"),
	)...)
	modeltest.Expect(t, "due", lines(Of(j, modeltest.Evening).Due), strings.Join([]string{
		"Onboarding doc ·  · Fri 20 Nov ·  · 3 d late",
		"Retro notes · the team · today 17:00 ·  · 48 min late",
		"Tonight · Lee · today 18:00 ·  · due in 12 min",
		"Invoice · Lee · tomorrow 12:00 ·  · due in 18 h 12 min",
		"Joins · kim · Wed 25 Nov ·  · in 2 d",
		"Board numbers · Priya · Thu 26 Nov 16:00 · aim for 15:45 · due in 2 d 22 h",
		"Offer · Ana · moved to Fri 27 Nov 09:00 · aim for 08:45 · due in 3 d 15 h",
		"Just within · Lee · Mon 30 Nov 23:00 · aim for 22:45 · due in 7 d",
	}, "\n"))
}

func TestHolds(t *testing.T) {
	fixed := modeltest.Made("nuisance", "2026-10-01 09:00", "problem=Standups", "fixed@2026-11-16 09:00", "follow_up=2026-11-23 2026-12-16")
	answered := modeltest.Made("nuisance", "2026-10-02 09:00", "problem=Login", "fixed@2026-10-20 09:00", "follow_up=2026-10-27 2026-11-19")
	answered.Events = append(answered.Events, model.Event{At: modeltest.Clock("2026-11-20 09:00"), Held: "yes"})
	once := modeltest.Made("gap", "2026-10-02 09:00", "thing=Rota", "closed@2026-10-20 09:00", "follow_up=2026-10-27 2026-11-19")
	once.Events = append(once.Events, model.Event{At: modeltest.Clock("2026-10-28 09:00"), Held: "yes"}) // the second day is not answered
	early := modeltest.Made("gap", "2026-10-02 09:00", "thing=Keys", "closed@2026-11-20 09:00", "follow_up=2026-11-27")
	modeltest.Expect(t, "holds", lines(Of(modeltest.JournalOf(fixed, answered, once, early), modeltest.Evening).Holds),
		"Rota ·  ·  ·  · closed 34 days ago\nStandups ·  ·  ·  · fixed 7 days ago")
}

func TestQuiet(t *testing.T) {
	entries := []model.Entry{
		modeltest.Made("gap", "2026-11-01 09:00", "thing=Onboarding doc", "claimed@2026-11-11 09:00"), // 12 days, quiet after 10
		modeltest.Made("gap", "2026-11-01 09:05", "thing=Keys", "claimed@2026-11-14 09:00"),           // 9 days
		modeltest.Made("gap", "2026-11-01 09:06", "thing=Rota", "closed@2026-11-02 09:00"),            // not open
		modeltest.Made("gap", "2026-11-01 09:07", "thing=Late one", "claimed_until=2026-11-05"),       // due: shown there
		modeltest.Made("contact", "2026-10-11 09:00", "person=Sam", "team=support"),                   // 43 days: cold
		modeltest.Made("contact", "2026-10-12 09:00", "person=Lu"),                                    // 42 days: cooling
		modeltest.Made("contact", "2026-10-01 09:00", "person=Kim"),                                   // talked again below
		modeltest.Made("contact", "2026-11-20 09:00", "person=kim", "next=2026-11-22"),                // its next touch was yesterday
		modeltest.Made("contact", "2026-10-01 09:01", "person=Jo", "next=2026-11-30"),                 // cold, and a next touch is set
		modeltest.Made("contact", "2026-01-01 09:00", "person=Gone"),                                  // longer than 4 × 42 days: ended
		modeltest.Made("mentee", "2026-11-01 09:00", "mentee=Bo", "topic=SQL", "next=2026-11-10"),
		modeltest.Made("outcome", "2026-11-09 09:00", "task=Sheet"), // 14 days
	}
	// Days since each went quiet: the sheet 14 − 14, Sam 43 − 42, kim 1 since
	// the next touch, the doc 12 − 10, Bo 13 since the next session.
	modeltest.Expect(t, "quiet", lines(Of(modeltest.JournalOf(entries...), modeltest.Evening).Quiet), strings.Join([]string{
		"Sheet ·  ·  ·  · asked 14 days ago",
		"Sam (support) ·  ·  ·  · last touch 43 days ago",
		"kim ·  ·  ·  · next was yesterday",
		"Onboarding doc ·  ·  ·  · claimed 12 days ago",
		"SQL · Bo ·  ·  · next was Tue 10 Nov",
	}, "\n"))
}

func TestPlanAndTomorrow(t *testing.T) {
	lastWeek := modeltest.Made("week", "2026-11-16 09:00", "plan=last week's")
	this := modeltest.Made("week", "2026-11-23 09:00", "plan=If a meeting has no owner, then I will ask who decides.")
	sunday := modeltest.Made("week", "2026-11-22 20:00", "plan=planned on Sunday")
	friday := modeltest.Made("reflection", "2026-11-20 20:00", "tomorrow=If asked, then I will say when.")
	today := modeltest.Made("reflection", "2026-11-23 17:00", "tomorrow=of tomorrow")
	g := Of(modeltest.JournalOf(lastWeek, friday, this, today), modeltest.Evening)
	modeltest.Expect(t, "plan", g.Plan, this.Answers.Get("plan"))
	modeltest.Expect(t, "plan from", g.PlanFrom.ID, this.ID)
	modeltest.Expect(t, "tomorrow", g.Tomorrow, "If asked, then I will say when.")

	g = Of(modeltest.JournalOf(lastWeek, sunday), modeltest.Evening)
	modeltest.Expect(t, "a plan of Sunday", g.Plan, "planned on Sunday")
	onSunday := modeltest.Clock("2026-11-22 21:00")
	modeltest.Expect(t, "on Sunday the week to come", Of(modeltest.JournalOf(lastWeek, sunday), onSunday).Plan, "planned on Sunday")
	modeltest.Expect(t, "on Sunday without one", Of(modeltest.JournalOf(lastWeek), onSunday).Plan, "last week's")
	modeltest.Expect(t, "no plan", Of(modeltest.JournalOf(lastWeek), modeltest.Evening).Plan, "")

	old := modeltest.Made("reflection", "2026-11-15 20:00", "tomorrow=stale") // 8 days
	modeltest.Expect(t, "stale", Of(modeltest.JournalOf(old), modeltest.Evening).Tomorrow, "")
	skipped := modeltest.Made("reflection", "2026-11-21 20:00")
	modeltest.Expect(t, "the last one skipped it", Of(modeltest.JournalOf(friday, skipped), modeltest.Evening).Tomorrow, "")
}

func TestRecordedAndKept(t *testing.T) {
	j := modeltest.JournalOf(
		modeltest.Made("ask", "2026-11-23 09:00"), modeltest.Made("ask", "2026-11-23 10:00", "asked@2026-11-23 11:00"),
		modeltest.Made("outcome", "2026-11-20 09:00", "raised@2026-11-23 10:00"), // moved today
		modeltest.Made("gap", "2026-11-20 09:00"),
		modeltest.Made("promise", "2026-11-20 09:00", "to=Lee", "what=Slides", "due="+modeltest.Stored("2026-11-23 12:00"), "kept@2026-11-23 11:40"),
		modeltest.Made("promise", "2026-11-19 09:00", "to=Lee", "what=Draft", "due="+modeltest.Stored("2026-11-20 12:00"), "kept@2026-11-20 11:40"),
		modeltest.Made("follower", "2026-11-24 02:00"), // after midnight: still today, read the evening before
	)
	g := Of(j, modeltest.Evening)
	var got []string
	for _, r := range g.Recorded {
		got = append(got, fmt.Sprint(r.Practice.ID, " ", r.Count))
	}
	modeltest.Expect(t, "recorded", strings.Join(got, ", "), "ask 2, promise 1, outcome 1, follower 1, transparency 0, need 0")
	modeltest.Expect(t, "kept", lines(g.Kept), "Slides · Lee ·  ·  · 20 min early")
}

func TestTonight(t *testing.T) {
	j := modeltest.JournalOf(modeltest.Made("reflection", "2026-11-19 20:00"), modeltest.Made("reflection", "2026-11-20 20:00"))
	g := Of(j, modeltest.Evening)
	if len(g.Tonight) != 1 || g.Tonight[0].Practice != "reflection" {
		t.Errorf("streaks that end tonight: %+v", g.Tonight)
	}
	j.Put(modeltest.Made("reflection", "2026-11-23 17:00"))
	modeltest.Expect(t, "once reflected", len(Of(j, modeltest.Evening).Tonight), 0)
}

func TestMemoryOf(t *testing.T) {
	week := modeltest.Made("reflection", "2026-11-16 20:00", "answer=a week")
	month := modeltest.Made("reflection", "2026-10-23 20:00", "answer=a month")
	fourWeeks := modeltest.Made("reflection", "2026-10-26 20:00", "answer=four weeks")
	year := modeltest.Made("follower", "2025-11-23 12:00", "idea=a year")
	weeks52 := modeltest.Made("reflection", "2025-11-24 20:00", "answer=the same weekday")
	for _, c := range []struct {
		name    string
		entries []model.Entry
		want    string
	}{
		{"a year goes first", []model.Entry{week, month, year, weeks52}, "A year ago: a year"},
		{"the weekday stands in for the date", []model.Entry{week, month, weeks52}, "A year ago: the same weekday"},
		{"a month before a week", []model.Entry{week, month, fourWeeks}, "A month ago: a month"},
		{"four weeks stand in for a month", []model.Entry{week, fourWeeks}, "A month ago: four weeks"},
		{"a week", []model.Entry{week}, "A week ago: a week"},
		{"a reflection before courage before evidence before length", []model.Entry{
			modeltest.Made("outcome", "2026-11-16 09:00", "task=a long line about nothing much at all"),
			modeltest.Made("ask", "2026-11-16 10:00", "ask=brave?", "fear=7"),
			week,
		}, "A week ago: a week"},
		{"courage", []model.Entry{
			modeltest.Made("outcome", "2026-11-16 09:00", "task=a long line about nothing much at all"),
			modeltest.Made("ask", "2026-11-16 10:00", "ask=brave?", "fear=7"),
		}, "A week ago: brave?"},
		{"an empty reflection says nothing", []model.Entry{
			modeltest.Made("reflection", "2026-11-16 20:00"), modeltest.Made("outcome", "2026-11-16 09:00", "task=a line"),
		}, "A week ago: a line"},
		{"leave and plans are no memory", []model.Entry{
			modeltest.Made("leave", "2026-11-16 20:00", "why=Rest"), modeltest.Made("week", "2026-11-16 09:00", "plan=a plan"),
		}, ""},
		{"records are no memory", []model.Entry{modeltest.Made("person", "2026-11-16 20:00", "name=Ana")}, ""},
	} {
		j := modeltest.JournalOf(c.entries...)
		got := ""
		if m := Of(j, modeltest.Evening).Ago; m != nil {
			got = m.Label + ": " + m.Text
		}
		modeltest.Expect(t, c.name, got, c.want)
	}
}

func TestTheTrashIsNotOnTheAgenda(t *testing.T) {
	gone := modeltest.Promises()[4]
	gone.Deleted = modeltest.Evening
	g := Of(modeltest.JournalOf(gone), modeltest.Evening)
	modeltest.Expect(t, "due", len(g.Due), 0)
}

func TestTheDayLastsUntilItsStart(t *testing.T) {
	smallHours := modeltest.Clock("2026-11-24 01:30") // still Monday: days start at 04:00
	g := Of(modeltest.JournalOf(modeltest.Made("ask", "2026-11-23 09:00"), modeltest.Made("ask", "2026-11-24 01:00")), smallHours)
	modeltest.Expect(t, "day", g.Day, model.NewDay(2026, 11, 23))
	modeltest.Expect(t, "asked", g.Recorded[0].Count, 2)
}

func TestWithoutABufferNothingIsAimedFor(t *testing.T) {
	j := modeltest.JournalOf(modeltest.Promises()[5])
	j.Config.Buffer = 0
	item := Of(j, modeltest.Evening).Due[0]
	modeltest.Expect(t, "aim", item.Aim, "")
	modeltest.Expect(t, "why", item.Why, "due in 2 d 22 h")
}

func TestMomentsOfAnotherZoneAreReadByTheClockOfNow(t *testing.T) {
	e := modeltest.Made("promise", "2026-11-23 09:00", "to=Ana", "what=Call", "due=2026-11-24T23:00:00-05:00") // 05:00 on the 25th in central Europe
	item := Of(modeltest.JournalOf(e), modeltest.Evening).Due[0]
	modeltest.Expect(t, "when", item.When, "Wed 25 Nov 05:00")
	modeltest.Expect(t, "aim", item.Aim, "aim for 04:45")
}
