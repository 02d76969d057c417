package ui

import (
	"fmt"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"
)

// firstPromise records the first entry of an empty journal.
func (st *story) firstPromise() {
	st.t.Helper()
	st.press("enter")
	st.write("Priya")
	st.press("tab")
	st.write("Board numbers")
	st.press("tab")
	st.write("thu 4pm")
	st.press("ctrl+s")
}

// firstEvening closes the first day: a habit, an answer, energy.
func (st *story) firstEvening() {
	st.t.Helper()
	st.press("r", "down", "space", "tab")
	st.write("Ana: half an hour")
	st.press("enter", "up", "enter")
	for range 3 {
		st.press("ctrl+n")
	}
	st.write("Ana speaks, then I back her")
	st.press("enter")
}

// What a new journal proposes is begun by enter, ticked when it is begun, and
// goes once all of it is begun.
func TestTheFirstWeekIsTickedAndGoes(t *testing.T) {
	st := newStory(t)
	st.firstPromise()
	st.see("Your first week", "✓ Write down a promise to somebody", "· Back somebody's idea, out loud", "· Close the day in two minutes")
	st.press("down", "down", "enter")
	st.see("New backing")
	st.write("Ana")
	st.press("tab")
	st.write("Half an hour")
	st.press("tab")
	st.write("Said so")
	st.press("ctrl+s")
	st.see("✓ Back somebody's idea, out loud", "· Close the day")
	st.press("i")
	st.see("First Follower", "Why it works")
	st.press("esc", "enter") // what is begun is opened
	st.see("Half an hour", "How I backed it")
	st.press("esc", "down", "enter")
	st.see("Close the day")
	for range 5 {
		st.press("ctrl+n")
	}
	st.press("enter")
	st.see("· Close the day in two minutes") // nothing was written, so that it is still to do
	st.press("r")
	st.press("ctrl+n")
	st.write("Told Priya early")
	st.press("enter", "ctrl+n", "ctrl+n", "ctrl+n", "enter")
	st.seeNot("Your first week")
}

// Undo takes the tick back.
func TestTheFirstWeekAfterUndo(t *testing.T) {
	st := newStory(t)
	st.firstPromise()
	st.see("✓ Write down a promise")
	st.press("u")
	st.see("· Write down a promise")
}

func TestTheFirstWeekEnds(t *testing.T) {
	first := on(november(23), "promise", "to=Priya", "what=Board numbers", "due=2026-12-24T16:00:00+01:00")
	for days, seen := range map[int]bool{0: true, 6: true, 7: false, 60: false} {
		st := newStory(t, holding(first), at(evening.AddDate(0, 0, days)))
		if seen {
			st.see("Your first week", "✓ Write down a promise")
		} else {
			st.seeNot("Your first week")
		}
	}
}

// After the first reflection the closing page counts what is recorded, and says
// what comes next; after the second it is as on any other day.
func TestTheFirstDayIsClosed(t *testing.T) {
	st := newStory(t)
	st.firstPromise()
	st.firstEvening()
	st.see("Closed", "Your record begins with this day: you practised Reliability Rock and First Follower, 2 entries in all.",
		"Nothing is due tomorrow", "In the evening the questions come again")
	st.press("enter")
	st.now = st.now.Add(24 * time.Hour)
	st.send(tickMsg(st.now))
	st.press("r", "ctrl+n")
	st.write("Asked first")
	st.press("enter", "ctrl+n", "ctrl+n", "ctrl+n")
	st.see("Closed", "Evening Reflection: 2 workdays")
	st.seeNot("Your record begins")
}

// A first evening without any other entry is not scolded.
func TestAFirstEveningAlone(t *testing.T) {
	st := newStory(t)
	st.press("r", "ctrl+n")
	st.write("Tired")
	st.press("enter", "ctrl+n", "ctrl+n", "ctrl+n")
	st.see("Your record begins with this evening", "To begin with this week: write down a promise to somebody and back somebody's idea, out loud.")
}

func TestScreensOfAFirstWeek(t *testing.T) {
	for _, size := range sizes {
		for name, play := range map[string]func(*story){
			"today":  func(st *story) { st.firstPromise() },
			"closed": func(st *story) { st.firstPromise(); st.firstEvening() },
		} {
			t.Run(fmt.Sprintf("%s-%dx%d", name, size[0], size[1]), func(t *testing.T) {
				st := newStory(t, sized(size[0], size[1]))
				play(st)
				golden.RequireEqual(t, []byte(belowTabs(st.screen())))
			})
		}
	}
}
