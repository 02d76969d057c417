package figures

import (
	"maps"
	"slices"
	"strconv"

	"fromhere/model"
)

// Load is the work taken on for others and handed on to them in the running week,
// and for how many weeks before it the load was too high.
type Load struct {
	Taken, Handed int
	Evenings      []model.Entry // the reflections of the running week that say it
	WeeksOver     int
}

const (
	tooLong     = 3  // weeks running that are a warning
	tooMuch     = 3  // more taken on than handed on, by so many in a week
	tellingDays = 2  // evenings that must be told for a week to count
	ownWeeks    = 12 // told weeks that one's own median is taken of
	fewestWeeks = 3  // told weeks below which there is no median of one's own yet
)

// carried is what was taken on and handed on in one week, and the evenings that
// say it.
type carried struct {
	taken, handed int
	evenings      []model.Entry
}

// load is what was taken on less what was handed on.
func (w *carried) load() int { return w.taken - w.handed }

// told tells that at least two evenings of the week say what was taken on or
// handed on, be it nothing.
func (w *carried) told() bool { return daysOf(w.evenings) >= tellingDays }

// LoadOf is the load of the week of asOf up to that day, from the reflections and
// the leave recorded until then.
//
// A week's load is what was taken on less what was handed on, both as the evenings
// tell them; a week counts that has at least two evenings told. It is too high when
// it is 3 or more and above one's own median: the median of the loads of the up to
// twelve told weeks before it. While fewer than three told weeks lie before it,
// there is no such median, and 3 or more alone is too high.
//
// WeeksOver are the weeks running that were too high, back from the week before the
// running one, which does not count until it is over. A week that is not told ends
// them; a week on leave, of whose workdays none is left, is passed over, and so are
// evenings told in it.
func LoadOf(j *model.Journal, asOf model.Day) Load {
	weeks := map[model.Day]*carried{}
	running := j.Config.WeekOf(asOf)
	for _, e := range j.OfRole(model.RoleReflection) {
		taken, says := count(e, "taken_on")
		handed, saysToo := count(e, "handed_on")
		if e.Day > asOf || !says && !saysToo {
			continue
		}
		week := j.Config.WeekOf(e.Day)
		w := weeks[week]
		if w == nil {
			w = &carried{}
			weeks[week] = w
		}
		w.taken, w.handed, w.evenings = w.taken+taken, w.handed+handed, append(w.evenings, e)
	}
	load := Load{}
	if w := weeks[running]; w != nil {
		load.Taken, load.Handed, load.Evenings = w.taken, w.handed, w.evenings
	}
	told := slices.Sorted(maps.Keys(weeks))
	told = slices.DeleteFunc(told, func(week model.Day) bool {
		return week == running || !weeks[week].told() || onLeave(j, week, asOf)
	})
	for week := running - model.DaysAWeek; len(told) > 0; week -= model.DaysAWeek {
		last := len(told) - 1
		switch {
		case week == told[last]:
			told = told[:last]
			if !tooHigh(weeks, week, told) {
				return load
			}
			load.WeeksOver++
		case !onLeave(j, week, asOf):
			return load
		}
	}
	return load
}

// tooHigh tells that a week's load is too high, going by the told weeks before it.
func tooHigh(weeks map[model.Day]*carried, week model.Day, before []model.Day) bool {
	own := weeks[week].load()
	if own < tooMuch {
		return false
	}
	if len(before) < fewestWeeks {
		return true
	}
	var loads []int
	for _, b := range before[max(0, len(before)-ownWeeks):] {
		loads = append(loads, weeks[b].load())
	}
	slices.Sort(loads)
	half := len(loads) / 2
	return 2*own > loads[half]+loads[len(loads)-1-half] // twice the middle one, or the middle two
}

// onLeave tells that leave takes all workdays of a week, as known on the evening of
// asOf. A week without workdays is not on leave.
func onLeave(j *model.Journal, week, asOf model.Day) bool {
	works := false
	for d := week; d < week+model.DaysAWeek; d++ {
		if !j.Config.Workdays[d.Weekday()] {
			continue
		}
		works = true
		if !slices.ContainsFunc(j.Leave(), func(a model.Away) bool { return a.Recorded <= asOf && a.From <= d && d <= a.To }) {
			return false
		}
	}
	return works
}

// count is a whole number answered, and whether it is one.
func count(e model.Entry, key string) (n int, ok bool) {
	n, err := strconv.Atoi(e.Answers.Get(key))
	return n, err == nil
}

// Warning is one sentence when the load was too high for three weeks running or
// longer, else nothing.
func (l Load) Warning() string {
	if l.WeeksOver < tooLong {
		return ""
	}
	return "For " + strconv.Itoa(l.WeeksOver) + " weeks in a row you took on at least " + strconv.Itoa(tooMuch) +
		" more than you handed on, and more than is usual for you. What could somebody else own?"
}
