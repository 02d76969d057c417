package ui

import (
	"testing"
	"time"

	"fromhere/model"
)

func promise(id, to, what string, due time.Time) model.Entry {
	p, _ := model.Catalog(model.BuiltIn).Practice("promise")
	e := model.NewEntry(id, p, evening.Add(-time.Hour), model.DefaultConfig().DayStarts)
	e.Answers = model.AnswersOf(map[string]string{"to": to, "what": what, "due": due.Format(time.RFC3339)})
	return e
}

func TestRecordAPromise(t *testing.T) {
	st := newStory(t)
	st.press("open promise")
	st.see("Say when, then be early.", "n records the first promise")
	st.press("n")
	st.see("New promise", "To *", "What *", "Due *")
	st.write("Priya")
	st.press("tab")
	st.write("Board numbers")
	st.press("tab")
	st.write("thu 4pm")
	st.see("→ Thu 26 Nov 16:00, aim for 15:45")
	st.press("ctrl+s")
	st.see("Recorded: promise", "Board numbers", "Priya")
	e := st.only("promise")
	if e.Answers.Get("due") != "2026-11-26T16:00:00+01:00" || e.Stage() != "promised" {
		t.Errorf("kept %v at stage %q", e.Answers, e.Stage())
	}
}

func TestARequiredFieldLeftEmpty(t *testing.T) {
	st := newStory(t)
	st.press("open promise", "n")
	st.write("Priya")
	st.press("ctrl+s")
	st.see("New promise", "Priya", "What is needed")
	st.write("Board numbers") // the cursor is where the answer is missing
	st.press("tab")
	st.write("someday")
	st.press("ctrl+s")
	st.see("someday", "Board numbers")
	if st.store.saves != 0 {
		t.Error("a promise without a due time was saved")
	}
}

func TestAFailedSaveKeepsWhatWasTyped(t *testing.T) {
	st := newStory(t)
	st.press("open promise", "n")
	st.write("Priya")
	st.press("tab")
	st.write("Board numbers")
	st.press("tab")
	st.write("tomorrow")
	st.store.fail = errDisk
	st.press("ctrl+s")
	st.see("no space left on device", "Board numbers")
	st.store.fail = nil
	st.press("ctrl+s")
	st.see("Recorded: promise")
	st.only("promise")
}

func TestEscAsksBeforeItThrowsAway(t *testing.T) {
	st := newStory(t)
	st.press("open nuisance", "n")
	st.write("x")
	st.press("esc")
	st.see("Not saved yet", "New nuisance")
	st.press("esc")
	st.seeNot("New nuisance")
	if st.store.saves != 0 {
		t.Error("something was saved")
	}
}

func TestStagesUndoAndRedo(t *testing.T) {
	st := newStory(t, holding(promise("01kasvq9x2c4m7n8p3r5t6v0w1", "Priya", "Board numbers", evening.Add(time.Hour))))
	st.press("open promise", "space")
	if stage := st.only("promise").Stage(); stage != "kept" {
		t.Fatalf("the stage is %q", stage)
	}
	st.press("u")
	if stage := st.only("promise").Stage(); stage != "promised" {
		t.Fatalf("after undo the stage is %q", stage)
	}
	st.press("U")
	if stage := st.only("promise").Stage(); stage != "kept" {
		t.Fatalf("after redo the stage is %q", stage)
	}
	st.press("d")
	if n := len(st.kept("promise")); n != 0 {
		t.Fatalf("%d entries after delete", n)
	}
	st.press("u", "u", "U", "U", "u")
	if stage := st.only("promise").Stage(); stage != "kept" {
		t.Fatalf("at the end the stage is %q", stage)
	}
}

func TestAnEditMeetsAChangeFromOutside(t *testing.T) {
	first := promise("01kasvq9x2c4m7n8p3r5t6v0w1", "Priya", "Board numbers", evening.Add(time.Hour))
	st := newStory(t, holding(first))
	st.press("open promise", "e", "tab")
	st.write(" for Friday")
	theirs := first.Clone()
	theirs.Answers = theirs.Answers.With("what", "Board numbers, draft")
	st.store.put(theirs)
	st.press("ctrl+s")
	st.see("not saved", "Board numbers for Friday")
	st.press("ctrl+s", "ctrl+s")
	texts := map[string]bool{}
	for _, e := range st.kept("promise") {
		texts[e.Answers.Get("what")] = true
	}
	if !texts["Board numbers for Friday"] || !texts["Board numbers, draft"] {
		t.Errorf("kept %v", texts)
	}
}

func TestResizeAtAnyMoment(t *testing.T) {
	st := newStory(t, holding(promise("01kasvq9x2c4m7n8p3r5t6v0w1", "Priya", "Board numbers 日本語 👩‍💻", evening.Add(time.Hour))))
	for _, keys := range [][]string{{"2"}, {"]"}, {"]"}, {"enter"}, {"e"}, {"tab"}} {
		st.press(keys...)
		for _, size := range [][2]int{{1, 1}, {39, 11}, {40, 12}, {80, 24}, {120, 40}, {200, 60}, {300, 80}, {60, 18}} {
			st.resize(size[0], size[1])
		}
	}
}

func TestTheEntryRecordedLastIsSelected(t *testing.T) {
	st := newStory(t)
	st.press("open mentee")
	for _, topic := range []string{"SQL", "Saying no"} {
		st.press("n")
		st.write("Sam")
		st.press("tab")
		st.write(topic)
		st.press("ctrl+s")
		st.see("▌ · " + topic)
	}
}

func TestTheStarOfTheWidestLabelIsSeen(t *testing.T) {
	st := newStory(t)
	st.press("open ask", "n")
	st.see("I wanted to tell *", "The question *")
	st.resize(40, 12)
	st.see("I wanted … *", "The quest… *")
}

// The reflection's key for a new line is one in a form too, where enter alone
// does as well.
func TestANewLineInAForm(t *testing.T) {
	st := newStory(t)
	st.press("open nuisance", "n")
	st.write("Weekly report")
	st.toField("notes")
	for _, newLine := range []string{"alt+enter", "ctrl+j", "enter"} {
		st.write("a line")
		st.press(newLine)
	}
	st.write("the end")
	st.press("ctrl+s")
	if got, want := st.only("nuisance").Answers.Get("notes"), "a line\na line\na line\nthe end"; got != want {
		t.Errorf("kept %q, not %q", got, want)
	}
}
