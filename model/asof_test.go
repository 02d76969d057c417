package model_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"fromhere/model"
	"fromhere/model/modeltest"
)

// Of a promise of Mon 2 Nov that was moved on Wed 4 and kept on Fri 6 Nov, each
// evening knows what had happened until then, and the time it was moved to from
// the move on.
func TestAsOfKnowsWhatHadHappened(t *testing.T) {
	moved := modeltest.Made("promise", "2026-11-02 09:00", "what=Numbers", "due="+modeltest.Stored("2026-11-05 12:00"),
		"renegotiated="+modeltest.Stored("2026-11-06 12:00"), "renegotiated@2026-11-04 10:00", "kept@2026-11-06 11:00")
	held := modeltest.Made("nuisance", "2026-11-02 09:01", "problem=Mail", "fixed@2026-11-03 09:00")
	held.Events = append(held.Events, model.Event{At: modeltest.Clock("2026-11-10 09:00"), Held: "no"})
	late := modeltest.Made("reflection", "2026-11-04 09:00", "answer=Closed the next morning")
	late.Day = modeltest.Day("2026-11-03")
	j := modeltest.JournalOf(moved, held, late,
		modeltest.Made("leave", "2026-11-05 09:00", "from=2026-11-03", "to=2026-11-04"), // recorded afterwards
		modeltest.Made("gap", "2026-11-04 03:59", "thing=Night"),                        // still Tuesday
	)
	for day, want := range map[string]string{
		"2026-11-01": "",
		"2026-11-02": "promise promised, nuisance noticed, ",
		"2026-11-03": "promise promised, nuisance fixed, gap spotted, reflection , ",
		"2026-11-04": "promise renegotiated 2026-11-06T12:00:00+01:00, nuisance fixed, gap spotted, reflection , ",
		"2026-11-05": "promise renegotiated 2026-11-06T12:00:00+01:00, nuisance fixed, gap spotted, reflection , leave , ",
		"2026-11-06": "promise kept 2026-11-06T12:00:00+01:00, nuisance fixed, gap spotted, reflection , leave , ",
		"2026-11-10": "promise kept 2026-11-06T12:00:00+01:00, nuisance fixed no, gap spotted, reflection , leave , ",
	} {
		said := ""
		for e := range j.AsOf(modeltest.Day(day)).Each {
			said += e.Practice + " " + e.Stage()
			if to := e.Answers.Get(model.Renegotiated); to != "" {
				said += " " + to
			}
			if n := len(e.Events); n > 0 && e.Events[n-1].Held != "" {
				said += " " + e.Events[n-1].Held
			}
			said += ", "
		}
		modeltest.Expect(t, day, said, want)
	}
	modeltest.Expect(t, "events of the journal itself", len(j.Of("promise")[0].Events), 3)
}

// An event is of the day that its own offset says: 2 a.m. in Tokyo on 11 Nov is
// still the evening of the 10th there, and the 10th it is everywhere.
func TestAsOfReadsTheDayFromTheOffset(t *testing.T) {
	e := modeltest.Made("gap", "2026-11-09 09:00", "thing=Doc")
	e.Events = append(e.Events, model.Event{At: time.Date(2026, 11, 11, 2, 0, 0, 0, time.FixedZone("", 9*60*60)), Stage: "claimed"})
	j := modeltest.JournalOf(e)
	modeltest.Expect(t, "on the 9th", j.AsOf(modeltest.Day("2026-11-09")).Of("gap")[0].Stage(), "spotted")
	modeltest.Expect(t, "on the 10th", j.AsOf(modeltest.Day("2026-11-10")).Of("gap")[0].Stage(), "claimed")
}

// Of a promise that was moved on Tuesday to Friday and on Thursday to Monday,
// Wednesday knows the Friday.
func TestAsOfTheTimeAgreedFirstStandsAgain(t *testing.T) {
	friday, monday := modeltest.Stored("2026-11-13 12:00"), modeltest.Stored("2026-11-16 12:00")
	e := modeltest.Made("promise", "2026-11-09 09:00", "due="+modeltest.Stored("2026-11-12 12:00"), "renegotiated="+monday,
		"renegotiated@2026-11-10 09:00", "renegotiated@2026-11-12 09:00")
	e.Events[1].Due, e.Events[2].Due = modeltest.Clock("2026-11-13 12:00"), modeltest.Clock("2026-11-16 12:00")
	for day, want := range map[string]string{"2026-11-09": "", "2026-11-11": friday, "2026-11-12": monday} {
		on := modeltest.JournalOf(e).AsOf(modeltest.Day(day)).Of("promise")[0]
		modeltest.Expect(t, day, on.Answers.Get(model.Renegotiated), want)
	}
}

// Of a move that an older program wrote, without the time agreed, nobody knows
// that time once the promise was moved again.
func TestAsOfATimeAgreedThatNobodyWroteDown(t *testing.T) {
	e := modeltest.Made("promise", "2026-11-09 09:00", "due="+modeltest.Stored("2026-11-12 12:00"), "renegotiated="+modeltest.Stored("2026-11-16 12:00"),
		"renegotiated@2026-11-10 09:00", "renegotiated@2026-11-12 09:00")
	e.Events[2].Due = modeltest.Clock("2026-11-16 12:00")
	on := modeltest.JournalOf(e).AsOf(modeltest.Day("2026-11-11")).Of("promise")[0]
	modeltest.Expect(t, "moved to", on.Answers.Get(model.Renegotiated), "")
	modeltest.Expect(t, "stage", on.Stage(), model.Renegotiated)
}

// What is in the trash stays there.
func TestAsOfTakesNothingOutOfTheTrash(t *testing.T) {
	e := modeltest.Made("gap", "2026-11-09 09:00", "thing=Doc")
	e.Deleted = modeltest.Evening
	j := modeltest.JournalOf(e).AsOf(modeltest.Day("2026-11-10"))
	modeltest.Expect(t, "entries", len(j.Entries()), 0)
	modeltest.Expect(t, "trash", len(j.Trash()), 1)
}

// The evening is the last second of its journal day, also in a night in which
// clocks are put forward or back.
func TestTheEveningIsTheLastOfItsDay(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Skip("no zone files: ", err)
	}
	modeltest.Expect(t, "evening", model.EveningOf(modeltest.Day("2026-11-23"), 4*time.Hour, berlin).Format(time.RFC3339), "2026-11-24T03:59:59+01:00")
	rapid.Check(t, func(t *rapid.T) {
		day := modeltest.Day("2026-01-01") + model.Day(rapid.IntRange(0, 366).Draw(t, "day"))
		starts := time.Duration(rapid.IntRange(0, 12*4).Draw(t, "quarters")) * 15 * time.Minute
		if at := model.EveningOf(day, starts, berlin); model.DayOf(at, starts) != day {
			t.Fatalf("%v is of %v, not of %v", at, model.DayOf(at, starts), day)
		}
	})
}
