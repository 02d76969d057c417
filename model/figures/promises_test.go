package figures

import (
	"fmt"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/model/modeltest"
)

func TestPromisesOf(t *testing.T) {
	r := promisesOf(modeltest.Promises(), modeltest.JournalOf(modeltest.Promises()...), modeltest.Evening)
	modeltest.Expect(t, "open", r.Open, 3)     // notes, board, offer
	modeltest.Expect(t, "kept", r.Kept, 3)     // slides, list, sheet
	modeltest.Expect(t, "broken", r.Broken, 1) // plan
	// Of five whose time has come, three were on time; the late open one is not.
	modeltest.Expect(t, "on time", r.OnTime, Share{3, 5})
	// Five minutes is less than the buffer: list and sheet alone were early.
	modeltest.Expect(t, "early", r.Early, Share{2, 5})
	modeltest.Expect(t, "median", r.Median, 35*time.Minute) // of 5, 35 and 70
	modeltest.Expect(t, "moved", r.Moved, 2)                // sheet, offer
	modeltest.Expect(t, "noted afterwards", r.Afterwards, 0)
	modeltest.Expect(t, "in a row", r.InARow, 0) // the late notes were due last
	modeltest.Expect(t, "next", r.Next.Answers.Get("what"), "Board numbers")
	modeltest.Expect(t, "people", len(r.People), 5)
	// Priya, also written priya: list and sheet kept on time, board not due yet.
	modeltest.Expect(t, "the first person", fmt.Sprint(r.People[0].Name, " ", r.People[0].Open, r.People[0].Kept, r.People[0].Broken, r.People[0].OnTime), "Priya 1 2 0 2 of 2")
	// Ana: the plan broken, the offer not due yet.
	modeltest.Expect(t, "the second person", fmt.Sprint(r.People[1].Name, " ", r.People[1].Open, r.People[1].Kept, r.People[1].Broken, r.People[1].OnTime), "Ana 1 0 1 0 of 1")
}

func TestPromiseFigures(t *testing.T) {
	// To the aim of Thu 15:45 from Mon 17:48 there are 2 d 21 h 57 min.
	modeltest.Expect(t, "figures", figuresOf("promise", modeltest.Promises()...),
		"on time 60 %; early 40 %; median 35 min early; open 3; aim in 2 d 21 h; on time in a row 0; moved 2")
}

func TestPromisesNotYetDueSayNothingOfReliability(t *testing.T) {
	board := modeltest.Promises()[5]
	modeltest.Expect(t, "figures", figuresOf("promise", board), "open 1; aim in 2 d 21 h")
}

func TestInsideTheBufferThePromiseCountsDownToItsTime(t *testing.T) {
	e := modeltest.Made("promise", "2026-11-23 09:00", "to=Lee", "what=Slides", "due="+modeltest.Stored("2026-11-23 18:00"))
	modeltest.Expect(t, "figures", figuresOf("promise", e), "open 1; due in 12 min") // 17:48 to 18:00; the aim was 17:45
}

func TestRenegotiatedAndKeptLate(t *testing.T) {
	late := modeltest.Made("promise", "2026-11-02 09:00", "to=Lee", "what=Slides", "due="+modeltest.Stored("2026-11-03 12:00"), "kept@2026-11-03 12:30")
	// Kept, half an hour late: not on time and not broken.
	modeltest.Expect(t, "figures", figuresOf("promise", late), "on time 0 of 1; early 0 of 1; median 30 min late; on time in a row 0")
	late.Answers = late.Answers.With("renegotiated", modeltest.Stored("2026-11-03 12:45"))
	// Measured by the new time, of which nobody knows when it was agreed, it is exactly the buffer early.
	modeltest.Expect(t, "figures", figuresOf("promise", late), "on time 1 of 1; early 1 of 1; median 15 min early; on time in a row 1; moved 1")
}

func TestMarginOfWhatIsNotKept(t *testing.T) {
	j := modeltest.JournalOf()
	p, _ := j.Catalog.Practice("promise")
	reopened := modeltest.Made("promise", "2026-11-02 09:00", "due="+modeltest.Stored("2026-11-03 12:00"), "kept@2026-11-03 11:00", "promised@2026-11-03 11:01")
	if OutcomeOf(reopened, p, j, modeltest.Evening).Kept {
		t.Error("a promise taken back from kept has a margin")
	}
	undated := modeltest.Made("promise", "2026-11-02 09:00", "kept@2026-11-03 11:00")
	if OutcomeOf(undated, p, j, modeltest.Evening).Kept {
		t.Error("a promise without a time has a margin")
	}
}

func TestLeastReliable(t *testing.T) {
	kept := func(to, day string) model.Entry {
		return modeltest.Made("promise", day+" 09:00", "to="+to, "due="+modeltest.Stored(day+" 12:00"), "kept@"+day+" 11:00")
	}
	broken := func(to, day string) model.Entry {
		return modeltest.Made("promise", day+" 09:00", "to="+to, "due="+modeltest.Stored(day+" 12:00"), "broken@"+day+" 13:00")
	}
	entries := []model.Entry{
		kept("Lee", "2026-11-02"), kept("Lee", "2026-11-03"), kept("Lee", "2026-11-04"),
		kept("Ana", "2026-11-05"), broken("Ana", "2026-11-06"), broken("Ana", "2026-11-09"),
		broken("Bo", "2026-11-10"), // once is no judgement
	}
	worst, ok := leastReliable(promisesOf(entries, modeltest.JournalOf(entries...), modeltest.Evening))
	if !ok || worst.Name != "Ana" || worst.OnTime != (Share{1, 3}) {
		t.Errorf("least reliable to %+v, %v", worst, ok)
	}
	if _, ok := leastReliable(promisesOf(entries[:3], modeltest.JournalOf(entries[:3]...), modeltest.Evening)); ok {
		t.Error("the only person is the least reliable one")
	}
}
