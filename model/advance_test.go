package model_test

import (
	"strings"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/model/modeltest"

	"pgregory.net/rapid"
)

// path is the stages and answers to "did it hold?" of an entry, in order.
func path(e model.Entry) string {
	var steps []string
	for _, ev := range e.Events {
		steps = append(steps, ev.Stage+ev.Held)
	}
	return strings.Join(steps, " ")
}

func TestAdvance(t *testing.T) {
	e := modeltest.Made("nuisance", "2026-11-20 09:00", "problem=Exports")
	shared, err := e.Advance(modeltest.Practice("nuisance"), "SHARED", modeltest.Evening, modeltest.Day("2026-11-23"))
	if err != nil {
		t.Fatal(err)
	}
	modeltest.Expect(t, "path", path(shared), "noticed shared")
	modeltest.Expect(t, "the first one is left alone", path(e), "noticed")
	modeltest.Expect(t, "moment", shared.Touched(), modeltest.Evening)
	modeltest.Expect(t, "no follow-up yet", shared.Answers.Get("follow_up"), "")

	fixed, _ := shared.Advance(modeltest.Practice("nuisance"), "fixed", modeltest.Evening, modeltest.Day("2026-11-23"))
	modeltest.Expect(t, "follow-up", fixed.Answers.Get("follow_up"), "2026-11-30 2026-12-23")
	again, _ := fixed.Advance(modeltest.Practice("nuisance"), "fixed", modeltest.Evening.Add(time.Hour), modeltest.Day("2026-11-24"))
	modeltest.Expect(t, "where it stands already", path(again), "noticed shared fixed")
	modeltest.Expect(t, "its time corrected", again.Touched(), modeltest.Evening.Add(time.Hour))
	modeltest.Expect(t, "the one before is left alone", fixed.Touched(), modeltest.Evening)
	back, _ := fixed.Advance(modeltest.Practice("nuisance"), "written", modeltest.Evening, modeltest.Day("2026-11-23"))
	modeltest.Expect(t, "a mistake mended", path(back), "noticed shared fixed written")
}

func TestAdvanceKeepsFollowUpsThatAreSet(t *testing.T) {
	e := modeltest.Made("gap", "2026-11-20 09:00", "thing=Wiki", "follow_up=2027-01-04")
	e, _ = e.Advance(modeltest.Practice("gap"), "closed", modeltest.Evening, modeltest.Day("2026-11-23"))
	modeltest.Expect(t, "follow-up", e.Answers.Get("follow_up"), "2027-01-04")
}

func TestAdvanceToNoStage(t *testing.T) {
	for practice, words := range map[string][]string{
		"promise": {"Reliability Rock", `"done"`, "promised, moved, kept, broken"},
		"contact": {"Lateral Network", `"done"`},
	} {
		e := modeltest.Made(practice, "2026-11-20 09:00")
		same, err := e.Advance(modeltest.Practice(practice), "done", modeltest.Evening, modeltest.Day("2026-11-23"))
		if err == nil {
			t.Fatalf("%s went to a stage that it lacks", practice)
		}
		for _, w := range words {
			if !strings.Contains(err.Error(), w) {
				t.Errorf("%q does not say %s", err, w)
			}
		}
		modeltest.Expect(t, "path", path(same), path(e))
	}
}

// A time that is given is kept, also before the entry was written and before the
// events before it; the last event of the list says where the entry stands.
func TestATimeGivenIsKept(t *testing.T) {
	promise := modeltest.Practice("promise")
	e := modeltest.Made("promise", "2026-11-20 09:00", "due="+modeltest.Stored("2026-11-19 12:00"))
	given := modeltest.Clock("2026-11-19 08:00")
	e, _ = e.Advance(promise, "kept", given, modeltest.Day("2026-11-20"))
	modeltest.Expect(t, "stage", e.Stage(), "kept")
	modeltest.Expect(t, "moment", model.MovedAt(e), given)
	modeltest.Expect(t, "last touched when it was written", e.Touched(), modeltest.Clock("2026-11-20 09:00"))

	earlier := modeltest.Clock("2026-11-18 08:00")
	e, _ = e.Advance(promise, "kept", earlier, modeltest.Day("2026-11-20"))
	modeltest.Expect(t, "path", path(e), "promised kept")
	modeltest.Expect(t, "corrected", model.MovedAt(e), earlier)

	e = e.Held(true, modeltest.Evening)
	e, _ = e.Advance(promise, "kept", given, modeltest.Day("2026-11-23"))
	modeltest.Expect(t, "an answer after it stays", path(e), "promised kept yes")
	modeltest.Expect(t, "corrected under it", model.MovedAt(e), given)
}

func TestAnswerReachesItsStage(t *testing.T) {
	moved, again := modeltest.Stored("2026-11-25 12:00"), modeltest.Stored("2026-11-26 12:00")
	p := modeltest.Made("promise", "2026-11-20 09:00").Answer(modeltest.Practice("promise"), "renegotiated", moved, modeltest.Evening)
	modeltest.Expect(t, "first answer", path(p), "promised renegotiated")
	p = p.Answer(modeltest.Practice("promise"), "renegotiated", again, modeltest.Evening)
	modeltest.Expect(t, "second answer", path(p), "promised renegotiated renegotiated")
	modeltest.Expect(t, "value", p.Answers.Get("renegotiated"), again)

	kept := modeltest.Made("promise", "2026-11-20 09:00", "kept@2026-11-20 10:00").Answer(modeltest.Practice("promise"), "renegotiated", moved, modeltest.Evening)
	modeltest.Expect(t, "out of a final stage", path(kept), "promised kept")
	known := modeltest.Made("outcome", "2026-11-20 09:00", "happened@2026-11-20 10:00").Answer(modeltest.Practice("outcome"), "happened", "Used", modeltest.Evening)
	modeltest.Expect(t, "from a stage unknown", path(known), "asked happened known")
	week := modeltest.Made("week", "2026-11-20 09:00").Answer(modeltest.Practice("week"), "look_back", "Good", modeltest.Evening)
	modeltest.Expect(t, "look-back", path(week), "planned looked back")
}

func TestAnswerNeverMovesBack(t *testing.T) {
	sent := modeltest.Made("need", "2026-11-20 09:00", "landed@2026-11-20 10:00")
	key := ""
	for _, f := range modeltest.Practice("need").Fields {
		if f.Reaches == "sent" {
			key = f.Key
		}
	}
	sent = sent.Answer(modeltest.Practice("need"), key, modeltest.Stored("2026-11-20 09:30"), modeltest.Evening)
	modeltest.Expect(t, "path", path(sent), "seen landed")

	there := modeltest.Made("outcome", "2026-11-20 09:00", "raised@2026-11-20 10:00")
	modeltest.Expect(t, "there already", path(there.Answer(modeltest.Practice("outcome"), "raised_with", "Lee", modeltest.Evening)), "asked raised")

	own := model.Practice{ID: "own", Fields: []model.Field{{Key: "result", Reaches: "done"}},
		Stages: []model.Stage{{Name: "open"}, {Name: "dropped", Final: true, Aside: true}, {Name: "done", Final: true}}}
	dropped := model.Entry{Events: []model.Event{{At: modeltest.Evening, Stage: "dropped"}}}
	modeltest.Expect(t, "dropped is final", path(dropped.Answer(own, "result", "Good", modeltest.Evening)), "dropped")

	raised := modeltest.Made("outcome", "2026-11-20 09:00", "raised@2026-11-20 10:00", "asked@2026-11-20 11:00")
	modeltest.Expect(t, "path", path(raised.Answer(modeltest.Practice("outcome"), "raised_with", "Lee", modeltest.Evening)), "asked raised asked raised")
}

func TestAnswerTakenOut(t *testing.T) {
	e := modeltest.Made("outcome", "2026-11-20 09:00", "task=Report")
	emptied := e.Answer(modeltest.Practice("outcome"), "task", "", modeltest.Evening)
	if emptied.Answers.Has("task") {
		t.Error("an emptied answer is still there")
	}
	modeltest.Expect(t, "the first one is left alone", e.Answers.Get("task"), "Report")
}

func TestFollowUps(t *testing.T) {
	e := modeltest.Made("gap", "2026-11-01 09:00", "follow_up=2026-12-01 soon 2026-11-08")
	modeltest.Expect(t, "count", len(model.FollowUps(e)), 2)
	modeltest.Expect(t, "earliest first", model.FollowUps(e)[0], modeltest.Day("2026-11-08"))

	due := func(e model.Entry, today string) string {
		d, ok := model.DueFollowUp(e, modeltest.Practice("gap"), modeltest.Day(today))
		if !ok {
			return "none"
		}
		return d.String()
	}
	modeltest.Expect(t, "before", due(e, "2026-11-07"), "none")
	modeltest.Expect(t, "on the day", due(e, "2026-11-08"), "2026-11-08")
	modeltest.Expect(t, "unanswered", due(e, "2026-11-30"), "2026-11-08")
	modeltest.Expect(t, "both come", due(e, "2026-12-24"), "2026-12-01")

	modeltest.Expect(t, "answered on the day", due(e.Held(true, modeltest.Clock("2026-11-08 09:00")), "2026-11-09"), "none")
	modeltest.Expect(t, "answered before it was asked", due(e.Held(true, modeltest.Clock("2026-11-07 09:00")), "2026-11-09"), "2026-11-08")
	e = e.Held(true, modeltest.Clock("2026-11-10 09:00"))
	modeltest.Expect(t, "answer", path(e), "spotted yes")
	modeltest.Expect(t, "answered", due(e, "2026-11-30"), "none")
	modeltest.Expect(t, "the second asks again", due(e, "2026-12-01"), "2026-12-01")
	e = e.Held(false, modeltest.Clock("2026-12-05 09:00"))
	modeltest.Expect(t, "both answered", due(e, "2027-03-01"), "none")
	modeltest.Expect(t, "path", path(e), "spotted yes no")
	modeltest.Expect(t, "an answer is no stage", e.Stage(), "spotted")
	modeltest.Expect(t, "nothing to ask", due(modeltest.Made("gap", "2026-11-01 09:00"), "2027-01-01"), "none")
}

func TestDraft(t *testing.T) {
	broken := modeltest.Made("promise", "2026-11-20 09:00", "to=Priya", "what=Board numbers")
	offers := model.OffersOf(modeltest.Practice("promise"), "broken")
	modeltest.Expect(t, "offers", len(offers), 1)
	modeltest.Expect(t, "none when kept", len(model.OffersOf(modeltest.Practice("promise"), "kept")), 0)

	own := offers[0].Draft(broken, "id", modeltest.Practice("ownership"), modeltest.Evening, 4*time.Hour)
	modeltest.Expect(t, "practice", own.Practice, "ownership")
	modeltest.Expect(t, "what is told, and nothing else", own.Answers, model.AnswersOf(map[string]string{"what": "Board numbers", "told": "Priya"}))
	modeltest.Expect(t, "path", path(own), "owned")
	modeltest.Expect(t, "link", strings.Join(own.Links, " "), broken.ID)
	modeltest.Expect(t, "day", own.Day, modeltest.Day("2026-11-23"))
}

// Whatever is done to an entry, its first version is untouched, the stage that it
// was advanced to has the time given, and it stands where the last stage says.
func TestTheLastStageSaysWhereItStands(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := rapid.SampledFrom(model.BuiltIn).Draw(t, "practice")
		e := model.NewEntry("id", p, modeltest.Evening, 0)
		for range rapid.IntRange(1, 8).Draw(t, "steps") {
			before, was := path(e), e
			at := modeltest.Evening.Add(time.Duration(rapid.IntRange(-100, 100).Draw(t, "minutes")) * time.Minute)
			switch f := rapid.SampledFrom(p.AllFields()).Draw(t, "field"); {
			case len(p.Stages) > 0 && rapid.Bool().Draw(t, "advance"):
				s := rapid.SampledFrom(p.Stages).Draw(t, "stage")
				next, err := e.Advance(p, s.Name, at, model.DayOf(at, 0))
				if err != nil || next.Stage() != s.Name || !model.MovedAt(next).Equal(at) {
					t.Fatalf("advanced to %s at %v, stands at %s since %v: %v", s.Name, at, next.Stage(), model.MovedAt(next), err)
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
	})
}
