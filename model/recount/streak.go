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

// Streak is how long a practice has been kept up without a gap.
type Streak struct {
	Begun  bool // practised at all: "a practice never begun has no row among the streaks"
	Weekly bool
	Length int         // in days practised, or in weeks
	Broken bool        // there was one, and it broke
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
// Decided: leave that nothing was practised before was not kept through. A streak broke
// on the first empty workday after its last day.
func (j Journal) dailyStreak(practice string) Streak {
	today := j.today()
	first, begun := j.firstDay(practice)
	if !begun {
		return Streak{}
	}
	s := Streak{Begun: true}
	var leave []model.Day // passed over, nothing practised before them yet
	for day := today; day >= first; day-- {
		if j.practised(practice, day) {
			s.Length++
			s.Leave, leave = append(s.Leave, leave...), nil
			continue
		}
		if !j.off(day) && day != today {
			break
		}
		if j.OnLeave(day) && j.Settings.Workdays[weekday(day)] {
			leave = append(leave, day)
		}
	}
	slices.Reverse(s.Leave)
	if s.Length == 0 {
		last := today // the last day practised
		for !j.practised(practice, last) {
			last--
		}
		s.Broken, s.Broke = true, last+1
		for j.off(s.Broke) {
			s.Broke++
		}
	}
	done := j.practised(practice, today)
	if !j.off(today) && !done {
		s.Needed, s.Left = 1, 1
	}
	s.Says = says(s.Needed, s.Left, done, today)
	return s
}

// weeklyStreak counts weeks with enough days practised, from the running week back to
// the first week without.
//
// Decided: the running week lengthens a streak once it has enough days, and never breaks
// it. A week that asks for nothing, being all on leave, is passed over when it is empty,
// and counts when it was practised on at all. Every day of the week is one on which the
// practice can be practised, weekends and leave too, so all days that are left are
// counted as left. A streak was kept through leave in the weeks that leave made smaller
// and that had fewer days than usual. It broke in the first week after its last one that
// asked for something.
func (j Journal) weeklyStreak(practice string, times int) Streak {
	today := j.today()
	running := j.Settings.week(today)
	first, begun := j.firstDay(practice)
	if practice == "week" {
		first, begun = firstPlanned(j)
	}
	if !begun {
		return Streak{}
	}
	s := Streak{Begun: true, Weekly: true}
	if first > today {
		return s
	}
	var leave []model.Day // of weeks that nothing was practised before yet
	for week := running; week >= j.Settings.week(first); week -= 7 {
		needed, done := asked(j, week, times), daysDone(j, practice, week)
		if needed < times && done < times {
			for day := week + 6; day >= week; day-- {
				if j.OnLeave(day) && j.Settings.Workdays[weekday(day)] {
					leave = append(leave, day)
				}
			}
		}
		if done >= needed && done > 0 {
			s.Length++
			s.Leave, leave = append(s.Leave, leave...), nil
		} else if needed > 0 && week != running {
			break
		}
	}
	slices.Reverse(s.Leave)
	if s.Length == 0 {
		s.Broke, s.Broken = brokeInWeek(j, practice, times, first)
	}
	s.Needed = max(0, asked(j, running, times)-daysDone(j, practice, running))
	s.Left = int(running + 7 - today)
	done := doneOn(j, practice, today, running)
	if done {
		s.Left--
	}
	s.Says = says(s.Needed, s.Left, done, running+6)
	return s
}

// brokeInWeek is the week in which the last streak broke, if there ever was one since
// the first day practised.
func brokeInWeek(j Journal, practice string, times int, first model.Day) (broke model.Day, was bool) {
	for week := j.Settings.week(first); week < j.Settings.week(j.today()); week += 7 {
		needed, done := asked(j, week, times), daysDone(j, practice, week)
		switch {
		case done >= needed && done > 0:
			broke, was = 0, true
		case needed > 0 && was && broke == 0:
			broke = week
		}
	}
	return broke, was
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

// firstPlanned is the first day of the first week that was planned, which may be still
// to come.
func firstPlanned(j Journal) (first model.Day, begun bool) {
	for _, e := range j.of("week") {
		if e.Day <= j.today() && (!begun || j.planned(e) < first) {
			first, begun = j.planned(e), true
		}
	}
	return first, begun
}

// says is how a streak stands: "With n days still needed and d days left (today among
// them unless it is done): n > d 'lost this week: 2 missing', n = d 'ends tonight', else
// '2 more by Sunday'". Decided: nothing is said when nothing is needed. Where today is
// done and each day after it is needed, nothing ends tonight. The wording does not depend
// on the streak's length. Sunday is the last day of the week, whichever day that is.
func says(needed, left int, done bool, last model.Day) string {
	switch {
	case needed == 0:
		return ""
	case needed > left:
		return fmt.Sprintf("lost this week: %d missing", needed)
	case needed == left && !done:
		return "ends tonight"
	default:
		return fmt.Sprintf("%d more by %s", needed, weekday(last))
	}
}
