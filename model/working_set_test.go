package model

import (
	"fmt"
	"testing"
	"time"
)

// indexDay is the day of the examples' working sets.
var indexDay = NewDay(2026, 11, 22)

// What is open, planned, recent, or the last talk is at hand on later days too.
func TestWhatTodayNeedsIsInTheWorkingSet(t *testing.T) {
	talk := made(Contact, "2026-11-01 09:00", "person=Sam, Bo", "next=2026-12-01")
	for _, c := range []struct {
		shown   string
		entries []Entry
		now     time.Time
	}{
		{"due", []Entry{made(Promise, "2026-09-01 09:00", "to=Lee", "due="+stored("2026-12-30 12:00"))}, clock("2026-12-29 09:00")},
		{"quiet", []Entry{made("ownership", "2026-09-01 09:00", "what=Late")}, evening},
		{"asked whether it held", []Entry{made("gap", "2026-09-01 09:00", "thing=Owner", "closed@2026-09-02 09:00",
			"follow_up=2026-12-02")}, clock("2026-12-02 09:00")},
		{"asked again", []Entry{made("gap", "2026-09-01 09:00", "thing=Owner", "closed@2026-09-02 09:00",
			"follow_up=2026-10-02 2026-12-02").Held(true, clock("2026-10-02 09:00"))}, clock("2026-12-02 09:00")},
		{"planned on the Saturday before", []Entry{made(WeekPlan, "2026-11-14 09:00", "plan=If late, then I say so.")}, clock("2026-11-22 21:00")},
		{"said of tomorrow six days ago", []Entry{made(Reflection, "2026-11-16 21:00", "tomorrow=Early.")}, clock("2026-11-22 21:00")},
		{"recorded", []Entry{made("language", "2026-11-22 09:00", "phrase=just")}, clock("2026-11-22 21:00")},
		{"kept", []Entry{made(Promise, "2026-09-01 09:00", "to=Lee", "kept@2026-11-22 10:00")}, clock("2026-11-22 21:00")},
		{"recorded on a day ahead", []Entry{made("language", "2026-11-23 09:00", "phrase=just")}, evening},
		{"cold", []Entry{made(Contact, "2026-10-01 09:00", "person=Sam")}, evening},
		{"a talk ahead", []Entry{talk}, clock("2026-11-28 09:00")},
		{"a talk far ahead", []Entry{made("mentee", "2026-01-10 09:00", "mentee=Kim", "next=2026-12-01")}, clock("2026-11-28 09:00")},
		{"next was", []Entry{made("mentee", "2026-10-01 09:00", "mentee=Kim", "next=2026-11-01")}, evening},
	} {
		j := journalOf(c.entries...)
		previewed := func(pinned map[string]bool) *Journal {
			previewed := journalOf()
			previewed.Preview(previewOf(j, pinned, j.DayOf(c.now)))
			return previewed
		}
		if d := differs(j, previewed(pinnedOf(j, indexDay)), c.now); d != "" {
			t.Errorf("%s: %s", c.shown, d)
		}
		if differs(j, previewed(nil), c.now) == "" {
			t.Errorf("%s: the same is shown without the working set", c.shown)
		}
	}
}

// What is over, answered and outdone stays away, or nothing would be gained.
func TestWhatTodayDoesWithoutIsNotInTheWorkingSet(t *testing.T) {
	thrown := made("gap", "2026-10-01 09:00", "thing=Thrown away")
	thrown.Deleted = clock("2026-10-02 09:00")
	j := journalOf(
		made("language", "2026-11-07 09:00", "phrase=just"), // fifteen days ago
		made(Promise, "2026-10-01 09:00", "due="+stored("2026-10-02 12:00"), "kept@2026-10-02 10:00"),
		made("gap", "2026-10-01 09:00", "closed@2026-10-02 10:00", "follow_up=2026-10-20", "@2026-10-20 10:00"),
		made(Contact, "2026-10-01 09:00", "person=Sam"),
		made(Contact, "2026-10-02 09:00", "person=Sam"),
		made(Leave, "2026-10-01 09:00", "from=2026-12-01", "to=2026-12-11"),
		thrown,
	)
	for _, e := range j.Of("gap") {
		j.Put(e.Held(true, clock("2026-10-20 10:00")))
	}
	expect(t, "pinned", fmt.Sprint(pinnedOf(j, indexDay)), fmt.Sprint(map[string]bool{"contact 2026-10-02 09:00 person=Sam": true}))
}

func TestMemoryDays(t *testing.T) {
	days := MemoryDays(NewDay(2028, 2, 29))
	want := []Day{NewDay(2027, 2, 28), NewDay(2027, 3, 2), NewDay(2028, 1, 29), NewDay(2028, 2, 1), NewDay(2028, 2, 22)}
	expect(t, "days", fmt.Sprint(days), fmt.Sprint(want))
}
