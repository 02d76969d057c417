package ui

import (
	"strings"
	"testing"
)

// What comes back by an undo is selected, and so is what a redo brings back.
func TestWhatComesBackIsSelected(t *testing.T) {
	for _, place := range []string{"open promise", "open Review", "open Today"} {
		st := demoStory(t, sized(120, 40))
		st.press(place, "down", "down")
		selected := st.line("▌")
		st.press("d", "u")
		if now := st.line("▌"); strings.TrimSpace(now) != strings.TrimSpace(selected) {
			t.Errorf("%s: %q is selected after the undo, not %q", place, now, selected)
		}
	}
}

// The list of a person does not name the person in each row, and a contact's row
// among others has no team in the column of names.
func TestThePersonOfAListIsNotNamedInEachRow(t *testing.T) {
	st := demoStory(t, sized(120, 40))
	st.app.s.send(behindPerson(st.app.s, "Priya"))
	st.press("down")
	if row := st.line("Board numbers  "); strings.Contains(row, "Priya") {
		t.Errorf("the row names Priya again: %q", row)
	}
	st = demoStory(t, sized(120, 40))
	st.press("open Review")
	st.seeNot("marketing", "Tokyo off…")
}

// An entry without stages says its day once, a look-back says its period, and the
// count of entries is grouped as the position is.
func TestAnOpenEntrySaysItsDayOnce(t *testing.T) {
	st := newStory(t, holding(recorded("note", "note", 3, map[string]string{"title": "One", "text": "Two"}),
		recorded("look", "lookback", 0, map[string]string{"period": "2026-11", "text": "Well."})))
	st.press("open note", "enter")
	if n := strings.Count(st.screen(), "Fri 20 Nov"); n != 1 {
		t.Errorf("the day is said %d times:\n%s", n, st.screen())
	}
	st.press("esc", "open Review")
	st.see("November 2026")
	st = demoStory(t, sized(120, 40))
	st.press("open Review")
	st.see("1,039 entries")
}

// The commands name what a key does once, and the lines of the picker are not cut.
func TestPickersSayTheirLinesWhole(t *testing.T) {
	st := demoStory(t, sized(120, 40))
	st.press("open promise", ":")
	st.seeNot("Next: next", "Previous: previous")
	for _, width := range []int{80, 120, 160} {
		st = demoStory(t, sized(width, 48))
		st.press("n")
		st.see("What do you want to record?")
		st.seeNot("…")
	}
	st.see("Trust is the sum of kept promises.")
}

// Where a reason fits it is said in its long form, with the other panels beside it too.
func TestReasonsAreLongWhereTheyFit(t *testing.T) {
	st := demoStory(t, sized(160, 48))
	st.press("open Streaks")
	st.seeNot("  through leave")
	st.see("kept through leave")
}
