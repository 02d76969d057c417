package ui

import (
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
)

func TestEscKeepsPlaceAndText(t *testing.T) {
	st := newStory(t)
	st.press("r", "tab")
	st.write("asked why")
	st.press("esc")
	st.see("Left for later")
	st.press("r")
	st.see(habitsAsk, "asked why")
	st.write(" again") // the cursor is where it was
	st.press("enter", "enter")
	st.only("outcome")
	if e := st.only("outcome"); e.Answers.Get("task") != "asked why again" {
		t.Errorf("the line is %q", e.Answers.Get("task"))
	}
	st.write("half an answ")
	st.press("esc", "2", "1", "r")
	st.see("half an answ")
	st.write("er")
	st.press("enter", "shift+tab")
	st.see("half an answer")
	st.press("enter")
	st.see(phraseAsk)
	if r := st.only("reflection"); r.Answers.Get("answer") != "half an answer" {
		t.Errorf("the answer is %q", r.Answers.Get("answer"))
	}
	st.write("maybe")
	st.press("esc", "r")
	st.see("maybe")
	st.press("enter")
	st.write("I think so")
	st.press("enter")
	st.see(loadAsk)
	st.only("language")
	st.only("reflection")
}

func TestLeavingSavesWhatWasTyped(t *testing.T) {
	for _, leave := range [][]string{{"ctrl+c"}, {"esc", "q"}} {
		st := newStory(t)
		st.press("r", "space", "s")
		st.press("shift+tab", "s") // ticked, and left behind unsaved
		st.write("half an answer")
		st.press(leave...)
		if !st.left {
			t.Fatalf("%v did not leave", leave)
		}
		if r := st.only("reflection"); r.Answers.Get("answer") != "half an answer" {
			t.Errorf("%v: the answer is %q", leave, r.Answers.Get("answer"))
		}
		st.only("outcome")
	}
}

func TestLeavingWhenNothingCanBeSaved(t *testing.T) {
	st := newStory(t)
	st.press("r", "s")
	st.write("half an answer")
	st.store.fail = errDisk
	st.press("ctrl+c")
	st.see("no space left", "half an answer", "ctrl+c leaves and keeps it as a draft")
	if st.left {
		t.Fatal("it left")
	}
	st.press("ctrl+c")
	if !st.left {
		t.Fatal("it did not leave at the second time")
	}
}

func TestAFailedEveningSaveKeepsWhatWasTyped(t *testing.T) {
	st := newStory(t)
	st.press("r", "tab")
	st.write("asked why")
	st.store.fail = errDisk
	st.press("enter", "enter")
	st.see(habitsAsk, "asked why", "no space left")
	st.store.fail = nil
	st.press("enter")
	st.only("outcome")
	st.write("an answer")
	st.store.fail = errDisk
	st.press("enter")
	st.see("an answer", "no space left")
	st.store.fail = nil
	st.press("enter")
	st.see(phraseAsk)
	st.only("reflection")
}

// What is asked of a promise that goes away meanwhile is not taken for another,
// and does not keep anybody from leaving.
func TestAPromiseThatGoesWhileItIsAsked(t *testing.T) {
	first := promise("01kasvq9x2c4m7n8p3r5t6v0w1", "Priya", "Board numbers", evening.Add(-time.Minute))
	second := promise("01kasvq9x2c4m7n8p3r5t6v0w2", "Sam", "The list", evening.Add(time.Hour))
	for _, left := range [][]model.Entry{{first}, {first, second}} {
		st := newStory(t, holding(left...))
		st.press("r", "m")
		st.see("Moved to?")
		st.write("fri 4pm")
		gone := st.store.entries[first.ID].Clone()
		gone.Deleted = evening
		st.store.put(gone)
		st.send(tea.FocusMsg{})
		st.seeNot("Moved to?")
		st.press("ctrl+c")
		for _, e := range st.store.entries {
			if e.Stage() == "renegotiated" {
				t.Errorf("%s was moved", e.Answers.Get("what"))
			}
		}
		if !st.left {
			t.Error("it did not leave")
		}
	}
}

// An evening of which nothing was written is none, and says so.
func TestAnEveningThatNothingWasAnsweredIn(t *testing.T) {
	st := newStory(t, holding(dueToday()))
	st.press("r", "y", "ctrl+t", "enter") // no habit is ticked
	st.press("enter")                     // nor is the question answered
	for _, fields := range []int{2, 3, 1} {
		for range fields {
			st.press("enter")
		}
	}
	st.see("Not closed · Mon 23 Nov", "1 promise kept", "no evening was recorded", "You skipped 5 questions; r asks them again", "● · · · · ·")
	st.seeNot("Evening Reflection:", "Your record begins")
}

// A tick without a word is kept when the evening is left, and still wants its words.
func TestATickWithoutWordsIsToBeFilledIn(t *testing.T) {
	st := newStory(t)
	st.firstPromise()
	st.press("r", "down", "space", "esc")
	st.only("follower")
	st.see("· Back somebody's idea, out loud")
	st.press("open follower")
	st.see("First Follower, to be filled in")
	st.press("e")
	st.write("Ana")
	st.press("tab")
	st.write("Half an hour")
	st.press("tab")
	st.write("Said so")
	st.press("ctrl+s", "1")
	st.see("✓ Back somebody's idea, out loud")
}
