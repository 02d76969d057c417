package ui

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"fromhere/ui/widget"
)

// findable lead to every screen with a list or a text, each with a word in it, and
// one that is not.
var findable = []struct {
	name string
	keys []string
	word string
}{
	{"today", nil, "board"},
	{"practice", []string{"open promise"}, "board"},
	{"review", []string{"open Review"}, "board"},
	{"week", []string{"open Review", "]", "]"}, "board"},
	{"streaks, practices", []string{"open Streaks"}, "reflection"},
	{"streaks, people", []string{"open Streaks", "]", "]", "]", "]"}, "priya"},
	{"trash", []string{"T"}, "the"},
	{"help", []string{"?"}, "yaml"},
	{"method", []string{"open promise", "i"}, "promise"},
	{"problems", []string{"P"}, "every"},
	{"open entry", []string{"open nuisance", "enter"}, "monday"},
	{"behind a figure", []string{"open promise", "up", "enter"}, "renewal"},
}

// shownRows is a screen without its footer, the position over it, and the bar, which
// stays on what was found.
func shownRows(screen string) string {
	lines := strings.Split(screen, "\n")
	return strings.ReplaceAll(strings.Join(lines[:len(lines)-2], "\n"), "▌", " ")
}

// What follows / is text on every screen: letters that are keys elsewhere do
// nothing but find.
func TestB05FindOnEveryScreen(t *testing.T) {
	for _, at := range findable {
		t.Run(at.name, func(t *testing.T) {
			st := demoStory(t)
			st.press("open promise", "d", "1")
			st.press(at.keys...)
			over, tab, before := len(st.app.s.overlay), st.app.current, st.screen()
			st.press("/")
			st.write("qd1:?nTV x")
			st.see("/ qd1:?nTV x", "No match. Try fewer or shorter words")
			if len(st.app.s.overlay) != over || st.app.current != tab || st.app.s.veil.drawn {
				t.Fatalf("a letter was a key:\n%s", st.screen())
			}
			st.press("ctrl+u")
			st.seeNot("No match")
			st.write(at.word)
			st.seeNot("No match")
			st.see(" of ", "enter keep", "esc clear")
			st.press("enter")
			st.see("/ "+at.word, "esc clears")
			st.press("esc")
			if got, want := shownRows(st.screen()), shownRows(before); got != want && at.name != "help" {
				t.Errorf("esc shows\n%s\nand not\n%s", got, want)
			}
		})
	}
}

func TestB05FindNarrowsAListAsItIsTyped(t *testing.T) {
	st := newStory(t, holding(twoGaps()...))
	st.press("open gap", "/")
	st.see("2 of 2")
	st.write("WÍKI")
	st.see("1 of 2", "Nobody owns the wiki")
	st.seeNot("the door")
	st.press("enter", "d") // what is left is selected, and keys are keys again
	if left := st.kept("gap"); len(left) != 1 || left[0].Answers.Get("thing") != "Nobody owns the door" {
		t.Errorf("%v are left", left)
	}
	st.see("0 of 1", "No match")
	st.press("esc")
	st.see("the door")
}

// The filter language works in every list of entries.
func TestB05FindByTheFilterLanguage(t *testing.T) {
	e := twoGaps()
	e[1].Tags, e[1].Evidence = []string{"board"}, true
	st := newStory(t, holding(e...))
	for _, filter := range []string{"#board", "evidence:yes", "-wiki", "tag:bo door"} {
		st.press("open gap", "/")
		st.write(filter)
		st.see("1 of 2", "the door")
		st.seeNot("owns the wiki")
		st.press("esc")
	}
	st.press("d", "T", "/")
	st.write("practice:gap stage:spotted")
	st.see("1 of 1", "door")
	st.press("ctrl+u")
	st.write("practice:promise")
	st.see("0 of 1", "No match")
}

// Matches are marked where they stand, by more than colour.
func TestB05MatchesAreMarked(t *testing.T) {
	before := lipgloss.ColorProfile()
	lipgloss.SetColorProfile(termenv.TrueColor)
	defer lipgloss.SetColorProfile(before)
	for _, noColor := range []bool{false, true} {
		st := newStory(t, holding(twoGaps()...), with(func(env *Env) { env.NoColor = noColor }))
		on, off := st.app.s.theme.Found.Codes()
		marked := on + "wiki" + off
		if !strings.Contains(on, "4") {
			t.Fatalf("the mark %q has no underline", on)
		}
		st.press("open gap")
		if strings.Contains(st.app.View(), marked) {
			t.Error("marked before anything was looked for")
		}
		st.press("/")
		st.write("wiki")
		if !strings.Contains(st.app.View(), marked) {
			t.Errorf("no mark in the list: %q", st.app.View())
		}
		st.press("esc", "enter", "/")
		st.write("wiki")
		here, _ := st.app.s.theme.FoundHere.Codes()
		if view := st.app.View(); !strings.Contains(view, here+"wiki") || !strings.Contains(view, marked) {
			t.Errorf("the text has not one place that was gone to, and one other: %q", view)
		}
	}
}

// In a text ↓ and ↑ lead from place to place, and it scrolls.
func TestB05FindInAnOpenEntry(t *testing.T) {
	var notes []string
	for i := range 60 {
		notes = append(notes, fmt.Sprintf("line %d", i))
	}
	notes[30], notes[50] = "here is the Needle", "a second needle"
	st := newStory(t, holding(recorded("01e1", "gap", 1, map[string]string{"thing": "Hay", "notes": strings.Join(notes, "\n")})))
	st.press("open gap", "enter", "/")
	st.write("needle")
	st.see("here is the Needle", "1 of 2")
	st.press("down")
	st.see("a second needle", "2 of 2")
	st.press("down")
	st.see("here is the Needle", "1 of 2")
	st.press("up")
	st.see("2 of 2", "a second needle")
	st.press("enter")
	st.see("2 of 2 · esc clears")
	st.press("esc")
	st.see("a second needle") // it stays where it was scrolled to
	st.press("esc")
	st.see("spotted 1", "Hay")
}

func TestB05FindOnToday(t *testing.T) {
	st := demoStory(t)
	st.press("/")
	st.write("wiki")
	st.see("0 of", "No match")
	st.press("ctrl+u")
	st.write("onboarding")
	st.see("1 of", "Going quiet", "The onboarding guide has no owner")
	st.seeNot("Due", "Did it hold?")
	st.press("enter", "enter")
	st.see("Gap Audit")
}

func TestB05FindInAnEmptyJournal(t *testing.T) {
	for _, size := range sizes {
		st := newStory(t, sized(size[0], size[1]))
		st.press("/")
		st.see("Nothing is recorded yet that could be found")
		st.press("open gap", "/")
		st.write("x")
		st.see("0 of 0", "No match")
		st.press("esc", "n")
		st.see("New")
	}
}

// A change from outside is taken in while something is looked for.
func TestB05FindStaysTrueAsTheJournalChanges(t *testing.T) {
	st := newStory(t, holding(twoGaps()...))
	st.press("open gap", "/")
	st.write("owns")
	st.see("2 of 2")
	st.store.put(recorded("01kasvq9x2c4m7n8p3r5t6v0w3", "gap", 1, map[string]string{"thing": "Who owns the key"}))
	st.send(changedMsg{})
	st.see("3 of 3", "Who owns the key")
}

// What is looked for among the people leaves the other panels of Streaks whole, also
// once they are read anew.
func TestFindInOnePanelLeavesTheOthers(t *testing.T) {
	st := newStory(t, sized(120, 40), holding(fourWeeks()...))
	st.press("open Streaks", "left", "left", "/")
	st.write("omar")
	st.press("enter")
	st.see("1 of 4", "All practices")
	st.seeNot("Zoë")
	st.send(tickMsg(st.now))
	st.see("1 of 4", "All practices")
	st.press("right", "right")
	st.see("Evening Reflection")
	st.seeNot("/ omar")
	st.press("/")
	st.write("evening")
	st.see("1 of")
	st.press("enter", "left", "left")
	st.see("Omar", "Zoë")
}

// An error of the filter is told whole, and so are the parts that it may have.
func TestB19WhatAFilterMayBeIsToldWhole(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 24}} {
		st := newStory(t, holding(fewDays()...), sized(size[0], size[1]))
		st.press("open Review", "/")
		st.see("word  -word", `"a phrase"`, "person:sam", "#board", "since:30d", "until:", "practice:promise", "stage:kept",
			"open:yes", "evidence:yes", "is:deleted")
		st.write("stage:x")
		errorTold := unwrapped(st.screen())
		for _, stage := range []string{`there is no stage "x"; there are`, "looked back", "landed", "handed over", "received"} {
			if !strings.Contains(errorTold, stage) {
				t.Errorf("%v: the error does not say %q:\n%s", size, stage, st.screen())
			}
		}
		st.press("ctrl+u")
		st.write("nobody:x owner:y")
		st.see("there is no filter nobody:", "there is no filter owner:", "put them in quotes")
	}
}

func TestFindLinesAtEverySize(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {60, 14}, {240, 60}} {
		for _, at := range findable {
			st := demoStory(t, sized(size[0], size[1]))
			st.press(at.keys...)
			st.press("/") // the story holds each frame to its size
			st.write(at.word)
			st.press("enter", "down", "down", "esc")
			st.press("/")
			st.write(strings.Repeat("very long ", 20))
			st.resize(40, 12)
			st.resize(80, 24)
		}
	}
	if widget.Width(noMatch) > leastWidth-2*tightMargin {
		t.Error("that nothing is found does not fit the narrowest screen")
	}
}
