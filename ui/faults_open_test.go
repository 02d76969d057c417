package ui

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/model/figures"
)

// behind is the list of entries over the tabs.
func (st *story) behind() *behindView {
	st.t.Helper()
	v, ok := st.app.top().(*behindView)
	if !ok {
		st.t.Fatalf("no list of entries is open:\n%s", st.screen())
	}
	return v
}

// openedIDs are the ids of the list over the tabs.
func (st *story) openedIDs() []string { return st.behind().of() }

// threeToday are two asks, and one entry of another habit.
func threeToday() []model.Entry {
	return []model.Entry{
		recorded("ask1", "ask", 0, map[string]string{"tell": "Use the other list", "question": "Which list is newer?"}),
		recorded("ask2", "ask", 0, map[string]string{"tell": "Move the date", "question": "What would move the date?"}),
		recorded("outc", "outcome", 0, map[string]string{"task": "Churn sheet", "decision": "seats"}),
		recorded("last", "reflection", 4, map[string]string{"answer": "slow", "tomorrow": "If I am early, then I walk."}),
	}
}

func TestB13EveryLineOfTheChecklistOpensOrBegins(t *testing.T) {
	to := func(line string) *story {
		st := newStory(t, holding(threeToday()...))
		st.press("g")
		for range 30 {
			if screen := st.screen(); strings.Contains(screen, "▌ "+line) || strings.Contains(screen, "▌"+line) {
				return st
			}
			st.press("down")
		}
		t.Fatalf("%q cannot be chosen:\n%s", line, st.screen())
		return nil
	}
	st := to("· first follower")
	st.see("enter new backing")
	st.press("enter")
	st.see("New backing", "Whose idea")

	st = to("✓ own the outcome")
	st.press("enter")
	st.see("Own the Outcome · today", "Churn sheet")
	st.press("esc", "space")
	if e := st.only("outcome"); e.Stage() == "asked" {
		t.Error("the line of one entry has not its keys")
	}

	st = to("✓ ask, don't tell ×2")
	st.press("enter")
	st.see("Ask, Don't Tell, today: 2 questions", "Move the date", "Use the other list")
	st.press("esc")
	st.see("▌ ✓ ask, don't tell ×2")
	st.press("down")
	st.see("×2 ▌ ✓ own the outcome")

	st = to("Fri 20 Nov is not closed")
	st.press("enter")
	st.see("Close the day · Fri 20 Nov")
}

func TestB13TheStreaksThatEndTonightOpenTheirPractice(t *testing.T) {
	st := newStory(t, holding(fourWeeks()...))
	for range 30 {
		if strings.Contains(st.screen(), "▌ Evening Reflection") {
			break
		}
		st.press("down")
	}
	st.see("▌ Evening Reflection")
	st.press("enter")
	st.see("Two minutes to close the day", "this month 10 evenings")
}

func TestB13WhatWasSaidForTodayOpens(t *testing.T) {
	st := newStory(t, holding(threeToday()...))
	for range 30 {
		if strings.Contains(st.screen(), "▌ If I am early") {
			break
		}
		st.press("down")
	}
	st.press("enter")
	st.see("Evening Reflection · ", "slow")
}

func TestB14APersonOpensAllTheirEntries(t *testing.T) {
	entries := append(fourWeeks(), on(november(13), "promise", "to=ana ", "what=The slides"), on(november(14), "person", "name=Ana Lima", "aliases=Ana"))
	st := newStory(t, sized(120, 40), holding(entries...))
	st.press("open Streaks", "[", "[")
	for !strings.Contains(st.screen(), "▌ Ana Lima") {
		st.press("down")
	}
	st.press("enter")
	st.see("Ana Lima: 4 entries", "The slides", "Promise", "Follower", "Person")
	st.press("down", "down", "enter")
	st.see("esc back")
	st.press("esc")
	st.see("Ana Lima: 4 entries")
	st.press("esc")
	st.see("▌ Ana Lima")
}

func TestB14APersonOfAnOpenEntryOpensTheirEntries(t *testing.T) {
	st := newStory(t, holding(append(fourWeeks(), on(november(20), "promise", "to=Ana", "what=Slides"),
		on(november(20), "contact", "person=Zoë, Lu"), on(november(20), "gap", "thing=Nobody"))...))
	st.press("open promise", "enter")
	st.see("enter open Ana")
	st.press("enter")
	st.see("Ana: 3 entries")
	st.press("esc", "esc", "open contact", "enter", "enter")
	st.see("Open a person or a linked entry", "Zoë", "Lu")
	st.press("down", "enter")
	st.see("Lu: 3 contacts")
	st.press("esc", "esc", "open gap", "enter", "enter")
	st.see("This entry names nobody and is linked to none")
}

func TestB14ADayOfTheYearOpens(t *testing.T) {
	st := newStory(t, holding(fourWeeks()...))
	st.press("open Streaks", "[")
	st.see("All practices  Mon 23 Nov: nothing", ", . weeks of the year")
	st.press("enter")
	st.see("Nothing was recorded on Mon 23 Nov")
	st.press(",")
	st.see("Mon 16 Nov: 1 reflection")
	st.press("down", "down", "down", ",")
	st.see("Thu 12 Nov: 3 entries")
	st.press("up", "up", "enter")
	st.see("Tue 10 Nov: 3 entries", "Follower", "Outcome", "Reflection")
	st.press("esc")
	st.see("Tue 10 Nov: 3 entries", "practised on 17 days")
	st.press("]", "down", "down", "[") // of one practice alone
	st.see("Own the Outcome  Tue 10 Nov: 1 outcome")
	st.press("enter")
	st.see("Own the Outcome · Tue 10 Nov: 1 outcome")
	st.press("esc", "g")
	st.see("24 Nov 2025") // the Monday that the year begins with
	st.press(",", "up", "G", "down", ".")
	st.see("Mon 23 Nov: nothing")
}

// A day's cell is marked in the map itself, on every width.
func TestB14TheSelectedDayIsMarkedInTheMap(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}, {170, 46}} {
		st := newStory(t, sized(size[0], size[1]), holding(fourWeeks()...))
		st.press("open Streaks", "[", ",", "up")
		lines := strings.Split(st.screen(), "\n")
		marked := ""
		for _, line := range lines {
			if strings.Contains(line, "●") {
				marked += strings.TrimSpace(line)[:3]
			}
		}
		if marked != "Sun" { // 15 November
			t.Errorf("%v: the day is marked in the rows %q, not in Sun:\n%s", size, marked, st.screen())
		}
	}
}

func TestB14CreditsOpenTheEntriesTheyAreMadeOf(t *testing.T) {
	st := newStory(t, holding(fourWeeks()...))
	st.press("open Streaks", "]", "]", "]", "enter")
	st.see("Help given: 1 contact", "Lu")
	st.press("esc", "down", "enter")
	st.see("Kept on time: no entry of the last 90 days")
	st.press("down", "enter")
	st.see("Credit shared: 3 entries")
	st.press("esc", "down", "down", "down", "enter")
	st.see("What you gave and used: 4 entries")
	st.press("esc", "down", "enter")
	st.see("Ana: 2 backings")
}

func TestB14WeekdaysAndMomentsOpen(t *testing.T) {
	st := newStory(t, holding(fourWeeks()...))
	st.press("open Streaks", "down", "down", "]", "enter")
	st.see("Nothing was recorded on Mondays in the last year")
	st.press("down", "enter")
	st.see("Own the Outcome · Tuesdays: 2 outcomes")
	st.press("esc", "]", "enter")
	st.see("Moments feared: 1 backing")
	st.press("esc", "down", "enter")
	st.see("Fear 8, outcome 7–8: 1 backing")
	st.press("esc", "down", "enter")
	st.see("Fear 3, outcome 1–2: 1 outcome")
}

func TestB15SpansBothWaysPeriodsByTheirOwnKeys(t *testing.T) {
	names := []string{"6 entries", "Mon 23 Nov 2026", "Week 48", "November 2026", "Quarter 4", "  2026  "}
	for _, pair := range [][2]string{{"[", "]"}, {"left", "right"}} {
		st := newStory(t, holding(fewDays()...))
		st.press("open Review")
		for _, name := range append(names, names[0]) {
			st.see(name)
			st.press(pair[1])
		}
		st.press(pair[0], pair[0])
		for i := len(names) - 1; i >= 0; i-- {
			st.see(names[i])
			st.press(pair[0])
		}
	}
	st := newStory(t, holding(append(fewDays(), on(november(-380), "gap", "thing=Old"))...))
	st.press("open Review", "[")
	st.see("‹ 2026")
	st.press(",")
	st.see("2025 ›", "entries 1", "Old")
	st.press(",")
	st.see("Nothing was recorded before this year")
	st.press(".", ".")
	st.see("‹ 2026", "This year is not over yet: there is no later one")
	st.press("v")
	st.see("‹ 2026")
	st.press("]", ",")
	st.see("All entries are shown: → chooses a day, a week, a month, a quarter or a year")
}

func TestB15PracticesByArrows(t *testing.T) {
	for _, tab := range []string{"open nuisance", "open outcome", "open gap"} {
		st := newStory(t)
		st.press(tab)
		first := st.screen()
		st.press("right")
		if st.screen() == first {
			t.Fatalf("%s: → leads nowhere:\n%s", tab, first)
		}
		st.press("left")
		if st.screen() != first {
			t.Errorf("%s: ← does not lead back:\n%s", tab, st.screen())
		}
	}
}

func TestB05BWorksInMonthAndQuarter(t *testing.T) {
	for turns, period := range map[int]string{2: "2026-W48", 3: "2026-11", 4: "2026-Q4", 5: "2026"} {
		st := newStory(t, holding(on(november(23), "gap", "thing=Nobody owns the wiki")))
		st.press("open Review")
		for range turns {
			st.press("]")
		}
		st.see("not reviewed yet", "b look back")
		st.press("b")
		st.see("New look-back", period)
		st.write("It was worth it.")
		st.press("ctrl+s")
		st.see("✓ reviewed", "Looked back on Mon 23 Nov", "It was worth it.")
		st.press("u", "U")
		st.see("✓ reviewed")
		st.press("up")
		st.see("b edit look-back")
		if e := st.only("lookback"); e.Answers.Get("period") != period || e.Answers.Get("text") != "It was worth it." {
			t.Errorf("kept %v", e.Answers)
		}
		st.press("b") // the one that is there
		st.see("Edit look-back", "It was worth it.")
		st.write("Indeed. ")
		st.press("ctrl+s")
		st.see("✓ reviewed", "Indeed. ")
		st.only("lookback")
	}
}

func TestB05WhereThereIsNoLookBackBSaysWhy(t *testing.T) {
	st := newStory(t, holding(fewDays()...))
	st.press("open Review", "b")
	st.see("All entries are shown: → chooses a day, a week, a month, a quarter or a year")
	st.press("]", ",", ",", ",", ",", "b")
	st.see("Only today and yesterday can be closed")
	st = newStory(t)
	st.press("open Review", "]", "]", "]", "b")
	st.see("Nothing was recorded in this month: there is nothing to look back on")
}

// Every figure of every practice and period that is shown can be chosen, and opens
// the very entries that it is worked out from.
func TestFiguresOpenTheirEntries(t *testing.T) {
	opened := 0
	// each goes up from the list's first row through the line of figures.
	each := func(st *story, name string, line *figureLine) {
		t.Helper()
		st.press("g")
		for i := len(line.shown()); i > 0; i-- {
			st.press("up")
			f, chosen := line.Selected()
			if !chosen || f.Name != line.shown()[i-1].Name {
				t.Fatalf("%s: %q is not chosen but %q:\n%s", name, line.shown()[i-1].Name, f.Name, st.screen())
			}
			if n := strings.Count(st.screen(), "▌"); n != 1 {
				t.Fatalf("%s: %d bars:\n%s", name, n, st.screen())
			}
			before := st.screen()
			st.press("enter")
			if len(f.Entries) == 0 {
				st.see("No entry stands behind this figure yet")
				continue
			}
			if got := st.openedIDs(); fmt.Sprint(got) != fmt.Sprint(f.Entries) {
				t.Errorf("%s, %s: opens %v, not %v", name, f.Name, got, f.Entries)
			}
			st.see(figureName(f)[:min(len(figureName(f)), 20)])
			opened++
			st.press("esc")
			if st.screen() != before {
				t.Errorf("%s, %s: esc leads to another place:\n%s", name, f.Name, st.screen())
			}
		}
		st.press("down")
	}
	st := demoStory(t, sized(120, 40))
	for _, p := range st.app.s.journal.Catalog {
		st.press("open " + p.ID)
		each(st, p.ID, &st.app.tabs[st.app.current].(*practicesView).figures)
	}
	st.press("open Review", "]")
	for range len(spans) - 1 {
		v := st.app.tabs[st.app.current].(*reviewView)
		each(st, v.review.Period.Name(), &v.figures)
		st.press("]")
	}
	if opened < 40 {
		t.Errorf("%d figures were opened", opened)
	}
}

// Figures are told apart by their names, which no view has twice.
func TestFiguresOfAViewHaveNamesOfTheirOwn(t *testing.T) {
	st := demoStory(t)
	for _, p := range st.app.s.journal.Catalog {
		seen := map[string]bool{}
		for _, f := range figures.Of(p, st.app.s.journal, evening) {
			if seen[f.Name] || f.Name == "" {
				t.Errorf("%s has %q twice, or without a name", p.ID, f.Name)
			}
			seen[f.Name] = true
		}
	}
}

// The list behind something has the keys of every list, keeps its place, and lets go
// of an entry that leaves it.
func TestTheListBehindFollowsTheJournal(t *testing.T) {
	st := newStory(t, holding(
		promise("01kasvq9x2c4m7n8p3r5t6due1", "Priya", "Board numbers", evening.Add(70*time.Hour)),
		promise("01kasvq9x2c4m7n8p3r5t6due2", "Omar", "Retro notes", evening.Add(80*time.Hour)),
		promise("01kasvq9x2c4m7n8p3r5t6due3", "Ana", "Test plan", evening.Add(90*time.Hour))))
	st.press("open promise", "g", "up", "enter")
	st.see("Promise · open: 3 promises")
	st.press("down")
	second := st.behind().list.Selected()
	st.press("enter", "esc")
	if got := st.behind().list.Selected(); got != second {
		t.Errorf("%s is selected after esc, not %s", got, second)
	}
	st.press("space")
	st.see("kept", "Promise · open: 2 promises")
	st.press("u")
	st.see("Promise · open: 3 promises")
	st.press("d", "d", "d")
	st.see("No entry is left here", "esc leads back")
	st.press("esc")
	st.see("Nothing here yet")
}

// On every screen with rows, enter opens what is selected or says why not, and
// never does nothing.
func TestEveryRowOpensOrSaysWhyNot(t *testing.T) {
	places := [][]string{nil, {"T"}}
	for _, p := range model.BuiltIn {
		places = append(places, []string{"open " + p.ID})
	}
	for turns := range spans {
		place := []string{"open Review"}
		for range turns {
			place = append(place, "]")
		}
		places = append(places, place)
	}
	for turns := range panelNames {
		place := []string{"open Streaks"}
		for range turns {
			place = append(place, "]")
		}
		places = append(places, place)
	}
	for _, size := range [][2]int{{80, 24}, {170, 46}} {
		for _, place := range places {
			st := demoStory(t, sized(size[0], size[1]))
			st.press(place...)
			st.press("up", "up")
			for range 12 {
				before, screens := st.screen(), len(st.app.s.overlay)
				st.press("enter")
				switch {
				case len(st.app.s.overlay) > screens:
					st.press("esc")
				case st.app.s.text != "":
					st.press("z") // a key that changes nothing here
				case st.screen() == before:
					t.Fatalf("%v at %v: enter does nothing here:\n%s", place, size, before)
				default: // it led to another tab
					st = demoStory(t, sized(size[0], size[1]))
					st.press(place...)
				}
				st.press("down")
			}
		}
	}
}
