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
	st.see("Recorded: Board numbers for Priya · u undoes")
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
	st.see("New promise", "Priya", "Fill in What")
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
	st.see("Recorded: Board numbers for Priya")
	st.only("promise")
}

// esc closes a form at once and loses nothing: what was typed is a draft, which the
// key that opened the form goes on with.
func TestB21EscKeepsADraft(t *testing.T) {
	st := newStory(t)
	st.press("open nuisance", "n")
	st.write("Weekly report")
	st.see("esc keep as a draft")
	st.press("esc")
	st.seeNot("New nuisance")
	st.see("Kept as a draft: Weekly report · n goes on with it")
	if st.store.saves != 0 || len(st.drafts.kept) != 1 {
		t.Fatalf("%d saves and %d drafts", st.store.saves, len(st.drafts.kept))
	}
	st.press("n")
	st.see("New nuisance", "Weekly report", "This is your draft of today 17:48")
	st.write(", by hand")
	st.press("esc", "n", "ctrl+s")
	if got := st.only("nuisance").Answers.Get("problem"); got != "Weekly report, by hand" {
		t.Errorf("saved %q", got)
	}
	st.nothingIsKept()
	st.press("n")
	st.seeNot("Weekly report, by hand")
	st.press("esc")
	st.seeNot("draft")

	st.press("e", "end")
	st.write(" again")
	st.press("esc")
	st.see("e goes on with it")
	st.press("n")
	st.see("New nuisance") // another entry is no draft of this one
	st.press("esc", "e")
	st.see("Weekly report, by hand again")
}

// Where a draft cannot be written, esc closes nothing.
func TestB21EscKeepsTheFormWhereNoDraftCanBeKept(t *testing.T) {
	st := newStory(t)
	st.drafts.fail = errDisk
	st.press("open nuisance", "n")
	st.write("Weekly report")
	st.press("esc")
	st.see("New nuisance", "Weekly report", "not closed", "no space left", "ctrl+o")
	st.drafts.fail = nil
	st.press("esc")
	st.see("Kept as a draft: Weekly report")
}

// A draft that was put aside can be thrown away, in the list of drafts.
func TestB21ADraftPutAsideIsListedAndThrownAway(t *testing.T) {
	st := newStory(t)
	st.press("open nuisance", "n")
	st.write("Weekly report")
	st.press("esc", ":")
	st.write("drafts")
	st.press("enter")
	st.see("You were writing this", "Weekly report")
	st.press("d", "d")
	st.nothingIsKept()
	st.press("n")
	st.seeNot("Weekly report")
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
	st.see("I wanted to tell *", "The question *")
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

// Where n asks for a practice, a draft stands before all of them.
func TestThePickerGoesOnWithADraft(t *testing.T) {
	st := newStory(t)
	st.press("n")
	st.write("note")
	st.press("enter")
	st.write("One")
	st.press("esc")
	st.see("Kept as a draft: One · n goes on with it")
	st.press("n")
	st.write("promise")
	st.press("enter")
	st.write("Priya")
	st.press("esc", "n")
	st.see("Go on with: promise   Priya", "Go on with: note      One")
	st.press("down", "enter")
	st.see("New note", "One", "This is your draft")
	st.press("ctrl+s")
	st.only("note")
	st.press("n", "enter")
	st.see("New promise", "Priya", "This is your draft")
}
