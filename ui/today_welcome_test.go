package ui

import (
	"testing"
)

func TestAnEmptyJournalGreets(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}, {200, 60}} {
		st := newStory(t, sized(size[0], size[1]))
		st.see("A journal for people who lead without a title", "Where to begin",
			"▌ · Write down a promise to somebody", "· Back somebody's idea, out loud", "· Close the day in two minutes")
	}
}

// Twenty seconds are sixty keys at an unhurried pace.
const keysInTwentySeconds = 60

// From an empty journal: a key, three answers, a key.
func TestABeginnerRecordsInTwentySeconds(t *testing.T) {
	for _, first := range []struct {
		practice string
		down     int
		answers  []string
	}{
		{"promise", 0, []string{"Priya", "Board numbers", "thu 4pm"}},
		{"follower", 1, []string{"Ana", "Meet for half an hour", "Said so first"}},
	} {
		st := newStory(t)
		for range first.down {
			st.press("down")
		}
		st.press("enter")
		for i, answer := range first.answers {
			if i > 0 {
				st.press("tab")
			}
			st.write(answer)
			st.keys += len(answer)
		}
		st.press("ctrl+s")
		st.only(first.practice)
		if st.keys > keysInTwentySeconds {
			t.Errorf("the first %s takes %d keys, more than %d", first.practice, st.keys, keysInTwentySeconds)
		}
	}
}

func TestTheGreetingGoesWithTheFirstEntry(t *testing.T) {
	st := newStory(t)
	st.press("enter")
	st.see("New promise")
	st.write("Priya")
	st.press("tab")
	st.write("Board numbers")
	st.press("tab")
	st.write("thu 4pm")
	st.press("ctrl+s")
	st.only("promise")
	st.seeNot("A journal for people")
	st.see("Due", "Board numbers", "Priya")
	st.press("d")
	st.seeNot("A journal for people") // whoever has something in the trash knows the program
}

func TestTheGreetingLeadsToAllPractices(t *testing.T) {
	st := newStory(t)
	st.press("n")
	st.see("to record?")
	st.press("esc", "r")
	st.see("Close the day")
}

func TestReadingIsSaid(t *testing.T) {
	st := newStory(t)
	st.app.s.loaded = false // as before the first answer of the store
	st.see("Reading the journal …")
	st.seeNot("A journal for people")
}

// A screen that is too small says so whole, on several lines where one is too
// short.
func TestTheScreenIsTooSmall(t *testing.T) {
	st := newStory(t, sized(39, 11))
	st.see("fromhere needs 40×12, this is 39×11")
	st.resize(30, 8)
	st.see("fromhere needs 40×12, this is", "30×8")
	st.resize(40, 12)
	st.see("Today Steps")
}
