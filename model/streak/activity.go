package streak

import (
	"cmp"
	"slices"
	"time"

	"fromhere/model"
)

// Activity is which practices were practised on which days, and which days are
// passed over, as known on one evening. Streaks, strength and pictures of the
// year are read from it. It holds until the journal changes.
type Activity struct {
	AsOf     model.Day
	journal  *model.Journal
	leaves   []leave                   // none touches another; in order
	workweek [model.DaysAWeek]bool     // Sunday first
	planned  map[model.Day][]model.Day // by the first day of a week, the days on which plans for it were recorded, each once
}

// leave is a run of days on leave.
type leave struct{ from, to model.Day }

// ActivityOf is the activity of all practices up to the evening of asOf:
// entries of later days and later events are left out, and so are leave and week
// plans that were recorded later.
func ActivityOf(j *model.Journal, asOf model.Day) *Activity {
	a := &Activity{AsOf: asOf, journal: j, planned: map[model.Day][]model.Day{}}
	for w := range a.workweek {
		a.workweek[w] = j.Config.Workdays[time.Weekday(w)]
	}
	for _, away := range j.Leave() {
		if away.Recorded <= asOf {
			a.leaves = append(a.leaves, leave{away.From, away.To})
		}
	}
	a.leaves = merged(a.leaves)
	for _, plan := range j.Plans() {
		week := j.Config.WeekOf(plan.Of)
		if plan.Recorded <= asOf && !slices.Contains(a.planned[week], plan.Recorded) {
			a.planned[week] = append(a.planned[week], plan.Recorded)
		}
	}
	return a
}

// merged joins leaves that overlap or follow each other.
func merged(leaves []leave) []leave {
	slices.SortFunc(leaves, func(a, b leave) int { return cmp.Compare(a.from, b.from) })
	var apart []leave
	for _, l := range leaves {
		if n := len(apart); n > 0 && l.from <= apart[n-1].to+1 {
			apart[n-1].to = max(apart[n-1].to, l.to)
			continue
		}
		apart = append(apart, l)
	}
	return apart
}

// On is how many entries of the practice were recorded or moved to a stage on
// the day; "" stands for all practices but leave.
func (a *Activity) On(practice string, d model.Day) int {
	if d > a.AsOf {
		return 0
	}
	n := 0
	for counts := range a.journal.DayCounts(practice) {
		n += counts.On(d)
	}
	return n
}

// Empty tells that nothing but leave was recorded.
func (a *Activity) Empty() bool {
	for counts := range a.journal.DayCounts("") {
		for d := range counts.All() {
			if d <= a.AsOf {
				return false
			}
			break // the oldest comes first
		}
	}
	return true
}

// PassedOver tells whether nothing is asked on the day: it is a day off, as
// weekends are, or on leave.
func (a *Activity) PassedOver(d model.Day) bool { return !a.workday(d) || a.OnLeave(d) }

// OnLeave tells whether the day is on leave.
func (a *Activity) OnLeave(d model.Day) bool {
	_, on := a.leaveAt(d)
	return on
}

func (a *Activity) workday(d model.Day) bool { return a.workweek[d.Weekday()] }

// leaveAt is the leave that the day is part of.
func (a *Activity) leaveAt(d model.Day) (leave, bool) {
	l, ok := a.leaveFrom(d)
	return l, ok && l.from <= d
}

// leaveFrom is the first leave that ends on a day or later.
func (a *Activity) leaveFrom(d model.Day) (l leave, ok bool) {
	at, _ := slices.BinarySearchFunc(a.leaves, d, func(l leave, d model.Day) int { return cmp.Compare(l.to, d) })
	if at == len(a.leaves) {
		return l, false
	}
	return a.leaves[at], true
}

// workdays counts the days of work from one day to another, with those on
// leave and without them.
func (a *Activity) workdays(from, to model.Day) (all, open int) {
	l, ok := a.leaveFrom(from)
	away := ok && l.from <= to
	for d := from; d <= to; d++ {
		if !a.workday(d) {
			continue
		}
		all++
		if !away || !a.OnLeave(d) {
			open++
		}
	}
	return all, open
}

// first is the first day on which the practice was practised.
func (a *Activity) first(practice string) (first model.Day, begun bool) {
	for counts := range a.journal.DayCounts(practice) {
		for d := range counts.All() {
			if d <= a.AsOf && (!begun || d < first) {
				first, begun = d, true
			}
			break // the oldest comes first
		}
	}
	return first, begun
}
