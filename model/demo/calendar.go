package demo

import (
	"slices"
	"time"

	"fromhere/model"
)

// span is a leave, both days included.
type span struct{ from, to model.Day }

func (s span) holds(d model.Day) bool { return s.from <= d && d <= s.to }

// takeLeave settles the leave of the year: two weeks in summer, a few days in
// winter, a week lately, a day in bed, and some days still to come.
func takeLeave(y *year) {
	recent := y.today.Monday() - 35
	y.away(recent, recent+4, "a week at my sister's", 20)
	y.away(y.workdayFrom(y.today-24), y.workdayFrom(y.today-24), "in bed with a cold", 0)
	y.summer()
	for _, year := range []int{y.today.Start().Year() - 1, y.today.Start().Year()} {
		y.away(model.NewDay(year, time.December, 24), model.NewDay(year, time.December, 26), "Christmas", 30)
		ski := model.NewDay(year, time.February, 10).Monday()
		y.away(ski+2, ski+4, "snow, if there is any", 40)
	}
	ahead := (y.today + 24).Monday()
	y.leave = append(y.leave, span{ahead + 3, ahead + 4})
	y.recordLeave(span{ahead + 3, ahead + 4}, "long weekend in Łódź", 40)
}

// summer takes two weeks in the first of these months that lies well inside
// the year.
func (y *year) summer() {
	for _, month := range []time.Month{time.August, time.July, time.June} {
		for _, year := range []int{y.today.Start().Year(), y.today.Start().Year() - 1} {
			from := (model.NewDay(year, month, 1) + 6).Monday()
			if y.away(from, from+11, "summer, no laptop", 60) {
				return
			}
		}
	}
}

// away takes leave if it is over, starts inside the year and touches no other.
func (y *year) away(from, to model.Day, why string, ahead int) bool {
	s := span{from, to}
	if from < y.first+14 || to > y.today-10 || slices.ContainsFunc(y.leave, func(o span) bool {
		return s.from <= o.to+7 && o.from <= s.to+7
	}) {
		return false
	}
	y.leave = append(y.leave, s)
	y.recordLeave(s, why, ahead)
	return true
}

// recordLeave writes it down some days ahead; a day in bed on the morning
// itself.
func (y *year) recordLeave(s span, why string, ahead int) {
	at := y.clock(max(s.from-model.Day(ahead), y.first), 8, 20)
	if at.After(y.now) {
		at = y.now.Add(-time.Hour)
	}
	y.record(scene{practice: "leave", at: at,
		answers: map[string]string{"from": s.from.String(), "to": s.to.String(), "why": why}})
}

// works tells whether the day is a workday outside leave.
func (y *year) works(d model.Day) bool {
	return y.atWork[d.Weekday()] && !slices.ContainsFunc(y.leave, func(s span) bool { return s.holds(d) })
}

// workdayFrom is the first day at work from d on.
func (y *year) workdayFrom(d model.Day) model.Day {
	for range 60 {
		if y.works(d) {
			break
		}
		d++
	}
	return d
}

// workdaysAfter is the n-th day at work after d; before it for a negative n.
func (y *year) workdaysAfter(d model.Day, n int) model.Day {
	step := model.Day(1)
	if n < 0 {
		step, n = -1, -n
	}
	for ; n > 0; n-- {
		d += step
		for range 60 {
			if y.works(d) {
				break
			}
			d += step
		}
	}
	return d
}

// workdays are the days at work from one day to another.
func (y *year) workdays(from, to model.Day) []model.Day {
	var days []model.Day
	for d := from; d <= to; d++ {
		if y.works(d) {
			days = append(days, d)
		}
	}
	return days
}

// spread is n working moments between two days, evenly, with some chance.
func (y *year) spread(n int, from, to model.Day) []time.Time {
	days := slices.DeleteFunc(y.workdays(from, to), y.crunch.holds)
	moments := make([]time.Time, n)
	for i := range moments {
		moments[i] = y.during(days[(i*len(days)+y.dice.IntN(len(days)))/n])
	}
	slices.SortFunc(moments, time.Time.Compare)
	return moments
}

// during is a moment of a working day.
func (y *year) during(d model.Day) time.Time {
	return y.clock(d, 9, 0).Add(time.Duration(y.dice.IntN(8*60*60+1800)) * time.Second)
}

// clock is a wall time of a day.
func (y *year) clock(d model.Day, hour, minute int) time.Time {
	return d.At(time.Duration(hour)*time.Hour+time.Duration(minute)*time.Minute, y.now.Location())
}

// earlier is a moment of today, the given share of the way from its start, or
// from nine if it is later than that, to now.
func (y *year) earlier(share float64) time.Time {
	from := y.today.At(y.config.DayStarts, y.now.Location())
	if nine := y.clock(y.today, 9, 0); y.now.Sub(nine) > time.Hour {
		from = nine
	}
	return from.Add(time.Duration(share * float64(y.now.Sub(from)))).Truncate(time.Second)
}

// daysLater is a working moment n workdays after another moment.
func (y *year) daysLater(at time.Time, n int) time.Time {
	later := y.during(y.workdaysAfter(y.day(at), n))
	if !later.After(at) {
		return at.Add(25 * time.Minute)
	}
	return later
}

func (y *year) day(at time.Time) model.Day { return model.DayOf(at, y.config.DayStarts) }

func stored(t time.Time) string { return t.Format(time.RFC3339) }
