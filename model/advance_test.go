package model

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func built(id string) Practice {
	p, _ := Catalog(BuiltIn).Practice(id)
	return p
}

func day(text string) Day {
	d, err := ParseDay(text)
	if err != nil {
		panic(err)
	}
	return d
}

// path is the stages and answers to "did it hold?" of an entry, in order.
func path(e Entry) string {
	var steps []string
	for _, ev := range e.Events {
		steps = append(steps, ev.Stage+ev.Held)
	}
	return strings.Join(steps, " ")
}

func TestAdvance(t *testing.T) {
	e := made("nuisance", "2026-11-20 09:00", "problem=Exports")
	shared, err := e.Advance(built("nuisance"), "SHARED", evening, day("2026-11-23"))
	if err != nil {
		t.Fatal(err)
	}
	expect(t, "path", path(shared), "noticed shared")
	expect(t, "the first one is left alone", path(e), "noticed")
	expect(t, "moment", shared.Touched(), evening)
	expect(t, "no follow-up yet", shared.Answers.Get(followUp), "")

	fixed, _ := shared.Advance(built("nuisance"), "fixed", evening, day("2026-11-23"))
	expect(t, "follow-up", fixed.Answers.Get(followUp), "2026-11-30 2026-12-23")
	again, _ := fixed.Advance(built("nuisance"), "fixed", evening.Add(time.Hour), day("2026-11-24"))
	expect(t, "where it stands already", path(again), "noticed shared fixed")
	back, _ := fixed.Advance(built("nuisance"), "written", evening, day("2026-11-23"))
	expect(t, "a mistake mended", path(back), "noticed shared fixed written")
}

func TestAdvanceKeepsFollowUpsThatAreSet(t *testing.T) {
	e := made("gap", "2026-11-20 09:00", "thing=Wiki", "follow_up=2027-01-04")
	e, _ = e.Advance(built("gap"), "closed", evening, day("2026-11-23"))
	expect(t, "follow-up", e.Answers.Get(followUp), "2027-01-04")
}

func TestAdvanceToNoStage(t *testing.T) {
	for practice, words := range map[string][]string{
		Promise: {"Reliability Rock", `"done"`, "promised, renegotiated, kept, broken"},
		Contact: {"Lateral Network", `"done"`},
	} {
		e := made(practice, "2026-11-20 09:00")
		same, err := e.Advance(built(practice), "done", evening, day("2026-11-23"))
		if err == nil {
			t.Fatalf("%s went to a stage that it lacks", practice)
		}
		for _, w := range words {
			if !strings.Contains(err.Error(), w) {
				t.Errorf("%q does not say %s", err, w)
			}
		}
		expect(t, "path", path(same), path(e))
	}
}

func TestAdvanceWithAClockSetBack(t *testing.T) {
	e := made(Promise, "2026-11-20 09:00")
	e, _ = e.Advance(built(Promise), "kept", clock("2026-11-19 08:00"), day("2026-11-19"))
	expect(t, "stage", e.Stage(), "kept")
	expect(t, "moment", e.Touched(), clock("2026-11-20 09:00"))
}

func TestAnswerReachesItsStage(t *testing.T) {
	moved, again := stored("2026-11-25 12:00"), stored("2026-11-26 12:00")
	p := made(Promise, "2026-11-20 09:00").Answer(built(Promise), "renegotiated", moved, evening)
	expect(t, "first answer", path(p), "promised renegotiated")
	p = p.Answer(built(Promise), "renegotiated", again, evening)
	expect(t, "second answer", path(p), "promised renegotiated")
	expect(t, "value", p.Answers.Get("renegotiated"), again)

	kept := made(Promise, "2026-11-20 09:00", "kept@2026-11-20 10:00").Answer(built(Promise), "renegotiated", moved, evening)
	expect(t, "out of a final stage", path(kept), "promised kept")
	known := made("outcome", "2026-11-20 09:00", "happened@2026-11-20 10:00").Answer(built("outcome"), "happened", "Used", evening)
	expect(t, "from a stage unknown", path(known), "asked happened known")
	week := made(WeekPlan, "2026-11-20 09:00").Answer(built(WeekPlan), "look_back", "Good", evening)
	expect(t, "look-back", path(week), "planned looked back")
}

func TestAnswerNeverMovesBack(t *testing.T) {
	sent := made("need", "2026-11-20 09:00", "landed@2026-11-20 10:00")
	key := ""
	for _, f := range built("need").Fields {
		if f.Reaches == "sent" {
			key = f.Key
		}
	}
	sent = sent.Answer(built("need"), key, stored("2026-11-20 09:30"), evening)
	expect(t, "path", path(sent), "seen landed")

	there := made("outcome", "2026-11-20 09:00", "raised@2026-11-20 10:00")
	expect(t, "there already", path(there.Answer(built("outcome"), "raised_with", "Lee", evening)), "asked raised")

	own := Practice{ID: "own", Fields: []Field{{Key: "result", Reaches: "done"}},
		Stages: []Stage{{Name: "open"}, {Name: "dropped", Final: true, Aside: true}, {Name: "done", Final: true}}}
	dropped := Entry{Events: []Event{{At: evening, Stage: "dropped"}}}
	expect(t, "dropped is final", path(dropped.Answer(own, "result", "Good", evening)), "dropped")

	raised := made("outcome", "2026-11-20 09:00", "raised@2026-11-20 10:00", "asked@2026-11-20 11:00")
	expect(t, "path", path(raised.Answer(built("outcome"), "raised_with", "Lee", evening)), "asked raised asked raised")
}

func TestAnswerTakenOut(t *testing.T) {
	e := made("outcome", "2026-11-20 09:00", "task=Report")
	emptied := e.Answer(built("outcome"), "task", "", evening)
	if emptied.Answers.Has("task") {
		t.Error("an emptied answer is still there")
	}
	expect(t, "the first one is left alone", e.Answers.Get("task"), "Report")
}

func TestFollowUps(t *testing.T) {
	e := made("gap", "2026-11-01 09:00", "follow_up=2026-12-01 soon 2026-11-08")
	expect(t, "count", len(FollowUps(e)), 2)
	expect(t, "earliest first", FollowUps(e)[0], day("2026-11-08"))

	due := func(e Entry, today string) string {
		d, ok := DueFollowUp(e, day(today))
		if !ok {
			return "none"
		}
		return d.String()
	}
	expect(t, "before", due(e, "2026-11-07"), "none")
	expect(t, "on the day", due(e, "2026-11-08"), "2026-11-08")
	expect(t, "unanswered", due(e, "2026-11-30"), "2026-11-08")
	expect(t, "both come", due(e, "2026-12-24"), "2026-12-01")

	expect(t, "answered on the day", due(e.Held(true, clock("2026-11-08 09:00")), "2026-11-09"), "none")
	expect(t, "answered before it was asked", due(e.Held(true, clock("2026-11-07 09:00")), "2026-11-09"), "2026-11-08")
	e = e.Held(true, clock("2026-11-10 09:00"))
	expect(t, "answer", path(e), "spotted yes")
	expect(t, "answered", due(e, "2026-11-30"), "none")
	expect(t, "the second asks again", due(e, "2026-12-01"), "2026-12-01")
	e = e.Held(false, clock("2026-12-05 09:00"))
	expect(t, "both answered", due(e, "2027-03-01"), "none")
	expect(t, "path", path(e), "spotted yes no")
	expect(t, "an answer is no stage", e.Stage(), "spotted")
	expect(t, "nothing to ask", due(made("gap", "2026-11-01 09:00"), "2027-01-01"), "none")
}

func TestDraft(t *testing.T) {
	broken := made(Promise, "2026-11-20 09:00", "to=Priya", "what=Board numbers")
	offers := OffersOf(built(Promise), "broken")
	expect(t, "offers", len(offers), 1)
	expect(t, "none when kept", len(OffersOf(built(Promise), "kept")), 0)

	own := offers[0].Draft(broken, "id", built("ownership"), evening, 4*time.Hour)
	expect(t, "practice", own.Practice, "ownership")
	expect(t, "what is told, and nothing else", own.Answers, AnswersOf(map[string]string{"what": "Board numbers", "told": "Priya"}))
	expect(t, "path", path(own), "owned")
	expect(t, "link", strings.Join(own.Links, " "), broken.ID)
	expect(t, "day", own.Day, day("2026-11-23"))
}

// Whatever is done to an entry, its events stay in order, its first version is
// untouched, and it stands where the last stage says.
func TestLifeStaysInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := rapid.SampledFrom(BuiltIn).Draw(t, "practice")
		e := NewEntry("id", p, evening, 0)
		for range rapid.IntRange(1, 8).Draw(t, "steps") {
			before, was := path(e), e
			at := evening.Add(time.Duration(rapid.IntRange(-100, 100).Draw(t, "minutes")) * time.Minute)
			switch f := rapid.SampledFrom(p.AllFields()).Draw(t, "field"); {
			case len(p.Stages) > 0 && rapid.Bool().Draw(t, "advance"):
				s := rapid.SampledFrom(p.Stages).Draw(t, "stage")
				next, err := e.Advance(p, s.Name, at, DayOf(at, 0))
				if err != nil || next.Stage() != s.Name {
					t.Fatalf("advanced to %s, stands at %s: %v", s.Name, next.Stage(), err)
				}
				e = next
			case rapid.Bool().Draw(t, "held"):
				e = e.Held(true, at)
			default:
				e = e.Answer(p, f.Key, "x", at)
			}
			if path(was) != before {
				t.Fatal("the version before changed")
			}
		}
		for i := 1; i < len(e.Events); i++ {
			if e.Events[i].At.Before(e.Events[i-1].At) {
				t.Fatalf("event %d comes before the one it follows", i)
			}
		}
	})
}
