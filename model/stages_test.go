package model_test

import (
	"strings"
	"testing"

	"fromhere/model"
	"fromhere/model/modeltest"
)

func TestReached(t *testing.T) {
	nuisance, _ := model.Catalog(model.BuiltIn).Practice("nuisance")
	for _, c := range []struct {
		name   string
		stages []string
		want   string
	}{
		{"a stage skipped is not reached", []string{"shared@2026-11-02 09:00"}, "noticed shared"},
		{"fixed without being shared", []string{"fixed@2026-11-02 09:00"}, "noticed fixed"},
		{"dropped keeps how far it came", []string{"written@2026-11-02 09:00", "dropped@2026-11-03 09:00"}, "noticed written dropped"},
		{"a step back takes back", []string{"written@2026-11-02 08:00", "fixed@2026-11-02 09:00", "written@2026-11-02 09:01"}, "noticed written"},
		{"a step back may reach what was skipped", []string{"fixed@2026-11-02 09:00", "written@2026-11-02 09:01"}, "noticed written"},
		{"an entry stands at one end", []string{"fixed@2026-11-02 09:00", "dropped@2026-11-02 09:01"}, "noticed dropped"},
	} {
		e := modeltest.Made("nuisance", "2026-11-01 09:00", c.stages...)
		var got []string
		for _, s := range nuisance.Stages {
			if model.Reached(e, nuisance, s.Name) {
				got = append(got, s.Name)
			}
		}
		modeltest.Expect(t, c.name, strings.Join(got, " "), c.want)
	}
}

func TestTwoStepsBackTakeBackBoth(t *testing.T) {
	p, _ := model.Catalog(model.BuiltIn).Practice("nuisance")
	e := modeltest.Made("nuisance", "2026-11-01 09:00", "written@2026-11-02 09:00", "shared@2026-11-03 09:00", "noticed@2026-11-04 09:00")
	modeltest.Expect(t, "written", model.Reached(e, p, "written"), false)
	modeltest.Expect(t, "noticed", model.Reached(e, p, "noticed"), true)
	again := modeltest.Made("nuisance", "2026-11-01 09:00", "written@2026-11-02 09:00", "written@2026-11-03 09:00", "noticed@2026-11-04 09:00")
	modeltest.Expect(t, "written twice", model.Reached(again, p, "written"), false)
}

// An answer to a field that reaches a stage says so without an event, until the
// entry steps back from it.
func TestReachedByAnAnswer(t *testing.T) {
	outcome, sent := modeltest.Practice("outcome"), modeltest.Practice("need")
	for _, c := range []struct {
		name string
		with []string
		want bool
	}{
		{"not said", nil, false},
		{"said", []string{"raised_with=Lee"}, true},
		{"said, and known since", []string{"raised_with=Lee", "known@2026-11-03 09:00"}, true},
		{"said, and stepped back", []string{"raised_with=Lee", "raised@2026-11-02 09:00", "asked@2026-11-03 09:00"}, false},
		{"said, and stepped back from further on", []string{"raised_with=Lee", "known@2026-11-02 09:00", "asked@2026-11-03 09:00"}, false},
		{"stepped back and raised again", []string{"raised@2026-11-02 09:00", "asked@2026-11-03 09:00", "raised@2026-11-04 09:00"}, true},
	} {
		modeltest.Expect(t, c.name, model.Reached(modeltest.Made("outcome", "2026-11-01 09:00", c.with...), outcome, "raised"), c.want)
	}
	stage, _ := sent.Stage("sent")
	for want, with := range map[string][]string{
		"2026-11-02 10:00": {"sent=" + modeltest.Stored("2026-11-02 10:00"), "sent@2026-11-02 12:00"}, // as answered
		"2026-11-02 12:00": {"sent@2026-11-02 11:00", "seen@2026-11-02 11:30", "sent@2026-11-02 12:00"},
		"2026-11-02 11:30": {"sent@2026-11-02 11:30", "landed@2026-11-02 12:00", "sent@2026-11-02 12:10"}, // landed by mistake
		"2026-11-02 13:00": {"sent@2026-11-02 12:30", "sent@2026-11-02 13:00"},                            // said twice: its time corrected
		"":                 {"landed@2026-11-02 12:00"},                                                   // never said to be sent
	} {
		at, ok := model.ReachedAt(modeltest.Made("need", "2026-11-01 09:00", with...), sent, stage)
		modeltest.Expect(t, want, ok, want != "")
		if ok && !at.Equal(modeltest.Clock(want)) {
			t.Errorf("sent at %v, want %s", at, want)
		}
	}
}

// A need that was sent, taken back, and then said to have landed was not sent again:
// the answer "sent at" is of what was taken back.
func TestWhatWasTakenBackIsNotReachedByPassingIt(t *testing.T) {
	p := modeltest.Practice("need")
	e := modeltest.Made("need", "2026-11-01 09:00", "sent="+modeltest.Stored("2026-11-02 09:00"),
		"sent@2026-11-02 09:00", "seen@2026-11-02 10:00", "landed@2026-11-03 09:00")
	modeltest.Expect(t, "sent", model.Reached(e, p, "sent"), false)
	e.Events = append(e.Events, model.Event{At: modeltest.Clock("2026-11-04 09:00"), Stage: "sent"})
	modeltest.Expect(t, "sent again", model.Reached(e, p, "sent"), true)
}
