package model

import (
	"errors"
	"strconv"
	"time"
)

// smallHours are the hours in which it is in doubt which day "today" is. They
// are longer than any day_starts that people choose.
const smallHours = 6 * time.Hour

// SayMoment is a moment as people say it, to the minute: "Thu 26 Nov 16:00",
// "today 17:00", "tomorrow 09:00", with the year when it is another. In the
// small hours, before 06:00, the date is said instead of today and tomorrow. A
// time that summer time makes twice carries its zone the second time.
// ParseMoment reads it back, for days that start before 06:00.
func SayMoment(t, now time.Time) string { return sayMoment(t, now, smallHours) }

// sayMoment names no day by "today" while the time of now is below doubtful,
// and no day without its year while the year is in doubt with it.
func sayMoment(t, now time.Time, doubtful time.Duration) string {
	t = wholeMinute(t.In(now.Location()))
	d, today := NewDay(t.Date()), NewDay(now.Date())
	said := SayDate(d, today)
	switch journal := DayOf(now, doubtful); {
	case journal == today:
		said = SayDay(d, today)
	case journal.Start().Year() != today.Start().Year():
		said = d.Start().Format("Mon 2 Jan 2006")
	}
	said += t.Format(" 15:04")
	if !wallTime(d, t.Hour()*60+t.Minute(), t.Location()).Equal(t) {
		said += t.Format(" UTC-07:00")
	}
	return said
}

// SayDay is a day as people say it: "today", "tomorrow", "yesterday", "Thu 26
// Nov", with the year when it is another. ParseDate
// reads it back.
func SayDay(d, today Day) string {
	switch d - today {
	case -1:
		return "yesterday"
	case 0:
		return "today"
	case 1:
		return "tomorrow"
	}
	return SayDate(d, today)
}

// SayDays is a run of days: "3–7 Nov", "30 Nov–4 Dec", "3 Nov".
func SayDays(from, to, today Day) string {
	last := SayShort(to, today)
	a, b := from.Start(), to.Start()
	switch {
	case from == to:
		return last
	case a.Year() != b.Year():
		return a.Format("2 Jan 2006") + "–" + b.Format("2 Jan 2006")
	case a.Month() != b.Month():
		return a.Format("2 Jan") + "–" + last
	}
	return a.Format("2") + "–" + last
}

// SaySpan is a length of time, to the minute: "48 min", "1 h 10 min", "2 d 22
// h"; from a week on, only the days. A span below zero is said as its length.
func SaySpan(span time.Duration) string {
	minutes := int(span.Abs() / time.Minute)
	switch {
	case minutes < 60:
		return strconv.Itoa(minutes) + " min"
	case minutes < 24*60:
		return twoUnits(minutes, 60, "h", "min")
	case minutes < DaysAWeek*24*60:
		return twoUnits(minutes/60, 24, "d", "h")
	}
	return sayDays(minutes / 60 / 24)
}

func twoUnits(n, size int, large, small string) string {
	if n%size == 0 {
		return strconv.Itoa(n/size) + " " + large
	}
	return strconv.Itoa(n/size) + " " + large + " " + strconv.Itoa(n%size) + " " + small
}

// SayDate is the date of a day, never "today".
func SayDate(d, today Day) string { return d.Start().Format("Mon " + shortLayout(d, today)) }

// SayShort is a date without its weekday, with its year when it is not this
// one.
func SayShort(d, today Day) string { return d.Start().Format(shortLayout(d, today)) }

func shortLayout(d, today Day) string {
	if d.Start().Year() != today.Start().Year() {
		return "2 Jan 2006"
	}
	return "2 Jan"
}

func wrongWeekday(d Day) error {
	return errors.New(d.Start().Format("2 Jan 2006 is a Monday"))
}
