package model

import (
	"fmt"
	"slices"
	"testing"
	"time"
)

// gistDay is the day that the examples' gists are made on.
var gistDay = NewDay(2026, 11, 22)

// glimpse is the journal as it is read on a later day by a gist made for some
// reasons.
func glimpse(j *Journal, g Gist, now time.Time) *Journal {
	glimpsed := NewJournal(j.Catalog, j.Config)
	glimpsed.Glimpse(glanceOf(j, g, j.DayOf(now)))
	return glimpsed
}

// Each reason to hold an entry is the only one for something shown.
func TestWhatTodayNeedsIsHeld(t *testing.T) {
	talk := made(Contact, "2026-11-01 09:00", "person=Sam, Bo", "next=2026-12-01")
	for _, c := range []struct {
		shown   string
		reason  int // of heldFor
		entries []Entry
		now     time.Time
	}{
		{"due", 0, []Entry{made(Promise, "2026-09-01 09:00", "to=Lee", "due="+stored("2026-12-30 12:00"))}, clock("2026-12-29 09:00")},
		{"quiet", 0, []Entry{made("ownership", "2026-09-01 09:00", "what=Late")}, evening},
		{"asked whether it held", 1, []Entry{made("gap", "2026-09-01 09:00", "thing=Owner", "closed@2026-09-02 09:00",
			"follow_up=2026-12-02")}, clock("2026-12-02 09:00")},
		{"asked again", 1, []Entry{made("gap", "2026-09-01 09:00", "thing=Owner", "closed@2026-09-02 09:00",
			"follow_up=2026-10-02 2026-12-02").Held(true, clock("2026-10-02 09:00"))}, clock("2026-12-02 09:00")},
		{"planned on the Saturday before", 3, []Entry{made(WeekPlan, "2026-11-14 09:00", "plan=If late, then I say so.")}, clock("2026-11-22 21:00")},
		{"said of tomorrow a week ago", 3, []Entry{made(Reflection, "2026-11-15 21:00", "tomorrow=Early.")}, clock("2026-11-22 21:00")},
		{"recorded", 2, []Entry{made("language", "2026-11-22 09:00", "phrase=just")}, clock("2026-11-22 21:00")},
		{"kept", 2, []Entry{made(Promise, "2026-09-01 09:00", "to=Lee", "kept@2026-11-22 10:00")}, clock("2026-11-22 21:00")},
		{"recorded on a day ahead", 2, []Entry{made("language", "2026-11-23 09:00", "phrase=just")}, evening},
		{"begun on Saturday", 2, []Entry{made("language", "2026-11-21 09:00", "phrase=just")}, clock("2026-11-22 21:00")},
		{"cold", 4, []Entry{made(Contact, "2026-10-01 09:00", "person=Sam")}, evening},
		{"a talk ahead", 4, []Entry{talk}, clock("2026-11-28 09:00")},
		{"a talk far ahead", 4, []Entry{made("mentee", "2026-01-10 09:00", "mentee=Kim", "next=2026-12-01")}, clock("2026-11-28 09:00")},
		{"next was", 4, []Entry{made("mentee", "2026-10-01 09:00", "mentee=Kim", "next=2026-11-01")}, evening},
	} {
		j := journalOf(c.entries...)
		now := c.now
		if d := differs(j, glimpse(j, GistOf(j, gistDay), now), now); d != "" {
			t.Errorf("%s: %s", c.shown, d)
		}
		but := slices.Delete(slices.Clone(heldFor), c.reason, c.reason+1)
		if differs(j, glimpse(j, gistFor(j, gistDay, but), now), now) == "" {
			t.Errorf("%s: the same is shown without reason %d", c.shown, c.reason)
		}
	}
}

// What is over, answered and outdone stays away, or nothing would be gained.
func TestWhatTodayDoesWithoutIsNotHeld(t *testing.T) {
	thrown := made("gap", "2026-10-01 09:00", "thing=Thrown away")
	thrown.Deleted = clock("2026-10-02 09:00")
	j := journalOf(
		made("language", "2026-11-18 09:00", "phrase=just"), // four days ago
		made(Promise, "2026-10-01 09:00", "due="+stored("2026-10-02 12:00"), "kept@2026-10-02 10:00"),
		made("gap", "2026-10-01 09:00", "closed@2026-10-02 10:00", "follow_up=2026-10-20", "@2026-10-20 10:00"),
		made(WeekPlan, "2026-11-13 09:00", "plan=Of the week before"),
		made(Contact, "2026-10-01 09:00", "person=Sam"),
		made(Contact, "2026-10-02 09:00", "person=Sam"),
		made(Leave, "2026-10-01 09:00", "from=2026-12-01", "to=2026-12-11"),
		thrown,
	)
	for _, e := range j.Of("gap") {
		j.Put(e.Held(true, clock("2026-10-20 10:00")))
	}
	g := GistOf(j, gistDay)
	expect(t, "held", fmt.Sprint(g.Held), fmt.Sprint(map[string]Hold{"contact 2026-10-02 09:00 person=Sam": {Before: true}}))
	expect(t, "of the rest", g.Rest.Entries, 6)
	expect(t, "in the trash", g.Rest.Trash, 1)
}

func TestWhoStandsBeforeOthers(t *testing.T) {
	for _, c := range []struct {
		name    string
		entries []Entry // the first is held
		before  bool
	}{
		{"talked once", []Entry{made(Contact, "2026-10-02 09:00", "person=Sam")}, false},
		{"talked twice", []Entry{made(Contact, "2026-10-02 09:00", "person=Lu, Sam"), made(Contact, "2026-10-01 09:00", "person=sam")}, true},
		{"talked with others", []Entry{made(Contact, "2026-10-02 09:00", "person=Sam"), made("mentee", "2026-10-01 09:00", "mentee=Sam"),
			made("mentee", "2026-10-03 09:00", "mentee=Sam")}, false},
		{"talked twice of late", []Entry{made(Contact, "2026-11-21 09:00", "person=Sam"), made(Contact, "2026-11-20 09:00", "person=Sam")}, false},
		{"talked long ago, and a day ahead said before", []Entry{made("mentee", "2026-01-11 09:00", "mentee=Kim"),
			made("mentee", "2026-01-10 09:00", "mentee=Kim", "next=2026-12-01")}, true},
		{"the most telling", []Entry{made("gap", "2026-10-01 09:00", "thing=The longer words"), made("language", "2026-10-01 09:00", "phrase=short")}, true},
		{"less telling", []Entry{made("gap", "2026-10-01 09:00", "thing=Short"), made("language", "2026-10-01 09:00", "phrase=much longer words")}, false},
		{"nothing else to tell", []Entry{made("gap", "2026-10-01 09:00", "thing=Alone"), made("language", "2026-10-01 09:00")}, false},
		{"the most telling of late", []Entry{made("gap", "2026-11-21 09:00", "thing=The longer words"), made("language", "2026-11-21 09:00", "phrase=short")}, false},
		{"told no more", []Entry{made("gap", "2025-11-20 09:00", "thing=The longer words"), made("language", "2025-11-20 09:00", "phrase=short")}, false},
	} {
		g := GistOf(journalOf(c.entries...), gistDay)
		hold, held := g.Held[c.entries[0].ID]
		expect(t, c.name+": held", held, true)
		expect(t, c.name, hold.Before, c.before)
	}
}

func TestTheMostTellingOfEachDayToCome(t *testing.T) {
	older := made("language", "2025-11-21 09:00", "phrase=more than a year ago")
	year := made("language", "2025-11-22 09:00", "phrase=a year ago")
	month := made("language", "2026-10-22 09:00", "phrase=a month ago")
	short, long := made("language", "2026-10-27 09:00", "phrase=short"), made("language", "2026-10-27 10:00", "phrase=longer")
	j := journalOf(older, year, month, short, long, made("language", "2026-10-28 10:00"))
	g := GistOf(j, gistDay)
	expect(t, "told", fmt.Sprint(g.Told), fmt.Sprint(map[Day]string{year.Day: year.ID, month.Day: month.ID, long.Day: long.ID}))
	for now, want := range map[string]string{"2026-11-22 09:00": "a year ago", "2026-11-24 09:00": "longer", "2026-11-25 09:00": ""} {
		glimpsed := glimpse(j, g, clock(now))
		got := ""
		if m := MemoryOf(glimpsed, j.DayOf(clock(now))); m != nil {
			got = m.Text
		}
		expect(t, now, got, want)
	}
	_, isHeld := g.Held[long.ID]
	expect(t, "held", isHeld, false)
}

func TestMemoryDays(t *testing.T) {
	days := MemoryDays(NewDay(2028, 2, 29))
	want := []Day{NewDay(2027, 2, 28), NewDay(2027, 3, 2), NewDay(2028, 1, 29), NewDay(2028, 2, 1), NewDay(2028, 2, 22)}
	expect(t, "days", fmt.Sprint(days), fmt.Sprint(want))
}
