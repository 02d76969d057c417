package model

import (
	"fmt"
	"time"
)

// PeriodKind is a length of time that can be looked back on.
type PeriodKind string

// The kinds of period, the shortest first.
const (
	OneDay     PeriodKind = "day"
	OneWeek    PeriodKind = "week" // Monday to Sunday, numbered as in ISO 8601
	OneMonth   PeriodKind = "month"
	OneQuarter PeriodKind = "quarter"
	OneYear    PeriodKind = "year"
)

// PeriodKinds are the kinds that a screen shows, the shortest first.
var PeriodKinds = []PeriodKind{OneDay, OneWeek, OneMonth, OneQuarter, OneYear}

// Period is a stretch of journal days, From and To included.
type Period struct {
	Kind     PeriodKind
	From, To Day
}

const monthsAQuarter = 3

// PeriodOf is the period of a kind that the day lies in; an unknown kind is
// read as a day.
func PeriodOf(kind PeriodKind, d Day) Period {
	s := d.Start()
	switch kind {
	case OneWeek:
		return Period{kind, d.Monday(), d.Monday() + DaysAWeek - 1}
	case OneMonth:
		return Period{kind, NewDay(s.Year(), s.Month(), 1), NewDay(s.Year(), s.Month()+1, 1) - 1}
	case OneQuarter:
		first := s.Month() - (s.Month()-1)%monthsAQuarter
		return Period{kind, NewDay(s.Year(), first, 1), NewDay(s.Year(), first+monthsAQuarter, 1) - 1}
	case OneYear:
		return Period{kind, NewDay(s.Year(), time.January, 1), NewDay(s.Year(), time.December, 31)}
	}
	return Period{OneDay, d, d}
}

// Next is the period after p.
func (p Period) Next() Period { return PeriodOf(p.Kind, p.To+1) }

// Prev is the period before p.
func (p Period) Prev() Period { return PeriodOf(p.Kind, p.From-1) }

// Has tells whether the day lies in the period.
func (p Period) Has(d Day) bool { return p.From <= d && d <= p.To }

// Title names the period: "Mon 23 Nov 2026", "Week 48, 23–29 Nov 2026",
// "November 2026", "Quarter 4, Oct–Dec 2026", "2026".
func (p Period) Title() string {
	from, to := p.From.Start(), p.To.Start()
	switch p.Kind {
	case OneWeek:
		_, week := from.ISOWeek()
		return fmt.Sprintf("Week %d, %s", week, sayRun(from, to))
	case OneMonth:
		return from.Format("January 2006")
	case OneQuarter:
		quarter := (int(from.Month())-1)/monthsAQuarter + 1
		return fmt.Sprintf("Quarter %d, %s–%s", quarter, from.Format("Jan"), to.Format("Jan 2006"))
	case OneYear:
		return from.Format("2006")
	}
	return from.Format("Mon 2 Jan 2006")
}

// sayRun is a run of days that names month and year once where they are the
// same: "23–29 Nov 2026", "28 Dec 2026 – 3 Jan 2027".
func sayRun(from, to time.Time) string {
	switch {
	case from.Year() != to.Year():
		return from.Format("2 Jan 2006") + " – " + to.Format("2 Jan 2006")
	case from.Month() != to.Month():
		return from.Format("2 Jan") + " – " + to.Format("2 Jan 2006")
	}
	return from.Format("2") + "–" + to.Format("2 Jan 2006")
}
