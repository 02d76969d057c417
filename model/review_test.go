package model

import (
	"fmt"
	"testing"
)

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
