package streak

import (
	"iter"
	"math"
	"slices"

	"fromhere/model"
)

// quota is what a cadence asks of one day or one week, and what was done. A
// step of a streak is a quota that was met.
type quota struct {
	from, to model.Day
	usual    int // days of practice asked when nobody is on leave
	asked    int // days of practice asked; 0 when it is passed over
	done     int // days practised on, days off among them
}

// met tells that the quota is done. Practised on, a quota that asked for
// nothing counts as done.
func (q quota) met() bool { return q.done > 0 && q.done >= q.asked }

// missed tells that on the evening of asOf it is too late to do it.
func (q quota) missed(asOf model.Day) bool { return !q.met() && q.asked > 0 && q.to < asOf }

// spared tells that leave asked for less, and less was done.
func (q quota) spared() bool { return q.asked < q.usual && q.done < q.usual }

// quotas are the days or the weeks of a practice's cadence from the one that
// holds the day from to the one that holds AsOf.
func (a *Activity) quotas(p model.Practice, from model.Day) iter.Seq[quota] {
	counts := slices.Collect(a.journal.DayCounts(p.ID)) // looked up once for ten years of days
	c := a.journal.Config.CadenceOf(p)
	return func(yield func(quota) bool) {
		for d := from; c.IsDaily() && d <= a.AsOf; d++ {
			if !yield(a.dayQuota(counts, d)) {
				return
			}
		}
		for d := from.Monday(); !c.IsDaily() && d <= a.AsOf; d += model.DaysAWeek {
			if !yield(a.weekQuota(counts, c, d)) {
				return
			}
		}
	}
}

func (a *Activity) dayQuota(counts []*model.DayCounts, d model.Day) quota {
	q := quota{from: d, to: d, done: a.daysDone(counts, d, d)}
	q.usual, q.asked = a.workdays(d, d)
	return q
}

// weekQuota is the quota of the week that starts on monday. A week partly on
// leave asks for its times × workdays left ÷ workdays, rounded half up; a
// week that this leaves nothing of is passed over. Practice is counted by
// days, so no week asks for more than seven.
func (a *Activity) weekQuota(counts []*model.DayCounts, c model.Cadence, monday model.Day) quota {
	sunday := monday + model.DaysAWeek - 1
	q := quota{from: monday, to: sunday, done: a.daysDone(counts, monday, sunday)}
	if all, open := a.workdays(monday, sunday); all > 0 {
		q.usual = min(perWeek(c), model.DaysAWeek)
		q.asked = int(math.Floor(float64(q.usual*open)/float64(all) + 0.5))
	}
	return q
}

// perWeek is how often a cadence asks in a week, at least once.
func perWeek(c model.Cadence) int {
	return max(1, int(math.Round(float64(c.Times*model.DaysAWeek)/float64(c.Days))))
}

// daysDone counts the days that have something in any of the counts.
func (a *Activity) daysDone(counts []*model.DayCounts, from, to model.Day) int {
	n := 0
	for d := from; d <= min(to, a.AsOf); d++ {
		for _, c := range counts {
			if c.On(d) > 0 {
				n++
				break
			}
		}
	}
	return n
}
