package model

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// While the gist naps nobody misses what sleeps, whatever is recorded meanwhile
// for the days of the nap.
func TestWhatSleepsIsNotMissed(t *testing.T) {
	asleep, awake := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		a := drawFrom(t)
		today := NewDay(2027, 12, 1) + Day(a.number(0, 120, "today"))
		whole := a.empty()
		whole.Replace(a.entries(40, today))
		gist := GistOf(whole, today)
		for _, hold := range gist.Held {
			if hold.Asleep {
				asleep++
			} else {
				awake++
			}
		}

		reading := today + Day(a.number(0, naps, "days later"))
		glance := readBy(whole, gist, reading, false)
		more := slices.DeleteFunc(a.entries(4, reading), func(e Entry) bool { return e.Day < today })
		glimpsed, now := a.glimpse(whole, glance, more), a.moment(reading)
		if d := differs(whole, glimpsed, now); d != "" {
			t.Fatal(d)
		}
	})
	if asleep == 0 {
		t.Error("nothing slept")
	}
	t.Logf("%d entries asleep, %d awake", asleep, awake)
}

func TestWhatMaySayNothingForDaysSleeps(t *testing.T) {
	for _, c := range []struct {
		name   string
		entry  Entry
		asleep bool
	}{
		{"due within the days that Today looks ahead", made(Promise, "2026-10-01 09:00", "due="+stored("2026-12-02 12:00")), false},
		{"due far ahead", made(Promise, "2026-10-01 09:00", "due="+stored("2026-12-12 12:00")), true},
		{"recorded yesterday", made("language", "2026-11-21 09:00", "phrase=just"), true},
		{"recorded today", made("language", "2026-11-22 09:00", "phrase=just"), false},
		{"reflected yesterday", made(Reflection, "2026-11-21 21:00", "answer=Well"), false},
		{"kept today", made(Promise, "2026-10-01 09:00", "due="+stored("2026-12-12 12:00"), "kept@2026-11-22 10:00"), false},
		{"long quiet", made("ownership", "2026-09-01 09:00", "what=Late"), false},
		{"touched of late", made("ownership", "2026-09-01 09:00", "what=Late", "@2026-11-21 10:00"), true},
		{"to be asked on Wednesday", made("gap", "2026-09-01 09:00", "closed@2026-09-02 09:00", "follow_up=2026-11-25"), false},
		{"to be asked next week", made("gap", "2026-09-01 09:00", "closed@2026-09-02 09:00", "follow_up=2026-12-02"), true},
		{"met lately", made(Contact, "2026-11-14 09:00", "person=Sam"), true},
		{"gone cold", made(Contact, "2026-09-15 09:00", "person=Sam"), false},
		{"ended", made(Contact, "2026-01-15 09:00", "person=Sam"), true},
		{"met lately, and again soon", made(Contact, "2026-11-15 09:00", "person=Sam", "next=2026-11-30"), false},
		{"not met as planned", made("mentee", "2026-10-15 09:00", "mentee=Kim", "next=2026-11-10"), false},
		{"not met as planned long ago", made("mentee", "2026-01-15 09:00", "mentee=Kim", "next=2026-02-10"), true},
	} {
		old := made("language", "2026-10-01 09:00", "phrase=just")
		hold, held := GistOf(journalOf(old, c.entry), gistDay).Held[c.entry.ID]
		expect(t, c.name+": held", held, true)
		expect(t, c.name+": asleep", hold.Asleep, c.asleep)
	}
}

// A talk that is told of this week is an older one of somebody.
func TestTheLastTalkWakesWithAnOlderOne(t *testing.T) {
	last := made(Contact, "2026-11-15 10:00", "person=Sam")
	told := made(Contact, "2026-10-22 09:00", "person=sam", "next=2026-11-24")
	g := GistOf(journalOf(last, told), gistDay)
	expect(t, "told", g.Told[told.Day], told.ID)
	expect(t, "the last one sleeps", g.Held[last.ID].Asleep, false)
}

// What is not at hand is taken for older than any day that can be closed.
func TestNothingSleepsInAJournalOfAFewDays(t *testing.T) {
	talk := made(Contact, "2026-11-21 09:00", "person=Sam")
	g := GistOf(journalOf(talk), gistDay)
	glimpsed := journalOf()
	glimpsed.Glimpse(readBy(journalOf(talk), g, gistDay, false))
	_, open := UnclosedYesterday(glimpsed, gistDay)
	expect(t, "Friday is to be closed", open, false)
}
