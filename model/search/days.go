package search

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"fromhere/model"
)

const daysAWeek = 7

// daysOf are the first and last day of what was typed, looking back: "mon" is
// the last Monday, 30d is thirty days ago, 2026-11 a month and 2026 a year. What
// is not among these is read as ParseDate reads it.
func daysOf(value string, today model.Day) (from, to model.Day, err error) {
	if d, ok := lastWeekday(value, today); ok {
		return d, d, nil
	}
	if d, ok := daysBack(value, today); ok {
		return d, d, nil
	}
	for _, long := range []struct {
		layout        string
		years, months int
	}{{"2006-1", 0, 1}, {"2006", 1, 0}} {
		if t, err := time.Parse(long.layout, strings.TrimSuffix(value, "-")); err == nil {
			end := t.AddDate(long.years, long.months, -1)
			return model.NewDay(t.Year(), t.Month(), t.Day()), model.NewDay(end.Year(), end.Month(), end.Day()), nil
		}
	}
	if t, err := time.Parse("2006-1-2", value); err == nil {
		d := model.NewDay(t.Year(), t.Month(), t.Day())
		return d, d, nil
	}
	d, err := model.ParseDate(value, today)
	if err != nil {
		return 0, 0, fmt.Errorf("%q is not a day; try 2026-11-23, 2026-11, monday, yesterday or 30d", value)
	}
	return d, d, nil
}

// lastWeekday is the last day of that name, today included; three letters are
// enough.
func lastWeekday(value string, today model.Day) (model.Day, bool) {
	const enough = 3
	for d := today; d > today-daysAWeek; d-- {
		if len(value) >= enough && strings.HasPrefix(strings.ToLower(d.Weekday().String()), value) {
			return d, true
		}
	}
	return 0, false
}

// daysBack reads a span back from today: 30d, 6w, 3m, 1y.
func daysBack(value string, today model.Day) (model.Day, bool) {
	const most = 100_000 // further back than any journal, and no overflow
	if len(value) < 2 {
		return 0, false
	}
	n, err := strconv.Atoi(value[:len(value)-1])
	if err != nil || n < 0 || n > most {
		return 0, false
	}
	switch value[len(value)-1] {
	case 'd':
		return today - model.Day(n), true
	case 'w':
		return today - model.Day(n)*daysAWeek, true
	case 'm':
		return today.MonthsBefore(n), true
	case 'y':
		return today.MonthsBefore(12 * n), true
	}
	return 0, false
}
