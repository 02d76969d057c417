package search

import (
	"strings"
	"time"

	"fromhere/model"
)

// When is the period that somebody looks back to: a day, "3 nov" or "last friday"
// among them, a week as 2026-W48 or w48, a month, a quarter or a year. A date
// without a year is the last one of that name, today included; so are a weekday and
// a week.
func When(typed string, today model.Day) (model.Period, error) {
	text := strings.ToLower(strings.Join(strings.Fields(typed), " "))
	if p, ok := model.PeriodNamed(strings.ReplaceAll(text, " ", "-")); ok {
		return p, nil
	}
	if p, ok := lastWeek(text, today); ok {
		return p, nil
	}
	if p, err := model.ParsePeriod(text, today); err == nil && p.Kind != model.OneDay { // "last month"
		return p, nil
	}
	from, to, err := daysOf(text, today)
	if err != nil {
		return model.Period{}, err
	}
	if from < to {
		return model.PeriodOf(model.OneMonth, from), nil
	}
	if said := from.Start(); from > today && !strings.Contains(text, said.Format("2006")) && saysDate(text) {
		from = from.MonthsBefore(monthsAYear)
	}
	return model.PeriodOf(model.OneDay, from), nil
}

const monthsAYear = 12

// saysDate tells that a text names a month and a day, and no span from today.
func saysDate(text string) bool {
	for month := time.January; month <= time.December; month++ {
		const enough = 3 // letters of its name
		if strings.Contains(text, strings.ToLower(month.String()[:enough])) && strings.ContainsAny(text, "0123456789") {
			return true
		}
	}
	return false
}

// lastWeek is the last week of a number that has begun: w48, or week 48.
func lastWeek(text string, today model.Day) (model.Period, bool) {
	number, ok := strings.CutPrefix(text, "week ")
	if !ok {
		number, ok = strings.CutPrefix(text, "w")
	}
	if !ok || number == "" {
		return model.Period{}, false
	}
	if len(number) == 1 {
		number = "0" + number
	}
	thisYear := today.Start().Year()
	for year := thisYear + 1; year > thisYear-years; year-- {
		p, named := model.PeriodNamed(time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC).Format("2006") + "-W" + number)
		if named && p.From <= today {
			return p, true
		}
	}
	return model.Period{}, false
}

// years are how many it may take until a 53rd week.
const years = 8
