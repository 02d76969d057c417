package recount

import (
	"slices"

	"fromhere/model"
)

// WeekLoad is one week of taking on and handing on.
type WeekLoad struct {
	Week     model.Day // its first day
	Load     int       // "taken on less handed on"
	Evenings int       // evenings told
	Told     bool      // "at least two evenings told"
}

// Load is how much one takes on of others' work.
type Load struct {
	Running int  // weeks running, up to the one before the running one, that were too much
	Says    bool // "three such weeks running, and it says so"
}

// TakenOn is the load of the last weeks: "taken on less handed on per week with at least
// two evenings told; three such weeks running at 3 or more and above one's own median of
// twelve weeks, and it says so; weeks on leave are passed over, the running week does not
// count".
//
// Decided: a week that is not told ends the run.
func (j Journal) TakenOn() Load {
	const run = 3
	var l Load
	for week := j.Settings.week(j.today()) - 7; week >= j.firstEvening(); week -= 7 {
		if j.weekOnLeave(week) {
			continue
		}
		if !j.tooMuch(week) {
			break
		}
		l.Running++
	}
	l.Says = l.Running >= run
	return l
}

// tooMuch tells that a week is told, "at 3 or more and above one's own median of twelve
// weeks".
//
// Decided: the median is that of the last twelve told weeks before it, those on leave
// left out. With fewer than three of them it says nothing, and 3 or more is too much.
func (j Journal) tooMuch(week model.Day) bool {
	const weeks, fewest, atLeast = 12, 3, 3
	this := j.weekLoad(week)
	if !this.Told || this.Load < atLeast {
		return false
	}
	var before []int
	for w := week - 7; w >= j.firstEvening() && len(before) < weeks; w -= 7 {
		if load := j.weekLoad(w); load.Told && !j.weekOnLeave(w) {
			before = append(before, load.Load)
		}
	}
	if len(before) < fewest {
		return true
	}
	slices.Sort(before)
	n := len(before)
	middle := float64(before[(n-1)/2]+before[n/2]) / 2
	return float64(this.Load) > middle
}

// firstEvening is the first day of the week of the first reflection.
func (j Journal) firstEvening() model.Day {
	first := j.today()
	for _, e := range j.of("reflection") {
		first = min(first, e.Day)
	}
	return j.Settings.week(first)
}

// weekLoad is the load of a week. Decided: an evening is told by what was taken on, by
// what was handed on, or by both; two reflections on one day are one evening.
func (j Journal) weekLoad(week model.Day) WeekLoad {
	w := WeekLoad{Week: week}
	var evenings []model.Day
	for _, e := range j.of("reflection") {
		if e.Day < week || e.Day >= week+7 {
			continue
		}
		taken, tookOn := number(e, "taken_on")
		handed, handedOn := number(e, "handed_on")
		w.Load += taken - handed
		if (tookOn || handedOn) && !slices.Contains(evenings, e.Day) {
			evenings = append(evenings, e.Day)
		}
	}
	w.Evenings = len(evenings)
	w.Told = w.Evenings >= 2
	return w
}
