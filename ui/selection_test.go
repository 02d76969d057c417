package ui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fromhere/model"
)

// threeGaps are entries of one practice, the last at its last stage.
func threeGaps() []model.Entry {
	return append(twoGaps(), recorded("w3", "gap", 3, map[string]string{"thing": "Nobody owns the key"}, "spotted", "closed"))
}

// stages are the stages of the gaps that are kept, by what they are about.
func (st *story) stages() map[string]string {
	stages := map[string]string{}
	for _, e := range st.kept("gap") {
		stages[e.Answers.Get("thing")] = e.Stage()
	}
	return stages
}

func TestSeveralEntriesMoveOnAtOnce(t *testing.T) {
	st := newStory(t, holding(twoGaps()...))
	st.press("open gap", "x")
	st.see("1 selected", "▪")
	st.press("x")
	st.see("2 selected   esc unselect   space next stage   s set the stage")
	st.press("space")
	st.see("Moved on: 2 entries · u undoes")
	st.seeNot("selected", "▪")
	if got := st.stages(); got["Nobody owns the wiki"] != "claimed" || got["Nobody owns the door"] != "claimed" {
		t.Fatalf("the stages are %v", got)
	}
	st.press("u") // one step
	st.see("2 entries")
	if got := st.stages(); got["Nobody owns the wiki"] != "" && got["Nobody owns the wiki"] != "spotted" || got["Nobody owns the door"] == "claimed" {
		t.Fatalf("undone, the stages are %v", got)
	}
	st.press("u")
	st.see("Nothing to undo")
	st.press("U")
	if got := st.stages(); got["Nobody owns the wiki"] != "claimed" || got["Nobody owns the door"] != "claimed" {
		t.Fatalf("done again, the stages are %v", got)
	}
}

// What cannot be done to one of them is told by its name, and it stays selected.
func TestOfSeveralEntriesOneThatCannotMoveIsNamed(t *testing.T) {
	st := newStory(t, holding(threeGaps()...))
	st.press("open gap", "x", "x", "x")
	st.see("3 selected")
	st.press("space")
	st.see("Moved on: 2 entries", "not done to “Nobody owns the key”: closed is the last stage")
	st.press("down")
	st.see("1 selected")
	late := promise("01e8", "Priya", "Board numbers", evening.Add(-time.Hour))
	soon := promise("01e9", "Sam", "Slides", evening.Add(time.Hour))
	st = newStory(t, holding(late, soon))
	st.press("open promise", "x", "x", "space")
	st.see("Moved on: 1 entry", "“Board numbers”: its time is over, so it is asked by itself when it was kept")
}

// Each failure is told, and keeps none of the others.
func TestOfSeveralEntriesOneThatCannotBeSavedIsNamed(t *testing.T) {
	st := newStory(t, holding(threeGaps()...))
	st.press("open gap", "x", "x")
	st.store.fails = func(e model.Entry) error {
		if e.Answers.Get("thing") == "Nobody owns the wiki" {
			return errDisk
		}
		return nil
	}
	st.press("m")
	st.see("Marked as evidence: 1 entry", "“Nobody owns the wiki”: write /journal/entries: no space left on device")
	st.store.fails = nil
	st.press("u")
	if slices.ContainsFunc(st.kept("gap"), func(e model.Entry) bool { return e.Evidence }) {
		t.Error("u does not undo the one that was saved")
	}
}

// The list behind something marks what is selected.
func TestEntriesBehindSomethingAreSelected(t *testing.T) {
	st := newStory(t, holding(threeGaps()...))
	var ids []string
	for _, e := range st.kept("gap") {
		ids = append(ids, e.ID)
	}
	st.send(openBehind{"Gaps", func() []string { return ids }})
	st.press("x")
	st.see("1 selected", "▪")
	st.press("esc")
	st.see("Gaps: 3")
	st.seeNot("selected", "▪")
}

// An entry that is erased is no longer selected.
func TestAnErasedEntryIsNotSelected(t *testing.T) {
	st := newStory(t, holding(threeGaps()...))
	st.press("open gap", "x", "x", "d", "T", "x", "up")
	st.see("1 selected")
	st.press("D", "D")
	st.see("Erased for good")
	st.press("down")
	st.seeNot("selected")
}

// Keys typed while several entries are saved, and the wish to leave, do not go over
// the error of one.
func TestTheErrorOfSeveralEntriesIsRead(t *testing.T) {
	st := newStory(t, holding(threeGaps()...))
	st.press("open gap", "x", "x")
	st.store.fail = errDisk
	_, saving := st.app.Update(keyPress("d"))
	st.app.Update(keyPress("down"))
	st.app.Update(keyPress("ctrl+c"))
	st.run(saving)
	st.see("no space left", "Nobody owns the wiki")
	if st.left {
		t.Error("the program has ended over an error that was not read")
	}
}

func TestSeveralEntriesAreDeletedAndPutBack(t *testing.T) {
	st := newStory(t, holding(threeGaps()...))
	st.press("open gap", "x", "x", "d")
	st.see("Moved to the trash: 2 entries")
	if n := len(st.kept("gap")); n != 1 {
		t.Fatalf("%d are left", n)
	}
	st.press("T", "x", "x", "p")
	st.see("Put back: 2 entries")
	if n := len(st.kept("gap")); n != 3 {
		t.Fatalf("%d are there", n)
	}
	st.press("u", "u")
	if n := len(st.kept("gap")); n != 3 {
		t.Fatalf("%d are there after both were undone", n)
	}
}

func TestTheStageOfSeveralEntriesIsSet(t *testing.T) {
	st := newStory(t, holding(threeGaps()...))
	st.press("open gap", "x", "x", "s")
	st.see("Set the stage of 2 entries", "handed over")
	st.write("handed")
	st.press("enter")
	st.see("Handed over: 2 entries")
	if got := st.stages(); got["Nobody owns the wiki"] != "handed over" {
		t.Fatalf("the stages are %v", got)
	}
	st = newStory(t, holding(append(threeGaps(), promise("01e8", "Priya", "Board numbers", evening.Add(time.Hour)))...))
	st.press("open Review", "x", "x", "x", "x", "s")
	st.see("of several practices, whose stages differ")
}

func TestEscUnselectsFirst(t *testing.T) {
	st := newStory(t, holding(threeGaps()...))
	st.press("open gap", "/")
	st.write("owns")
	st.press("enter", "x")
	st.see("1 selected", "esc unselect")
	st.press("esc")
	st.seeNot("selected")
	st.see("/ owns")
	st.press("esc")
	st.seeNot("/ owns")
	st.press("x", "x", "up", "x") // the second is left out again
	st.see("1 selected")
	st.press("1", "open gap")
	st.seeNot("selected", "▪")
	st.press("enter", "x")
	st.see("Several entries are selected in a list of entries, and this is none")
}

func TestEntriesAreTagged(t *testing.T) {
	e := threeGaps()
	e[0].Tags = []string{"Board", "old"}
	st := newStory(t, holding(e...))
	st.press("open gap", "#")
	st.see("Tags of Nobody owns the wiki", "Now #Board #old")
	st.press("enter")
	st.see("type a tag to add")
	st.write("board q4, -OLD")
	st.press("enter")
	st.see("Tagged: 1 entry · u undoes")
	tags := map[string][]string{}
	read := func() {
		for _, e := range st.kept("gap") {
			tags[e.Answers.Get("thing")] = e.Tags
		}
	}
	if read(); !slices.Equal(tags["Nobody owns the wiki"], []string{"Board", "q4"}) {
		t.Fatalf("the tags are %v", tags)
	}
	st.press("x", "x", "x", "#")
	st.see("Tags of 3 entries", "Now #Board #q4")
	st.write("q")
	st.see("q4")
	st.press("tab")
	st.press("enter")
	st.see("Tagged: 2 entries", "“Nobody owns the wiki”: it has these tags already")
	if read(); !slices.Equal(tags["Nobody owns the door"], []string{"q4"}) {
		t.Fatalf("the tags are %v", tags)
	}
	st.press("u")
	if read(); len(tags["Nobody owns the door"]) != 0 || len(tags["Nobody owns the key"]) != 0 {
		t.Fatalf("undone, the tags are %v", tags)
	}
	st.press("#")
	st.write("x")
	st.store.fail = errDisk
	st.press("enter")
	st.see("no space left", "Tags of")
}

// An undo of several leaves the one that was changed the entry since, and names it.
func TestUndoOfSeveralLeavesWhatWasChangedSince(t *testing.T) {
	st := newStory(t, holding(twoGaps()...))
	st.press("open gap", "x", "x", "m")
	e := st.kept("gap")[1]
	e.Answers = e.Answers.With("why", "changed elsewhere")
	st.store.put(e)
	st.send(changedMsg{})
	st.press("u")
	st.see("1 entry", "changed the entry since")
	marked := 0
	for _, e := range st.kept("gap") {
		if e.Evidence {
			marked++
		}
	}
	if marked != 1 {
		t.Errorf("%d are still marked", marked)
	}
}

// Every line of Today that stands for an entry shows that it is selected.
func TestSelectedLinesOfTodayHaveASign(t *testing.T) {
	for _, size := range sizes {
		st := demoStory(t, sized(size[0], size[1]))
		v := st.app.top().(*todayView)
		sections := map[string]bool{}
		for range 60 {
			p, _ := v.board.Selected()
			before := strings.Count(st.screen(), "▪")
			if _, entry := st.app.s.journal.Entry(p.ID); entry && !sections[p.Section] {
				sections[p.Section] = true
				st.send(selectMsg{p.ID})
				if got := strings.Count(st.screen(), "▪"); got <= before {
					t.Errorf("%v: in %s a selected line has no sign:\n%s", size, p.Section, st.screen())
				}
				st.send(selectMsg{p.ID})
			}
			st.press("down")
		}
		for _, section := range []string{dueSection, planSection, keptSection, recordedSection, agoSection} {
			if !sections[section] {
				t.Errorf("%v: no entry was selected in %s, only in %v", size, section, sections)
			}
		}
	}
}
