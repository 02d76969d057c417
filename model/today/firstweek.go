package today

import (
	"fromhere/model"
	"fromhere/model/streak"
)

// FirstWeekHeading is the heading of what a new journal proposes.
const FirstWeekHeading = "Your first week"

// firstWeekDays are the days, from the first entry on, that a journal is new for.
const firstWeekDays = 7

// Proposal is a practice that a new journal proposes to begin with.
type Proposal struct {
	Practice model.Practice
	Begun    bool // there is an entry of it
}

// FirstWeek is what a new journal proposes to begin with: one step, one habit and
// the evening, as the catalog marks them. There is nothing to propose any more
// once all of them are begun or the first week is over.
func FirstWeek(j *model.Journal, day model.Day) []Proposal {
	if !streak.ActivityOf(j, day-firstWeekDays).Empty() {
		return nil
	}
	var proposals []Proposal
	left := false
	for _, p := range j.Catalog {
		if p.Begin {
			begun := Begun(j, p)
			proposals = append(proposals, Proposal{Practice: p, Begun: begun})
			left = left || !begun
		}
	}
	if !left {
		return nil
	}
	return proposals
}

// Begun tells that there is an entry of the practice, on any day.
func Begun(j *model.Journal, p model.Practice) bool {
	for counts := range j.DayCounts(p.ID) {
		for range counts.All() {
			return true
		}
	}
	return false
}

// Practised is a practice and how many of its entries were recorded on a day.
type Practised struct {
	Practice model.Practice
	Entries  int
}

// PractisedOn is what was practised on a day, in the order of the catalog: every
// practice with an entry of the day, but the rituals and the records.
func PractisedOn(j *model.Journal, day model.Day) []Practised {
	count := map[string]int{}
	for e := range j.OfDay(day) {
		count[e.Practice]++
	}
	var practised []Practised
	for _, p := range j.Catalog.In(model.Steps, model.Habits, model.NextSteps) {
		if n := count[p.ID]; n > 0 {
			practised = append(practised, Practised{Practice: p, Entries: n})
		}
	}
	return practised
}

// FirstReflection tells that the reflection of a day is the only one there is.
func FirstReflection(j *model.Journal, day model.Day) bool {
	all := j.OfRole(model.RoleReflection)
	return len(all) == 1 && all[0].Day == day
}
