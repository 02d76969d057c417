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
	Weeks   []WeekLoad // the last twelve weeks that are over and not on leave, the oldest first
	Median  float64    // of those of them that are told
	Running int        // weeks running, up to the last one, at 3 or more and above the median
	Says    bool       // "three such weeks running, and it says so"
}

// TakenOn is the load of the last weeks: "taken on less handed on per week with at least
// two evenings told; three such weeks running at 3 or more and above one's own median of
// twelve weeks, and it says so; weeks on leave are passed over, the running week does not
// count".
//
// Decided: the twelve weeks are those before the running one that are not on leave; the
// told ones among them make the median, those of the run included, and each week of the
// run is above it. A week with fewer evenings told ends the run.
func (j Journal) TakenOn() Load {
	const weeks, atLeast, run = 12, 3, 3
	var l Load
	for week := j.Settings.week(j.today()) - 7; len(l.Weeks) < weeks; week -= 7 {
		if week < j.Settings.week(j.today())-7*1000 {
			break // a leave without end
		}
		if !j.weekOnLeave(week) {
			l.Weeks = append(l.Weeks, j.weekLoad(week))
		}
	}
	slices.Reverse(l.Weeks)
	var told []int
	for _, w := range l.Weeks {
		if w.Told {
			told = append(told, w.Load)
		}
	}
	slices.Sort(told)
	if n := len(told); n > 0 {
		l.Median = float64(told[(n-1)/2]+told[n/2]) / 2
	}
	for _, w := range slices.Backward(l.Weeks) {
		if !w.Told || w.Load < atLeast || float64(w.Load) <= l.Median {
			break
		}
		l.Running++
	}
	l.Says = l.Running >= run
	return l
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
