package model

import (
	"cmp"
	"iter"
	"slices"
	"time"
)

// Practised is what the days of a journal held as they stood on one evening:
// what was practised on each, and which are passed over. Streaks, strength and
// pictures of the year are read from it. It holds until the journal changes.
type Practised struct {
	AsOf     Day
	journal  *Journal
	counts   map[string]*DayCounts // by practice; after AsOf too
	leaves   []leave               // none touches another; in order
	workweek [daysAWeek]bool       // Sunday first
}

// leave is a run of days on leave.
type leave struct{ from, to Day }

// Practised gathers the days of all practices up to the evening of asOf:
// entries of later days and later events are left out, and so is leave that
// was recorded later.
func (j *Journal) Practised(asOf Day) *Practised {
	sum := j.shelves.summary.of(j)
	pr := &Practised{AsOf: asOf, journal: j, counts: sum.Days}
	for w := range pr.workweek {
		pr.workweek[w] = j.Config.Workdays[time.Weekday(w)]
	}
	for _, away := range sum.Away {
		if away.Recorded <= asOf {
			pr.leaves = append(pr.leaves, leave{away.From, away.To})
		}
	}
	pr.leaves = merged(pr.leaves)
	return pr
}

// practisedOn appends the days on which an entry counts as practice, each
// once: its own day, and those on which it reached a stage. The stage it was
// born with belongs to its own day, also when that is yesterday's, closed
// today.
func practisedOn(e Entry, dayStarts time.Duration, days []Day) []Day {
	days = append(days, e.Day)
	for _, ev := range e.Events {
		if ev.Stage == "" || ev.At.Equal(e.Created) {
			continue
		}
		if d := DayOf(ev.At, dayStarts); !slices.Contains(days, d) {
			days = append(days, d)
		}
	}
	return days
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
func (pr *Practised) On(practice string, d Day) int {
	switch {
	case d > pr.AsOf:
		return 0
	case practice != "":
		return pr.counts[practice].On(d)
	}
	n := 0
	for counts := range pr.of("") {
		n += counts.On(d)
	}
	return n
}

// of yields the days of one practice or, with "", of all but leave; days after
// AsOf are among them.
func (pr *Practised) of(practice string) iter.Seq[*DayCounts] {
	return func(yield func(*DayCounts) bool) {
		for id, counts := range pr.counts {
			if (id == practice || practice == "" && id != Leave) && !yield(counts) {
				return
			}
		}
	}
}

// Empty tells that nothing but leave was recorded.
func (pr *Practised) Empty() bool {
	for counts := range pr.of("") {
		for d := range counts.All() {
			if d <= pr.AsOf {
				return false
			}
			break // the oldest comes first
		}
	}
	return true
}

// PassedOver tells whether nothing is asked on the day: it is a day off, as
// weekends are, or on leave.
func (pr *Practised) PassedOver(d Day) bool { return !pr.workday(d) || pr.OnLeave(d) }

// OnLeave tells whether the day is on leave.
func (pr *Practised) OnLeave(d Day) bool {
	_, on := pr.leaveAt(d)
	return on
}

func (pr *Practised) workday(d Day) bool { return pr.workweek[d.Weekday()] }

// leaveAt is the leave that the day is part of.
func (pr *Practised) leaveAt(d Day) (leave, bool) {
	l, ok := pr.leaveFrom(d)
	return l, ok && l.from <= d
}

// leaveFrom is the first leave that ends on a day or later.
func (pr *Practised) leaveFrom(d Day) (l leave, ok bool) {
	at, _ := slices.BinarySearchFunc(pr.leaves, d, func(l leave, d Day) int { return cmp.Compare(l.to, d) })
	if at == len(pr.leaves) {
		return l, false
	}
	return pr.leaves[at], true
}

// workdays counts the days of work from one day to another, with those on
// leave and without them.
func (pr *Practised) workdays(from, to Day) (all, open int) {
	l, ok := pr.leaveFrom(from)
	away := ok && l.from <= to
	for d := from; d <= to; d++ {
		if !pr.workday(d) {
			continue
		}
		all++
		if !away || !pr.OnLeave(d) {
			open++
		}
	}
	return all, open
}

// first is the first day on which the practice was practised.
func (pr *Practised) first(practice string) (first Day, begun bool) {
	for counts := range pr.of(practice) {
		for d := range counts.All() {
			if d <= pr.AsOf && (!begun || d < first) {
				first, begun = d, true
			}
			break // the oldest comes first
		}
	}
	return first, begun
}
