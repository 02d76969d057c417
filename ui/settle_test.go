package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"fromhere/model"
	"fromhere/ui/keys"
)

// threeVersions are an entry as three computers have it.
func threeVersions() (here, there, third model.Entry) {
	here = madeAt("01e2", "gap", evening.Add(-time.Hour), "thing", "Nobody owns the wiki", "notes", "Ask Priya first.")
	there = here.Clone()
	there.Answers = there.Answers.With("thing", "Nobody owns the wiki or the runbook")
	there.Answers = there.Answers.With("notes", "Lee wrote half of it,\nand would write the rest if somebody read it with him once a week.")
	there.Tags = []string{"docs"}
	third = here.Clone()
	third.Evidence = true
	return here, there, third
}

// dueVersions are an entry that Today shows, as two computers have it.
func dueVersions() (here, there model.Entry) {
	here = madeAt("01e3", "promise", evening.Add(-time.Hour), "to", "Priya", "what", "Board numbers",
		"due", evening.Add(20*time.Hour).Format(time.RFC3339))
	there = here.Clone()
	there.Answers = there.Answers.With("what", "All numbers")
	return here, there
}

func TestTwoVersionsAreMarkedOnToday(t *testing.T) {
	here, there := dueVersions()
	st := newStory(t, clashing(here, there))
	st.press("down")
	st.see("Board numbers · two versions", "1 entry has two versions · C chooses")
}

// Words of the other version would stay on the disk.
func TestAnEntryWithTwoVersionsIsNotErased(t *testing.T) {
	here, there := dueVersions()
	here.Deleted = evening
	st := newStory(t, clashing(here, there))
	st.press("T", "D", "D")
	st.see("not erased: the entry has several versions")
	if st.store.saves > 0 {
		t.Error("it was erased")
	}
}

// The store refuses changes to a file that git left two versions in, and each
// way to change it says so.
func TestAnEntryThatGitMarkedIsNotChanged(t *testing.T) {
	here, there, _ := threeVersions()
	for _, keys := range [][]string{{"d"}, {"m"}, {"e", "x", "ctrl+s"}, {"E"}} {
		st := newStory(t, clashing(here, there))
		st.rewrite = func(text string) string { return strings.Replace(text, "Nobody", "Somebody", 1) }
		st.store.marked = true
		st.press("open Review")
		st.press(keys...)
		st.see("settle its two versions first")
		if got := st.store.entries[here.ID]; !got.Same(here) {
			t.Errorf("%v changed it to %v", keys, got.Answers)
		}
	}
	st := newStory(t, clashing(here, there))
	st.store.marked = true
	st.press("C", ">", "enter", "enter")
	if got := st.only("gap"); !got.Same(there) {
		t.Errorf("what is kept is %v", got.Answers)
	}
}

// clashing is a journal in which an entry has several versions.
func clashing(entries ...model.Entry) option {
	return func(st *story, _ *Env) { st.store.clash(entries...) }
}

func TestTwoVersionsAreToldAndMarked(t *testing.T) {
	here, there, _ := threeVersions()
	st := newStory(t, clashing(here, there))
	st.see("There are two versions of Nobody owns the wiki · C chooses")
	st.press("open Review")
	st.see("Nobody owns the wiki · two versions")
	st.press("enter")
	st.see("There are two versions of it · C chooses")
	st.press("C")
	st.see("Two versions of Nobody owns the wiki", "1 this computer", "2 Syncthing, 3 Nov 14:05", "✓ Nobody owns the wiki", "· Nobody owns the wiki or the runbook", "#docs")
	st.seeNot("Stages", "Practice") // which are the same
}

// Only what is new is told, so that a reading from outside says it once.
func TestTwoVersionsAreToldOnce(t *testing.T) {
	here, there, _ := threeVersions()
	st := newStory(t, clashing(here, there))
	st.press("open nuisance")
	st.send(changedMsg{})
	st.seeNot("two versions of Nobody")
	other := madeAt("01e9", "ownership", evening, "what", "The list was wrong")
	st.store.clash(other, other)
	third := madeAt("01e8", "ownership", evening, "what", "The date was wrong")
	st.store.clash(third, third)
	st.send(changedMsg{})
	st.see("2 entries have several versions · C chooses")
	st.press("C")
	st.see("The list was wrong", "Nobody owns the wiki", "two versions")
	st.press("enter")
	st.see("Two versions of", "esc")
}

func TestTwoVersionsAreSettledPartByPart(t *testing.T) {
	here, there, _ := threeVersions()
	st := newStory(t, clashing(here, there))
	st.press("C", "right", "down", "down", "right", "enter")
	st.see("This will be kept. The rest goes to its earlier versions (H)", "Nobody owns the wiki or the runbook", "Ask Priya first.", "#docs")
	if st.store.saves > 0 {
		t.Fatal("it was saved before it was confirmed")
	}
	st.press("enter")
	st.see("Settled: Nobody owns the wiki or the runbook · H on it shows the other versions")
	got := st.only("gap")
	if got.Answers.Get("thing") != there.Answers.Get("thing") || got.Answers.Get("notes") != here.Answers.Get("notes") || !slices.Equal(got.Tags, there.Tags) {
		t.Errorf("what is kept is %v %v", got.Answers, got.Tags)
	}
	st.press("open Review")
	st.seeNot("two versions")
	st.press("H")
	st.see("Earlier versions of Nobody owns the wiki or the runbook", "differs:")
	st.press("esc", "u")
	if got := st.only("gap"); !got.Same(here) {
		t.Errorf("undone, the entry is %v", got.Answers)
	}
}

func TestAllOfOneVersionIsTaken(t *testing.T) {
	here, there, _ := threeVersions()
	for _, take := range []struct {
		keys []string
		want model.Entry
	}{{[]string{">"}, there}, {[]string{">", "<"}, here}, {nil, here}} {
		st := newStory(t, clashing(here, there))
		st.press("C")
		st.press(take.keys...)
		st.press("enter", "enter")
		if got := st.only("gap"); !got.Same(take.want) {
			t.Errorf("%v kept %v %v", take.keys, got.Answers, got.Tags)
		}
	}
}

func TestLeavingTwoVersionsTouchesNothing(t *testing.T) {
	here, there, _ := threeVersions()
	st := newStory(t, clashing(here, there))
	st.press("C", ">", "enter", "esc")
	st.see("2 Syncthing") // back among the choices
	st.press("esc")
	st.see("Left as they are: both versions stay")
	if st.store.saves > 0 || len(st.store.twice) != 1 {
		t.Errorf("leaving saved %d times and left %d conflicts", st.store.saves, len(st.store.twice))
	}
}

func TestThreeVersionsAreSettledInOneSave(t *testing.T) {
	here, there, third := threeVersions()
	st := newStory(t, clashing(here, there, third))
	st.see("There are 3 versions of")
	st.press("C")
	st.see("1 this computer", "2 Syncthing", "(2 of 3)")
	st.press(">", "enter")
	st.see("1 chosen so far", "2 Dropbox", "(3 of 3)", "Evidence", "not marked")
	st.press("G", "down", "down", "down", "right", "enter", "enter")
	if st.store.saves != 1 {
		t.Errorf("settling three versions saved %d times", st.store.saves)
	}
	want := there.Clone()
	want.Evidence = true
	if got := st.only("gap"); !got.Same(want) {
		t.Errorf("what is kept is %+v", got)
	}
}

// What changed on the disk meanwhile is shown, and what was chosen stays where
// both versions of it are as they were.
func TestSettlingWhatChangedMeanwhile(t *testing.T) {
	here, there, _ := threeVersions()
	st := newStory(t, clashing(here, there))
	st.press("C", ">", "enter")
	there.Answers = there.Answers.With("notes", "Lee left.")
	st.store.clash(here, there)
	st.press("enter")
	st.see("nothing was chosen", "it changed on disk since it was opened", "Lee left.", "✓ Ask Priya first.", "✓ Nobody owns the wiki or the runbook", "✓ #docs")
	if st.store.saves > 0 {
		t.Fatal("it was saved over what changed")
	}
	st.press("enter", "enter")
	if got := st.only("gap"); got.Answers.Get("notes") != "Ask Priya first." || got.Answers.Get("thing") != there.Answers.Get("thing") {
		t.Errorf("what is kept is %v", got.Answers)
	}
}

func TestAConflictSettledElsewhere(t *testing.T) {
	here, there, _ := threeVersions()
	st := newStory(t, clashing(here, there))
	st.press("C")
	st.store.twice = nil
	st.send(changedMsg{})
	st.see("Another program has chosen between the two versions")
	st.seeNot("1 this computer")
	st.press("C")
	st.see("An entry has one version")
}

func TestAFullDiskWhileSettling(t *testing.T) {
	here, there, _ := threeVersions()
	st := newStory(t, clashing(here, there))
	st.press("C", ">", "enter")
	st.store.fail = errDisk
	st.press("enter")
	st.see("no space left on device", "This will be kept")
	st.store.fail = nil
	st.press("enter")
	if got := st.only("gap"); !got.Same(there) {
		t.Errorf("what is kept is %v", got.Answers)
	}
}

func TestVersionsThatSayTheSame(t *testing.T) {
	here, _, _ := threeVersions()
	st := newStory(t, clashing(here, here))
	st.press("C")
	st.see("Both versions say the same and differ only in layout")
	st.press("down", "up", "right", "left", "enter", "enter")
	if len(st.store.twice) > 0 {
		t.Error("it is not settled")
	}
}

func TestScreensOfVersions(t *testing.T) {
	here, there, third := threeVersions()
	for _, size := range sizes {
		for _, scene := range []struct {
			name string
			keys []string
		}{
			{"told", []string{"open Review"}},
			{"settle", []string{"C", "down", "right"}},
			{"third", []string{"C", "enter"}},
			{"sure", []string{"C", ">", "enter", "enter"}},
			{"past", []string{"open Review", "H"}},
			{"earlier", []string{"open Review", "H", "enter"}},
			{"purge", []string{"C", "enter", "enter", "enter", "open Review", "d", "T", "D"}},
		} {
			t.Run(fmt.Sprintf("%s-%dx%d", scene.name, size[0], size[1]), func(t *testing.T) {
				st := newStory(t, sized(size[0], size[1]), clashing(here, there, third), func(st *story, _ *Env) {
					st.store.keepPast(there)
					st.store.keepPast(here)
				})
				st.press(scene.keys...)
				st.noClash()
				golden.RequireEqual(t, []byte(belowTabs(st.screen())))
			})
		}
	}
}

// noClash holds the bindings that work now to a key each.
func (st *story) noClash() {
	st.t.Helper()
	taken := map[string]string{}
	for _, b := range keys.Shown(st.app.actions()) {
		for _, name := range b.Keys() {
			if other, is := taken[name]; is && other != b.Help().Desc {
				st.t.Errorf("%q means both %q and %q", name, other, b.Help().Desc)
			}
			taken[name] = b.Help().Desc
		}
	}
}
