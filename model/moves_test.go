package model_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/model/modeltest"

	"pgregory.net/rapid"
)

var moved = modeltest.Practice("promise")

// promised is a promise of Mon 2 Nov 2026, 09:00, due on a day at noon.
func promised(due string, parts ...string) model.Entry {
	return modeltest.Made("promise", "2026-11-02 09:00", append([]string{"due=" + modeltest.Stored(due+" 12:00")}, parts...)...)
}

// movedTo is a promise moved at a moment to another.
func movedTo(e model.Entry, at, due string) model.Entry {
	e, err := e.AdvanceTo(moved, model.Renegotiated, model.Happening{At: modeltest.Clock(at), Due: modeltest.Clock(due)})
	if err != nil {
		panic(err)
	}
	return e
}

// dues are the time that counts, that it is due by still, and each move, in words.
func dues(e model.Entry) string {
	j := modeltest.JournalOf(e)
	say := func(d model.Due, ok bool) string {
		if !ok {
			return "none"
		}
		said := d.At.Format("2 15:04")
		if d.Moved {
			said += " moved"
		}
		if d.Vain {
			said += " late"
		}
		return said
	}
	var moves []string
	for _, m := range model.MovesOf(e, moved) {
		at, due := "?", "?"
		if !m.At.IsZero() {
			at = m.At.In(modeltest.Central).Format("2 15:04")
		}
		if !m.Due.IsZero() {
			due = m.Due.In(modeltest.Central).Format("2 15:04")
		}
		moves = append(moves, at+" to "+due)
	}
	counts := say(model.DueOf(e, moved, j, modeltest.Central))
	still := say(model.StillDue(e, moved, j, modeltest.Central))
	return fmt.Sprintf("%s; still %s; %s", counts, still, strings.Join(moves, ", "))
}

func TestMovesOf(t *testing.T) {
	for _, c := range []struct {
		name string
		e    model.Entry
		want string
	}{
		{"never", promised("2026-11-04"), "4 12:00; still 4 12:00; "},
		{"in time", movedTo(promised("2026-11-04"), "2026-11-03 09:00", "2026-11-06 12:00"),
			"6 12:00 moved; still 6 12:00 moved; 3 09:00 to 6 12:00"},
		{"on the minute", movedTo(promised("2026-11-04"), "2026-11-04 12:00", "2026-11-06 12:00"),
			"6 12:00 moved; still 6 12:00 moved; 4 12:00 to 6 12:00"},
		{"too late", movedTo(promised("2026-11-04"), "2026-11-04 12:01", "2026-11-06 12:00"),
			"4 12:00; still 6 12:00 moved late; 4 12:01 to 6 12:00"},
		{"twice in time", movedTo(movedTo(promised("2026-11-04"), "2026-11-03 09:00", "2026-11-06 12:00"), "2026-11-05 09:00", "2026-11-09 12:00"),
			"9 12:00 moved; still 9 12:00 moved; 3 09:00 to 6 12:00, 5 09:00 to 9 12:00"},
		// The second one came after the time that the first had agreed: that one counts.
		{"in time, then late", movedTo(movedTo(promised("2026-11-04"), "2026-11-03 09:00", "2026-11-06 12:00"), "2026-11-07 09:00", "2026-11-09 12:00"),
			"6 12:00 moved; still 9 12:00 moved late; 3 09:00 to 6 12:00, 7 09:00 to 9 12:00"},
		// What was agreed late never held, and so nothing can be moved from it.
		{"late, then before that", movedTo(movedTo(promised("2026-11-04"), "2026-11-05 09:00", "2026-11-06 12:00"), "2026-11-05 10:00", "2026-11-09 12:00"),
			"4 12:00; still 9 12:00 moved late; 5 09:00 to 6 12:00, 5 10:00 to 9 12:00"},
		{"earlier", movedTo(promised("2026-11-06"), "2026-11-03 09:00", "2026-11-04 12:00"),
			"4 12:00 moved; still 4 12:00 moved; 3 09:00 to 4 12:00"},
		{"an old event means the answer", promised("2026-11-04", "renegotiated="+modeltest.Stored("2026-11-06 12:00"), "renegotiated@2026-11-03 09:00"),
			"6 12:00 moved; still 6 12:00 moved; 3 09:00 to 6 12:00"},
		{"of two old events, the last", promised("2026-11-04", "renegotiated="+modeltest.Stored("2026-11-06 12:00"), "renegotiated@2026-11-03 09:00", "renegotiated@2026-11-03 10:00"),
			"6 12:00 moved; still 6 12:00 moved; 3 09:00 to ?, 3 10:00 to 6 12:00"},
		{"an answer alone, nobody knows when", promised("2026-11-04", "renegotiated="+modeltest.Stored("2026-11-06 12:00")),
			"6 12:00 moved; still 6 12:00 moved; ? to 6 12:00"},
		{"an event alone, nobody knows to when", promised("2026-11-04", "renegotiated@2026-11-03 09:00"),
			"4 12:00; still 4 12:00; 3 09:00 to ?"},
		{"the answer changed in an editor", withAnswer(movedTo(promised("2026-11-04"), "2026-11-03 09:00", "2026-11-06 12:00"), "2026-11-10 12:00"),
			"10 12:00 moved; still 10 12:00 moved; 3 09:00 to 6 12:00, ? to 10 12:00"},
		{"a time alone", modeltest.Made("promise", "2026-11-02 09:00", "renegotiated="+modeltest.Stored("2026-11-06 12:00"), "renegotiated@2026-11-03 09:00"),
			"6 12:00 moved; still 6 12:00 moved; 3 09:00 to 6 12:00"},
		{"no time at all", modeltest.Made("promise", "2026-11-02 09:00"), "none; still none; "},
	} {
		modeltest.Expect(t, c.name, dues(c.e), c.want)
	}
}

func withAnswer(e model.Entry, due string) model.Entry {
	e.Answers = e.Answers.With(model.Renegotiated, modeltest.Stored(due))
	return e
}

func TestAStepBackTakesAMoveBack(t *testing.T) {
	e := movedTo(promised("2026-11-04"), "2026-11-03 09:00", "2026-11-06 12:00")
	back, err := e.Advance(moved, "promised", modeltest.Clock("2026-11-03 10:00"), 0)
	if err != nil {
		t.Fatal(err)
	}
	modeltest.Expect(t, "due", dues(back), "4 12:00; still 4 12:00; ")
	modeltest.Expect(t, "answer", back.Answers.Get(model.Renegotiated), "")
	modeltest.Expect(t, "moved again", dues(movedTo(back, "2026-11-03 11:00", "2026-11-05 12:00")),
		"5 12:00 moved; still 5 12:00 moved; 3 11:00 to 5 12:00")

	// An old event has no time of its own; it is given the answer's before that goes.
	old := promised("2026-11-04", "renegotiated="+modeltest.Stored("2026-11-06 12:00"), "renegotiated@2026-11-03 09:00")
	back, _ = old.Advance(moved, "promised", modeltest.Clock("2026-11-03 10:00"), 0)
	modeltest.Expect(t, "kept in the event", back.Events[1].Due.Equal(modeltest.Clock("2026-11-06 12:00")), true)
	modeltest.Expect(t, "the entry before is left alone", old.Events[1].Due.IsZero(), true)
}

func TestMovingAnOldEntryKeepsWhatItAgreedFirst(t *testing.T) {
	old := promised("2026-11-04", "renegotiated="+modeltest.Stored("2026-11-06 12:00"), "renegotiated@2026-11-03 09:00")
	modeltest.Expect(t, "by a stage", dues(movedTo(old, "2026-11-05 09:00", "2026-11-09 12:00")),
		"9 12:00 moved; still 9 12:00 moved; 3 09:00 to 6 12:00, 5 09:00 to 9 12:00")
	modeltest.Expect(t, "by an answer", dues(old.Answer(moved, model.Renegotiated, modeltest.Stored("2026-11-09 12:00"), modeltest.Clock("2026-11-05 09:00"))),
		"9 12:00 moved; still 9 12:00 moved; 3 09:00 to 6 12:00, 5 09:00 to 9 12:00")
}

func TestTheSameMoveAgainCorrectsWhen(t *testing.T) {
	e := movedTo(promised("2026-11-04"), "2026-11-03 09:00", "2026-11-06 12:00")
	modeltest.Expect(t, "with the time agreed", dues(movedTo(e, "2026-11-03 08:00", "2026-11-06 12:00")),
		"6 12:00 moved; still 6 12:00 moved; 3 08:00 to 6 12:00")
	again, _ := e.Advance(moved, model.Renegotiated, modeltest.Clock("2026-11-04 13:00"), 0)
	modeltest.Expect(t, "without it", dues(again), "4 12:00; still 6 12:00 moved late; 4 13:00 to 6 12:00")

	undated := promised("2026-11-04", "renegotiated@2026-11-03 09:00")
	modeltest.Expect(t, "a time filled in", dues(undated.Answer(moved, model.Renegotiated, modeltest.Stored("2026-11-06 12:00"), modeltest.Evening)),
		"6 12:00 moved; still 6 12:00 moved; 3 09:00 to 6 12:00")
	modeltest.Expect(t, "a time filled in with when", dues(movedTo(undated, "2026-11-03 10:00", "2026-11-06 12:00")),
		"6 12:00 moved; still 6 12:00 moved; 3 10:00 to 6 12:00")
	elsewhere := modeltest.Clock("2026-11-06 12:00").UTC().Format(time.RFC3339)
	modeltest.Expect(t, "the same time in another zone", dues(e.Answer(moved, model.Renegotiated, elsewhere, modeltest.Evening)),
		"6 12:00 moved; still 6 12:00 moved; 3 09:00 to 6 12:00")
}

func TestAnswersToWhenItWasMoved(t *testing.T) {
	e := promised("2026-11-04").Answer(moved, model.Renegotiated, modeltest.Stored("2026-11-06 12:00"), modeltest.Clock("2026-11-03 09:00"))
	modeltest.Expect(t, "the first", dues(e), "6 12:00 moved; still 6 12:00 moved; 3 09:00 to 6 12:00")
	modeltest.Expect(t, "taken out", dues(e.Answer(moved, model.Renegotiated, "", modeltest.Evening)), "4 12:00; still 4 12:00; 3 09:00 to ?")

	kept, _ := e.Advance(moved, model.Kept, modeltest.Clock("2026-11-07 09:00"), 0)
	kept = kept.Answer(moved, model.Renegotiated, modeltest.Stored("2026-11-07 12:00"), modeltest.Evening)
	modeltest.Expect(t, "once it is over it is corrected", dues(kept), "7 12:00 moved; still none; 3 09:00 to 7 12:00")
	modeltest.Expect(t, "and stays over", kept.Stage(), "kept")
	alone := promised("2026-11-04", "kept@2026-11-05 09:00").Answer(moved, model.Renegotiated, modeltest.Stored("2026-11-06 12:00"), modeltest.Evening)
	modeltest.Expect(t, "over and never moved", dues(alone), "6 12:00 moved; still none; ? to 6 12:00")
}

func TestANewTimeForWhatIsNoMove(t *testing.T) {
	for practice, stage := range map[string]string{"promise": "kept", "nuisance": "shared"} {
		e := modeltest.Made(practice, "2026-11-02 09:00")
		same, err := e.AdvanceTo(modeltest.Practice(practice), stage, model.Happening{At: modeltest.Evening, Due: modeltest.Evening})
		if err == nil || !strings.Contains(err.Error(), stage) || !strings.Contains(err.Error(), practice) {
			t.Errorf("%s takes a new time: %v", stage, err)
		}
		modeltest.Expect(t, "path", path(same), path(e))
	}
	modeltest.Expect(t, "renegotiated moves", moved.Moves("renegotiated"), true)
	modeltest.Expect(t, "kept does not", moved.Moves("kept"), false)
	modeltest.Expect(t, "nothing does not", moved.Moves(""), false)
}

// However a promise is moved and taken back, the answer is the time that its last
// move agreed, and each of the moves has a time.
func TestTheAnswerIsTheLastTimeAgreed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := promised("2026-11-04")
		if rapid.Bool().Draw(t, "written by an older program") {
			e = promised("2026-11-04", "renegotiated="+modeltest.Stored("2026-11-06 12:00"), "renegotiated@2026-11-03 09:00")
		}
		for range rapid.IntRange(0, 6).Draw(t, "steps") {
			hour := func(what string) time.Time {
				return modeltest.Clock("2026-11-02 09:00").Add(time.Duration(rapid.IntRange(0, 12).Draw(t, what)) * 6 * time.Hour)
			}
			switch at := hour("at"); rapid.IntRange(0, 2).Draw(t, "what") {
			case 0:
				stage := rapid.SampledFrom([]string{"promised", "kept", "broken"}).Draw(t, "stage")
				e, _ = e.Advance(moved, stage, at, 0)
			case 1:
				e, _ = e.AdvanceTo(moved, model.Renegotiated, model.Happening{At: at, Due: hour("due")})
			default:
				e = e.Answer(moved, model.Renegotiated, hour("due").Format(time.RFC3339), at)
			}
		}
		answer, _ := e.Time(model.Renegotiated)
		var last time.Time
		for _, m := range model.MovesOf(e, moved) {
			if last = m.Due; last.IsZero() {
				t.Fatalf("a move without a time: %s", dues(e))
			}
		}
		if !answer.Equal(last) {
			t.Fatalf("the answer is %v: %s", answer, dues(e))
		}
	})
}
