package ui

import (
	"testing"
	"time"

	"fromhere/model"
)

// quietGap is an open loop that has gone quiet.
func quietGap() model.Entry {
	return recorded("01e1", "gap", 30, map[string]string{"thing": "Nobody owns the wiki"}, "claimed")
}

func TestSnoozeLeavesWhatIsQuietForAWeek(t *testing.T) {
	st := newStory(t, holding(quietGap()))
	st.see("Going quiet", "Nobody owns the wiki")
	st.press("z")
	st.see("Snoozed until Mon 30 Nov: Nobody owns the wiki · u undoes")
	st.seeNot("Going quiet")
	st.press("u")
	st.see("Going quiet", "Nobody owns the wiki")
	st.press("g", "z")
	st.now = st.now.AddDate(0, 0, model.SnoozeDays-1)
	st.send(tickMsg(st.now))
	st.seeNot("Going quiet")
	st.now = st.now.AddDate(0, 0, 1)
	st.send(tickMsg(st.now))
	st.see("Going quiet", "Nobody owns the wiki")
}

func TestSnoozeIsSaidAndWokenInTheOpenEntry(t *testing.T) {
	st := newStory(t, holding(quietGap()))
	st.press("enter", "z")
	st.see("Snoozed until Mon 30 Nov · z wakes it")
	st.press("z")
	st.see("Awake again: Nobody owns the wiki")
	st.seeNot("Snoozed until")
	st.press("esc")
	st.see("Going quiet")
	if answer := st.only("gap").Answers.Get("snoozed"); answer != "" {
		t.Errorf("snoozed until %q is left in the file", answer)
	}
}

func TestSnoozeOfAPerson(t *testing.T) {
	met := madeAt("01e1", "contact", evening.AddDate(0, 0, -80), "person", "Sam", "team", "support")
	st := newStory(t, holding(met))
	st.see("Going quiet", "Sam (support)")
	st.press("z")
	st.seeNot("Going quiet", "Sam (support)")
	// Somebody who was never touched, but is to be kept in touch with.
	never := madeAt("01e2", "person", evening.AddDate(-1, 0, 0), "name", "Lu", "every", "7")
	st = newStory(t, holding(never))
	st.see("Going quiet", "Lu")
	st.press("z")
	st.seeNot("Going quiet")
}

func TestSnoozeOfAQuestionWhetherItHeld(t *testing.T) {
	st := newStory(t, holding(recorded("01e1", "nuisance", 7,
		map[string]string{"problem": "Standups run over", "follow_up": "2026-11-23"}, "fixed")))
	st.see("Did it hold?")
	st.press("z")
	st.seeNot("Did it hold?")
}

func TestWhatIsDueIsNotSnoozed(t *testing.T) {
	st := newStory(t, holding(promise("01e1", "Priya", "Board numbers", evening.Add(-time.Hour))))
	st.press("z")
	st.see("What is due cannot be snoozed: somebody waits for it", "Board numbers")
	st.press("r")
	st.press("esc")
	done := newStory(t, holding(madeAt("01e3", "language", evening, "phrase", "just", "instead", "")))
	done.press("open language", "z")
	done.see("never comes up on Today")
	noted := newStory(t, holding(madeAt("01e4", "note", evening, "title", "A thought")))
	noted.press("open note", "z")
	noted.see("A note never comes up on Today")
}

func TestSnoozeThatCannotBeSavedChangesNothing(t *testing.T) {
	st := newStory(t, holding(quietGap()))
	st.store.fail = errDisk
	st.press("z")
	st.see("no space left on device", "Going quiet", "Nobody owns the wiki")
}
