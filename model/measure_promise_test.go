package model

import (
	"testing"
	"time"
)

// promises are five whose time has come and two whose time has not. Buffer 15
// minutes, read on Mon 23 Nov 17:48:
//
//	slides  due 19 Nov 16:00, kept 15:55             5 min early   on time
//	list    due 20 Nov 16:00, kept 14:50        1 h 10 min early   on time, early
//	sheet   due 17 Nov 12:00, moved to 18 Nov 12:00,
//	        kept 18 Nov 11:25                       35 min early   on time, early
//	plan    due 10 Nov 10:00, broken 13:20                          broken
//	notes   due 23 Nov 17:00, open                   48 min late   not on time
//	board   due 26 Nov 16:00, open
//	offer   due 30 Nov 09:00, moved to 27 Nov 09:00, open
func promises() []Entry {
	return []Entry{
		made(Promise, "2026-11-09 09:00", "to=Ana", "what=Test plan", "due="+stored("2026-11-10 10:00"), "broken@2026-11-10 13:20"),
		made(Promise, "2026-11-16 09:00", "to=Priya", "what=Cost sheet", "due="+stored("2026-11-17 12:00"),
			"renegotiated="+stored("2026-11-18 12:00"), "renegotiated@2026-11-16 17:00", "kept@2026-11-18 11:25"),
		made(Promise, "2026-11-17 09:00", "to=Lee", "what=Slides", "due="+stored("2026-11-19 16:00"), "kept@2026-11-19 15:55"),
		made(Promise, "2026-11-18 09:00", "to=Omar, priya", "what=Access list", "due="+stored("2026-11-20 16:00"), "kept@2026-11-20 14:50"),
		made(Promise, "2026-11-20 09:00", "to=the team", "what=Retro notes", "due="+stored("2026-11-23 17:00")),
		made(Promise, "2026-11-23 09:00", "to=Priya", "what=Board numbers", "due="+stored("2026-11-26 16:00")),
		made(Promise, "2026-11-23 09:05", "to=Ana", "what=Offer", "due="+stored("2026-11-30 09:00"),
			"renegotiated="+stored("2026-11-27 09:00"), "renegotiated@2026-11-23 10:00"),
	}
}

func TestPromisesOf(t *testing.T) {
	r := PromisesOf(promises(), journalOf(promises()...), evening)
	expect(t, "open", r.Open, 3)     // notes, board, offer
	expect(t, "kept", r.Kept, 3)     // slides, list, sheet
	expect(t, "broken", r.Broken, 1) // plan
	// Of five whose time has come, three were on time; the late open one is not.
	expect(t, "on time", r.OnTime, Share{3, 5})
	// Five minutes is less than the buffer: list and sheet alone were early.
	expect(t, "early", r.Early, Share{2, 5})
	expect(t, "median", r.Median, 35*time.Minute) // of 5, 35 and 70
	expect(t, "streak", r.Streak, 3)              // since the plan was broken
	expect(t, "next", r.Next.Answers.Get("what"), "Board numbers")
	expect(t, "people", len(r.People), 5)
	// Priya, also written priya: list and sheet kept on time, board not due yet.
	expect(t, "the first person", r.People[0], Reliability{Name: "Priya", Open: 1, Kept: 2, OnTime: Share{2, 2}})
	// Ana: the plan broken, the offer not due yet.
	expect(t, "the second person", r.People[1], Reliability{Name: "Ana", Open: 1, Broken: 1, OnTime: Share{0, 1}})
}

func TestPromiseFigures(t *testing.T) {
	// To the aim of Thu 15:45 from Mon 17:48 there are 2 d 21 h 57 min.
	expect(t, "figures", figuresOf(Promise, promises()...),
		"on time 60 %; early 40 %; median 35 min early; open 3; streak 3 promises; aim in 2 d 21 h")
}

func TestPromisesNotYetDueSayNothingOfReliability(t *testing.T) {
	board := promises()[5]
	expect(t, "figures", figuresOf(Promise, board), "open 1; aim in 2 d 21 h")
}

func TestInsideTheBufferThePromiseCountsDownToItsTime(t *testing.T) {
	e := made(Promise, "2026-11-23 09:00", "to=Lee", "what=Slides", "due="+stored("2026-11-23 18:00"))
	expect(t, "figures", figuresOf(Promise, e), "open 1; due in 12 min") // 17:48 to 18:00; the aim was 17:45
}

func TestRenegotiatedAndKeptLate(t *testing.T) {
	late := made(Promise, "2026-11-02 09:00", "to=Lee", "what=Slides", "due="+stored("2026-11-03 12:00"), "kept@2026-11-03 12:30")
	// Kept, half an hour late: not on time and not broken, and still kept in a row.
	expect(t, "figures", figuresOf(Promise, late), "on time 0 %; early 0 %; median 30 min late; streak 1 promise")
	late.Answers = late.Answers.With("renegotiated", stored("2026-11-03 12:45"))
	// Measured by the new time it is exactly the buffer early.
	expect(t, "figures", figuresOf(Promise, late), "on time 100 %; early 100 %; median 15 min early; streak 1 promise")
}

func TestMarginOfWhatIsNotKept(t *testing.T) {
	j := journalOf()
	p, _ := j.Catalog.Practice(Promise)
	reopened := made(Promise, "2026-11-02 09:00", "due="+stored("2026-11-03 12:00"), "kept@2026-11-03 11:00", "promised@2026-11-03 11:01")
	if OutcomeOf(reopened, p, j, evening).Kept {
		t.Error("a promise taken back from kept has a margin")
	}
	undated := made(Promise, "2026-11-02 09:00", "kept@2026-11-03 11:00")
	if OutcomeOf(undated, p, j, evening).Kept {
		t.Error("a promise without a time has a margin")
	}
}

func TestLeastReliable(t *testing.T) {
	kept := func(to, day string) Entry {
		return made(Promise, day+" 09:00", "to="+to, "due="+stored(day+" 12:00"), "kept@"+day+" 11:00")
	}
	broken := func(to, day string) Entry {
		return made(Promise, day+" 09:00", "to="+to, "due="+stored(day+" 12:00"), "broken@"+day+" 13:00")
	}
	entries := []Entry{
		kept("Lee", "2026-11-02"), kept("Lee", "2026-11-03"), kept("Lee", "2026-11-04"),
		kept("Ana", "2026-11-05"), broken("Ana", "2026-11-06"), broken("Ana", "2026-11-09"),
		broken("Bo", "2026-11-10"), // once is no judgement
	}
	worst, ok := leastReliable(PromisesOf(entries, journalOf(entries...), evening))
	if !ok || worst.Name != "Ana" || worst.OnTime != (Share{1, 3}) {
		t.Errorf("least reliable to %+v, %v", worst, ok)
	}
	if _, ok := leastReliable(PromisesOf(entries[:3], journalOf(entries[:3]...), evening)); ok {
		t.Error("the only person is the least reliable one")
	}
}
