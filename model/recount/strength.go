package recount

import (
	"math"

	"fromhere/model"
)

// Strength is how much of a habit a practice is, from 0 to 1: "m = 0.5^(sqrt(f)/13),
// s = s·m + v·(1−m), f = repetitions per day; for N per D days v = min(1, done in last D
// days / N) and, where f < 1, N and D are doubled for the window; passed-over days copy
// the last score and are left out of the window."
//
// Decided: the score begins at 0 before the first day practised. A day off, a weekend
// or a leave is passed over when it is left empty; practised on, it counts, as it does
// in a streak. A weekly cadence asks for no day in particular, so that its weekends and
// days off are days like others, and leave alone is passed over. The window is the last
// D days that were not passed over. Today is scored once it was practised on, for it is
// not over.
func (j Journal) Strength(practice string) float64 {
	cadence := j.Settings.Cadences[practice]
	first, ok := j.firstDay(practice)
	if !ok || cadence.Times <= 0 || cadence.Days <= 0 {
		return 0
	}
	n, d := float64(cadence.Times), cadence.Days
	f := n / float64(d)
	if f < 1 {
		n, d = 2*n, 2*d
	}
	m := math.Pow(0.5, math.Sqrt(f)/13)
	score := 0.0
	var asked []bool // of each day that was not passed over: was it practised on?
	for day := first; day <= j.today(); day++ {
		done := j.practised(practice, day)
		passedOver := j.OnLeave(day) || cadence.Days == 1 && j.off(day)
		if !done && (passedOver || day == j.today()) {
			continue
		}
		asked = append(asked, done)
		doneInWindow := 0.0
		for _, was := range asked[max(0, len(asked)-d):] {
			if was {
				doneInWindow++
			}
		}
		v := math.Min(1, doneInWindow/n)
		score = score*m + v*(1-m)
	}
	return score
}

// Activity lists the days from and to, both included, on which a practice was practised.
func (j Journal) Activity(practice string, from, to model.Day) []model.Day {
	var days []model.Day
	for day := from; day <= to; day++ {
		if j.practised(practice, day) {
			days = append(days, day)
		}
	}
	return days
}
