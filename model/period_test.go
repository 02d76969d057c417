package model_test

import (
	"fmt"
	"testing"

	"fromhere/model"
	"fromhere/model/modeltest"

	"pgregory.net/rapid"
)

func TestPeriodOf(t *testing.T) {
	for _, c := range []struct {
		kind            model.PeriodKind
		day             model.Day
		from, to, title string
	}{
		{model.OneDay, model.NewDay(2026, 11, 23), "2026-11-23", "2026-11-23", "Mon 23 Nov 2026"},
		{model.OneWeek, model.NewDay(2026, 11, 23), "2026-11-23", "2026-11-29", "Week 48, 23–29 Nov 2026"},
		{model.OneWeek, model.NewDay(2026, 11, 29), "2026-11-23", "2026-11-29", "Week 48, 23–29 Nov 2026"},
		{model.OneWeek, model.NewDay(2026, 12, 1), "2026-11-30", "2026-12-06", "Week 49, 30 Nov – 6 Dec 2026"},
		// ISO 8601: 2026 has 53 weeks, and 1 Jan 2027 is a Friday of the last.
		{model.OneWeek, model.NewDay(2027, 1, 1), "2026-12-28", "2027-01-03", "Week 53, 28 Dec 2026 – 3 Jan 2027"},
		{model.OneWeek, model.NewDay(2027, 1, 4), "2027-01-04", "2027-01-10", "Week 1, 4–10 Jan 2027"},
		// 30 Dec 2024 is a Monday and begins week 1 of 2025.
		{model.OneWeek, model.NewDay(2024, 12, 30), "2024-12-30", "2025-01-05", "Week 1, 30 Dec 2024 – 5 Jan 2025"},
		{model.OneMonth, model.NewDay(2028, 2, 29), "2028-02-01", "2028-02-29", "February 2028"},
		{model.OneMonth, model.NewDay(2026, 12, 31), "2026-12-01", "2026-12-31", "December 2026"},
		{model.OneQuarter, model.NewDay(2026, 11, 23), "2026-10-01", "2026-12-31", "Quarter 4, Oct–Dec 2026"},
		{model.OneQuarter, model.NewDay(2026, 3, 31), "2026-01-01", "2026-03-31", "Quarter 1, Jan–Mar 2026"},
		{model.OneYear, model.NewDay(2028, 2, 29), "2028-01-01", "2028-12-31", "2028"},
	} {
		p := model.PeriodOf(c.kind, c.day)
		modeltest.Expect(t, c.title, fmt.Sprint(p.From, " ", p.To, " ", p.Title()), fmt.Sprint(c.from, " ", c.to, " ", c.title))
	}
}

func TestPeriodsOverTheYearsEnd(t *testing.T) {
	for _, c := range []struct {
		kind       model.PeriodKind
		day        model.Day
		prev, next string
	}{
		{model.OneDay, model.NewDay(2026, 1, 1), "2025-12-31", "2026-01-02"},
		{model.OneWeek, model.NewDay(2027, 1, 1), "2026-12-21", "2027-01-04"},
		{model.OneMonth, model.NewDay(2026, 1, 31), "2025-12-01", "2026-02-01"},
		{model.OneQuarter, model.NewDay(2026, 2, 1), "2025-10-01", "2026-04-01"},
	} {
		p := model.PeriodOf(c.kind, c.day)
		modeltest.Expect(t, string(c.kind)+" before", p.Prev().From.String(), c.prev)
		modeltest.Expect(t, string(c.kind)+" after", p.Next().From.String(), c.next)
	}
}

func TestPeriodsTileTheCalendar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := model.Day(rapid.IntRange(-100_000, 100_000).Draw(t, "day"))
		p := model.PeriodOf(rapid.SampledFrom(model.PeriodKinds).Draw(t, "kind"), d)
		if !p.Has(d) || p.Next().From != p.To+1 || p.Prev().To != p.From-1 || p.Next().Prev() != p {
			t.Fatalf("%v of %v: before it %v, after it %v", p, d, p.Prev(), p.Next())
		}
	})
}

// Seen from Mon 23 Nov 2026, in the 48th week.
func TestParsePeriod(t *testing.T) {
	today := modeltest.Day("2026-11-23")
	for text, want := range map[string]string{
		"day": "2026-11-23", "today": "2026-11-23", "yesterday": "2026-11-22", "2026-11-20": "2026-11-20", "last fri": "2026-11-20",
		"week": "2026-W48", "this week": "2026-W48", " Last  Week ": "2026-W47", "2026-W49": "2026-W49", "2026-w01": "2026-W01", "2026 w49": "2026-W49",
		"month": "2026-11", "next month": "2026-12", "last month": "2026-10", "2026-11": "2026-11",
		"quarter": "2026-Q4", "last quarter": "2026-Q3", "2026-q1": "2026-Q1",
		"year": "2026", "last year": "2025", "2026": "2026",
		// ISO 8601: 2026 has 53 weeks.
		"2026-W53": "2026-W53",
	} {
		p, err := model.ParsePeriod(text, today)
		if err != nil || p.Name() != want {
			t.Errorf("%q is %q, %v; want %q", text, p.Name(), err, want)
		}
	}
	for _, text := range []string{"", "last", "week week", "2025-W53", "2026-W00", "2026-Q5", "2026-Q0", "2026-13", "2026-X1",
		"2026-", "2026-W", "2026-W999999999999", "2026-W49-", "0000", "all", "year 2026"} {
		if p, err := model.ParsePeriod(text, today); err == nil {
			t.Errorf("%q is taken for %q", text, p.Name())
		}
	}
	_, err := model.ParsePeriod("fortnight", today)
	modeltest.Expect(t, "error", fmt.Sprint(err), `"fortnight" is not a period I understand; try "week", "last month", 2026-W49, 2026-11, 2026-Q4 or 2026`)
}

// A period is found again by its name.
func TestPeriodsAreNamed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		kind := rapid.SampledFrom(model.PeriodKinds).Draw(t, "kind")
		p := model.PeriodOf(kind, model.Day(rapid.IntRange(-100_000, 100_000).Draw(t, "day")))
		if again, ok := model.PeriodNamed(p.Name()); !ok || again != p {
			t.Fatalf("%s is found as %v, %v, not as %v", p.Name(), again, ok, p)
		}
	})
}
