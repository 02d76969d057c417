package model_test

import (
	"testing"
	"time"

	"fromhere/model"
	"fromhere/model/modeltest"
)

// The week of Mon 23 Nov 2026.
var monday = model.NewDay(2026, time.November, 23)

// An older plan names no week. It keeps the one it was taken for: recorded on Mon 23
// to Fri 27 Nov its own, on Sat 28 or Sun 29 the next, whatever weeks start on.
func TestAnOlderPlanIsForTheWeekItWasTakenFor(t *testing.T) {
	for _, starts := range []time.Weekday{time.Monday, time.Sunday} {
		c := model.DefaultConfig()
		c.WeekStarts = starts
		for d := monday; d < monday+7; d++ {
			want := monday
			if d >= monday+5 {
				want += 7
			}
			modeltest.Expect(t, d.String(), c.PlannedWeek(model.Entry{Day: d}), want)
		}
	}
}

// The week named counts, on whichever day the plan was recorded, and also when it
// is not named by its Monday. Weeks from Sunday: Sun 6 Dec is in the week of Mon 7.
func TestAPlanIsForTheWeekItNames(t *testing.T) {
	for _, c := range []struct {
		starts   time.Weekday
		of, want string
	}{
		{time.Monday, "2026-12-07", "2026-12-07"},
		{time.Monday, "2026-12-10", "2026-12-07"},
		{time.Monday, "2026-12-06", "2026-11-30"},
		{time.Sunday, "2026-12-06", "2026-12-07"},
		{time.Sunday, "2026-12-12", "2026-12-07"},
		{time.Tuesday, "2026-12-08", "2026-12-14"},
	} {
		config := model.DefaultConfig()
		config.WeekStarts = c.starts
		e := modeltest.Made("week", "2026-11-24 09:00", "of="+c.of)
		modeltest.Expect(t, c.of, config.PlannedWeek(e).String(), c.want)
	}
}

// A new plan is for the running week, Mon 23 Nov; on the last workday and the days
// off behind it for the next, Mon 30 Nov.
func TestTheWeekThatANewPlanIsFor(t *testing.T) {
	days := func(days ...time.Weekday) map[time.Weekday]bool {
		works := map[time.Weekday]bool{}
		for _, d := range days {
			works[d] = true
		}
		return works
	}
	for _, c := range []struct {
		why      string
		workdays map[time.Weekday]bool
		starts   time.Weekday
		next     int // the first day after Mon 23 Nov that plans ahead
	}{
		{"Monday to Friday", model.DefaultConfig().Workdays, time.Monday, 4},
		{"Monday to Thursday", days(1, 2, 3, 4), time.Monday, 3},
		{"Saturday too", days(1, 2, 3, 4, 5, 6), time.Monday, 5},
		{"Sunday alone", days(0), time.Monday, 6},
		{"no workday at all", nil, time.Monday, 7},
		{"weeks from Sunday", model.DefaultConfig().Workdays, time.Sunday, 4},
	} {
		config := model.DefaultConfig()
		config.Workdays, config.WeekStarts = c.workdays, c.starts
		for n := range 7 {
			want := monday
			if n >= c.next {
				want += 7
			}
			modeltest.Expect(t, c.why+": "+(monday+model.Day(n)).String(), config.WeekToPlan(monday+model.Day(n)), want)
		}
	}
}

func TestANewPlanNamesItsWeek(t *testing.T) {
	c := model.DefaultConfig()
	for at, want := range map[string]string{"2026-11-26 17:00": "2026-11-23", "2026-11-27 17:00": "2026-11-30", "2026-11-28 03:00": "2026-11-30"} {
		e := c.NewEntry("01", modeltest.Practice("week"), modeltest.Clock(at))
		modeltest.Expect(t, at, e.Answers.Get("of"), want)
	}
	if e := c.NewEntry("01", modeltest.Practice("promise"), modeltest.Evening); !e.Answers.Empty() {
		t.Errorf("a new promise answers %v", e.Answers)
	}
}

// Fri 27 Nov is five days into weeks from Sunday, four into those from Monday.
func TestWeekOf(t *testing.T) {
	c := model.DefaultConfig()
	modeltest.Expect(t, "from Monday", c.WeekOf(monday+4), monday)
	modeltest.Expect(t, "a Sunday", c.WeekOf(monday+6), monday)
	c.WeekStarts = time.Sunday
	modeltest.Expect(t, "from Sunday", c.WeekOf(monday+4), monday-1)
	modeltest.Expect(t, "its Sunday", c.WeekOf(monday+6), monday+6)
}
