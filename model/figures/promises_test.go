package figures

import (
	"fmt"
	"strings"
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
	modeltest.Expect(t, "in a row", len(r.inARow()), 0) // the late notes were due last
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
		"on time 60 %; early 40 %; moved 2; next due in 2 d 22 h, aim for 15:45; median 35 min early; in a row 0; open 3")
}

func TestPromisesNotYetDueSayNothingOfReliability(t *testing.T) {
	board := modeltest.Promises()[5]
	modeltest.Expect(t, "figures", figuresOf("promise", board), "next due in 2 d 22 h, aim for 15:45; open 1")
}

func TestInsideTheBufferThePromiseCountsDownToItsTime(t *testing.T) {
	e := modeltest.Made("promise", "2026-11-23 09:00", "to=Lee", "what=Slides", "due="+modeltest.Stored("2026-11-23 18:00"))
	modeltest.Expect(t, "figures", figuresOf("promise", e), "next due in 12 min; open 1") // 17:48 to 18:00; the aim was 17:45
}

func TestRenegotiatedAndKeptLate(t *testing.T) {
	late := modeltest.Made("promise", "2026-11-02 09:00", "to=Lee", "what=Slides", "due="+modeltest.Stored("2026-11-03 12:00"), "kept@2026-11-03 12:30")
	// Kept, half an hour late: not on time and not broken.
	modeltest.Expect(t, "figures", figuresOf("promise", late), "on time 0 of 1; early 0 of 1; median 30 min late; in a row 0")
	late.Answers = late.Answers.With("renegotiated", modeltest.Stored("2026-11-03 12:45"))
	// Measured by the new time, of which nobody knows when it was agreed, it is exactly the buffer early.
	modeltest.Expect(t, "figures", figuresOf("promise", late), "on time 1 of 1; early 1 of 1; moved 1; median 15 min early; in a row 1")
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

// promiseOn is a promise of 9:00 on a day, due at noon of another, with what follows.
func promiseOn(day, due string, parts ...string) model.Entry {
	return modeltest.Made("promise", day+" 09:00", append([]string{"to=Lee", "due=" + modeltest.Stored(due+" 12:00")}, parts...)...)
}

func TestOutcomeOf(t *testing.T) {
	p := modeltest.Practice("promise")
	movedLate := promiseOn("2026-10-30", "2026-11-02", "kept@2026-11-06 10:00")
	movedLate.Events = append(movedLate.Events[:1:1], model.Event{At: modeltest.Clock("2026-11-04 09:00"), Stage: model.Renegotiated, Due: modeltest.Clock("2026-11-06 12:00")}, movedLate.Events[1])
	movedLate.Answers = movedLate.Answers.With(model.Renegotiated, modeltest.Stored("2026-11-06 12:00"))
	for _, c := range []struct {
		name string
		e    model.Entry
		want string
	}{
		{"open", promiseOn("2026-11-20", "2026-11-24"), "open"},
		{"overdue", promiseOn("2026-11-20", "2026-11-23"), "open over counts"},
		{"broken before its time", promiseOn("2026-11-20", "2026-11-27", "broken@2026-11-23 09:00"), "over counts"},
		// 11:45 is the buffer of 15 minutes before noon, 11:46 is not.
		{"early", promiseOn("2026-11-20", "2026-11-23", "kept@2026-11-23 11:45"), "over kept 15 min early, on time, early counts"},
		{"on time and not early", promiseOn("2026-11-20", "2026-11-23", "kept@2026-11-23 11:46"), "over kept 14 min early, on time counts"},
		{"late", promiseOn("2026-11-20", "2026-11-23", "kept@2026-11-23 12:01"), "over kept 1 min late counts"},
		// Against Mon 2 Nov 12:00, and not the time agreed two days later: 3 d 22 h.
		{"moved too late", movedLate, "over kept 3 d 22 h late counts moves 1"},
		{"noted afterwards and open", promiseOn("2026-11-23", "2026-11-20"), "open over afterwards"},
		{"noted afterwards and kept", promiseOn("2026-11-23", "2026-11-20", "kept@2026-11-20 11:00"), "over kept 1 h early, on time, early afterwards"},
		{"never due", modeltest.Made("promise", "2026-11-20 09:00", "broken@2026-11-21 09:00"), ""},
	} {
		o := OutcomeOf(c.e, p, modeltest.JournalOf(c.e), modeltest.Evening)
		var said []string
		say := func(is bool, what string) {
			if is {
				said = append(said, what)
			}
		}
		say(o.Open, "open")
		say(o.Over, "over")
		kept := "kept " + o.Say()
		if o.OnTime {
			kept += ", on time"
		}
		if o.Early {
			kept += ", early"
		}
		say(o.Kept, kept)
		say(o.Counts(), "counts")
		say(o.Afterwards, "afterwards")
		say(o.Moves > 0, fmt.Sprint("moves ", o.Moves))
		modeltest.Expect(t, c.name, strings.Join(said, " "), c.want)
	}
}

// In the order of their due times, which is not the order in which they were kept:
//
//	due  9 Nov, kept late       breaks the row
//	due 10 Nov, kept on time    1
//	due 11 Nov, noted on 12 Nov passed over, although late
//	due 12 Nov, kept on time    2, and kept before the one of 9 Nov
//	due 27 Nov, kept already    3
//	due 30 Nov, open            its time has not come
func TestOnTimeInARow(t *testing.T) {
	entries := []model.Entry{
		promiseOn("2026-11-02", "2026-11-27", "kept@2026-11-20 09:00"),
		promiseOn("2026-11-03", "2026-11-12", "kept@2026-11-03 11:00"),
		promiseOn("2026-11-04", "2026-11-09", "kept@2026-11-13 09:00"),
		promiseOn("2026-11-05", "2026-11-10", "kept@2026-11-10 12:00"),
		promiseOn("2026-11-06", "2026-11-30"),
		promiseOn("2026-11-12", "2026-11-11", "kept@2026-11-12 11:00"),
	}
	r := promisesOf(entries, modeltest.JournalOf(entries...), modeltest.Evening)
	modeltest.Expect(t, "in a row", len(r.inARow()), 3)
	modeltest.Expect(t, "those", strings.Join(r.inARow(), " | "), strings.Join([]string{entries[0].ID, entries[1].ID, entries[3].ID}, " | "))
	overdue := append(entries, promiseOn("2026-11-06", "2026-11-20"))
	modeltest.Expect(t, "an overdue one breaks it", len(promisesOf(overdue, modeltest.JournalOf(overdue...), modeltest.Evening).inARow()), 1)
	broken := append(entries, promiseOn("2026-11-06", "2026-11-26", "broken@2026-11-07 09:00"))
	modeltest.Expect(t, "so does a broken one", len(promisesOf(broken, modeltest.JournalOf(broken...), modeltest.Evening).inARow()), 1)
}

// Of the seven promises: two of five are 40 %, and the middle of 5, 35 and 70
// minutes is 35.
func TestPromiseFiguresForPrograms(t *testing.T) {
	all := modeltest.Promises()
	j := modeltest.JournalOf(append(all, promiseOn("2026-11-23", "2026-11-20"))...)
	p := modeltest.Practice("promise")
	var said []string
	for _, f := range Of(p, j, modeltest.Evening) {
		said = append(said, fmt.Sprintf("%s %g %s of %d", f.Name, f.Number, f.Unit, len(f.Entries)))
		if _, ok := Explain(p.ID, f.Name); !ok {
			t.Errorf("nobody says how %s is made", f.Name)
		}
	}
	// To the aim of Thu 15:45 from Mon 17:48 there are 69 h 57 min.
	modeltest.Expect(t, "figures", strings.Join(said, "; "), "on_time 60 % of 5; early 40 % of 5; moved 2 promises of 2; "+
		"noted_afterwards 1 promises of 1; next 4212 minutes of 1; median 35 minutes of 3; in_a_row 0 promises of 0; open 4 promises of 4")
}

func TestLowestOnTimeSaysOfHowMany(t *testing.T) {
	var entries []model.Entry
	for i, stage := range []string{"kept", "kept", "kept", "broken", "broken", "kept"} {
		day := fmt.Sprintf("2026-11-%02d", i+2)
		e := promiseOn(day, day, stage+"@"+day+" 11:00")
		if i > 2 {
			e.Answers = e.Answers.With("to", "Ana")
		}
		entries = append(entries, e)
	}
	figures := Of(modeltest.Practice("promise"), modeltest.JournalOf(entries...), modeltest.Evening)
	last := figures[len(figures)-1]
	modeltest.Expect(t, "figure", last.Label+" "+last.Value, "lowest on time: Ana 1 of 3")
	modeltest.Expect(t, "entries", len(last.Entries), 3)
	modeltest.Expect(t, "its name", last.Name, "lowest_on_time")
	if _, ok := Explain("promise", last.Name); !ok {
		t.Error("nobody says how it is made")
	}
}
