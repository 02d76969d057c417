package today

import (
	"fmt"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/model/modeltest"
)

func (m Mark) String() string {
	return [...]string{"none", "open", "soon", "overdue", "done", "moved", "failed", "lost"}[m]
}

// held is the entry with answers to "did it hold?", and stages reached, at 9:00 of
// the day that the examples are read on.
func held(e model.Entry, happened ...string) model.Entry {
	at := modeltest.Clock("2026-11-23 09:00")
	for _, what := range happened {
		ev := model.Event{At: at, Stage: what}
		if what == "yes" || what == "no" {
			ev = model.Event{At: at, Held: what}
		}
		e.Events = append(e.Events, ev)
	}
	return e
}

// TestStatusOf reads every row on Mon 23 Nov 2026 17:48.
func TestStatusOf(t *testing.T) {
	for _, c := range []struct {
		name string
		e    model.Entry
		want string // mark · when · text · tone
	}{
		{"promise ahead", modeltest.Promises()[5], "open · Thu 26 Nov 16:00 · due in 2 d 22 h · plain"},
		{"promise due tonight", modeltest.Made("promise", "2026-11-23 09:00", "due="+modeltest.Stored("2026-11-23 19:00")),
			"soon · today 19:00 · due in 1 h 12 min · soon"},
		{"promise late", modeltest.Promises()[4], "overdue · today 17:00 · 48 min late · bad"},
		{"promise kept early", modeltest.Promises()[3], "done · Fri 20 Nov · 1 h 10 min early · good"},
		{"promise moved", modeltest.Promises()[6], "moved · moved to Fri 27 Nov 09:00 · due in 3 d 15 h · plain"},
		{"promise moved and late", modeltest.Made("promise", "2026-11-20 09:00", "due="+modeltest.Stored("2026-11-22 12:00"),
			"renegotiated="+modeltest.Stored("2026-11-23 12:00"), "renegotiated@2026-11-21 09:00"),
			"overdue · moved to today 12:00 · 5 h 48 min late · bad"},
		{"promise broken after its time", modeltest.Promises()[0], "failed · Tue 10 Nov · 3 h 20 min late · bad"},
		{"promise given up before its time", modeltest.Made("promise", "2026-11-20 09:00", "due="+modeltest.Stored("2026-11-30 12:00"), "broken@2026-11-23 09:00"),
			"failed · Mon 30 Nov · broken · bad"},
		{"promise kept late", modeltest.Made("promise", "2026-11-02 09:00", "due="+modeltest.Stored("2026-11-03 12:00"), "kept@2026-11-03 12:30"),
			"done · Tue 3 Nov · 30 min late · plain"},
		{"nuisance moving", modeltest.Made("nuisance", "2026-11-02 09:00", "written@2026-11-20 09:00"), "open · written · 3 d ago · plain"},
		{"nuisance quiet", modeltest.Made("nuisance", "2026-10-02 09:00", "written@2026-11-09 09:00"), "open · written · 14 d ago · soon"},
		{"nuisance fixed", modeltest.Made("nuisance", "2026-10-02 09:00", "fixed@2026-11-09 09:00"), "done · fixed · 14 d ago · good"},
		{"nuisance fixed, and it did not hold", held(modeltest.Made("nuisance", "2026-10-02 09:00", "fixed@2026-11-09 09:00"), "no"),
			"lost · lost again · today · bad"},
		{"nuisance that did not hold, fixed anew", held(modeltest.Made("nuisance", "2026-10-02 09:00", "fixed@2026-11-09 09:00"), "no", "written", "fixed"),
			"done · fixed · today · good"},
		{"nuisance that did not hold, its fix timed anew", held(modeltest.Made("nuisance", "2026-10-02 09:00", "fixed@2026-11-09 09:00"), "no", "fixed"),
			"lost · lost again · today · bad"},
		{"nuisance that did not hold and holds now", held(modeltest.Made("nuisance", "2026-10-02 09:00", "fixed@2026-11-09 09:00"), "no", "yes"),
			"done · fixed · 14 d ago · good"},
		{"fix of what was owned that did not hold", held(modeltest.Made("ownership", "2026-10-02 09:00", "fixed@2026-11-09 09:00"), "no"),
			"lost · recurred · today · bad"},
		{"asked before it was fixed", held(modeltest.Made("nuisance", "2026-11-20 09:00"), "no"), "open · noticed · 3 d ago · plain"},
		{"nuisance dropped", modeltest.Made("nuisance", "2026-10-02 09:00", "dropped@2026-11-23 09:00"), "failed · dropped · today · muted"},
		{"gap claimed, by a day", modeltest.Made("gap", "2026-11-02 09:00", "claimed_until=2026-11-27", "claimed@2026-11-02 10:00"),
			"open · Fri 27 Nov · in 4 d · plain"},
		{"gap claimed until today", modeltest.Made("gap", "2026-11-02 09:00", "claimed_until=2026-11-23", "claimed@2026-11-02 10:00"),
			"soon · today ·  · soon"},
		{"gap past its day", modeltest.Made("gap", "2026-11-02 09:00", "claimed_until=2026-11-20", "claimed@2026-11-02 10:00"),
			"overdue · Fri 20 Nov · 3 d late · bad"},
		{"gap handed over is no failure", modeltest.Made("gap", "2026-11-02 09:00", "claimed_until=2026-11-20", "handed over@2026-11-18 10:00"),
			"done · handed over · 5 d ago · good"},
		{"need sent is not due any more", modeltest.Made("need", "2026-11-20 09:00", "needed_by="+modeltest.Stored("2026-11-23 12:00"), "sent@2026-11-22 09:00"),
			"open · sent · 1 d ago · plain"},
		{"need landed", modeltest.Made("need", "2026-11-20 09:00", "needed_by="+modeltest.Stored("2026-11-23 12:00"), "sent="+modeltest.Stored("2026-11-23 10:00"),
			"sent@2026-11-23 10:00", "landed@2026-11-23 14:00"), "done · today · 2 h early · good"},
		{"contact warm", modeltest.Made("contact", "2026-11-20 09:00", "person=Sam"), "none · Fri 20 Nov · warm · good"},
		{"contact cooling, with a next touch", modeltest.Made("contact", "2026-11-01 09:00", "person=Sam", "next=2026-11-26"),
			"none · next Thu 26 Nov · cooling · plain"},
		{"contact cold", modeltest.Made("contact", "2026-10-01 09:00", "person=Sam"), "none · Thu 1 Oct · cold · soon"},
		{"mentee with a next session", modeltest.Made("mentee", "2026-11-20 09:00", "mentee=Kim", "next=2026-11-25"),
			"none · Wed 25 Nov · in 2 d · plain"},
		{"mentee without", modeltest.Made("mentee", "2026-11-20 09:00", "mentee=Kim"), "none · Fri 20 Nov ·  · muted"},
		{"phrase caught", modeltest.Made("language", "2026-11-23 09:00", "phrase=just"), "none · today ·  · muted"},
	} {
		j := modeltest.JournalOf(c.e)
		s := StatusOf(c.e, j.Practice(c.e), j, modeltest.Evening)
		modeltest.Expect(t, c.name, fmt.Sprintf("%v · %s · %s · %s", s.Mark, s.When, s.Text, modeltest.ToneName(s.Tone)), c.want)
	}
}

func TestAnOlderTalkDoesNotMakeAPersonCold(t *testing.T) {
	older := modeltest.Made("contact", "2026-09-01 09:00", "person=Sam")
	newer := modeltest.Made("contact", "2026-11-20 09:00", "person=Lee, sam")
	j := modeltest.JournalOf(older, newer)
	modeltest.Expect(t, "older", StatusOf(older, j.Practice(older), j, modeltest.Evening).Text, "older talk")
	modeltest.Expect(t, "newer", StatusOf(newer, j.Practice(newer), j, modeltest.Evening).Text, "warm")
}

func TestALaterSessionSaysWhenTheNextIs(t *testing.T) {
	older := modeltest.Made("mentee", "2026-11-10 09:00", "mentee=Kim", "next=2026-11-25")
	newer := modeltest.Made("mentee", "2026-11-17 09:00", "mentee=Kim", "next=2026-11-26")
	other := modeltest.Made("mentee", "2026-11-18 09:00", "mentee=Bo")
	j := modeltest.JournalOf(older, newer, other)
	modeltest.Expect(t, "older", StatusOf(older, j.Practice(older), j, modeltest.Evening).When, "Tue 10 Nov")
	modeltest.Expect(t, "newer", StatusOf(newer, j.Practice(newer), j, modeltest.Evening).When, "Thu 26 Nov")
}

func TestATalkWrittenDownLaterDoesNotReplaceALaterTalk(t *testing.T) {
	recent := modeltest.Made("contact", "2026-11-10 09:00", "person=Sam")
	backdated := modeltest.Made("contact", "2026-11-23 09:00", "person=Sam")
	backdated.Day = model.NewDay(2026, 9, 1)
	j := modeltest.JournalOf(recent, backdated)
	modeltest.Expect(t, "recent", StatusOf(recent, j.Practice(recent), j, modeltest.Evening).Text, "warm")
	modeltest.Expect(t, "backdated", StatusOf(backdated, j.Practice(backdated), j, modeltest.Evening).Text, "older talk")
}

// An event is of the day of its own clock, wherever the journal is read: 5:00 of the
// 20th in Tokyo is still the 19th in Berlin.
func TestStatusCountsDaysByTheClockOfTheEvent(t *testing.T) {
	e := modeltest.Made("nuisance", "2026-11-02 09:00")
	e.Events = append(e.Events, model.Event{At: time.Date(2026, 11, 20, 5, 0, 0, 0, time.FixedZone("", 9*60*60)), Stage: "written"})
	j := modeltest.JournalOf(e)
	for _, zone := range []*time.Location{modeltest.Central, time.UTC} {
		modeltest.Expect(t, zone.String(), StatusOf(e, j.Practice(e), j, modeltest.Evening.In(zone)).Text, "3 d ago")
	}
}

func TestStatusOfANewPracticeNeedsNothing(t *testing.T) {
	p := model.Practice{ID: "walk", Fields: []model.Field{{Key: "where"}, {Key: "by", Kind: model.Date}}, When: "by",
		Stages: []model.Stage{{Name: "planned"}, {Name: "walked", Final: true}, {Name: "skipped", Final: true, Aside: true}}}
	j := model.NewJournal(model.Catalog{p}, model.DefaultConfig())
	e := model.NewEntry("a", p, modeltest.Clock("2026-11-20 09:00"), 0)
	e.Answers = e.Answers.With("by", "2026-11-25")
	modeltest.Expect(t, "due", StatusOf(e, p, j, modeltest.Evening), Status{Mark: OpenMark, When: "Wed 25 Nov", Text: "in 2 d"})
	e.Events = append(e.Events, model.Event{At: modeltest.Clock("2026-11-21 09:00"), Stage: "walked"})
	modeltest.Expect(t, "done", StatusOf(e, p, j, modeltest.Evening), Status{Mark: DoneMark, When: "walked", Text: "2 d ago", Tone: model.Good})
}

// An entry that a wrong clock dated ahead stands ahead wherever it is told of.
func TestD09EntriesOfTheFutureStandAhead(t *testing.T) {
	open := modeltest.Made("nuisance", "2098-12-24 09:00", "written@2098-12-24 09:00")
	closed := modeltest.Made("nuisance", "2098-12-24 09:00", "fixed@2098-12-24 09:00")
	held := modeltest.Made("nuisance", "2026-11-01 09:00", "follow_up=2026-11-20", "fixed@2026-11-25 09:00")
	j := modeltest.JournalOf(open, closed, held)
	p := j.Practice(open)
	modeltest.Expect(t, "open", StatusOf(open, p, j, modeltest.Evening).Text, "in 26329 d")
	modeltest.Expect(t, "closed", StatusOf(closed, p, j, modeltest.Evening).Text, "in 26329 d")
	modeltest.Expect(t, "to be asked about", lines(Of(j, modeltest.Evening).Holds), "2026-11-20 ·  ·  ·  · fixed in 2 days")
}
