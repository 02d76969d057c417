package model_test

import (
	"testing"
	"time"

	"fromhere/model"
	"fromhere/model/modeltest"
)

// A need says when it was sent: that is the time of its event, and correcting the
// one corrects the other.
func TestWhatIsAnsweredIsWhenItHappened(t *testing.T) {
	p := modeltest.Practice("need")
	e := modeltest.Made("need", "2026-11-20 10:00")
	e = e.Answer(p, "sent", modeltest.Stored("2026-11-18 10:00"), modeltest.Clock("2026-11-20 10:00"))
	at, _ := e.StageAt("sent")
	modeltest.Expect(t, "the event", at.Equal(modeltest.Clock("2026-11-18 10:00")), true)
	e, err := e.Advance(p, "sent", modeltest.Clock("2026-11-18 12:30"), e.Day)
	if err != nil {
		t.Fatal(err)
	}
	answer, _ := e.Time("sent")
	at, _ = e.StageAt("sent")
	modeltest.Expect(t, "the answer corrected", answer.Equal(modeltest.Clock("2026-11-18 12:30")), true)
	modeltest.Expect(t, "and the event", at.Equal(answer), true)
}

// A time agreed that is over when it is agreed is refused.
func TestAMoveLeadsAhead(t *testing.T) {
	p := modeltest.Practice("promise")
	e := modeltest.Made("promise", "2026-11-20 10:00", "due="+modeltest.Stored("2026-11-24 10:00"))
	now := modeltest.Clock("2026-11-21 10:00")
	for due, refused := range map[time.Duration]bool{-time.Hour: true, 0: true, time.Hour: false} {
		_, err := e.AdvanceTo(p, model.Renegotiated, model.Happening{At: now, Due: now.Add(due), Today: e.Day})
		modeltest.Expect(t, due.String(), err != nil, refused)
	}
}

// What did not hold did so until the entry reached another stage; the same stage said
// again only corrects its time.
func TestUndoneUntilTheNextStage(t *testing.T) {
	fixed := model.Event{At: modeltest.Clock("2026-11-02 09:00"), Stage: "fixed"}
	prevented := model.Event{At: modeltest.Clock("2026-11-10 09:00"), Stage: "prevented"}
	no := model.Event{At: modeltest.Clock("2026-11-09 09:00"), Held: "no"}
	yes := model.Event{At: modeltest.Clock("2026-11-12 09:00"), Held: "yes"}
	for name, c := range map[string]struct {
		then []model.Event
		want bool
	}{
		"it did not hold": {[]model.Event{fixed, no}, true},
		"mended since":    {[]model.Event{fixed, no, prevented}, false},
		"time corrected":  {[]model.Event{fixed, no, fixed}, true},
		"holds now":       {[]model.Event{fixed, no, yes}, false},
	} {
		e := modeltest.Made("ownership", "2026-11-01 09:00")
		e.Events = append(e.Events, c.then...)
		modeltest.Expect(t, name, model.Undone(e), c.want)
	}
}

// Fixed on the 1st, it would be asked of on the 8th; but it stepped back on the 5th.
// Fixed again on the 20th it is asked of on the 27th, and not at once. Dropped, it is
// asked of no more.
func TestOnlyWhatIsFixedIsAskedOf(t *testing.T) {
	p := modeltest.Practice("nuisance")
	e := modeltest.Made("nuisance", "2026-11-01 09:00")
	step := func(stage, at string) {
		var err error
		if e, err = e.Advance(p, stage, modeltest.Clock(at+" 09:00"), modeltest.Day(at)); err != nil {
			t.Fatal(err)
		}
	}
	asked := func(on string, want bool) {
		_, ask := model.DueFollowUp(e, p, modeltest.Day(on))
		modeltest.Expect(t, on, ask, want)
	}
	step("fixed", "2026-11-01")
	asked("2026-11-07", false)
	asked("2026-11-08", true)
	step("noticed", "2026-11-05")
	asked("2026-11-10", false)
	step("fixed", "2026-11-20")
	asked("2026-11-21", false)
	asked("2026-11-27", true)
	step("dropped", "2026-11-28")
	asked("2026-12-30", false)
}
