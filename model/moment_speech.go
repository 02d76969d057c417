package model

import (
	"errors"
	"time"
)

// speech is where and when words are spoken: what "now", "today" and a bare
// weekday are counted from.
type speech struct {
	now   time.Time
	today Day
	gone  bool // the time said along with the day is over on today's date
}

// moment reads words as an instant, a day, a time, or a day and a time in
// either order.
func (s speech) moment(words []string) (time.Time, error) {
	reason := errUnknown
	keep := func(err error) {
		if errors.Is(reason, errUnknown) {
			reason = err
		}
	}
	if t, err := readWhole(instantSayings, words, s); err == nil {
		return t, nil
	}
	if len(words) > 0 {
		if k, err := readWhole(clockSayings, words, s); err == nil {
			return s.at(NewDay(s.now.Date()), k), nil
		} else {
			keep(err)
		}
	}
	for cut := len(words); cut > 0; cut-- {
		for _, order := range [][2][]string{{words[:cut], words[cut:]}, {words[cut:], words[:cut]}} {
			k, err := s.time(order[1])
			if err != nil {
				keep(err)
				continue
			}
			there := s
			there.gone = !s.at(s.today, k).After(s.now)
			d, err := there.day(order[0])
			if err != nil {
				keep(err)
				continue
			}
			return s.at(d, k), nil
		}
	}
	return time.Time{}, reason
}

// time reads a time of day; none means the usual one.
func (s speech) time(words []string) (clockTime, error) {
	if len(words) == 0 {
		return clockTime{minute: usualMinute}, nil
	}
	return readWhole(clockSayings, words, s)
}

func (s speech) day(words []string) (Day, error) { return readWhole(daySayings, words, s) }

// at is the moment of a time on a day.
func (s speech) at(d Day, k clockTime) time.Time {
	loc := s.now.Location()
	if k.zone != nil {
		return wallTime(d, k.minute, k.zone).In(loc)
	}
	return wallTime(d, k.minute, loc)
}

// after is now moved by the lengths found, forward or back, on a whole minute.
func (s speech) after(f found, sign int) time.Time {
	t := s.now
	if moved := f.long.from(NewDay(t.Date()), sign); moved != NewDay(t.Date()) {
		t = wallTime(moved, t.Hour()*60+t.Minute(), t.Location())
	}
	return wholeMinute(t.Add(time.Duration(sign*f.minutes) * time.Minute))
}

// wholeMinute leaves the seconds out.
func wholeMinute(t time.Time) time.Time {
	return t.Add(-time.Duration(t.Second())*time.Second - time.Duration(t.Nanosecond()))
}

// coming is the next day of that name; today's own name is today while the
// time said with it is ahead.
func (s speech) coming(w time.Weekday) Day {
	ahead := (DaysAWeek + AfterMonday(w) - AfterMonday(s.today.Weekday())) % DaysAWeek
	if ahead == 0 && s.gone {
		ahead = DaysAWeek
	}
	return s.today + ahead
}

func (s speech) firstOfMonth(ahead int) Day {
	t := s.today.Start()
	return NewDay(t.Year(), t.Month()+time.Month(ahead), 1)
}

// AfterMonday is how many days after Monday a weekday comes.
func AfterMonday(w time.Weekday) Day { return Day((w + 6) % DaysAWeek) }

// calendarSpan is a length of time that the calendar counts.
type calendarSpan struct{ months, days int }

// from is the day that far after d, or before it when sign is -1. The end of
// a short month stands for the days it lacks.
func (l calendarSpan) from(d Day, sign int) Day {
	if l.months != 0 {
		t := d.Start()
		first := NewDay(t.Year(), t.Month()+time.Month(sign*l.months), 1)
		next := first.Start()
		last := NewDay(next.Year(), next.Month()+1, 1) - 1
		d = min(first+Day(t.Day()-1), last)
	}
	return d + Day(sign*l.days)
}

// date is a day of the calendar; a weekday said with it must be its own.
func (f found) date(year int, month time.Month, day int) (Day, error) {
	d := NewDay(year, month, day)
	if t := d.Start(); t.Year() != year || t.Month() != month || t.Day() != day {
		return 0, errNoDay
	}
	if f.named && d.Weekday() != f.weekday {
		return 0, wrongWeekday(d)
	}
	return d, nil
}

// nearest is the date found, in the year that brings it closest to today. A
// weekday said with it may tell that this year's is meant instead: no date
// falls on the same weekday in two years that follow each other.
func (f found) nearest(today Day) (Day, error) {
	if f.named {
		if d, err := f.date(today.Start().Year(), f.month, f.n[0]); err == nil {
			return d, nil
		}
	}
	d, ok := nearestDate(f.month, f.n[0], today)
	if !ok {
		return 0, errNoDay
	}
	return f.date(d.Start().Year(), f.month, f.n[0])
}

// nearestDate is the date closest to today, in the year before, of or after
// it; ok is false when none of them has it.
func nearestDate(month time.Month, day int, today Day) (closest Day, ok bool) {
	year := today.Start().Year()
	for _, y := range []int{year, year + 1, year - 1} {
		d, err := found{}.date(y, month, day)
		if err == nil && (!ok || max(d-today, today-d) < max(closest-today, today-closest)) {
			closest, ok = d, true
		}
	}
	return closest, ok
}

func (f found) clock(hour, minute int) (clockTime, error) {
	if hour > 23 || minute > 59 {
		return clockTime{}, errNoTime
	}
	return clockTime{minute: hour*60 + minute}, nil
}

// half is a time of the twelve-hour clock; 12am is midnight and 12pm noon.
func (f found) half(noon, hour, minute int) (clockTime, error) {
	if hour < 1 || hour > 12 {
		return clockTime{}, errNoTime
	}
	return f.clock(noon+hour%12, minute)
}

func (f found) zoned(offset int) (clockTime, error) {
	k, err := f.clock(f.n[0], f.n[1])
	k.zone = time.FixedZone("", offset*60)
	return k, err
}
