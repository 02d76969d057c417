package recount

import (
	"time"

	"fromhere/model"
)

// dayOf is the journal day of a moment: "the local calendar day, starting at
// day_starts (04:00)". It is "read from its own written offset, so that it is the same
// in every zone". The clock on the wall decides.
func (s Settings) dayOf(t time.Time) model.Day {
	year, month, date := t.Date()
	hour, minute, second := t.Clock()
	day := calendarDay(year, month, date)
	if time.Duration(hour)*time.Hour+time.Duration(minute)*time.Minute+time.Duration(second)*time.Second < s.DayStarts {
		day--
	}
	return day
}

// calendarDay is the day of a date, counted from 1970-01-01.
func calendarDay(year int, month time.Month, date int) model.Day {
	const secondsADay = 24 * 60 * 60
	return model.Day(time.Date(year, month, date, 0, 0, 0, 0, time.UTC).Unix() / secondsADay)
}

// dayIn is the day that is written in a text as 2026-11-23.
func dayIn(text string) (model.Day, bool) {
	t, err := time.Parse("2006-01-02", text)
	if err != nil {
		return 0, false
	}
	return calendarDay(t.Year(), t.Month(), t.Day()), true
}

// today is the running journal day.
func (j Journal) today() model.Day { return j.Settings.dayOf(j.Now) }

func weekday(day model.Day) time.Weekday {
	return time.Date(1970, time.January, 1+int(day), 0, 0, 0, 0, time.UTC).Weekday()
}

// week is the first day of the week that a day lies in.
func (s Settings) week(day model.Day) model.Day {
	for weekday(day) != s.WeekStarts {
		day--
	}
	return day
}

// OnLeave tells whether a leave covers a day. Decided: a leave whose last day is left
// out is of its first day alone; one whose days cannot be read covers none.
func (j Journal) OnLeave(day model.Day) bool {
	for _, e := range j.of("leave") {
		from, ok := dayIn(e.Answers.Get("from"))
		if !ok {
			continue
		}
		to := from
		if text := e.Answers.Get("to"); text != "" {
			if to, ok = dayIn(text); !ok {
				continue
			}
		}
		if from <= day && day <= to {
			return true
		}
	}
	return false
}

// off tells a day that is passed over: "days off, weekends and leave are passed over".
func (j Journal) off(day model.Day) bool {
	return !j.Settings.Workdays[weekday(day)] || j.OnLeave(day)
}

// weekOnLeave tells a week that leaves no workday to work on. Decided: a week on leave
// is one whose workdays are all on leave.
func (j Journal) weekOnLeave(week model.Day) bool {
	left, all := j.workdays(week)
	return all > 0 && left == 0
}

// workdays counts the workdays of a week, and those of them that are not on leave.
func (j Journal) workdays(week model.Day) (left, all int) {
	for day := week; day < week+7; day++ {
		if !j.Settings.Workdays[weekday(day)] {
			continue
		}
		all++
		if !j.OnLeave(day) {
			left++
		}
	}
	return left, all
}
