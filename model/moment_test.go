package model_test

import (
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // summer time, on machines without zone files

	"fromhere/model"
)

const fourOClock = 4 * time.Hour

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

// wall reads a moment written as 2026-11-23 17:48 in a zone.
func wall(t testing.TB, text string, loc *time.Location) time.Time {
	t.Helper()
	at, err := time.ParseInLocation("2006-01-02 15:04", text, loc)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

func TestParseMoment(t *testing.T) {
	berlin := zone(t, "Europe/Berlin")
	const mondayEvening = "2026-11-23 17:48"
	for _, c := range []struct{ now, text, want string }{
		{mondayEvening, "fri 4pm", "2026-11-27 16:00"},
		{mondayEvening, "friday 16:00", "2026-11-27 16:00"},
		{mondayEvening, "4pm fri", "2026-11-27 16:00"},
		{mondayEvening, "Fri, at 4 PM", "2026-11-27 16:00"},
		{mondayEvening, "tomorrow", "2026-11-24 17:00"},
		{mondayEvening, "tomorrow noon", "2026-11-24 12:00"},
		{mondayEvening, "noon tomorrow", "2026-11-24 12:00"},
		{mondayEvening, "tomorrow morning", "2026-11-24 09:00"},
		{mondayEvening, "day after tomorrow", "2026-11-25 17:00"},
		{mondayEvening, "the day after tomorrow 8am", "2026-11-25 08:00"},
		{mondayEvening, "today 17:00", "2026-11-23 17:00"},
		{mondayEvening, "today", "2026-11-23 17:00"},
		{mondayEvening, "now", "2026-11-23 17:48"},
		{mondayEvening, "in 2h", "2026-11-23 19:48"},
		{mondayEvening, "in 90 min", "2026-11-23 19:18"},
		{mondayEvening, "in an hour", "2026-11-23 18:48"},
		{mondayEvening, "in half an hour", "2026-11-23 18:18"},
		{mondayEvening, "in 1 h 10 min", "2026-11-23 18:58"},
		{mondayEvening, "in 2 d 22 h", "2026-11-26 15:48"},
		{mondayEvening, "in 3 days", "2026-11-26 17:00"},
		{mondayEvening, "in 3 days 9:00", "2026-11-26 09:00"},
		{mondayEvening, "in 2 weeks", "2026-12-07 17:00"},
		{mondayEvening, "in a month", "2026-12-23 17:00"},
		{"2026-01-31 10:00", "in 1 month", "2026-02-28 17:00"}, // February lacks a 31st
		{mondayEvening, "2h ago", "2026-11-23 15:48"},
		{mondayEvening, "half an hour ago", "2026-11-23 17:18"},
		{mondayEvening, "3 days ago", "2026-11-20 17:00"},
		{mondayEvening, "yesterday 10am", "2026-11-22 10:00"},
		{mondayEvening, "last fri", "2026-11-20 17:00"},
		{mondayEvening, "last mon", "2026-11-16 17:00"},
		{mondayEvening, "last sun 10:00", "2026-11-22 10:00"},
		{mondayEvening, "next fri", "2026-12-04 17:00"}, // Friday of next week
		{mondayEvening, "next mon", "2026-11-30 17:00"},
		{"2026-11-29 10:00", "next mon", "2026-11-30 17:00"}, // said on a Sunday
		{mondayEvening, "next week", "2026-11-30 17:00"},
		{mondayEvening, "next week 9:00", "2026-11-30 09:00"},
		{mondayEvening, "next month", "2026-12-01 17:00"},
		{mondayEvening, "last week", "2026-11-16 17:00"},
		{mondayEvening, "noon", "2026-11-23 12:00"}, // gone, and still today
		{mondayEvening, "midday", "2026-11-23 12:00"},
		{mondayEvening, "16:00", "2026-11-23 16:00"},
		{mondayEvening, "4pm", "2026-11-23 16:00"},
		{mondayEvening, "4.30pm", "2026-11-23 16:30"},
		{mondayEvening, "12am", "2026-11-23 00:00"},
		{mondayEvening, "12pm", "2026-11-23 12:00"},
		{mondayEvening, "16.30", "2026-11-23 16:30"},
		{mondayEvening, "tonight", "2026-11-23 20:00"},
		{mondayEvening, "midnight", "2026-11-24 00:00"}, // the end of today
		{mondayEvening, "eod", "2026-11-23 17:00"},
		{mondayEvening, "tomorrow eod", "2026-11-24 17:00"},
		{mondayEvening, "end of day", "2026-11-23 17:00"},
		{mondayEvening, "26 nov", "2026-11-26 17:00"},
		{mondayEvening, "26 nov 9:00", "2026-11-26 09:00"},
		{mondayEvening, "26th of November at 9:00", "2026-11-26 09:00"},
		{mondayEvening, "nov 26", "2026-11-26 17:00"},
		{mondayEvening, "Nov 26th, 2027", "2027-11-26 17:00"},
		{mondayEvening, "26.11.2027 16:00", "2027-11-26 16:00"},
		{mondayEvening, "5 jan", "2027-01-05 17:00"}, // nearer than this year's
		{mondayEvening, "mon 5 jan", "2026-01-05 17:00"},
		{mondayEvening, "tue 5 jan", "2027-01-05 17:00"},
		{mondayEvening, "30 jun", "2026-06-30 17:00"},
		{"2026-01-05 09:00", "23 dec", "2025-12-23 17:00"},
		{mondayEvening, "2026-11-26 16:00", "2026-11-26 16:00"},
		{mondayEvening, "2026-11-26T16:00", "2026-11-26 16:00"},
		{mondayEvening, "2026-11-26", "2026-11-26 17:00"},
		{mondayEvening, "2026-11-26T16:00:00+01:00", "2026-11-26 16:00"},
		{mondayEvening, "2026-11-26T15:00:00Z", "2026-11-26 16:00"},
		{mondayEvening, "2026-11-26 15:00 UTC", "2026-11-26 16:00"},
		{mondayEvening, "2026-11-26 20:30 utc+05:30", "2026-11-26 16:00"},
		// A weekday is the next one; today's own name depends on the time.
		{mondayEvening, "tue", "2026-11-24 17:00"},
		{mondayEvening, "sunday", "2026-11-29 17:00"},
		{mondayEvening, "mon", "2026-11-30 17:00"},       // 17:00 is gone
		{mondayEvening, "mon 18:00", "2026-11-23 18:00"}, // still ahead
		{"2026-11-23 09:00", "monday", "2026-11-23 17:00"},
		{"2026-11-23 09:00", "mon 9:00", "2026-11-30 09:00"}, // now is not ahead
		// At 01:30 on Tuesday the journal still has Monday, the clock Tuesday.
		{"2026-11-24 01:30", "today", "2026-11-23 17:00"},
		{"2026-11-24 01:30", "tomorrow 9am", "2026-11-24 09:00"},
		{"2026-11-24 01:30", "9am", "2026-11-24 09:00"},
		{"2026-11-24 01:30", "tue", "2026-11-24 17:00"},
		{"2026-11-24 01:30", "mon", "2026-11-30 17:00"},
		{"2026-11-24 01:30", "in 2h", "2026-11-24 03:30"},
	} {
		got, err := model.ParseMoment(c.text, wall(t, c.now, berlin), fourOClock)
		if err != nil {
			t.Errorf("%q at %s: %v", c.text, c.now, err)
			continue
		}
		if want := wall(t, c.want, berlin); !got.Equal(want) || got.Location() != berlin {
			t.Errorf("%q at %s: got %s, want %s", c.text, c.now, got, want)
		}
	}
}

func TestParseMomentLeavesSecondsOut(t *testing.T) {
	now := time.Date(2026, 11, 23, 17, 48, 31, 7, time.UTC)
	for text, want := range map[string]time.Time{
		"now":                  now.Truncate(time.Minute),
		"in 2h":                time.Date(2026, 11, 23, 19, 48, 0, 0, time.UTC),
		"2026-11-26T16:00:59Z": time.Date(2026, 11, 26, 16, 0, 59, 0, time.UTC), // written by a program
	} {
		if got, err := model.ParseMoment(text, now, fourOClock); err != nil || !got.Equal(want) {
			t.Errorf("%q: got %s, %v; want %s", text, got, err, want)
		}
	}
}

// In Berlin clocks went from 02:00 to 03:00 on 29 March 2026 and from 03:00
// back to 02:00 on 25 October 2026.
func TestParseMomentOnDaysThatChangeTheClock(t *testing.T) {
	berlin := zone(t, "Europe/Berlin")
	for _, c := range []struct{ now, text, want string }{
		{"2026-03-28 12:00", "tomorrow 16:00", "2026-03-29T16:00:00+02:00"},
		{"2026-03-28 12:00", "in 24h", "2026-03-29T13:00:00+02:00"},
		{"2026-03-28 12:00", "in 1 d 1 h", "2026-03-29T13:00:00+02:00"},
		{"2026-03-28 12:00", "tomorrow 2:30", "2026-03-29T03:30:00+02:00"}, // skipped: moves on
		{"2026-10-24 12:00", "tomorrow 2:30", "2026-10-25T02:30:00+02:00"}, // twice: the first
		{"2026-10-24 12:00", "tomorrow 2:30 utc+01:00", "2026-10-25T02:30:00+01:00"},
		{"2026-10-24 12:00", "in 24h", "2026-10-25T11:00:00+01:00"},
		{"2026-10-24 12:00", "tomorrow", "2026-10-25T17:00:00+01:00"},
	} {
		got, err := model.ParseMoment(c.text, wall(t, c.now, berlin), fourOClock)
		if err != nil || got.Format(time.RFC3339) != c.want {
			t.Errorf("%q at %s: got %s, %v; want %s", c.text, c.now, got.Format(time.RFC3339), err, c.want)
		}
	}
}

func TestParseMomentRefuses(t *testing.T) {
	now := wall(t, "2026-11-23 17:48", time.UTC)
	for text, reason := range map[string]string{
		"":                         `"" is not a time I understand; try "fri 4pm" or "2026-11-26 16:00"`,
		"at":                       `"at" is not a time I understand; try`,
		"frday 4pm":                `"frday 4pm" is not a time I understand; try`,
		"fri 4":                    "is not a time I understand; try",
		"fr":                       "is not a time I understand; try",
		"26/11":                    "is not a time I understand; try",
		"4.5":                      "is not a time I understand; try",
		"fri 4pm 5pm":              "is not a time I understand; try",
		"25:00":                    "there is no such time",
		"fri 25:00":                "there is no such time",
		"13pm":                     "there is no such time",
		"0am":                      "there is no such time",
		"9:60":                     "there is no such time",
		"31 nov":                   "there is no such day",
		"29 feb":                   "there is no such day", // 2025 to 2027
		"2026-02-30 9:00":          "there is no such day",
		"2026-13-01":               "there is no such day",
		"fri 26 nov":               "26 Nov 2026 is a Thursday",
		"fri 26 nov 2026":          "26 Nov 2026 is a Thursday",
		"in 999999 years":          "its year is beyond 1 to 9999",
		"0000-01-01T00:00:00Z":     "its year is beyond 1 to 9999",
		"in 99999999999999 h":      "is not a time I understand; try",
		"next \x1b[31m\u202e":      `"next \x1b[31m\u202e" is not a time I understand`,
		strings.Repeat("x", 1<<20): `"` + strings.Repeat("x", 40) + `…" is not a time I understand`,
	} {
		got, err := model.ParseMoment(text, now, fourOClock)
		if err == nil {
			t.Errorf("%.60q was read as %s", text, got)
		} else if !strings.Contains(err.Error(), reason) || !strings.Contains(err.Error(), `; try "fri 4pm" or "2026-11-26 16:00"`) {
			t.Errorf("%.60q: %v, want in it %s", text, err, reason)
		}
	}
}

func TestParseDate(t *testing.T) {
	today := model.NewDay(2026, 11, 23) // a Monday
	for text, want := range map[string]string{
		"fri": "2026-11-27", "mon": "2026-11-23", "next mon": "2026-11-30", "last mon": "2026-11-16",
		"today": "2026-11-23", "tomorrow": "2026-11-24", "yesterday": "2026-11-22", "in 3 weeks": "2026-12-14",
		"2 days ago": "2026-11-21", "26 nov": "2026-11-26", "2026-12-23": "2026-12-23", "Tue 10 Feb": "2026-02-10",
		"10 feb": "2027-02-10", "29 feb 2028": "2028-02-29",
	} {
		if got, err := model.ParseDate(text, today); err != nil || got.String() != want {
			t.Errorf("%q: got %s, %v; want %s", text, got, err, want)
		}
	}
	for _, text := range []string{"", "4pm", "fri 4pm", "in 2h", "now", "31 nov", "frday", "in 999999 years"} {
		got, err := model.ParseDate(text, today)
		if err == nil {
			t.Errorf("%q was read as %s", text, got)
		} else if !strings.Contains(err.Error(), "is not a date") || !strings.Contains(err.Error(), `; try "fri" or "26 Nov"`) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestSayMoment(t *testing.T) {
	berlin := zone(t, "Europe/Berlin")
	for _, c := range []struct{ now, at, want string }{
		{"2026-11-23 17:48", "2026-11-26 16:00", "Thu 26 Nov 16:00"},
		{"2026-11-23 17:48", "2026-11-23 17:00", "today 17:00"},
		{"2026-11-23 17:48", "2026-11-24 09:00", "tomorrow 09:00"},
		{"2026-11-23 17:48", "2026-11-22 23:59", "yesterday 23:59"},
		{"2026-11-23 17:48", "2026-02-10 16:00", "Tue 10 Feb 16:00"},
		{"2026-11-23 17:48", "2027-01-05 16:00", "Tue 5 Jan 2027 16:00"},
		{"2026-11-23 17:48", "2025-11-23 16:00", "Sun 23 Nov 2025 16:00"},
		{"2026-11-24 01:30", "2026-11-24 09:00", "Tue 24 Nov 09:00"}, // which today is in doubt
		{"2027-01-01 01:30", "2027-11-10 09:00", "Wed 10 Nov 2027 09:00"},
	} {
		if got := model.SayMoment(wall(t, c.at, berlin), wall(t, c.now, berlin)); got != c.want {
			t.Errorf("%s at %s: got %q, want %q", c.at, c.now, got, c.want)
		}
	}
	second := time.Date(2026, 10, 25, 1, 30, 0, 0, time.UTC) // the second 02:30 of that night
	if got := model.SayMoment(second, wall(t, "2026-11-23 17:48", berlin)); got != "Sun 25 Oct 02:30 UTC+01:00" {
		t.Errorf("the second 02:30: got %q", got)
	}
}

func TestSaySpan(t *testing.T) {
	for span, want := range map[time.Duration]string{
		0: "0 min", 59 * time.Second: "0 min", 48 * time.Minute: "48 min", time.Hour: "1 h",
		70 * time.Minute: "1 h 10 min", -200 * time.Minute: "3 h 20 min", 70 * time.Hour: "2 d 22 h",
		48 * time.Hour: "2 d", 167 * time.Hour: "6 d 23 h", 7 * 24 * time.Hour: "7 d", 1000 * time.Hour: "41 d",
	} {
		if got := model.SaySpan(span); got != want {
			t.Errorf("%s: got %q, want %q", span, got, want)
		}
	}
}

func TestSayDays(t *testing.T) {
	day, today := model.NewDay, model.NewDay(2026, 11, 23)
	for _, c := range []struct {
		from, to model.Day
		want     string
	}{
		{day(2026, 11, 3), day(2026, 11, 7), "3–7 Nov"},
		{day(2026, 11, 30), day(2026, 12, 4), "30 Nov–4 Dec"},
		{day(2026, 11, 3), day(2026, 11, 3), "3 Nov"},
		{day(2025, 11, 3), day(2025, 11, 7), "3–7 Nov 2025"},
		{day(2025, 12, 28), day(2026, 1, 2), "28 Dec 2025–2 Jan 2026"},
	} {
		if got := model.SayDays(c.from, c.to, today); got != c.want {
			t.Errorf("%s to %s: got %q, want %q", c.from, c.to, got, c.want)
		}
	}
}

// Whatever is typed, nothing panics; and what is said about a moment that was
// read is read as the same minute.
func FuzzParseMoment(f *testing.F) {
	for _, text := range []string{"fri 4pm", "tomorrow", "tomorrow noon", "in 2h", "in 90 min", "in 3 days", "next week",
		"next fri", "last fri", "16:00", "4.30pm", "26 nov 9:00", "nov 26", "2026-11-26 16:00", "2026-02-29", "5 jan",
		"2026-11-26T16:00:00+01:00", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "29 feb 2028", "midnight",
		"sun 25 oct 02:30 utc+01:00", "2026-03-29 02:30", "eod", "1 m 1 m ago", "in a y", "\xff", "in half", "a . 11", "٣ nov"} {
		f.Add(text, int64(1795452480), uint8(0))  // Mon 23 Nov 2026, evening in Berlin
		f.Add(text, int64(1798765200), uint8(1))  // 1 January 2027 in the small hours, Berlin
		f.Add(text, int64(1792891800), uint8(2))  // the night that has 02:30 twice
		f.Add(text, int64(-5364662400), uint8(1)) // 1800, before zones were of whole minutes
	}
	zones := []*time.Location{zone(f, "Europe/Berlin"), zone(f, "America/St_Johns"), zone(f, "Australia/Lord_Howe")}
	f.Fuzz(func(t *testing.T, text string, unix int64, at uint8) {
		now := time.Unix(unix%(200*365*24*3600), 0).In(zones[int(at)%len(zones)])
		read, err := model.ParseMoment(text, now, fourOClock)
		if err != nil {
			if !strings.Contains(err.Error(), "try") {
				t.Fatalf("%q: the error %q gives no examples", text, err)
			}
			return
		}
		said := model.SayMoment(read, now)
		again, err := model.ParseMoment(said, now, fourOClock)
		seconds := time.Duration(read.Second())*time.Second + time.Duration(read.Nanosecond())
		if err != nil || !again.Equal(read.Add(-seconds)) {
			t.Fatalf("at %s %q is %s, said as %q, read as %s, %v", now, text, read, said, again, err)
		}
	})
}
