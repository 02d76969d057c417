package ui

import (
	"testing"
	"time"
	_ "time/tzdata" // the journey is to a real place
)

// The clock is set back a year while the app is open, then forward again: each
// entry has the day that the clock showed, and none is written over.
func TestAClockThatIsSetBackWhileTheAppIsOpen(t *testing.T) {
	st := newStory(t)
	record := func(problem string) {
		t.Helper()
		st.press("n")
		st.write(problem)
		st.press("ctrl+s")
		st.see("Recorded: " + problem)
	}
	st.press("open nuisance")
	record("before")
	st.now = evening.AddDate(-1, 0, 0)
	record("a year ago")
	st.now = evening.Add(time.Minute)
	record("after")
	var got string
	ids := map[string]bool{}
	for _, e := range st.kept("nuisance") {
		got += e.Answers.Get("problem") + " " + e.Day.String() + "\n"
		ids[e.ID] = true
	}
	if want := "a year ago 2025-11-23\nbefore 2026-11-23\nafter 2026-11-23\n"; got != want || len(ids) != 3 {
		t.Errorf("there are %d entries:\n%s", len(ids), got)
	}
	st.now = evening.AddDate(-1, 0, 0)
	st.press("u")
	if got := st.kept("nuisance"); len(got) != 2 || got[1].Answers.Get("problem") != "before" {
		t.Errorf("undone, there are %+v", got)
	}
}

// An entry of home is edited on a journey: it stays on its day.
func TestAnEditOnAJourneyKeepsTheDay(t *testing.T) {
	late := time.Date(2026, 11, 23, 23, 30, 0, 0, evening.Location())
	made := madeAt("01kasvq9x2c4m7n8p3r5t00001", "promise", late, "to", "Priya", "what", "Board numbers", "due", late.Add(time.Hour).Format(time.RFC3339))
	for _, name := range []string{"Pacific/Kiritimati", "America/Los_Angeles"} {
		loc, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		st := newStory(t, holding(made), at(late.Add(10*time.Minute).In(loc)))
		st.press("open promise", "e", "tab")
		st.write("!")
		st.press("ctrl+s")
		got := st.only("promise")
		if got.Day != made.Day || got.ID != made.ID || !got.Created.Equal(made.Created) || got.Answers.Get("what") != "Board numbers!" || got.Answers.Get("due") != made.Answers.Get("due") {
			t.Errorf("in %s it became %+v", name, got)
		}
	}
}
