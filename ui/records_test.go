package ui

import (
	"testing"

	"fromhere/model"
)

// What is recorded of things waited for, notes, people and periods stands in the tab
// Next, and says what to do while it is empty.
func TestTheRecordsStandInTheTabNext(t *testing.T) {
	for _, size := range sizes {
		st := newStory(t, sized(size[0], size[1]))
		for id, first := range map[string]string{"waiting": "records the first awaited item", "note": "records the first note",
			"person": "records the first person", "lookback": "records the first look-back"} {
			p := mustPractice(t, st, id)
			st.press("open " + id)
			st.see(p.Short, first)
			st.press("n")
			st.see("New " + p.Noun)
			st.press("esc")
		}
	}
}

func TestRecordsAreFoundByTheirNames(t *testing.T) {
	for _, name := range []string{"Waiting", "Note", "Person", "Look-back"} {
		st := newStory(t)
		st.press("n")
		st.write(name)
		st.see("▌ " + name)
		st.press("enter")
		st.see("New ")
	}
}

// A record asks for no fear, and a look-back for a period that there is.
func TestALookBackNamesAPeriod(t *testing.T) {
	st := newStory(t)
	st.press("open lookback", "n")
	st.seeNot("Fear", "How it went", "Did it hold?")
	st.write("2026-W54")
	st.see("not a period I understand yet")
	st.press("tab")
	st.write("It went.")
	st.press("ctrl+s")
	st.see(`"2026-W54" is not a period`)
	st.press("ctrl+u")
	st.write("fri")
	st.press("ctrl+s")
	st.see("that is one day")
	st.press("ctrl+u")
	st.write("2026-w49")
	st.see("→ Week 49, 30 Nov – 6 Dec 2026")
	st.press("ctrl+s")
	if e := st.only("lookback"); e.Answers.Get("period") != "2026-W49" {
		t.Errorf("the period is %q", e.Answers.Get("period"))
	}
	st.press("e", "tab")
	st.write(" Well.")
	st.press("ctrl+s")
	if e := st.only("lookback"); e.Answers.Get("period") != "2026-W49" || e.Answers.Get("text") != "It went. Well." {
		t.Errorf("edited, it says %v", e.Answers)
	}
}

func TestAliasesAreOneLine(t *testing.T) {
	st := newStory(t)
	st.press("open person", "n")
	st.write("José Ortega")
	st.press("tab")
	st.write("Pepe, J. Ortega")
	st.press("ctrl+s")
	st.see("José Ortega")
	st.press("enter")
	st.see("Also known as", "Pepe, J. Ortega")
	st.press("e")
	if got := st.typed("aliases"); got != "Pepe, J. Ortega" {
		t.Errorf("the form says %q", got)
	}
}

// An older plan names no week: it can be edited as it is, and lists do not call it
// unfinished.
func TestAPlanThatNamesNoWeekCanBeEdited(t *testing.T) {
	old := recorded("week0", "week", 0, map[string]string{"plan": "If asked, then I say when."})
	st := newStory(t, holding(old))
	st.press("open week", "enter")
	st.seeNot("Still open")
	st.press("e")
	st.toField("plan")
	st.write(" Twice.")
	st.press("ctrl+s")
	e := st.only("week")
	if e.Answers.Get("plan") != "If asked, then I say when. Twice." || e.Answers.Has("of") {
		t.Errorf("kept %v", e.Answers)
	}
	if unfinished := model.Unfinished(e, mustPractice(t, st, "week")); len(unfinished) > 0 {
		t.Errorf("it lacks %v", unfinished)
	}
}
