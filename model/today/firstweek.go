package today

import (
	"fromhere/model"
	"fromhere/model/streak"
)

// The headings of what a new journal proposes: the first for as long as it is empty.
const (
	BeginHeading     = "Where to begin"
	FirstWeekHeading = "Your first week"
)

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
		if p.Begin != "" {
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
func Begun(j *model.Journal, p model.Practice) bool { return len(daysOf(j, p.ID)) > 0 }

// daysOf are the days on which a practice was practised, oldest first.
func daysOf(j *model.Journal, practice string) []model.Day {
	var days []model.Day
	for counts := range j.DayCounts(practice) {
		for day := range counts.All() {
			days = append(days, day)
		}
	}
	return days
}

// Practised is a practice and how many of its entries were recorded or moved on
// a day.
type Practised struct {
	Practice model.Practice
	Entries  int
}

// PractisedOn is all that was practised on a day but rituals, in the order of
// the catalog. Records never count as practised.
func PractisedOn(j *model.Journal, day model.Day) []Practised {
	var practised []Practised
	activity := streak.ActivityOf(j, day)
	for _, p := range j.Catalog.In(model.Steps, model.Habits, model.NextSteps) {
		if n := activity.On(p.ID, day); n > 0 {
			practised = append(practised, Practised{Practice: p, Entries: n})
		}
	}
	return practised
}

// FirstReflection tells that the reflection of a day is the only one there is.
func FirstReflection(j *model.Journal, day model.Day) bool {
	p, _ := j.Catalog.InRole(model.RoleReflection)
	days := daysOf(j, p.ID)
	return len(days) == 1 && days[0] == day
}
