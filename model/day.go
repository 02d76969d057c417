package model

import (
	"fmt"
	"time"
)

// Day is a journal day: a calendar date counted in days since 1970-01-01. It
// has no zone: DayOf takes the zone of the moment that it turns into a day.
type Day int32

const dayLayout = "2006-01-02"

// DayOf is the journal day of a moment in its own zone, when days start at
// starts after midnight. The wall clock decides, so a day stays one day across
// a change to summer time.
func DayOf(t time.Time, starts time.Duration) Day {
	_, offset := t.Zone() // asked once: each part of the date would ask again
	clock := t.Unix() + int64(offset)
	sinceMidnight := (clock%secondsADay + secondsADay) % secondsADay
	day := Day((clock - sinceMidnight) / secondsADay)
	if time.Duration(sinceMidnight)*time.Second < starts {
		day--
	}
	return day
}

// NewDay is the day of a calendar date; out-of-range months and days carry
// over as in time.Date.
func NewDay(year int, month time.Month, day int) Day {
	return Day(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / secondsADay)
}

const secondsADay = 24 * 60 * 60

// ParseDay reads a day written as 2026-11-23.
func ParseDay(text string) (Day, error) {
	t, err := time.Parse(dayLayout, text)
	if err != nil {
		return 0, fmt.Errorf("%q is not a day such as 2026-11-23", text)
	}
	return NewDay(t.Year(), t.Month(), t.Day()), nil
}

// Start is midnight of the day in UTC; use it for its calendar parts.
func (d Day) Start() time.Time { return time.Unix(int64(d)*secondsADay, 0).UTC() }

// At is the moment of the day at the given time after midnight in loc.
func (d Day) At(after time.Duration, loc *time.Location) time.Time {
	s := d.Start()
	return time.Date(s.Year(), s.Month(), s.Day(), 0, int(after/time.Minute), 0, 0, loc)
}

// String is the day as 2026-11-23.
func (d Day) String() string { return d.Start().Format(dayLayout) }

// Weekday is the day of the week; day 0 was a Thursday.
func (d Day) Weekday() time.Weekday {
	return time.Weekday(((int(d)+int(time.Thursday))%DaysAWeek + DaysAWeek) % DaysAWeek)
}

// Monday is the first day of the day's week.
func (d Day) Monday() Day { return d - Day((d.Weekday()+6)%7) }

// Anniversary are the days that are remembered together on another, and how long ago
// they were.
type Anniversary struct {
	Label string // "A month ago"
	Days  []Day
}

// Anniversaries are the days remembered on a day, those to be told of first before
// the others.
func Anniversaries(today Day) []Anniversary {
	return []Anniversary{
		{"A year ago", today.monthsAgo(12)}, {"A year ago", []Day{today - 52*DaysAWeek}},
		{"A month ago", today.monthsAgo(1)}, {"A month ago", []Day{today - 4*DaysAWeek}},
		{"A week ago", []Day{today - DaysAWeek}},
	}
}

// monthsAgo is the same day so many months ago. The last day of a month also stands
// for the days that this month lacks: 28 February for the 29th of a leap year.
func (d Day) monthsAgo(months int) []Day {
	days := []Day{d.MonthsBefore(months)}
	if (d + 1).Start().Day() > 1 {
		return days
	}
	for next := days[0] + 1; next.Start().Day() > 1; next++ {
		days = append(days, next)
	}
	return days
}

// MemoryDays are the days of the anniversaries.
func MemoryDays(today Day) []Day {
	var days []Day
	for _, a := range Anniversaries(today) {
		days = append(days, a.Days...)
	}
	return days
}

// MonthsBefore is the same day so many months ago; the last of the month where
// that month is too short.
func (d Day) MonthsBefore(months int) Day {
	s := d.Start()
	first := time.Date(s.Year(), s.Month()-time.Month(months), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return NewDay(first.Year(), first.Month(), min(s.Day(), last))
}
