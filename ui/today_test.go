package ui

import (
	"strings"
	"testing"
	"time"

	"fromhere/model"
)

// recorded is an entry made some days before the stories begin.
func recorded(id, practice string, daysAgo int, answers map[string]string, stages ...string) model.Entry {
	p, _ := model.Catalog(model.BuiltIn).Practice(practice)
	at := evening.AddDate(0, 0, -daysAgo).Add(-time.Hour)
	e := model.NewEntry("01kasvq9x2c4m7n8p3r5t6"+id, p, at, model.DefaultConfig().DayStarts)
	for key, value := range answers {
		e.Answers = e.Answers.With(key, value)
	}
	for i, stage := range stages {
		e.Events = append(e.Events, model.Event{At: at.Add(time.Duration(i+1) * time.Minute), Stage: stage})
	}
	return e
}

// standups is an entry of which it is to be asked whether it held.
func standups() model.Entry {
	return recorded("held", "nuisance", 7, map[string]string{"problem": "Standups end on time",
		"follow_up": "2026-11-23"}, "fixed")
}

func aDay() []model.Entry {
	return []model.Entry{
		promise("01kasvq9x2c4m7n8p3r5t6due1", "Priya", "Board numbers", evening.Add(70*time.Hour)),
		promise("01kasvq9x2c4m7n8p3r5t6due2", "the team", "Retro notes", evening.Add(-48*time.Minute)),
		standups(),
		recorded("gap1", "gap", 12, map[string]string{"thing": "Onboarding doc has no owner"}),
		recorded("week", "week", 0, map[string]string{"plan": "If a meeting has no owner, then I will ask who decides."}),
		recorded("outc", "outcome", 0, map[string]string{"task": "Churn sheet", "decision": "seats"}),
		recorded("last", "reflection", 1, map[string]string{"answer": "slow", "tomorrow": "If I am early, then I walk."}),
		recorded("year", "reflection", 365, map[string]string{"answer": "Said I dropped the ball. Nobody flinched."}),
	}
}

func TestTodayShowsTheDay(t *testing.T) {
	st := newStory(t, holding(aDay()...))
	st.see("Due", "Board numbers", "Priya", "Thu 15:48", "due in 2 d 22 h", "Retro notes", "the team", "48 min late",
		"Did it hold?", "Standups end on time", "fixed 7 days ago",
		"Going quiet", "Onboarding doc has no owner",
		"This week", "If a meeting has no owner, then I will ask who decides.", "For today", "If I am early, then I walk.")
	if before, _, _ := strings.Cut(st.screen(), "Board numbers"); strings.Contains(before, "Onboarding") {
		t.Error("what is quiet stands before what is due")
	}
	st.press("G")
	st.see("✓ own the outcome", "· first follower", "A year ago", "Nobody flinched")
	st.resize(120, 40)
	st.see("Retro notes", "This week", "Nobody flinched")
	st.resize(40, 12)
	st.press("g")
	st.see("Retro notes", "48 min late")
	// Every line can be reached a step at a time, those too that cannot be
	// selected.
	var seen strings.Builder
	for range 60 {
		st.press("down")
		seen.WriteString(st.screen())
	}
	for _, text := range []string{"Onboarding d", "For today", "If I am early", "✓ own the outcome", "· anticipating needs",
		"A year ago", "flinched"} {
		if !strings.Contains(seen.String(), text) {
			t.Errorf("%q cannot be reached:\n%s", text, st.screen())
		}
	}
}

func TestSectionsWithNothingToSayAreLeftOut(t *testing.T) {
	st := newStory(t, holding(recorded("outc", "outcome", 0, map[string]string{"task": "Churn sheet"})))
	st.see("Today", "✓ own the outcome")
	st.seeNot("Due", "Did it hold?", "Going quiet", "This week", "ago")
}

func TestB03NewIsNeverAnAnswer(t *testing.T) {
	for key, want := range map[string]string{"+": "yes", "-": "no"} {
		st := newStory(t, holding(standups()))
		st.see("+ yes   - no")
		st.press("n")
		st.see("to record?")
		st.press("esc", "y")
		if len(st.copied) != 1 {
			t.Error("y did not copy")
		}
		st.press(key)
		st.seeNot("Did it hold?")
		e := st.only("nuisance")
		if held := e.Events[len(e.Events)-1].Held; held != want {
			t.Errorf("%s: held %q", key, held)
		}
		st.see("u undoes")
		st.press("u")
		st.see("Did it hold?")
	}
}

func TestEntriesOfTodayTakeTheirKeys(t *testing.T) {
	st := newStory(t, holding(aDay()[:2]...))
	st.press("enter")
	st.see("Reliability Rock")
	st.press("esc", "y")
	if len(st.copied) != 1 {
		t.Error("nothing was copied")
	}
	st.press("space")
	st.see("When was it kept? Retro notes")
	st.press("enter")
	st.see("Retro notes: kept")
	st.press("g")
	st.see("Retro notes")
}

func TestWhatIsKeptTodayIsSaid(t *testing.T) {
	st := newStory(t, holding(promise(promiseID, "Priya", "Board numbers", evening.Add(20*time.Minute))))
	st.press("space")
	st.see("✓ reliability rock", "✓ Board numbers for Priya", "20 min early")
	st.press("enter")
	st.see("kept")
}

func TestLongSectionsUnfold(t *testing.T) {
	var quiet []model.Entry
	for _, id := range strings.Fields("a b c d e f g") {
		quiet = append(quiet, recorded("gap"+id, "gap", 20, map[string]string{"thing": "Thing " + id}))
	}
	st := newStory(t, holding(quiet...))
	st.see("and 4 more")
	st.press("down", "down", "down", "enter")
	st.seeNot("more")
	st.see("Thing a", "Thing g")
}

func TestChooseAPracticeByLetters(t *testing.T) {
	st := newStory(t, holding(aDay()...))
	st.press("n")
	st.see("to record?", "Persistent Nuisance")
	st.write("xxx")
	st.see("No match")
	st.press("enter", "ctrl+u")
	st.write("gap")
	st.seeNot("Persistent")
	st.press("enter")
	st.see("New gap")
	st.press("esc", "n", "down", "down", "enter")
	st.see("New promise")
}

func TestChooseAStage(t *testing.T) {
	st := newStory(t, holding(dueToday()))
	st.press("s")
	st.see("Set the stage: Board numbers", "promised", "the stage now", "▌ moved")
	st.write("br")
	st.seeNot("promised")
	st.press("tab")
	st.write("tomorrow")
	st.press("enter")
	st.see("still to come", "Set the stage")
	st.press("ctrl+u")
	st.write("today 5pm")
	st.see("→ today 17:00")
	st.store.fail = errDisk
	st.press("enter")
	st.see("no space left", "today 5pm")
	st.store.fail = nil
	st.press("enter")
	st.see("Board numbers: broken", "o: a new ownership from it")
	if at, _ := st.only("promise").StageAt("broken"); !at.Equal(evening.Add(-48 * time.Minute)) {
		t.Errorf("broken at %v", at)
	}
	for _, size := range [][2]int{{40, 12}, {80, 24}, {200, 60}} {
		st.resize(size[0], size[1])
		st.press("open promise", "s", "esc")
	}
}

func TestUnreadableFilesAreNoted(t *testing.T) {
	st := newStory(t, func(st *story, _ *Env) { st.store.problems = []model.Problem{{Path: "a.yaml", Reason: "no"}} })
	st.press("x")
	st.see("1 file cannot be read: P")
}
