package model

import "fmt"

// Cadence is how often a practice is meant to be practised: Times in every
// Days days. The zero Cadence asks for nothing.
type Cadence struct {
	Times int
	Days  int
}

// Daily is once on every workday.
var Daily = Cadence{Times: 1, Days: 1}

// Weekly is n times a week, weeks starting on Monday.
func Weekly(n int) Cadence { return Cadence{Times: n, Days: DaysAWeek} }

// DaysAWeek is how many days a week has.
const DaysAWeek = 7

// IsDaily tells a daily cadence from a weekly one.
func (c Cadence) IsDaily() bool { return c.Days == 1 }

// None tells that nothing is asked.
func (c Cadence) None() bool { return c.Times <= 0 || c.Days <= 0 }

// String is the cadence in words: "daily", "2 a week".
func (c Cadence) String() string {
	switch {
	case c.None():
		return "whenever"
	case c.IsDaily():
		return "daily on workdays"
	}
	return fmt.Sprintf("%d a week", c.Times)
}
