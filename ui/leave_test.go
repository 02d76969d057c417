package ui

import (
	"testing"
)

// A signal to end, or q, that comes while a save is under way waits for it.
func TestLeavingWaitsForTheLastSave(t *testing.T) {
	st := newStory(t)
	st.press("open mentee", "n")
	st.write("Sam")
	st.press("tab")
	st.write("SQL")
	_, saving := st.app.Update(keyPress("ctrl+s"))
	st.send(LeaveMsg{})
	if st.left {
		t.Fatal("the app left before its save had answered")
	}
	st.see("Leaving once the last save is done")
	st.run(saving)
	if !st.left {
		t.Error("the app did not leave")
	}
	st.only("mentee")
}

// What is typed while a save is under way is taken once it has answered.
func TestKeysWaitForTheSave(t *testing.T) {
	st := newStory(t)
	st.press("open promise", "n")
	st.write("Priya")
	st.press("tab")
	st.write("Board numbers")
	st.press("tab")
	st.write("fri 4pm")
	_, saving := st.app.Update(keyPress("ctrl+s"))
	st.press("n")
	st.write("Sam")
	st.seeNot("Sam")
	st.run(saving)
	st.see("New promise", "Sam")
	st.only("promise")
}
