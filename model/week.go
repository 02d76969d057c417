package model

import "time"

// ofWeek is the field of a week plan that names the week it is for, by its Monday.
const ofWeek = "of"

// Plan is one week plan: the day it was recorded, and a day of the week it is for.
type Plan struct{ Recorded, Of Day }

// planIn is the week plan that an entry is.
func planIn(e Entry) (p Plan, ok bool) {
	if Catalog(BuiltIn).RoleOf(e.Practice) != RoleWeekPlan {
		return p, false
	}
	return Plan{Recorded: e.Day, Of: plannedFor(e)}, true
}

// plannedFor is a day of the week that a week plan is for: the one its answer
// names. An older plan names none: it is for the week it was recorded in or,
// recorded on a Saturday or Sunday, for the week after.
func plannedFor(e Entry) Day {
	if of, named := e.Date(ofWeek); named {
		return of
	}
	return (e.Day + 2).Monday()
}

// PlannedWeek is the Monday of the week that a week plan is for.
func (c Config) PlannedWeek(e Entry) Day { return c.mondayIn(c.WeekOf(plannedFor(e))) }

// WeekToPlan is the Monday of the week that a plan begun on a day is for: of the
// running week while a workday is left of it after that day, else of the next. So
// the last workday and the days off behind it plan ahead. Where no day is a
// workday, every day plans its own week.
func (c Config) WeekToPlan(d Day) Day {
	week := c.WeekOf(d)
	works := false
	for day := week; day < week+DaysAWeek; day++ {
		if c.Workdays[day.Weekday()] {
			if works = true; day > d {
				return c.mondayIn(week)
			}
		}
	}
	if works {
		week += DaysAWeek
	}
	return c.mondayIn(week)
}

// WeekOf is the first day of the week that a day lies in, by the day that weeks
// start on.
func (c Config) WeekOf(d Day) Day {
	return d - Day((d.Weekday()-c.WeekStarts+DaysAWeek)%DaysAWeek)
}

// mondayIn is the Monday of a week that may start on another day.
func (c Config) mondayIn(week Day) Day {
	return week + Day((time.Monday-c.WeekStarts+DaysAWeek)%DaysAWeek)
}

// NewEntry is an empty entry of a practice at its first stage, with what the
// moment says of it by itself: a week plan names the week that it is for. What
// was typed or read from a file is never filled in so.
func (c Config) NewEntry(id string, p Practice, at time.Time) Entry {
	e := NewEntry(id, p, at, c.DayStarts)
	if p.Role == RoleWeekPlan {
		e.Answers = e.Answers.With(ofWeek, c.WeekToPlan(e.Day).String())
	}
	return e
}
