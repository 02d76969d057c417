package ui

import (
	"testing"
	"time"

	"fromhere/model"
)

// twoGaps are two entries of one practice.
func twoGaps() []model.Entry {
	return []model.Entry{
		recorded("01kasvq9x2c4m7n8p3r5t6v0w1", "gap", 1, map[string]string{"thing": "Nobody owns the wiki"}),
		recorded("01kasvq9x2c4m7n8p3r5t6v0w2", "gap", 2, map[string]string{"thing": "Nobody owns the door"}),
	}
}

func TestB02AnOpenEntryIsNoTrap(t *testing.T) {
	for pressed, want := range map[string]string{
		"?": "Keys that work here", ":": "Commands", "2": "Nuisance", "tab": "All", "n": "New gap",
		"r": "Close the day", "T": "Trash", "P": "Unreadable files", "e": "Edit", "H": "Earlier versions", "s": "spotted",
	} {
		st := newStory(t, holding(twoGaps()...))
		st.press("open gap", "enter")
		st.see("Nobody owns the wiki", "Gap Audit · ")
		st.press(pressed)
		st.see(want)
	}
}

// The neighbours of an open entry are those of the list that it was opened from,
// where the selection goes along.
func TestB02NextAndPreviousEntry(t *testing.T) {
	st := newStory(t, holding(twoGaps()...))
	st.press("open gap", "enter")
	st.see("Nobody owns the wiki", ", . above, below")
	st.press(",")
	st.see("This is the first entry", "Nobody owns the wiki")
	st.press(".")
	st.see("Nobody owns the door")
	st.press(".")
	st.see("This is the last entry", "Nobody owns the door")
	st.press("esc", "d")
	if left := st.kept("gap"); len(left) != 1 || left[0].Answers.Get("thing") != "Nobody owns the wiki" {
		t.Errorf("the one that was shown last was not selected: %v", left)
	}
}

func TestB06TheFooterNamesTheKeysByUse(t *testing.T) {
	due := promise("01kasvq9x2c4m7n8p3r5t6v0w1", "Priya", "Board numbers", evening.Add(time.Hour))
	st := newStory(t, holding(due), sized(120, 40))
	st.see("enter open   n new   space kept   e edit", ": commands")
	st.seeNot("↑ up", "u undo")
	st.press("open promise")
	st.see("space kept", "← → practices")
	st.press("open Review")
	st.see("space kept", "/ find", "← → all, day, week …", ": commands")
	st.seeNot("↑ up")
	st.resize(80, 24)
	st.see("enter open   n new   space kept   e edit   / find")
}
