package figures

import (
	"fmt"
	"slices"
	"strconv"

	"fromhere/model"
)

// energyDays is how far back the average of energy looks.
const energyDays = 30

// those are the entries that are wanted, in their order.
func those(entries []model.Entry, wanted func(model.Entry) bool) []model.Entry {
	return slices.DeleteFunc(slices.Clone(entries), func(e model.Entry) bool { return !wanted(e) })
}

// daysOf counts the days on which entries were recorded, each once.
func daysOf(entries []model.Entry) int {
	days := map[model.Day]bool{}
	for _, e := range entries {
		days[e.Day] = true
	}
	return len(days)
}

// energyOf is the average energy, 0 to 10, of the reflections of the 30 days up to
// today that say it, and which those are.
func energyOf(entries []model.Entry, today model.Day) (average float64, told []model.Entry) {
	sum := 0
	told = those(entries, func(e model.Entry) bool {
		energy, err := strconv.Atoi(e.Answers.Get("energy"))
		if err != nil || e.Day > today || e.Day <= today-energyDays {
			return false
		}
		sum += energy
		return true
	})
	if len(told) == 0 {
		return 0, nil
	}
	return float64(sum) / float64(len(told)), told
}

// measureReflection says on how many evenings of this calendar month there is a
// reflection, the average energy, and what was taken on and handed on this week.
func measureReflection(r record) []Figure {
	if len(r.Entries) == 0 {
		return nil
	}
	month := model.PeriodOf(model.OneMonth, r.Today)
	these := those(r.Entries, func(e model.Entry) bool { return month.Has(e.Day) })
	evenings := daysOf(these)
	figures := []Figure{{Name: "this_month", Label: "this month", Value: model.Plural(evenings, "evening"),
		Number: float64(evenings), Unit: "evenings", Entries: idsOf(these)}}
	if energy, told := energyOf(r.Entries, r.Today); len(told) > 0 {
		figures = append(figures, Figure{Name: "energy", Label: "energy", Value: fmt.Sprintf("%.1f of 10", energy),
			Number: energy, Unit: "of 10", Entries: idsOf(told)})
	}
	load := LoadOf(r.Journal, r.Today)
	if load.Taken > 0 || load.Handed > 0 {
		f := Figure{Name: "this_week", Label: "this week", Value: fmt.Sprintf("%d taken on, %d handed on", load.Taken, load.Handed),
			Number: float64(load.Taken - load.Handed), Unit: "taken on minus handed on", Entries: idsOf(load.Evenings)}
		if load.Warning() != "" {
			f.Tone = model.Bad
		}
		figures = append(figures, f)
	}
	return figures
}

// lookBacks is how many planned weeks were looked back on, of those that are
// over or were looked back on already. A week counts once.
func lookBacks(entries []model.Entry, c model.Config, today model.Day) (s Share, of []model.Entry) {
	looked := map[model.Day]bool{}
	of = those(entries, func(e model.Entry) bool {
		week := c.PlannedWeek(e)
		if over := week < c.WeekOf(today); !over && !lookedBack(e) {
			return false
		}
		looked[week] = looked[week] || lookedBack(e)
		return true
	})
	for _, l := range looked {
		s.add(l)
	}
	return s, of
}

// lookedBack tells whether a week plan was looked back on.
func lookedBack(e model.Entry) bool {
	return e.Answers.Get("look_back") != "" || e.Stage() == "looked back"
}

// measureWeek says how many weeks were ever planned, those to come among them and
// each once, and how many were looked back on.
func measureWeek(r record) []Figure {
	if len(r.Entries) == 0 {
		return nil
	}
	weeks := map[model.Day]bool{}
	for _, e := range r.Entries {
		weeks[r.Journal.Config.PlannedWeek(e)] = true
	}
	figures := []Figure{{Name: "planned", Label: "planned", Value: model.Plural(len(weeks), "week"),
		Number: float64(len(weeks)), Unit: "weeks", Entries: idsOf(r.Entries)}}
	if looked, of := lookBacks(r.Entries, r.Journal.Config, r.Today); looked.Known() {
		figures = append(figures, counted{looked, idsOf(of)}.figure("looked_back", "looked back"))
	}
	return figures
}

// daysOff are the workdays of a calendar year that lie in leave, each once, those
// to come included, and the leave that has some.
func daysOff(entries []model.Entry, c model.Config, year int) (days int, of []model.Entry) {
	first, last := model.NewDay(year, 1, 1), model.NewDay(year+1, 1, 1)-1
	off := map[model.Day]bool{}
	of = those(entries, func(e model.Entry) bool {
		away, ok := model.AwayIn(e)
		takes := false
		for d := max(away.From, first); ok && d <= min(away.To, last); d++ {
			if c.Workdays[d.Weekday()] {
				off[d], takes = true, true
			}
		}
		return takes
	})
	return len(off), of
}

// measureLeave says how many workdays of this calendar year are off, and when the
// next leave begins.
func measureLeave(r record) []Figure {
	if len(r.Entries) == 0 {
		return nil
	}
	days, of := daysOff(r.Entries, r.Journal.Config, r.Today.Start().Year())
	figures := []Figure{{Name: "this_year", Label: "this year", Value: model.Plural(days, "day") + " off",
		Number: float64(days), Unit: "days", Entries: idsOf(of)}}
	var next model.Day
	var begins []model.Entry
	for _, e := range r.Entries {
		switch away, ok := model.AwayIn(e); {
		case !ok || away.From <= r.Today || len(begins) > 0 && away.From > next:
		case len(begins) > 0 && away.From == next:
			begins = append(begins, e)
		default:
			next, begins = away.From, []model.Entry{e}
		}
	}
	if len(begins) > 0 {
		figures = append(figures, Figure{Name: "next", Label: "next", Value: model.SayDay(next, r.Today),
			Number: float64(next - r.Today), Unit: "days", Entries: idsOf(begins)})
	}
	return figures
}
