package model

import (
	"iter"
	"math"
	"slices"
)

// share is what a cadence asks of one day or one week, and what was done. A
// step of a streak is a share that was met.
type share struct {
	from, to Day
	usual    int // days of practice asked when nobody is on leave
	asked    int // days of practice asked; 0 when it is passed over
	done     int // days practised on, days off among them
}

// met tells that the share is done. Practised on, a share that asked for
// nothing counts as done.
func (s share) met() bool { return s.done > 0 && s.done >= s.asked }

// missed tells that on the evening of asOf it is too late to do it.
func (s share) missed(asOf Day) bool { return !s.met() && s.asked > 0 && s.to < asOf }

// spared tells that leave asked for less, and less was done.
func (s share) spared() bool { return s.asked < s.usual && s.done < s.usual }

// shares are the days or the weeks of a practice's cadence from the one that
// holds the day from to the one that holds the day asOf.
func (pr *Practised) shares(p Practice, from Day) iter.Seq[share] {
	of, start, step := pr.sharing(p)
	return func(yield func(share) bool) {
		for d := start(from); d <= pr.AsOf; d += step {
			if !yield(of(d)) {
				return
			}
		}
	}
}

// sharesBack are the same, the latest first.
func (pr *Practised) sharesBack(p Practice, from Day) iter.Seq[share] {
	of, start, step := pr.sharing(p)
	return func(yield func(share) bool) {
		for d := start(pr.AsOf); d >= start(from); d -= step {
			if !yield(of(d)) {
				return
			}
		}
	}
}

// sharing is how time is shared by a practice's cadence: of is the share that
// begins on a day, start the first day of the share that holds one, and step how
// many days a share is long.
func (pr *Practised) sharing(p Practice) (of func(Day) share, start func(Day) Day, step Day) {
	counts := slices.Collect(pr.of(p.ID)) // looked up once for ten years of days
	c := pr.journal.Config.CadenceOf(p)
	if c.IsDaily() {
		return func(d Day) share { return pr.dayShare(counts, d) }, func(d Day) Day { return d }, 1
	}
	return func(d Day) share { return pr.weekShare(counts, c, d) }, Day.Monday, daysAWeek
}

func (pr *Practised) dayShare(counts []*DayCounts, d Day) share {
	s := share{from: d, to: d, done: pr.daysDone(counts, d, d)}
	s.usual, s.asked = pr.workdays(d, d)
	return s
}

// weekShare is the share of the week that starts on monday. A week partly on
// leave asks for its times × workdays left ÷ workdays, rounded half up; a
// week that this leaves nothing of is passed over. Practice is counted by
// days, so no week asks for more than seven.
func (pr *Practised) weekShare(counts []*DayCounts, c Cadence, monday Day) share {
	sunday := monday + daysAWeek - 1
	s := share{from: monday, to: sunday, done: pr.daysDone(counts, monday, sunday)}
	if all, open := pr.workdays(monday, sunday); all > 0 {
		s.usual = min(perWeek(c), daysAWeek)
		s.asked = int(math.Floor(float64(s.usual*open)/float64(all) + 0.5))
	}
	return s
}

// perWeek is how often a cadence asks in a week, at least once.
func perWeek(c Cadence) int {
	return max(1, int(math.Round(float64(c.Times*daysAWeek)/float64(c.Days))))
}

// daysDone counts the days that have something in any of the counts.
func (pr *Practised) daysDone(counts []*DayCounts, from, to Day) int {
	n := 0
	for d := from; d <= min(to, pr.AsOf); d++ {
		for _, c := range counts {
			if c.On(d) > 0 {
				n++
				break
			}
		}
	}
	return n
}
