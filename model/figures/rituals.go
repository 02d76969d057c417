package figures

import (
	"fmt"
	"slices"
	"strconv"

	"fromhere/model"
)

// energyDays is how far back the average of energy looks.
const energyDays = 30

// energyOf is the average energy of the reflections of the 30 days up to
// today, 0 to 10; ok is false when none says.
func energyOf(entries []model.Entry, today model.Day) (average float64, ok bool) {
	sum, n := 0, 0
	for _, e := range entries {
		energy, err := strconv.Atoi(e.Answers.Get("energy"))
		if err != nil || e.Day > today || e.Day <= today-energyDays {
			continue
		}
		sum += energy
		n++
	}
	if n == 0 {
		return 0, false
	}
	return float64(sum) / float64(n), true
}

func measureReflection(r record) []Figure {
	if len(r.Entries) == 0 {
		return nil
	}
	month := model.PeriodOf(model.OneMonth, r.Today)
	days := map[model.Day]bool{}
	for _, e := range r.Entries {
		if month.Has(e.Day) {
			days[e.Day] = true
		}
	}
	figures := []Figure{{Label: "this month", Value: model.Plural(len(days), "evening")}}
	if energy, ok := energyOf(r.Entries, r.Today); ok {
		figures = append(figures, Figure{Label: "energy", Value: fmt.Sprintf("%.1f of 10", energy)})
	}
	load := LoadOf(r.Journal, r.Today)
	if load.Taken > 0 || load.Handed > 0 {
		f := Figure{Label: "this week", Value: fmt.Sprintf("%d taken on, %d handed on", load.Taken, load.Handed)}
		if load.Warning() != "" {
			f.Tone = model.Bad
		}
		figures = append(figures, f)
	}
	return figures
}

// PlannedWeek is the Monday of the week that a week plan is for: the week it
// was recorded in; recorded on a Saturday or Sunday, the week after.
func PlannedWeek(e model.Entry) model.Day { return (e.Day + 2).Monday() }

// lookBacks is how many planned weeks were looked back on, of those that are
// over or were looked back on already. A week counts once.
func lookBacks(entries []model.Entry, today model.Day) Share {
	looked := map[model.Day]bool{}
	for _, e := range entries {
		week := PlannedWeek(e)
		over := week+model.DaysAWeek <= today
		if lookedBack(e) || over {
			looked[week] = looked[week] || lookedBack(e)
		}
	}
	var s Share
	for _, l := range looked {
		s.add(l)
	}
	return s
}

// lookedBack tells whether a week plan was looked back on.
func lookedBack(e model.Entry) bool {
	return e.Answers.Get("look_back") != "" || e.Stage() == "looked back"
}

func measureWeek(r record) []Figure {
	if len(r.Entries) == 0 {
		return nil
	}
	weeks := map[model.Day]bool{}
	for _, e := range r.Entries {
		weeks[PlannedWeek(e)] = true
	}
	figures := []Figure{{Label: "planned", Value: model.Plural(len(weeks), "week")}}
	if looked := lookBacks(r.Entries, r.Today); looked.Known() {
		figures = append(figures, Figure{Label: "looked back", Value: looked.String()})
	}
	return figures
}

// daysOff are the workdays of a calendar year that lie in leave, each once,
// those to come included.
func daysOff(entries []model.Entry, workdays func(model.Day) bool, year int) int {
	first, last := model.NewDay(year, 1, 1), model.NewDay(year+1, 1, 1)-1
	off := map[model.Day]bool{}
	for _, e := range entries {
		from, okFrom := e.Date("from")
		to, okTo := e.Date("to")
		if !okFrom || !okTo {
			continue
		}
		for d := max(from, first); d <= min(to, last); d++ {
			if workdays(d) {
				off[d] = true
			}
		}
	}
	return len(off)
}

func measureLeave(r record) []Figure {
	if len(r.Entries) == 0 {
		return nil
	}
	workday := func(d model.Day) bool { return r.Journal.Config.Workdays[d.Weekday()] }
	days := daysOff(r.Entries, workday, r.Today.Start().Year())
	figures := []Figure{{Label: "this year", Value: model.Plural(days, "day") + " off"}}
	var coming []model.Day
	for _, e := range r.Entries {
		if from, ok := e.Date("from"); ok && from > r.Today {
			coming = append(coming, from)
		}
	}
	if len(coming) > 0 {
		figures = append(figures, Figure{Label: "next", Value: model.SayDay(slices.Min(coming), r.Today)})
	}
	return figures
}
