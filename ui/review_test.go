package ui

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/bubbles/key"

	"fromhere/model"
	"fromhere/ui/keys"
)

// madeAt is an entry of a practice made at a moment, with its answers as
// pairs of key and value.
func madeAt(id, practice string, at time.Time, answers ...string) model.Entry {
	p, _ := model.Catalog(model.BuiltIn).Practice(practice)
	e := model.NewEntry(id, p, at, model.DefaultConfig().DayStarts)
	for i := 0; i < len(answers); i += 2 {
		e = e.Answer(p, answers[i], answers[i+1], at)
	}
	return e
}

// fewDays are entries of this week and the one before.
func fewDays() []model.Entry {
	day := 24 * time.Hour
	return []model.Entry{
		madeAt("01e1", "follower", evening.Add(-2*time.Hour), "person", "Ana", "idea", "Cut the meeting", "backed", "said so first"),
		madeAt("01e2", "gap", evening.Add(-time.Hour), "thing", "Nobody owns the wiki"),
		madeAt("01e3", "ownership", evening.Add(-day), "what", "The list was wrong", "owned", "I did not check it", "told", "Priya"),
		madeAt("01e4", "reflection", evening.Add(-3*day), "question", "What did I avoid?", "answer", "Telling Lee that the date moved.",
			"energy", "6", "tomorrow", "If Lee is in, then I will tell him."),
		madeAt("01e5", "week", evening.Add(-7*day), "focus", "Rock", "plan", "If I am asked, then I will say when."),
		madeAt("01e6", "contact", evening.Add(-5*day), "person", "Tomás", "team", "Support"),
	}
}

func TestReviewListsEverythingUnderItsDay(t *testing.T) {
	st := newStory(t, holding(fewDays()...))
	st.press("open Review")
	st.see("6 entries", "Today, Mon 23 Nov", "Gap", "Nobody owns the wiki", "spotted", "Yesterday, Sun 22 Nov", "Priya", "Fri 20 Nov")
	screen := st.screen()
	last := 0
	for _, text := range []string{"Today,", "wiki", "meeting", "Yesterday,", "The list", "Fri 20 Nov", "Wed 18 Nov", "Mon 16 Nov"} {
		at := strings.Index(screen, text)
		if at < last {
			t.Fatalf("%q is not where it belongs, newest first:\n%s", text, screen)
		}
		last = at
	}
}

func TestReviewMarksEvidenceWhereItIs(t *testing.T) {
	st := newStory(t, holding(fewDays()...))
	st.press("open Review", "down", "down", "m")
	st.see("Marked as evidence", "The list was wrong ★", "▌ ○ Ownership")
	if !st.only("ownership").Evidence {
		t.Error("the entry is not marked")
	}
	st.press("m")
	if st.only("ownership").Evidence {
		t.Error("the mark is still there")
	}
}

func TestReviewTurnsThroughThePeriods(t *testing.T) {
	st := newStory(t, holding(fewDays()...))
	st.press("open Review", "]")
	st.see("Mon 23 Nov 2026", "not reviewed yet", "entries 2")
	st.press("]")
	st.see("Week 48, 23–29 Nov 2026", "entries 2")
	st.press("]")
	st.see("November 2026", "entries 6")
	st.press("]")
	st.see("Quarter 4, Oct–Dec 2026")
	st.press("]")
	st.see("  2026  ", "entries 6", "not reviewed yet")
	st.press("]")
	st.see("6 entries")
}

func TestReviewGoesEarlierButNotIntoTheFuture(t *testing.T) {
	st := newStory(t, holding(fewDays()...))
	st.press("open Review", "]", "]")
	v := st.app.tabs[st.app.current].(*reviewView)
	offered := func(b key.Binding) bool {
		for _, k := range keys.Shown(v.Keys()) {
			if k.Help().Key == b.Help().Key {
				return true
			}
		}
		return false
	}
	if offered(v.s.keys.Later) || !offered(v.s.keys.Earlier) {
		t.Error("this week offers to go later, or does not offer to go earlier")
	}
	st.press(".")
	st.see("Week 48,")
	st.press(",")
	st.see("Week 47, 16–22 Nov 2026", "entries 4")
	if !offered(v.s.keys.Later) || offered(v.s.keys.Earlier) {
		t.Error("last week does not offer to go later, or offers to go where nothing was recorded")
	}
	st.press(",")
	st.see("Week 47,")
	st.press(".")
	st.see("Week 48,")
}

func TestReviewTellsReflectionsAndPlansAsText(t *testing.T) {
	st := newStory(t, holding(fewDays()...))
	st.press("open Review", "]", "]", ",")
	st.see("Week 47  Rock", "If I am asked, then I will say when.", "Fri 20 Nov  What did I avoid?",
		"Telling Lee that the date moved.", "Tomorrow: If Lee is in", "energy 6")
	if n := strings.Count(st.screen(), "Telling Lee"); n != 1 {
		t.Errorf("the reflection is shown %d times", n)
	}
	st.press("down", "enter")
	st.see("Evening Reflection")
}

func TestReviewLooksBackOnAWeekWithItsPlan(t *testing.T) {
	st := newStory(t, holding(fewDays()...))
	st.press("open Review", "]", "]", ",")
	st.see("not reviewed yet", "b look back")
	st.press("b")
	st.see("Edit week plan")
	st.write("Said when, five times of six.")
	st.press("ctrl+s")
	st.see("✓ reviewed", "Friday look-back: Said when")
	st.seeNot("b look back")
	if e := st.only("week"); e.Answers.Get("look_back") != "Said when, five times of six." || e.Stage() != "looked back" {
		t.Errorf("kept %v at %q", e.Answers, e.Stage())
	}
}

func TestReviewLooksBackOnAWeekWithoutPlan(t *testing.T) {
	sunday := time.Date(2026, 11, 29, 20, 0, 0, 0, evening.Location())
	st := newStory(t, at(sunday), holding(madeAt("01e1", "gap", evening, "thing", "Nobody owns the wiki")))
	st.press("open Review", "]", "]")
	st.see("Week 48,", "not reviewed yet")
	st.press("b")
	st.see("New look-back", "2026-W48")
	st.write("It went.")
	st.press("ctrl+s")
	st.see("Week 48,", "✓ reviewed", "It went.")
	if e := st.only("lookback"); e.Answers.Get("period") != "2026-W48" {
		t.Errorf("the look-back is of %q", e.Answers.Get("period"))
	}
}

func TestReviewClosesTheDayItShows(t *testing.T) {
	st := newStory(t, holding(fewDays()...))
	st.press("open Review", "]", "b")
	st.see("Close the day")
}

func TestReviewStaysOnTheSameEntry(t *testing.T) {
	st := newStory(t, holding(fewDays()...))
	st.press("open Review", "down", "down")
	selected := func(id string) {
		t.Helper()
		if got := st.app.tabs[st.app.current].(*reviewView).entries.list.Selected(); got != id {
			t.Fatalf("%s is selected, not %s:\n%s", got, id, st.screen())
		}
	}
	selected("01e3")
	st.store.put(madeAt("01e9", "gap", evening, "thing", "Nobody owns the door"))
	st.send(changedMsg{})
	st.see("door")
	selected("01e3")
	st.press("/")
	st.write("wiki")
	selected("01e2")
	st.press("esc")
	selected("01e3")
	st.press("]", "]", "]", "]", "]", "]")
	selected("01e3")
	st.press("d")
	st.see("Moved to the trash")
	selected("01e4")
	st.press("u")
	st.see("The list was wrong")
}

func TestReviewPutsBackWhatWasDeleted(t *testing.T) {
	st := newStory(t, holding(fewDays()...))
	st.press("open Review", "d", "/")
	st.write("is:deleted")
	st.see("wiki", "1 of 5")
	st.press("enter")
	st.see("enter open", "p put back")
	st.press("enter", "p")
	st.see("Put back")
	if len(st.kept("gap")) != 1 {
		t.Error("the entry is still in the trash")
	}
}

func TestReviewOfAnEmptyJournal(t *testing.T) {
	st := newStory(t)
	st.press("open Review")
	st.see("Nothing is recorded yet", "r closes the day")
	st.press("]", "]")
	st.see("Week 48", "Nothing is recorded yet")
	st.press(",", ".", "b", "enter", "m", "G", "pgup")
	st.see("Week 48", "Nothing is recorded yet")
	st.app.s.loaded = false
	st.app.refresh()
	st.see("Reading the journal …")
}

// Every entry can be reached with down alone, and is on the screen when it is
// selected, in every span and at every size.
func TestReviewKeepsTheSelectionInView(t *testing.T) {
	st := newStory(t, holding(manyEntries(t, 300)...))
	st.press("open Review")
	v := st.app.tabs[st.app.current].(*reviewView)
	for _, size := range [][2]int{{80, 24}, {40, 12}, {120, 40}} {
		for range spans {
			st.resize(size[0], size[1])
			seen := map[string]bool{}
			for range v.rows.Picked() {
				if n := strings.Count(st.screen(), "▌"); n != 1 {
					t.Fatalf("%d rows are selected on the screen:\n%s", n, st.screen())
				}
				seen[v.entries.list.Selected()] = true
				st.press("down")
			}
			if len(seen) != v.rows.Picked() {
				t.Errorf("%d of %d entries can be reached", len(seen), v.rows.Picked())
			}
			st.press("pgup", "up", "up", "pgdown", "g", "]", "g")
		}
	}
}

func TestReviewPagesPassNothingOver(t *testing.T) {
	const count, aDay = 300, 3
	var entries []model.Entry
	for i := range count {
		entries = append(entries, madeAt(fmt.Sprintf("01e%05d", i), "gap", evening.AddDate(0, 0, -i/aDay), "thing", fmt.Sprintf("Thing %03d", i)))
	}
	st := newStory(t, holding(entries...))
	st.press("open Review")
	list := st.app.tabs[st.app.current].(*reviewView).entries.list
	shown := st.screen()
	for selected := ""; selected != list.Selected(); shown += st.screen() {
		selected = list.Selected()
		st.press("pgdown")
	}
	for i := range count {
		if title := fmt.Sprintf("Thing %03d", i); !strings.Contains(shown, title) {
			t.Errorf("%s was never shown", title)
		}
	}
}

func TestReviewAtAllSizes(t *testing.T) {
	entries := manyEntries(t, 400)
	entries = append(entries, madeAt("01ez", "gap", evening, "thing", "日本語 👩‍💻 \x1b[31mred\u202e "+strings.Repeat("long ", 80)))
	st := newStory(t, holding(entries...))
	st.press("open Review")
	for i := range 2 * len(spans) {
		for _, size := range [][2]int{{1, 1}, {40, 12}, {60, 18}, {80, 24}, {109, 30}, {110, 30}, {120, 40}, {200, 60}} {
			st.resize(size[0], size[1])
		}
		if i == len(spans) {
			st.press("/")
			st.write("a stge:x")
			st.press("enter")
		}
		st.press("]")
	}
}

// What is typed before the words are laid out is found when they are.
func TestReviewFindsWhatWasTypedEarly(t *testing.T) {
	st := newStory(t, holding(fewDays()...))
	_, laid := st.app.Update(keyPress("5"))
	for _, letter := range []string{"/", "w", "i", "k", "i"} {
		_, cmd := st.app.Update(keyPress(letter))
		st.run(cmd)
	}
	st.seeNot("1 of ")
	st.run(laid)
	st.see("1 of ", "wiki")
}
