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

// lacks is how many days of practice are still needed.
func (q quota) lacks() int { return max(0, q.asked-q.done) }

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
		for d := a.journal.Config.WeekOf(from); !c.IsDaily() && d <= a.AsOf; d += model.DaysAWeek {
			q := a.weekQuota(c, d)
			if q.done = len(a.planned[d]); !countsPlans(p, c) {
				q.done = a.daysDone(counts, q.from, q.to)
			}
			if !yield(q) {
				return
			}
		}
	}
}

// countsPlans tells that the practice plans weeks: what counts for a week then are
// the days on which plans that name it were recorded, be they before that week.
func countsPlans(p model.Practice, c model.Cadence) bool {
	return p.Role == model.RoleWeekPlan && !c.IsDaily()
}

func (a *Activity) dayQuota(counts []*model.DayCounts, d model.Day) quota {
	q := quota{from: d, to: d, done: a.daysDone(counts, d, d)}
	q.usual, q.asked = a.workdays(d, d)
	return q
}

// weekQuota is what a week asks for, by its first day. Partly on leave it asks for
// its times × workdays left ÷ workdays, a begun one counted whole; a week that
// leave takes all workdays of is passed over. Practice is counted by days, so no
// week asks for more than seven.
func (a *Activity) weekQuota(c model.Cadence, first model.Day) quota {
	q := quota{from: first, to: first + model.DaysAWeek - 1}
	if all, open := a.workdays(q.from, q.to); all > 0 {
		q.usual = min(perWeek(c), model.DaysAWeek)
		q.asked = (q.usual*open + all - 1) / all
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
