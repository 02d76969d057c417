package streak

import (
	"math"
	"slices"

	"fromhere/model"
)

// Strength is how firm a practice has become by the evening of a day, from
// 0 to 1. It is the score of Loop Habit Tracker (Score.kt and ScoreList.kt in
// github.com/iSoron/uhabits): every day
//
//	m = 0.5^(sqrt(f)/13)    s = s·m + v·(1−m)
//
// where f is repetitions a day and v = min(1, done in the last D days ÷ N) for
// N in D days. Where f < 1, N and D are doubled for the window, so that the
// weekday chosen does not matter.
//
// Passed-over days copy the last score and are left out of the window, unless
// they were practised on. Weekends are passed over by a daily cadence alone: a
// weekly one asks for any days of the week, so that only leave takes days
// from it. Today, while nothing is recorded, copies the score too: it is not
// over. A practice without a cadence has no strength.
func (a *Activity) Strength(p model.Practice) float64 {
	c := a.journal.Config.CadenceOf(p)
	first, begun := a.first(p.ID)
	if c.None() || !begun {
		return 0
	}
	passed := a.OnLeave
	if c.IsDaily() {
		passed = a.PassedOver
	}
	counts := slices.Collect(a.journal.DayCounts(p.ID)) // as for quotas
	score := newScore(c)
	for d := first; d <= a.AsOf; d++ {
		done := a.daysDone(counts, d, d) > 0
		if done || !passed(d) && d != a.AsOf {
			score.add(done)
		}
	}
	return score.value
}

// score is a strength that grows day by day.
type score struct {
	value  float64
	keep   float64 // m: the share of the value that one day keeps
	times  int     // N of the window
	window []bool  // the last D days; the oldest is at next
	next   int
	done   int // days done in the window
}

func newScore(c model.Cadence) *score {
	times := min(c.Times, c.Days) // a day is practised on once
	days := c.Days
	f := float64(times) / float64(days)
	if f < 1 {
		times, days = 2*times, 2*days
	}
	return &score{keep: math.Pow(0.5, math.Sqrt(f)/13), times: times, window: make([]bool, days)}
}

func (s *score) add(done bool) {
	if s.window[s.next] {
		s.done--
	}
	if done {
		s.done++
	}
	s.window[s.next] = done
	s.next = (s.next + 1) % len(s.window)
	v := min(1, float64(s.done)/float64(s.times))
	s.value = s.value*s.keep + v*(1-s.keep)
}
