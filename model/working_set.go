package model

import (
	"iter"
	"slices"
)

// lookBack is how many days back the working set holds every entry. No line of
// Today looks farther: a reflection speaks of the days after it for a week, and
// the last three days can still be closed. Week plans are held by the week that
// they are for.
const lookBack = 2 * DaysAWeek

// WorkingSet yields the entries that Today is made of on a day, oldest first and
// each once: open loops, entries with a follow-up to ask, all person entries, for
// each spelling of a name the last touch and the last entry of each practice without
// stages, the plans of the weeks of these days and of those to come, and all that was recorded or
// moved in the last two weeks or is of a day ahead. The set of a later day holds no
// others, but for what is recorded in between.
func (j *Journal) WorkingSet(day Day) iter.Seq[Entry] {
	sets := [][]*Entry{j.lookups.asking.of(j, ""), j.ofRole(RolePerson)}
	var last []*Entry
	for _, encounters := range j.lookups.encounters.all(j) {
		last = append(last, encounters[len(encounters)-1].entry)
	}
	var plans []*Entry
	for _, e := range j.ofRole(RoleWeekPlan) {
		if j.Config.PlannedWeek(*e) >= j.Config.WeekOf(day-lookBack) {
			plans = append(plans, e)
		}
	}
	sets = append(sets, last, plans)
	for practised, entries := range j.lookups.days.all(j) {
		if practised >= day-lookBack {
			sets = append(sets, entries)
		}
	}
	return among(sets...)
}

// isOpenLoop tells that the entry may be due or go quiet one day.
func isOpenLoop(e Entry, p *Practice) bool {
	return (p.When != "" || p.Quiet > 0) && e.Open(*p)
}

// isToBeAsked tells that the entry has a follow-up that is not answered yet.
func isToBeAsked(e Entry, p *Practice) bool {
	days := FollowUps(e)
	if len(days) == 0 {
		return false
	}
	_, ask := DueFollowUp(e, *p, slices.Max(days))
	return ask
}
