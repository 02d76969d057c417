package model

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Name is the period as files and commands name it: "2026-11-23", "2026-W48",
// "2026-11", "2026-Q4", "2026".
func (p Period) Name() string {
	from := p.From.Start()
	switch p.Kind {
	case OneWeek:
		year, week := from.ISOWeek()
		return fmt.Sprintf("%04d-W%02d", year, week)
	case OneMonth:
		return from.Format("2006-01")
	case OneQuarter:
		return fmt.Sprintf("%04d-Q%d", from.Year(), (int(from.Month())-1)/monthsAQuarter+1)
	case OneYear:
		return from.Format("2006")
	}
	return p.From.String()
}

// PeriodNamed is the period with that Name; case does not count. ok is false
// where there is none, as the 53rd week of most years.
func PeriodNamed(name string) (p Period, ok bool) {
	name = strings.ToUpper(name)
	for _, long := range []struct {
		layout string
		kind   PeriodKind
	}{{dayLayout, OneDay}, {"2006-01", OneMonth}, {"2006", OneYear}} {
		if t, err := time.Parse(long.layout, name); err == nil {
			p, ok = PeriodOf(long.kind, NewDay(t.Year(), t.Month(), t.Day())), true
		}
	}
	yearText, part, _ := strings.Cut(name, "-")
	year, noYear := strconv.Atoi(yearText)
	if !ok && part != "" && noYear == nil {
		n, err := strconv.Atoi(part[1:])
		switch {
		case err != nil:
		case part[0] == 'W': // the week of 4 January is the first of its year
			p = PeriodOf(OneWeek, NewDay(year, time.January, 4)+DaysAWeek*Day(n-1))
		case part[0] == 'Q':
			p = PeriodOf(OneQuarter, NewDay(year, time.Month(monthsAQuarter*n), 1))
		}
	}
	return p, p.Kind != "" && p.Name() == name && inCalendar(p.From.Start())
}

// ParsePeriod reads a period as people say it, seen from today: by its Name, as
// "week" or "this week" for the one that today lies in, "last month" and "next
// month" for those beside it, and a day in any words that ParseDate reads. The error is one sentence
// that names the text and gives examples.
func ParsePeriod(text string, today Day) (Period, error) {
	words := strings.Fields(strings.ToLower(text))
	if p, ok := PeriodNamed(strings.Join(words, "-")); ok {
		return p, nil
	}
	if n := len(words); n == 1 || n == 2 {
		kind := PeriodKind(words[n-1])
		if slices.Contains(PeriodKinds, kind) {
			switch p := PeriodOf(kind, today); {
			case n == 1 || words[0] == "this":
				return p, nil
			case words[0] == "last":
				return p.Prev(), nil
			case words[0] == "next":
				return p.Next(), nil
			}
		}
	}
	day, err := ParseDate(text, today)
	if err != nil {
		return Period{}, misread(text, "period", errUnknown, `"week", "last month", 2026-W49, 2026-11, 2026-Q4 or 2026`)
	}
	return PeriodOf(OneDay, day), nil
}
