package model

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

func TestPeriodOf(t *testing.T) {
	for _, c := range []struct {
		kind            PeriodKind
		day             Day
		from, to, title string
	}{
		{OneDay, NewDay(2026, 11, 23), "2026-11-23", "2026-11-23", "Mon 23 Nov 2026"},
		{OneWeek, NewDay(2026, 11, 23), "2026-11-23", "2026-11-29", "Week 48, 23–29 Nov 2026"},
		{OneWeek, NewDay(2026, 11, 29), "2026-11-23", "2026-11-29", "Week 48, 23–29 Nov 2026"},
		{OneWeek, NewDay(2026, 12, 1), "2026-11-30", "2026-12-06", "Week 49, 30 Nov – 6 Dec 2026"},
		// ISO 8601: 2026 has 53 weeks, and 1 Jan 2027 is a Friday of the last.
		{OneWeek, NewDay(2027, 1, 1), "2026-12-28", "2027-01-03", "Week 53, 28 Dec 2026 – 3 Jan 2027"},
		{OneWeek, NewDay(2027, 1, 4), "2027-01-04", "2027-01-10", "Week 1, 4–10 Jan 2027"},
		// 30 Dec 2024 is a Monday and begins week 1 of 2025.
		{OneWeek, NewDay(2024, 12, 30), "2024-12-30", "2025-01-05", "Week 1, 30 Dec 2024 – 5 Jan 2025"},
		{OneMonth, NewDay(2028, 2, 29), "2028-02-01", "2028-02-29", "February 2028"},
		{OneMonth, NewDay(2026, 12, 31), "2026-12-01", "2026-12-31", "December 2026"},
		{OneQuarter, NewDay(2026, 11, 23), "2026-10-01", "2026-12-31", "Quarter 4, Oct–Dec 2026"},
		{OneQuarter, NewDay(2026, 3, 31), "2026-01-01", "2026-03-31", "Quarter 1, Jan–Mar 2026"},
	} {
		p := PeriodOf(c.kind, c.day)
		expect(t, c.title, fmt.Sprint(p.From, " ", p.To, " ", p.Title()), fmt.Sprint(c.from, " ", c.to, " ", c.title))
	}
}

func TestPeriodsOverTheYearsEnd(t *testing.T) {
	for _, c := range []struct {
		kind       PeriodKind
		day        Day
		prev, next string
	}{
		{OneDay, NewDay(2026, 1, 1), "2025-12-31", "2026-01-02"},
		{OneWeek, NewDay(2027, 1, 1), "2026-12-21", "2027-01-04"},
		{OneMonth, NewDay(2026, 1, 31), "2025-12-01", "2026-02-01"},
		{OneQuarter, NewDay(2026, 2, 1), "2025-10-01", "2026-04-01"},
	} {
		p := PeriodOf(c.kind, c.day)
		expect(t, string(c.kind)+" before", p.Prev().From.String(), c.prev)
		expect(t, string(c.kind)+" after", p.Next().From.String(), c.next)
	}
}

func TestPeriodsTileTheCalendar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := Day(rapid.IntRange(-100_000, 100_000).Draw(t, "day"))
		p := PeriodOf(rapid.SampledFrom(PeriodKinds).Draw(t, "kind"), d)
		if !p.Has(d) || p.Next().From != p.To+1 || p.Prev().To != p.From-1 || p.Next().Prev() != p {
			t.Fatalf("%v of %v: before it %v, after it %v", p, d, p.Prev(), p.Next())
		}
	})
}

// week48 holds, in the week of 23 to 29 November and read on its Friday:
//
//	2 promises due in it: Retro notes kept 10 min late, Board numbers kept an hour early
//	1 promise kept in it, made before: Slides, on time
//	1 nuisance fixed in it, saving 3 h a week
//	an admission with fear 7 that went 8, an ask with fear 4 that went 5
func week48() []Entry {
	return []Entry{
		made(Promise, "2026-11-20 09:00", "to=Lee", "what=Slides", "due="+stored("2026-11-24 12:00"), "kept@2026-11-24 11:00"),
		made("nuisance", "2026-10-01 09:00", "problem=Login", "saving=3", "fixed@2026-11-25 09:00"),
		made(Promise, "2026-11-23 09:00", "to=Priya", "what=Board numbers", "due="+stored("2026-11-26 16:00"), "kept@2026-11-26 15:00"),
		made(Promise, "2026-11-23 09:01", "to=Lee", "what=Retro notes", "due="+stored("2026-11-24 17:00"), "kept@2026-11-24 17:10"),
		made(Promise, "2026-11-23 09:02", "to=Ana", "what=Next month", "due="+stored("2026-12-24 17:00")),
		made("transparency", "2026-11-24 09:00", "dropped=Invoice", "told=Lee", "fear=7", "went=8"),
		made("ask", "2026-11-25 09:00", "to=Omar", "ask=How?", "fear=4", "went=5"),
		made(Reflection, "2026-11-24 20:00", "answer=Tuesday"),
		made(Reflection, "2026-11-23 20:00", "answer=Monday"),
		made(Reflection, "2026-11-30 20:00", "answer=Next week"),
	}
}

func TestReviewOf(t *testing.T) {
	friday := clock("2026-11-27 17:00")
	r := ReviewOf(journalOf(week48()...), PeriodOf(OneWeek, NewDay(2026, 11, 27)), friday)
	expect(t, "entries", len(r.Entries), 7)
	expect(t, "by practice", fmt.Sprint(r.ByPractice),
		"[{Ask, Don't Tell 1} {Reliability Rock 3} {Radical Transparency 1} {Evening Reflection 2}]")
	expect(t, "on time", r.Promises.OnTime, Share{2, 3})
	expect(t, "people", fmt.Sprint(r.People), "[{Lee 2} {Ana 1} {Omar 1} {Priya 1}]")
	expect(t, "reflections", len(r.Reflections), 2)
	// Fear (7 + 4) / 2 = 5.5, went (8 + 5) / 2 = 6.5.
	expect(t, "figures", said(r.Figures),
		"entries 7; promises on time 2 of 3; people 4; saved 3 h a week; fear 5.5, went 6.5")
}

func TestReviewOfAnEmptyPeriod(t *testing.T) {
	r := ReviewOf(journalOf(), PeriodOf(OneWeek, NewDay(2026, 11, 27)), evening)
	expect(t, "figures", said(r.Figures), "")
	expect(t, "to look back on", r.ToLookBack(), false)
}

func TestLookedBack(t *testing.T) {
	monday := NewDay(2026, 11, 9)
	entries := []Entry{made("gap", "2026-11-03 09:00"), made("gap", "2026-11-10 09:00")}
	planned := made(WeekPlan, "2026-11-16 09:00", "plan=a")
	plan := func(at string) Entry { return made(WeekPlan, at, "plan=a", "look_back=Well") }
	for _, c := range []struct {
		name string
		more []Entry
		kind PeriodKind
		want bool
	}{
		{"a day without a reflection", nil, OneDay, false},
		{"a day with one", []Entry{made(Reflection, "2026-11-09 20:00")}, OneDay, true},
		{"a week without a plan", []Entry{made(Reflection, "2026-11-09 20:00")}, OneWeek, false},
		{"a week planned and not looked back on", []Entry{made(WeekPlan, "2026-11-09 09:00", "plan=a")}, OneWeek, false},
		{"a week looked back on", []Entry{plan("2026-11-09 09:00")}, OneWeek, true},
		{"a week planned on the Sunday before", []Entry{plan("2026-11-08 20:00")}, OneWeek, true},
		{"another week's plan", []Entry{plan("2026-11-16 09:00")}, OneWeek, false},
		{"a month without plans", nil, OneMonth, false},
		{"a month with all plans looked back on", []Entry{plan("2026-11-02 09:00"), plan("2026-11-09 09:00")}, OneMonth, true},
		{"a month with one that is not", []Entry{plan("2026-11-02 09:00"), planned}, OneMonth, false},
		{"a month after one that is not", []Entry{made(WeekPlan, "2026-10-26 09:00", "plan=a"), plan("2026-11-09 09:00")}, OneMonth, true},
		{"the quarter of that month", []Entry{made(WeekPlan, "2026-10-26 09:00", "plan=a"), plan("2026-11-09 09:00")}, OneQuarter, false},
		{"a quarter with all", []Entry{plan("2026-10-26 09:00"), plan("2026-11-09 09:00")}, OneQuarter, true},
	} {
		r := ReviewOf(journalOf(append(c.more, entries...)...), PeriodOf(c.kind, monday), evening)
		expect(t, c.name, r.LookedBack, c.want)
	}
}
