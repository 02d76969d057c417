package model

import (
	"errors"
	"time"
)

// A saying is a form of words and how it is read. Words in small letters
// stand for themselves, slots in capitals for any word of their kind.
type saying[T any] struct {
	form string
	read func(found, speech) (T, error)
}

// clockTime is a time of day: minutes after midnight, in a zone of its own or,
// when that is nil, in the speaker's.
type clockTime struct {
	minute int
	zone   *time.Location
}

// usualMinute is the time of a day that is said without one.
const usualMinute = 17 * 60

var (
	errUnknown = errors.New("it is written in an unknown way")
	errNoDay   = errors.New("there is no such day")
	errNoTime  = errors.New("there is no such time")
	errBeyond  = errors.New("its year is beyond 1 to 9999")
)

// instantSayings are whole moments; no day or time can be added to them.
var instantSayings = []saying[time.Time]{
	{"now", func(f found, s speech) (time.Time, error) { return s.after(f, 1), nil }},
	{"in N SHORT", func(f found, s speech) (time.Time, error) { return s.after(f, 1), nil }},
	{"in N SHORT N SHORT", func(f found, s speech) (time.Time, error) { return s.after(f, 1), nil }},
	{"in N LONG N SHORT", func(f found, s speech) (time.Time, error) { return s.after(f, 1), nil }},
	{"in half N SHORT", func(f found, s speech) (time.Time, error) { return s.after(f.halved(), 1), nil }},
	{"N SHORT ago", func(f found, s speech) (time.Time, error) { return s.after(f, -1), nil }},
	{"N SHORT N SHORT ago", func(f found, s speech) (time.Time, error) { return s.after(f, -1), nil }},
	{"N LONG N SHORT ago", func(f found, s speech) (time.Time, error) { return s.after(f, -1), nil }},
	{"half N SHORT ago", func(f found, s speech) (time.Time, error) { return s.after(f.halved(), -1), nil }},
}

// daySayings are days; a time may stand before or after them.
var daySayings = []saying[Day]{
	{"today", func(_ found, s speech) (Day, error) { return s.today, nil }},
	{"tomorrow", func(_ found, s speech) (Day, error) { return s.today + 1, nil }},
	{"yesterday", func(_ found, s speech) (Day, error) { return s.today - 1, nil }},
	{"day after tomorrow", func(_ found, s speech) (Day, error) { return s.today + 2, nil }},
	{"day before yesterday", func(_ found, s speech) (Day, error) { return s.today - 2, nil }},
	{"WEEKDAY", func(f found, s speech) (Day, error) { return s.coming(f.weekday), nil }},
	{"next WEEKDAY", func(f found, s speech) (Day, error) {
		return s.today.Monday() + DaysAWeek + AfterMonday(f.weekday), nil
	}},
	{"last WEEKDAY", func(f found, s speech) (Day, error) {
		yesterday := s.today - 1
		return yesterday - (DaysAWeek+AfterMonday(yesterday.Weekday())-AfterMonday(f.weekday))%DaysAWeek, nil
	}},
	{"next week", func(_ found, s speech) (Day, error) { return s.today.Monday() + DaysAWeek, nil }},
	{"last week", func(_ found, s speech) (Day, error) { return s.today.Monday() - DaysAWeek, nil }},
	{"next month", func(_ found, s speech) (Day, error) { return s.firstOfMonth(1), nil }},
	{"last month", func(_ found, s speech) (Day, error) { return s.firstOfMonth(-1), nil }},
	{"in N LONG", func(f found, s speech) (Day, error) { return f.long.from(s.today, 1), nil }},
	{"N LONG ago", func(f found, s speech) (Day, error) { return f.long.from(s.today, -1), nil }},
	{"YEAR - N - N", func(f found, _ speech) (Day, error) { return f.date(f.n[0], time.Month(f.n[1]), f.n[2]) }},
	{"N . N . YEAR", func(f found, _ speech) (Day, error) { return f.date(f.n[2], time.Month(f.n[1]), f.n[0]) }},
	{"N MONTH", func(f found, s speech) (Day, error) { return f.nearest(s.today) }},
	{"MONTH N", func(f found, s speech) (Day, error) { return f.nearest(s.today) }},
	{"N MONTH YEAR", func(f found, _ speech) (Day, error) { return f.date(f.n[1], f.month, f.n[0]) }},
	{"MONTH N YEAR", func(f found, _ speech) (Day, error) { return f.date(f.n[1], f.month, f.n[0]) }},
	{"WEEKDAY N MONTH", func(f found, s speech) (Day, error) { return f.nearest(s.today) }},
	{"WEEKDAY MONTH N", func(f found, s speech) (Day, error) { return f.nearest(s.today) }},
	{"WEEKDAY N MONTH YEAR", func(f found, _ speech) (Day, error) { return f.date(f.n[1], f.month, f.n[0]) }},
	{"WEEKDAY MONTH N YEAR", func(f found, _ speech) (Day, error) { return f.date(f.n[1], f.month, f.n[0]) }},
}

// clockSayings are times of day. Minutes have two digits, so that 4.5 is not
// taken for five past four.
var clockSayings = []saying[clockTime]{
	{"N : NN", func(f found, _ speech) (clockTime, error) { return f.clock(f.n[0], f.n[1]) }},
	{"N . NN", func(f found, _ speech) (clockTime, error) { return f.clock(f.n[0], f.n[1]) }},
	{"N am", func(f found, _ speech) (clockTime, error) { return f.half(0, f.n[0], 0) }},
	{"N pm", func(f found, _ speech) (clockTime, error) { return f.half(12, f.n[0], 0) }},
	{"N : NN am", func(f found, _ speech) (clockTime, error) { return f.half(0, f.n[0], f.n[1]) }},
	{"N : NN pm", func(f found, _ speech) (clockTime, error) { return f.half(12, f.n[0], f.n[1]) }},
	{"N . NN am", func(f found, _ speech) (clockTime, error) { return f.half(0, f.n[0], f.n[1]) }},
	{"N . NN pm", func(f found, _ speech) (clockTime, error) { return f.half(12, f.n[0], f.n[1]) }},
	{"N : NN utc", func(f found, _ speech) (clockTime, error) { return f.zoned(0) }},
	{"N : NN z", func(f found, _ speech) (clockTime, error) { return f.zoned(0) }},
	{"N : NN utc + NN : NN", func(f found, _ speech) (clockTime, error) { return f.zoned(f.n[2]*60 + f.n[3]) }},
	{"N : NN utc - NN : NN", func(f found, _ speech) (clockTime, error) { return f.zoned(-f.n[2]*60 - f.n[3]) }},
	{"morning", func(f found, _ speech) (clockTime, error) { return f.clock(9, 0) }},
	{"noon", func(f found, _ speech) (clockTime, error) { return f.clock(12, 0) }},
	{"midday", func(f found, _ speech) (clockTime, error) { return f.clock(12, 0) }},
	{"afternoon", func(f found, _ speech) (clockTime, error) { return f.clock(14, 0) }},
	{"eod", func(f found, _ speech) (clockTime, error) { return clockTime{minute: usualMinute}, nil }},
	{"end day", func(f found, _ speech) (clockTime, error) { return clockTime{minute: usualMinute}, nil }},
	{"evening", func(f found, _ speech) (clockTime, error) { return f.clock(19, 0) }},
	{"night", func(f found, _ speech) (clockTime, error) { return f.clock(20, 0) }},
	{"tonight", func(f found, _ speech) (clockTime, error) { return f.clock(20, 0) }},
	{"midnight", func(f found, _ speech) (clockTime, error) { return clockTime{minute: 24 * 60}, nil }},
}

// idleWords are said and mean nothing: "on the 26th of nov, at noon". The t is
// that of 2026-11-26T16:00.
var idleWords = map[string]bool{"at": true, "on": true, "by": true, "of": true, "the": true, "this": true,
	"t": true, ",": true}

// ordinalEndings may follow a number.
var ordinalEndings = map[string]bool{"st": true, "nd": true, "rd": true, "th": true}

// numberWords are those that people write as words.
var numberWords = map[string]int{"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
	"seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}

// shortUnits are lengths of time in minutes.
var shortUnits = map[string]int{"m": 1, "min": 1, "mins": 1, "minute": 1, "minutes": 1,
	"h": 60, "hr": 60, "hrs": 60, "hour": 60, "hours": 60}

// longUnits are lengths of time that the calendar counts.
var longUnits = map[string]calendarSpan{"d": {days: 1}, "day": {days: 1}, "days": {days: 1},
	"w": {days: 7}, "wk": {days: 7}, "wks": {days: 7}, "week": {days: 7}, "weeks": {days: 7},
	"month": {months: 1}, "months": {months: 1}, "y": {months: 12}, "year": {months: 12}, "years": {months: 12}}

// Names may be cut to three letters or more.
var (
	weekdayNames = []string{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"}
	monthNames   = []string{"january", "february", "march", "april", "may", "june", "july", "august",
		"september", "october", "november", "december"}
)
