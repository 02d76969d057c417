package model_test

import (
	"fmt"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/model/modeltest"

	"pgregory.net/rapid"
)

// A day is read where Go's own calendar reads one, and is the same.
func TestParseDayReadsWhatTheCalendarHas(t *testing.T) {
	read := 0
	rapid.Check(t, func(t *rapid.T) {
		text := fmt.Sprintf("%04d-%02d-%02d", rapid.IntRange(0, 9999).Draw(t, "year"), rapid.IntRange(0, 13).Draw(t, "month"),
			rapid.IntRange(0, 32).Draw(t, "day"))
		if rapid.IntRange(0, 2).Draw(t, "spoilt") == 0 {
			at := rapid.IntRange(0, len(text)).Draw(t, "at")
			text = text[:at] + rapid.SampledFrom([]string{"", "-", "0", " ", "x", "+", "é"}).Draw(t, "with") + text[min(at+1, len(text)):]
		}
		day, err := model.ParseDay(text)
		want, failed := time.Parse("2006-01-02", text)
		if (err == nil) != (failed == nil) {
			t.Fatalf("%q: %v, and by the calendar %v", text, err, failed)
		}
		if err != nil {
			return
		}
		read++
		if !day.Start().Equal(want) || day.String() != text {
			t.Fatalf("%q is read as %s", text, day)
		}
	})
	if read == 0 {
		t.Error("no day was read")
	}
}

// The day is the date on the clock of the moment's zone, or the one before it.
func TestDayOfGoesByTheClock(t *testing.T) {
	zones := []*time.Location{time.UTC, modeltest.Central, time.FixedZone("west", -11*3600-1800), time.FixedZone("east", 14*3600)}
	rapid.Check(t, func(t *rapid.T) {
		at := time.Unix(rapid.Int64Range(-1<<34, 1<<34).Draw(t, "unix"), rapid.Int64Range(0, 999_999_999).Draw(t, "ns"))
		at = at.In(rapid.SampledFrom(zones).Draw(t, "zone"))
		starts := time.Duration(rapid.IntRange(0, 12*60).Draw(t, "starts")) * time.Minute
		want := model.NewDay(at.Year(), at.Month(), at.Day())
		hour, minute, second := at.Clock()
		if time.Duration(hour*3600+minute*60+second)*time.Second < starts {
			want--
		}
		if got := model.DayOf(at, starts); got != want {
			t.Fatalf("%s, days starting after %s, is of %s, not %s", at, starts, want, got)
		}
	})
}

func TestMonthsBefore(t *testing.T) {
	for _, c := range []struct {
		d      model.Day
		months int
		want   string
	}{
		{model.NewDay(2026, 3, 31), 1, "2026-02-28"},
		{model.NewDay(2026, 1, 15), 1, "2025-12-15"},
		{model.NewDay(2028, 2, 29), 12, "2027-02-28"},
		{model.NewDay(2026, 11, 23), 12, "2025-11-23"},
	} {
		modeltest.Expect(t, c.d.String(), c.d.MonthsBefore(c.months).String(), c.want)
	}
}
