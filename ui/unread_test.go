package ui

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"fromhere/model"
)

// loading begins a story that holds back what the load answers until it is
// asked for.
func loading(st *story, _ *Env) {
	st.holding = true
	st.store.all = 22000
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

// aDayLoading is a day that is still being read: two promises made today, one of
// them late, and one of another day that is later.
func aDayLoading(t *testing.T, options ...option) *story {
	t.Helper()
	older := promise("01kasvq9x2c4m7n8p3r5t6due0", "Ana", "Budget", evening.Add(-50*time.Hour))
	older.Day -= 5
	return newStory(t, append([]option{holding(append(aDay(), older)...), loading}, options...)...)
}

func TestTheFirstFrameSaysWhatIsBeingRead(t *testing.T) {
	st := aDayLoading(t)
	st.see("Reading 0 of 22,000 entries …")
	st.seeNot("Board numbers", "A journal for people")
	st.send(progressMsg{3120, 22000})
	st.see("Reading 3,120 of 22,000 entries …")
	st.answerLoads()
	st.seeNot("Reading")
	st.see("Budget", "Board numbers", "Did it hold?")
	if st.store.loads != 1 {
		t.Errorf("the journal was read %d times", st.store.loads)
	}
}

// The load comes in under the hands: what somebody selected stays selected.
func TestWhatIsSelectedStaysSelected(t *testing.T) {
	st := aDayLoading(t, func(st *story, env *Env) {
		st.store.changed = true
		j := model.NewJournal(env.Catalog, env.Config)
		for _, e := range st.store.entries {
			j.Put(e)
		}
		env.First = &model.Preview{Entries: j.Entries(), Summary: j.Summary()}
	})
	st.press("down", "down")
	st.see("Budget", "▌ ○ Board numbers")
	st.send(tickMsg(st.now))
	st.answerLoads()
	st.see("Budget", "▌ ○ Board numbers")
	st.press("enter")
	st.see("Reliability Rock", "Board numbers", "Priya")
}

func TestASaveBeforeTheLoadAnswersIsShown(t *testing.T) {
	st := aDayLoading(t)
	st.press("n")
	st.write("need")
	st.press("enter")
	st.write("Ana")
	st.press("tab")
	st.write("Chairs")
	st.press("ctrl+s")
	st.see("Reading 0 of 22,000 entries …")
	st.answerLoads()
	st.see("Budget", "✓ anticipating needs")
	st.seeNot("Reading")
	if loads := st.store.loads; loads != 2 {
		t.Errorf("the journal was read %d times, and a load older than the save must be done again", loads)
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

func TestEveryTabSaysThatTheJournalIsRead(t *testing.T) {
	st := aDayLoading(t)
	for _, size := range sizes {
		st.resize(size[0], size[1])
		for _, tab := range []string{"open promise", "open outcome", "open gap", "open Review", "]", "open Streaks", "open Today"} {
			st.press(tab)
			st.see("Reading 0 of 22,000 entries …")
			st.seeNot("100 %")
		}
	}
	st.answerLoads()
	st.press("open Review")
	st.see("Budget")
}

func TestALoadThatFailsIsTold(t *testing.T) {
	st := aDayLoading(t, func(st *story, _ *Env) { st.store.unreadable = errors.New("read the journal: the disk is away") })
	st.answerLoads()
	st.see("the disk is away")
	st.seeNot("Reading")
}

func TestScreensWhileTheJournalIsRead(t *testing.T) {
	for _, size := range sizes {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			st := aDayLoading(t, sized(size[0], size[1]))
			st.send(progressMsg{3120, 22000})
			golden.RequireEqual(t, []byte(belowTabs(st.screen())))
		})
	}
}
