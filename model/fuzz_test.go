package model

import (
	"testing"
	"time"
)

// FuzzQuery holds that no filter stops the program, that reading it twice
// finds the same, and that a part taken out with a dash finds the rest.
func FuzzQuery(f *testing.F) {
	for _, text := range []string{"", "board", `"test plan" -cafe`, "practice:promise open:yes", "person:jos #board -tag:fin stage:broken",
		"since:30d until:mon", "since:2026-11 is:deleted", "evidence:no", "-", `"`, "tag:", ":x", "https://a", "since:99999999999w", "until:é", "-practice:\"", "\x00\xff"} {
		f.Add(text)
	}
	today, catalog := NewDay(2026, 11, 23), Catalog(BuiltIn)
	f.Fuzz(func(t *testing.T, text string) {
		q, err := ParseQuery(text, today, catalog)
		again, errAgain := ParseQuery(text, today, catalog)
		found := matches(q)
		if found != matches(again) || (err == nil) != (errAgain == nil) {
			t.Errorf("read twice, %q finds %q and %q, with %v and %v", text, found, matches(again), err, errAgain)
		}
		if err != nil && err.Error() == "" {
			t.Errorf("the mistake in %q is not told", text)
		}
		// Only to ask for more can find less.
		more, err := ParseQuery(text+" board", today, catalog)
		if err != nil || len(queryParts(text+" board")) != len(queryParts(text))+1 {
			return // the word went into an open quote, or to a key
		}
		for _, name := range matches(more) {
			if !contains(found, name) {
				t.Errorf("%q finds %q, and with one word more %q too", text, found, string(name))
			}
		}
	})
}

func contains(text string, r rune) bool {
	for _, c := range text {
		if c == r {
			return true
		}
	}
	return false
}

// FuzzMoment holds that no text stops the program, that a moment is one which
// a file can hold, and that what is said of it is read as the same.
func FuzzMoment(f *testing.F) {
	for _, text := range []string{"", "now", "fri 4pm", "tomorrow noon", "in 2h", "26 nov 9:00", "2026-11-26 16:00", "2026-11-26T16:00:00+01:00", "next week",
		"next fri 17.30", "12 days ago", "in 999999999999 years", "29 feb", "0001-01-01 00:00", "9999-12-31 23:59", "midnight", "24:00", "12am", "\x00", "٣pm", "in -1h", "sun 2:30"} {
		f.Add(text, int64(1795452480), true)
	}
	f.Fuzz(func(t *testing.T, text string, at int64, berlin bool) {
		zone := time.FixedZone("", -9*3600-1800)
		if berlin {
			zone = time.FixedZone("CET", 3600)
		}
		const fourDigits = 250e9 // seconds from 1970 within the years that a file can hold
		now := time.Unix(at%int64(fourDigits), 0).In(zone)
		if now.Year() < 2 || now.Year() > 9998 {
			return
		}
		moment, err := ParseMoment(text, now, 4*time.Hour)
		if err != nil {
			if !moment.IsZero() || len(err.Error()) > 1000 {
				t.Errorf("%q: %v, %v", text, moment, err)
			}
			return
		}
		stored := moment.Format(time.RFC3339)
		again, err := ParseMoment(stored, now, 4*time.Hour)
		if err != nil || !again.Equal(moment.Truncate(time.Second)) {
			t.Errorf("%q is %s, which is read as %v, %v", text, stored, again, err)
		}
		if d, err := ParseDate(text, DayOf(now, 4*time.Hour)); err == nil && !inCalendar(d.Start()) {
			t.Errorf("%q is the day %v", text, d)
		}
	})
}
