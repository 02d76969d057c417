package ui

import (
	"strings"
	"testing"
	"time"

	"fromhere/model"
)

// hour is a moment written as in a file.
func hour(text string) time.Time {
	t, err := time.Parse(time.RFC3339, text)
	if err != nil {
		panic(err)
	}
	return t
}

// rock is a promise to Priya, written down and due at moments, with its events.
func rock(what, created, due string, events ...model.Event) model.Entry {
	e := promise("01kasvq9x2c4m7n8p3"+strings.ToLower(strings.ReplaceAll(what, " ", "")), "Priya", what, hour(due))
	e.Answers = e.Answers.With("due", due)
	e.Created, e.Day = hour(created), model.DayOf(hour(created), 4*time.Hour)
	e.Events = append([]model.Event{{At: e.Created, Stage: "promised"}}, events...)
	return e
}

// reached is the event of a stage at a moment.
func reached(stage, at string) model.Event { return model.Event{At: hour(at), Stage: stage} }

// inOrder holds the screen to having texts one above the other.
func (st *story) inOrder(texts ...string) {
	st.t.Helper()
	screen := st.screen()
	for _, text := range texts {
		_, below, found := strings.Cut(screen, text)
		if !found {
			st.t.Errorf("%q is not where it should be:\n%s", text, st.screen())
			return
		}
		screen = below
	}
}

// Written down at 17:00, due at 16:00, kept at 15:45: 15 min early on every screen,
// and in no share, for nobody could see it coming.
func TestNotedAfterwardsIsInNoShareOnAnyScreen(t *testing.T) {
	e := rock("Numbers", "2026-11-23T17:00:00+01:00", "2026-11-23T16:00:00+01:00")
	p, _ := model.Catalog(model.BuiltIn).Practice("promise")
	kept, err := e.Advance(p, model.Kept, hour("2026-11-23T15:45:00+01:00"), e.Day)
	if err != nil {
		t.Fatal(err)
	}
	st := newStory(t, holding(kept))
	st.see("15 min early")
	st.press("open promise")
	st.see("15 min early", "noted afterwards 1")
	st.seeNot("late", "on time 1 of 1", "on time 0 of 1")
	st.press("open Review", "]", "]")
	st.see("noted afterwards 1")
	st.seeNot("promises on time")
	at, _ := kept.StageAt(model.Kept)
	if !at.Equal(hour("2026-11-23T15:45:00+01:00")) {
		t.Errorf("kept at %v", at)
	}
}

// Three promises due on one day in three zones stand by the instant: 22:00 in Tokyo
// is 14:00 here, 12:00 in New York is 18:00.
func TestA06ByInstantAndNotByText(t *testing.T) {
	here := rock("Here 16", "2026-11-23T09:00:00+01:00", "2026-11-23T16:00:00+01:00")
	york := rock("York 12", "2026-11-23T09:01:00+01:00", "2026-11-23T12:00:00-05:00")
	tokyo := rock("Tokyo 22", "2026-11-23T09:02:00+01:00", "2026-11-23T22:00:00+09:00")
	morning := at(hour("2026-11-23T10:00:00+01:00"))
	st := newStory(t, morning, holding(here, york, tokyo))
	st.inOrder("Tokyo 22", "Here 16", "York 12")
	st.see("today 14:00", "today 16:00", "today 18:00")
	st.press("open promise")
	st.inOrder("Tokyo 22", "Here 16", "York 12")
	st.see("next due in 4 h, aim for 13:45")

	// Kept a minute before each, those kept last stand first; and all were early.
	for _, e := range []*model.Entry{&here, &york, &tokyo} {
		due, _ := e.Time("due")
		e.Events = append(e.Events, model.Event{At: due.Add(-time.Minute), Stage: model.Kept})
	}
	st = newStory(t, at(hour("2026-11-23T19:00:00+01:00")), holding(here, york, tokyo))
	st.press("open promise")
	st.inOrder("York 12", "Here 16", "Tokyo 22")
	st.see("on time 3 of 3")
	// A late one in Tokyo breaks the row, although 22:00 reads as the last of the day.
	tokyo.Events[1].At = tokyo.Events[1].At.Add(2 * time.Minute)
	st = newStory(t, sized(120, 40), at(hour("2026-11-23T19:00:00+01:00")), holding(here, york, tokyo))
	st.press("open promise")
	st.see("on time 2 of 3", "in a row 2")
}

// A move draws one, a broken promise two.
func TestA09ABrokenPromiseDrawsTwoAndAMovedOneOne(t *testing.T) {
	broken := rock("Plan", "2026-11-16T09:00:00+01:00", "2026-11-17T12:00:00+01:00", reached(model.Broken, "2026-11-17T13:00:00+01:00"))
	moved := rock("Offer", "2026-11-16T09:05:00+01:00", "2026-11-25T12:00:00+01:00")
	moved.Answers = moved.Answers.With("to", "Ana")
	p, _ := model.Catalog(model.BuiltIn).Practice("promise")
	moved, _ = moved.AdvanceTo(p, model.Renegotiated, model.Happening{At: hour("2026-11-18T09:00:00+01:00"), Due: hour("2026-11-26T12:00:00+01:00")})
	st := newStory(t, sized(120, 40), holding(broken, moved))
	st.press("open Streaks", "]", "]", "]")
	st.see("  Favours asked                      1", "  Broken or late                     2", "  All people               0         3",
		"  Priya                    0         2", "  Ana                      0         1")
}

// Due and kept in Tokyo on 1 December, which is the night of 30 November in Berlin:
// it is December's, wherever it is looked at from.
func TestA11APeriodIsOfTheOffsetItWasWrittenIn(t *testing.T) {
	e := rock("Tokyo", "2026-11-20T09:00:00+01:00", "2026-12-01T07:00:00+09:00", reached(model.Kept, "2026-12-01T06:00:00+09:00"))
	for _, zone := range []*time.Location{time.FixedZone("Berlin", 3600), time.FixedZone("Tokyo", 9*3600), time.FixedZone("Los Angeles", -8*3600), time.UTC} {
		st := newStory(t, at(hour("2026-12-02T20:00:00Z").In(zone)), holding(e))
		st.press("open Review", "]", "]", "]")
		st.see("December 2026", "promises on time 1 of 1")
		st.press(",")
		st.see("November 2026", "entries 1")
		st.seeNot("promises on time")
	}
}

// Due on 30 October: October says 1 of 2 while it is open, and for ever.
func TestA12AMonthStaysAsItWas(t *testing.T) {
	good := rock("Slides", "2026-10-05T09:00:00+01:00", "2026-10-06T16:00:00+01:00", reached(model.Kept, "2026-10-06T15:00:00+01:00"))
	open := rock("Report", "2026-10-26T09:00:00+01:00", "2026-10-30T16:00:00+01:00")
	kept := open.Clone()
	kept.Events = append(kept.Events, reached(model.Kept, "2026-11-03T16:00:00+01:00"))
	for now, e := range map[string]model.Entry{"2026-11-02T20:00:00+01:00": open, "2026-11-10T20:00:00+01:00": kept} {
		st := newStory(t, at(hour(now)), holding(good, e))
		st.press("open Review", "]", "]", "]")
		st.see("November 2026")
		st.seeNot("promises on time")
		st.press(",")
		st.see("October 2026", "promises on time 1 of 2")
		st.press("open promise")
		if e.Stage() == model.Kept {
			st.see("4 d late")
		} else {
			st.see("3 d 4 h late")
		}
	}
}

// Due on 2 November at noon, moved two days after that, kept on 6 November at noon:
// 4 days late, however early that is against what was agreed too late.
func TestA13MovedAfterItWasDueIsLate(t *testing.T) {
	e := rock("Report", "2026-10-30T09:00:00+01:00", "2026-11-02T12:00:00+01:00")
	p, _ := model.Catalog(model.BuiltIn).Practice("promise")
	e, err := e.AdvanceTo(p, model.Renegotiated, model.Happening{At: hour("2026-11-04T09:00:00+01:00"), Due: hour("2026-11-06T14:00:00+01:00")})
	if err != nil {
		t.Fatal(err)
	}
	st := newStory(t, sized(120, 40), at(hour("2026-11-05T09:00:00+01:00")), holding(e))
	st.press("open promise")
	st.see("↻ Report", "on time 0 of 1") // overdue by what counts, while it is open
	st.press("enter")
	st.see("moved late to tomorrow 14:00")

	e, _ = e.Advance(p, model.Kept, hour("2026-11-06T12:00:00+01:00"), e.Day)
	st = newStory(t, at(hour("2026-11-06T18:00:00+01:00")), holding(e))
	st.see("4 d late")
	st.press("open promise")
	st.see("4 d late", "on time 0 of 1", "moved 1")
	st.seeNot("early 1 of 1")
	st.press("open Review", "]", "]")
	st.see("promises on time 0 of 1", "moved 1")
}
