package model_test

import (
	"testing"
	"time"

	"fromhere/model"
)

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
		moment, err := model.ParseMoment(text, now, 4*time.Hour)
		if err != nil {
			if !moment.IsZero() || len(err.Error()) > 1000 {
				t.Errorf("%q: %v, %v", text, moment, err)
			}
			return
		}
		stored := moment.Format(time.RFC3339)
		again, err := model.ParseMoment(stored, now, 4*time.Hour)
		if err != nil || !again.Equal(moment.Truncate(time.Second)) {
			t.Errorf("%q is %s, which is read as %v, %v", text, stored, again, err)
		}
		if d, err := model.ParseDate(text, model.DayOf(now, 4*time.Hour)); err == nil && (d.Start().Year() < 1 || d.Start().Year() > 9999) {
			t.Errorf("%q is the day %v", text, d)
		}
	})
}
