package model

import (
	"fmt"
	"testing"
)

func (m Mark) String() string {
	return [...]string{"none", "open", "soon", "overdue", "done", "moved", "failed"}[m]
}

// TestStatusOf reads every row on Mon 23 Nov 2026 17:48.
func TestStatusOf(t *testing.T) {
	for _, c := range []struct {
		name string
		e    Entry
		want string // mark · when · text · tone
	}{
		{"promise ahead", promises()[5], "open · Thu 26 Nov 16:00 · in 2 d 22 h · plain"},
		{"promise due tonight", made(Promise, "2026-11-23 09:00", "due="+stored("2026-11-23 19:00")),
			"soon · today 19:00 · in 1 h 12 min · soon"},
		{"promise late", promises()[4], "overdue · today 17:00 · 48 min late · bad"},
		{"promise kept early", promises()[3], "done · Fri 20 Nov · 1 h 10 min early · good"},
		{"promise moved", promises()[6], "moved · moved to Fri 27 Nov 09:00 · in 3 d 15 h · plain"},
		{"promise moved and late", made(Promise, "2026-11-20 09:00", "due="+stored("2026-11-22 12:00"),
			"renegotiated="+stored("2026-11-23 12:00"), "renegotiated@2026-11-21 09:00"),
			"overdue · moved to today 12:00 · 5 h 48 min late · bad"},
		{"promise broken after its time", promises()[0], "failed · Tue 10 Nov · broken 3 h 20 min late · bad"},
		{"promise given up before its time", made(Promise, "2026-11-20 09:00", "due="+stored("2026-11-30 12:00"), "broken@2026-11-23 09:00"),
			"failed · Mon 30 Nov · broken · bad"},
		{"promise kept late", made(Promise, "2026-11-02 09:00", "due="+stored("2026-11-03 12:00"), "kept@2026-11-03 12:30"),
			"done · Tue 3 Nov · 30 min late · plain"},
		{"nuisance moving", made("nuisance", "2026-11-02 09:00", "written@2026-11-20 09:00"), "open · written · 3 d ago · plain"},
		{"nuisance quiet", made("nuisance", "2026-10-02 09:00", "written@2026-11-09 09:00"), "open · written · 14 d ago · soon"},
		{"nuisance fixed", made("nuisance", "2026-10-02 09:00", "fixed@2026-11-09 09:00"), "done · fixed · 14 d ago · good"},
		{"nuisance dropped", made("nuisance", "2026-10-02 09:00", "dropped@2026-11-23 09:00"), "failed · dropped · today · muted"},
		{"gap claimed, by a day", made("gap", "2026-11-02 09:00", "claimed_until=2026-11-27", "claimed@2026-11-02 10:00"),
			"open · Fri 27 Nov · in 4 d · plain"},
		{"gap claimed until today", made("gap", "2026-11-02 09:00", "claimed_until=2026-11-23", "claimed@2026-11-02 10:00"),
			"soon · today ·  · soon"},
		{"gap past its day", made("gap", "2026-11-02 09:00", "claimed_until=2026-11-20", "claimed@2026-11-02 10:00"),
			"overdue · Fri 20 Nov · 3 d late · bad"},
		{"gap handed over is no failure", made("gap", "2026-11-02 09:00", "claimed_until=2026-11-20", "handed over@2026-11-18 10:00"),
			"done · handed over · 5 d ago · good"},
		{"need sent is not due any more", made("need", "2026-11-20 09:00", "needed_by="+stored("2026-11-23 12:00"), "sent@2026-11-22 09:00"),
			"open · sent · 1 d ago · plain"},
		{"need landed", made("need", "2026-11-20 09:00", "needed_by="+stored("2026-11-23 12:00"), "sent="+stored("2026-11-23 10:00"),
			"sent@2026-11-23 10:00", "landed@2026-11-23 14:00"), "done · today · 2 h early · good"},
		{"contact warm", made(Contact, "2026-11-20 09:00", "person=Sam"), "none · Fri 20 Nov · warm · good"},
		{"contact cooling, with a next touch", made(Contact, "2026-11-01 09:00", "person=Sam", "next=2026-11-26"),
			"none · next Thu 26 Nov · cooling · plain"},
		{"contact cold", made(Contact, "2026-10-01 09:00", "person=Sam"), "none · Thu 1 Oct · cold · soon"},
		{"mentee with a next session", made("mentee", "2026-11-20 09:00", "mentee=Kim", "next=2026-11-25"),
			"none · Wed 25 Nov · in 2 d · plain"},
		{"mentee without", made("mentee", "2026-11-20 09:00", "mentee=Kim"), "none · Fri 20 Nov ·  · muted"},
		{"phrase caught", made("language", "2026-11-23 09:00", "phrase=just"), "none · today ·  · muted"},
	} {
		j := journalOf(c.e)
		s := StatusOf(c.e, j.Practice(c.e), j, evening)
		expect(t, c.name, fmt.Sprintf("%v · %s · %s · %s", s.Mark, s.When, s.Text, toneName(s.Tone)), c.want)
	}
}

func TestAnOlderTalkDoesNotMakeAPersonCold(t *testing.T) {
	older := made(Contact, "2026-09-01 09:00", "person=Sam")
	newer := made(Contact, "2026-11-20 09:00", "person=Lee, sam")
	j := journalOf(older, newer)
	expect(t, "older", StatusOf(older, j.Practice(older), j, evening).Text, "since talked again")
	expect(t, "newer", StatusOf(newer, j.Practice(newer), j, evening).Text, "warm")
}

func TestALaterSessionSaysWhenTheNextIs(t *testing.T) {
	older := made("mentee", "2026-11-10 09:00", "mentee=Kim", "next=2026-11-25")
	newer := made("mentee", "2026-11-17 09:00", "mentee=Kim", "next=2026-11-26")
	other := made("mentee", "2026-11-18 09:00", "mentee=Bo")
	j := journalOf(older, newer, other)
	expect(t, "older", StatusOf(older, j.Practice(older), j, evening).When, "Tue 10 Nov")
	expect(t, "newer", StatusOf(newer, j.Practice(newer), j, evening).When, "Thu 26 Nov")
}

func TestATalkWrittenDownLaterDoesNotReplaceALaterTalk(t *testing.T) {
	recent := made(Contact, "2026-11-10 09:00", "person=Sam")
	backdated := made(Contact, "2026-11-23 09:00", "person=Sam")
	backdated.Day = NewDay(2026, 9, 1)
	j := journalOf(recent, backdated)
	expect(t, "recent", StatusOf(recent, j.Practice(recent), j, evening).Text, "warm")
	expect(t, "backdated", StatusOf(backdated, j.Practice(backdated), j, evening).Text, "since talked again")
}

func TestStatusOfANewPracticeNeedsNothing(t *testing.T) {
	p := Practice{ID: "walk", Fields: []Field{{Key: "where"}, {Key: "by", Kind: Date}}, When: "by",
		Stages: []Stage{{Name: "planned"}, {Name: "walked", Final: true}, {Name: "skipped", Final: true, Aside: true}}}
	j := NewJournal(Catalog{p}, DefaultConfig())
	e := NewEntry("a", p, clock("2026-11-20 09:00"), 0)
	e.Answers = e.Answers.With("by", "2026-11-25")
	expect(t, "due", StatusOf(e, p, j, evening), Status{OpenMark, "Wed 25 Nov", "in 2 d", Plain})
	e.Events = append(e.Events, Event{At: clock("2026-11-21 09:00"), Stage: "walked"})
	expect(t, "done", StatusOf(e, p, j, evening), Status{DoneMark, "walked", "2 d ago", Good})
}

// An entry that a wrong clock dated ahead stands ahead wherever it is told of.
func TestD09EntriesOfTheFutureStandAhead(t *testing.T) {
	open := made("nuisance", "2098-12-24 09:00", "written@2098-12-24 09:00")
	closed := made("nuisance", "2098-12-24 09:00", "fixed@2098-12-24 09:00")
	held := made("nuisance", "2026-11-01 09:00", "follow_up=2026-11-20", "fixed@2026-11-25 09:00")
	j := journalOf(open, closed, held)
	p := j.Practice(open)
	expect(t, "open", StatusOf(open, p, j, evening).Text, "in 26329 d")
	expect(t, "closed", StatusOf(closed, p, j, evening).Text, "in 26329 d")
	expect(t, "to be asked about", lines(AgendaOf(j, evening).Holds), "2026-11-20 ·  ·  ·  · fixed in 2 days")
}
