package ui

import (
	"errors"
	"strings"
	"testing"
)

// Words that no disk took are printed under the names of their fields, with
// what the disk said.
func TestWhatCouldNotBeKeptIsToldByItsLabels(t *testing.T) {
	const full = "write /state/drafts: no space left on device"
	st := newStory(t)
	st.drafts.fail = errors.New(full)
	st.press("open promise", "n")
	st.write("Priya")
	st.press("tab")
	st.write("Board numbers")
	st.send(LeaveMsg{})
	st.see("cannot be kept as a draft", full)
	st.send(LeaveMsg{})
	if !st.left {
		t.Fatal("it stayed")
	}
	const want = "Your unsaved text could not be kept as a draft: " + full + "\nHere it is:\n\nPromise\nTo: Priya\nWhat: Board numbers\n"
	if got := Unkept(st.app); got != want {
		t.Errorf("told:\n%s\nwant:\n%s", got, want)
	}
}

func TestAnEveningThatCouldNotBeKeptIsToldByItsLabels(t *testing.T) {
	st := newStory(t)
	st.drafts.fail = errors.New("read-only file system")
	st.store.fail = errDisk
	st.press("r", "tab")
	st.write("backed Lee")
	st.press("enter", "ctrl+n")
	st.write("half an answer")
	st.press("ctrl+n")
	st.write("just a thought")
	st.send(LeaveMsg{})
	st.see("no space left on device")
	st.send(LeaveMsg{})
	for _, line := range []string{"read-only file system", "\nreflection\n", "\nOwn the Outcome: backed Lee\n", "\nAnswer: half an answer\n",
		"\nPhrase I caught: just a thought\n"} {
		if !strings.Contains(Unkept(st.app), line) {
			t.Errorf("%q is missing in:\n%s", line, Unkept(st.app))
		}
	}
}

func TestNothingIsToldWhereAllIsKept(t *testing.T) {
	st := newStory(t)
	st.press("open nuisance", "n")
	st.write("x")
	st.send(LeaveMsg{})
	if words := Unkept(st.app); words != "" || !st.left {
		t.Errorf("told %q", words)
	}
}

func TestWhatCouldNotBeKeptIsToldClean(t *testing.T) {
	st := newStory(t)
	st.drafts.fail = errors.New("write " + poison)
	st.press("open nuisance", "n")
	st.send(paste("words" + poison))
	st.send(LeaveMsg{})
	st.send(LeaveMsg{})
	if told := Unkept(st.app); leaks(told) != "" || !strings.Contains(told, "Problem: words") {
		t.Errorf("told %q", told)
	}
}
