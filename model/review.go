package model

import "time"

// PeriodKind is a length of time that can be looked back on.
type PeriodKind string

// The kinds of period, the shortest first.
const (
	OneDay     PeriodKind = "day"
	OneWeek    PeriodKind = "week" // Monday to Sunday, numbered as in ISO 8601
	OneMonth   PeriodKind = "month"
	OneQuarter PeriodKind = "quarter"
)

// PeriodKinds are all kinds, the shortest first.
var PeriodKinds = []PeriodKind{OneDay, OneWeek, OneMonth, OneQuarter}

// Period is a stretch of journal days, From and To included.
type Period struct {
	Kind     PeriodKind
	From, To Day
}

// PeriodOf is the period of a kind that the day lies in.
func PeriodOf(kind PeriodKind, d Day) Period { return Period{} }

// Next is the period after p.
func (p Period) Next() Period { return p }

// Prev is the period before p.
func (p Period) Prev() Period { return p }

// Has tells whether the day lies in the period.
func (p Period) Has(d Day) bool { return p.From <= d && d <= p.To }

// Title names the period: "Week 48, 23–29 Nov 2026".
func (p Period) Title() string { return "" }

// Review is what a period holds.
type Review struct {
	Period      Period
	Entries     []Entry // recorded in it, oldest first
	ByPractice  []Tally // entries by the practice's name, in catalog order
	People      []Tally // people named, the most frequent first
	Figures     []Figure
	Reflections []Entry // oldest first
	LookedBack  bool    // somebody looked back on it; see LookedBack
}

// ReviewOf is what the period holds, seen from now.
func ReviewOf(j *Journal, p Period, now time.Time) Review { return Review{Period: p} }

// ToLookBack tells whether to say "not yet looked back": something was
// recorded in the period, and nobody has looked back on it.
func (r Review) ToLookBack() bool { return len(r.Entries) > 0 && !r.LookedBack }
