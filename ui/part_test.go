package ui

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"fromhere/model"
)

// loading begins a story with what today's files say, and holds back what the
// load answers until it is asked for.
func loading(st *story, env *Env) {
	st.holding = true
	env.First = &model.Glance{Rest: model.Rest{Unknown: true}}
	for _, e := range st.store.entries {
		if e.Day == model.DayOf(st.now, env.Config.DayStarts) {
			env.First.Entries = append(env.First.Entries, e)
		}
	}
}

// answerLoads hands over what the loads answered, and what follows from that.
func (st *story) answerLoads() {
	st.t.Helper()
	for st.holding = false; len(st.held) > 0; {
		msg := st.held[0]
		st.held = st.held[1:]
		st.send(msg)
	}
}

// aDayLoading is a day of which a part is shown: two promises made today, one
// of them late; the rest is of other days, a promise that is later among it.
func aDayLoading(t *testing.T, options ...option) *story {
	t.Helper()
	older := promise("01kasvq9x2c4m7n8p3r5t6due0", "Ana", "Budget", evening.Add(-50*time.Hour))
	older.Day -= 5
	return newStory(t, append([]option{holding(append(aDay(), older)...), loading}, options...)...)
}

func TestTodayBeginsWithTodaysFiles(t *testing.T) {
	st := aDayLoading(t)
	st.see("Due", "Board numbers for Priya", "Retro notes for the team", "48 min late", "Reading the journal …", "✓ own the outcome")
	st.seeNot("Budget", "Did it hold?", "Going quiet", "This week", "For today", "ago", "Still open", "Ends tonight", "A journal for people")
	st.answerLoads()
	st.seeNot("Reading")
	st.see("Budget", "Did it hold?")
	alone := newStory(t, holding(slices.Collect(maps.Values(st.store.entries))...))
	for _, size := range sizes {
		st.resize(size[0], size[1])
		alone.resize(size[0], size[1])
		if a, b := st.screen(), alone.screen(); a != b {
			t.Errorf("after a part\n%s\nwithout one\n%s", a, b)
		}
	}
	if st.store.loads != 1 {
		t.Errorf("the journal was read %d times", st.store.loads)
	}
}

// The load comes in under the hands: what somebody selected stays selected.
func TestWhatIsSelectedStaysSelected(t *testing.T) {
	st := aDayLoading(t)
	st.press("down")
	st.see("▌ ○ Board numbers")
	st.send(tickMsg(st.now))
	st.answerLoads()
	st.see("Budget", "▌ ○ Board numbers")
	st.press("enter")
	st.see("Reliability Rock", "Board numbers", "Priya")
}

func TestASaveBeforeTheLoadAnswersIsShown(t *testing.T) {
	st := aDayLoading(t)
	st.press("space")
	st.see("Retro notes: kept", "Reading the journal …")
	st.press("n")
	st.write("need")
	st.press("enter")
	st.write("Ana")
	st.press("tab")
	st.write("Chairs")
	st.press("ctrl+s")
	st.see("✓ anticipating needs", "✓ Retro notes for the team")
	st.answerLoads()
	st.see("Budget", "✓ anticipating needs", "✓ Retro notes for the team")
	st.seeNot("Reading")
	if loads := st.store.loads; loads != 2 {
		t.Errorf("the journal was read %d times, and a load older than the saves must be done again", loads)
	}
}

func TestWordsOutlastTheLoad(t *testing.T) {
	st := aDayLoading(t)
	st.press("n")
	st.write("rock")
	st.press("enter")
	st.write("Lu")
	st.press("tab")
	st.write("Half a sen")
	st.answerLoads()
	st.write("tence")
	st.see("New promise", "Lu", "Half a sentence")
	st.press("esc", "esc")
	st.see("Budget")
}

// What an evening asks would be another question once all is known.
func TestAnEveningWaitsForTheJournal(t *testing.T) {
	st := aDayLoading(t)
	for _, key := range []string{"r", "R"} {
		st.press(key)
		st.see("which is still being read")
		st.seeNot("Close the day", "left to close", "close the day")
	}
	st.answerLoads()
	st.press("g")
	st.see("r close the day")
	st.press("r")
	st.see("Close the day")
}

func TestAPartIsNotTakenForTheJournal(t *testing.T) {
	st := aDayLoading(t)
	for _, size := range sizes {
		st.resize(size[0], size[1])
		for _, tab := range []string{"open promise", "open outcome", "open gap", "open Review", "v", "open Streaks", "open Today"} {
			st.press(tab)
			st.see("Reading the journal …")
			st.seeNot("100 %", "entries")
		}
	}
	st.answerLoads()
	st.press("open Review")
	st.see("Budget")
}

func TestALoadThatFailsLeavesThePart(t *testing.T) {
	st := aDayLoading(t, func(st *story, _ *Env) { st.store.unreadable = errors.New("read the journal: the disk is away") })
	st.answerLoads()
	st.see("Board numbers", "the disk is away")
	st.seeNot("Reading", "A journal for people")
	st.press("space", "d")
	st.press("down")
	st.seeNot("A journal for people")
}

func TestProgressIsShownBesideAPart(t *testing.T) {
	st := aDayLoading(t)
	st.send(progressMsg{3210, 22000})
	st.see("Board numbers", "Reading the journal … 3210 of 22000")
	st.answerLoads()
	st.seeNot("Reading")
}

func TestScreensOfAPart(t *testing.T) {
	for _, size := range sizes {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			st := aDayLoading(t, sized(size[0], size[1]))
			st.send(progressMsg{3210, 22000})
			golden.RequireEqual(t, []byte(belowTabs(st.screen())))
			if !strings.Contains(st.screen(), "Reading") {
				t.Error("it is not said that there is more")
			}
		})
	}
}
