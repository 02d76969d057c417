package model

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// ParseMoment reads a moment as people say it: "fri 4pm", "tomorrow noon",
// "in 2h", "26 nov 9:00", "2026-11-26 16:00", RFC 3339. The result is in the
// zone of now, on a whole minute unless the text was RFC 3339.
//
// A day without a time means 17:00, the end of a working day. A time without
// a day means the date that the clock shows now, even when it is gone. "today"
// and all that is counted from it follow the journal day, which starts at
// dayStarts. A weekday means the next one; today's own name means today while
// the time is ahead, else a week from today. "next fri" is Friday of the next
// week, "next week" its Monday. A date without a year is the nearest one. A
// time that summer time skips moves on by what was skipped; of a time that
// comes twice the first is meant. The error is one sentence that names the
// text and gives two examples.
func ParseMoment(text string, now time.Time, dayStarts time.Duration) (time.Time, error) {
	if t, err := time.Parse(time.RFC3339, strings.TrimSpace(text)); err == nil {
		return sayable(text, t.In(now.Location()))
	}
	s := speech{now: now, today: DayOf(now, dayStarts)}
	t, err := s.moment(spokenWords(text))
	if err != nil {
		return time.Time{}, misread(text, "time", err, `"fri 4pm" or "2026-11-26 16:00"`)
	}
	return sayable(text, t)
}

// ParseDate reads a day as people say it: "fri", "tomorrow", "in 3 weeks",
// "26 nov", "2026-11-26". It reads days as ParseMoment does, except that
// today's weekday always means today. The error is one sentence that names
// the text and gives two examples.
func ParseDate(text string, today Day) (Day, error) {
	d, err := speech{today: today}.day(spokenWords(text))
	if err == nil && !inCalendar(d.Start()) {
		err = errBeyond
	}
	if err != nil {
		return 0, misread(text, "date", err, `"fri" or "26 Nov"`)
	}
	return d, nil
}

// sayable refuses a moment whose year has not four digits: no file could
// hold it.
func sayable(text string, t time.Time) (time.Time, error) {
	if !inCalendar(t) {
		return time.Time{}, misread(text, "time", errBeyond, `"fri 4pm" or "2026-11-26 16:00"`)
	}
	return t, nil
}

func inCalendar(t time.Time) bool { return t.Year() >= 1 && t.Year() <= 9999 }

// misread is the sentence for text that is not what was asked for.
func misread(text, what string, reason error, examples string) error {
	text = clipped(text)
	if errors.Is(reason, errUnknown) {
		return fmt.Errorf("%q is not a %s I understand; try %s", text, what, examples)
	}
	return fmt.Errorf("%q is not a %s: %w; try %s", text, what, reason, examples)
}

// clipped is text short enough to stand in a sentence.
func clipped(text string) string {
	const most = 40
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return text
}

// wallTime is the moment at which clocks in loc show the minute of the day.
// time.Date leaves open which moment it gives for a time that comes twice or
// never; here the first is taken, and a skipped time moves on.
func wallTime(d Day, minute int, loc *time.Location) time.Time {
	shown := d.Start().Add(time.Duration(minute) * time.Minute)
	var before time.Time
	for i, near := range []time.Duration{-24 * time.Hour, 24 * time.Hour} {
		_, offset := shown.Add(near).In(loc).Zone()
		t := shown.Add(-time.Duration(offset) * time.Second).In(loc)
		if i == 0 {
			before = t
		}
		if t.Hour() == shown.Hour() && t.Minute() == shown.Minute() && t.Day() == shown.Day() {
			return t
		}
	}
	return before
}
