package recount

import (
	"fmt"
	"math"
	"slices"
	"time"

	"fromhere/model"
)

// practised tells whether a practice was practised on a day: "by an entry or a stage
// event on it". The day of an entry is stored with it, that of an event is read from
// its own offset.
//
// Decided: an answer to "did it hold?" is no stage event. Neither is the event of being
// written down: an entry that closes yesterday is of yesterday alone. On a day that is
// still to come, as somebody has it who wrote in an earlier zone, nothing was practised.
func (j Journal) practised(practice string, day model.Day) bool {
	if slices.Contains(unpractised, practice) || day > j.today() {
		return false
	}
	for _, e := range j.of(practice) {
		if e.Day == day {
			return true
		}
		for _, ev := range e.Events {
			if ev.Stage != "" && !ev.At.Equal(e.Created) && j.Settings.dayOf(ev.At) == day {
				return true
			}
		}
	}
	return false
}

// firstDay is the first day on which a practice was practised; ok is false if it was
// on none up to today.
func (j Journal) firstDay(practice string) (first model.Day, ok bool) {
	keep := func(day model.Day) {
		if day <= j.today() && (!ok || day < first) && j.practised(practice, day) {
			first, ok = day, true
		}
	}
	for _, e := range j.of(practice) {
		keep(e.Day)
		for _, ev := range e.Events {
			keep(j.Settings.dayOf(ev.At))
		}
	}
	return first, ok
}

// Streak is how long a practice has been practised without a gap.
type Streak struct {
	Begun  bool // practised at all: "a practice never begun has no row among the streaks"
	Weekly bool
	Length int         // in days practised, or in weeks
	Broken bool        // it broke, after it had been practised before
	Broke  model.Day   // the day on which it broke, or the first of the week in which it did
	Leave  []model.Day // workdays on leave that it was kept through, the oldest first
	Needed int         // days still needed, today or in the running week
	Left   int         // days left for them
	Says   string      // "lost this week: 2 missing", "ends tonight", "2 more by Sunday"
}

// StreakOf is the streak of a practice; a practice without a cadence has none.
func (j Journal) StreakOf(practice string) Streak {
	switch c := j.Settings.Cadences[practice]; {
	case c.Times <= 0 || c.Days <= 0:
		return Streak{}
	case c.Days == 1:
		return j.dailyStreak(practice)
	default:
		return j.weeklyStreak(practice, c.Times)
	}
}

// dailyStreak counts days practised, from today back to the first workday without:
// "Days off, weekends and leave are passed over: left empty they neither break nor
// lengthen a streak; practised on, they count. Today never breaks a streak until it is
// over."
//
// Decided: a streak breaks on an empty workday alone if the practice had been practised
// before that day. Leave that nothing was practised before was not kept through.
func (j Journal) dailyStreak(practice string) Streak {
	var s Streak
	today := j.today()
	first, ok := j.firstDay(practice)
	if !ok {
		return s
	}
	s.Begun = true
	var leave []model.Day // passed over, nothing practised before them yet
	for day := today; day >= first; day-- {
		if j.practised(practice, day) {
			s.Length++
			s.Leave, leave = append(s.Leave, leave...), nil
			continue
		}
		if j.off(day) {
			if j.Settings.Workdays[weekday(day)] {
				leave = append(leave, day)
			}
			continue
		}
		if day == today {
			continue
		}
		s.Broken, s.Broke = true, day
		break
	}
	slices.Reverse(s.Leave)
	if !j.off(today) && !j.practised(practice, today) {
		s.Needed, s.Left = 1, 1
	}
	s.Says = says(s.Needed, s.Left, today)
	return s
}

// weeklyStreak counts weeks with enough days practised, from the running week back to
// the first week without.
//
// Decided: the running week lengthens a streak once it has enough days, and never breaks
// it. A week that asks for nothing, being all on leave, is passed over when it is empty,
// and counts when it was practised on at all. Every day of the week is one on which the
// practice can be practised, weekends and leave too, so all days that are left are
// counted as left.
func (j Journal) weeklyStreak(practice string, times int) Streak {
	s := Streak{Weekly: true}
	today := j.today()
	running := j.Settings.week(today)
	first, ok := j.firstDay(practice)
	if !ok {
		return s
	}
	s.Begun = true
	if practice == "week" {
		first = firstPlanned(j, first)
	}
	var leave []model.Day
	for week := running; week >= j.Settings.week(first); week -= 7 {
		needed, done := asked(j, week, times), daysDone(j, practice, week)
		if done >= needed && done > 0 {
			s.Length++
			s.Leave, leave = append(s.Leave, leave...), nil
		} else if needed > 0 && week != running {
			s.Broken, s.Broke = true, week
			break
		}
		for day := week + 6; day >= week; day-- {
			if day <= today && j.onLeave(day) && j.Settings.Workdays[weekday(day)] {
				leave = append(leave, day)
			}
		}
	}
	slices.Reverse(s.Leave)
	s.Needed = max(0, asked(j, running, times)-daysDone(j, practice, running))
	s.Left = int(running + 7 - today)
	if doneOn(j, practice, today, running) {
		s.Left--
	}
	s.Says = says(s.Needed, s.Left, running+6)
	return s
}

// asked is how many days a week asks for: "partly on leave they ask for ceil(N ×
// workdays left ÷ workdays)". Decided: without any workday, N.
func asked(j Journal, week model.Day, times int) int {
	left, all := j.workdays(week)
	if all == 0 {
		return times
	}
	return int(math.Ceil(float64(times) * float64(left) / float64(all)))
}

// daysDone counts the days of a week on which a practice was practised.
func daysDone(j Journal, practice string, week model.Day) int {
	n := 0
	for day := week; day < week+7; day++ {
		if practice != "week" && j.practised(practice, day) {
			n++
		}
	}
	if practice == "week" {
		n = plansFor(j, week)
	}
	return n
}

// doneOn tells whether today is done, as far as a week is concerned. Decided: a plan is
// done today if it was recorded today and is of the running week.
func doneOn(j Journal, practice string, today, running model.Day) bool {
	if practice != "week" {
		return j.practised(practice, today)
	}
	for _, e := range j.of("week") {
		if e.Day == today && j.planned(e) == running {
			return true
		}
	}
	return false
}

// planned is the first day of the week that a plan is of: "a week plan counts for the
// week in `of`", and "a week without `of` is the one it was taken for before": a plan of
// a Saturday or Sunday was taken for the week of the Monday after it, and others for that
// of their Monday. Decided: the week in `of` is the one in which that day lies.
func (j Journal) planned(e model.Entry) model.Day {
	if of, ok := dayIn(e.Answers.Get("of")); ok {
		return j.Settings.week(of)
	}
	monday := e.Day + 2
	for weekday(monday) != time.Monday {
		monday--
	}
	return j.Settings.week(monday)
}

// plansFor counts the days on which a plan for the week was recorded. Decided: its
// look-back does not count for a week of its own.
func plansFor(j Journal, week model.Day) int {
	var days []model.Day
	for _, e := range j.of("week") {
		if j.planned(e) == week && !slices.Contains(days, e.Day) {
			days = append(days, e.Day)
		}
	}
	return len(days)
}

// firstPlanned is the first day of the first week that was planned, or the day given
// if that is earlier.
func firstPlanned(j Journal, first model.Day) model.Day {
	for _, e := range j.of("week") {
		first = min(first, j.planned(e))
	}
	return first
}

// says is how a streak stands: "With n days still needed and d days left (today among
// them unless it is done): n > d 'lost this week: 2 missing', n = d 'ends tonight', else
// '2 more by Sunday'". Decided: nothing is said when nothing is needed. The wording does
// not depend on the streak's length. Sunday is the last day of the week, whichever day
// that is.
func says(needed, left int, last model.Day) string {
	switch {
	case needed == 0:
		return ""
	case needed > left:
		return fmt.Sprintf("lost this week: %d missing", needed)
	case needed == left:
		return "ends tonight"
	default:
		return fmt.Sprintf("%d more by %s", needed, weekday(last))
	}
}
