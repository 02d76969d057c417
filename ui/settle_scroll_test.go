package ui

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fromhere/model"
)

// wholly differing are two versions of which every part is another, with text
// that would move the cursor, and origins that would too.
func whollyDiffering() (here, there model.Entry) {
	p, _ := model.Catalog(model.BuiltIn).Practice("promise")
	here = madeAt("01e3", "promise", evening.Add(-time.Hour), "to", "Priya", "what", "Board numbers")
	there = here.Clone()
	for _, f := range p.AllFields() {
		there.Answers = there.Answers.With(f.Key, "\x1b[2J\x1b]0;mine\a那"+strings.Repeat("e\u0301 wide 字 ", 30)+"\nsecond\r\nthird")
	}
	there.Answers = there.Answers.With("a\x1b[31mkey", "of nobody")
	there.Tags, there.Links, there.Evidence = []string{"x\x1b[1m"}, []string{"01none\n"}, true
	there.Events = append(there.Events, model.Event{At: evening, Stage: "none\x1b[5m"})
	return here, there
}

// Every part can be reached on every screen, and whatever is in it, the frame
// keeps its size: the story checks that after each key.
func TestEveryPartIsReachedOnEveryScreen(t *testing.T) {
	here, there := whollyDiffering()
	parts := model.Differences(here, there, model.Practice{})
	for _, size := range sizes {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			st := newStory(t, sized(size[0], size[1]), clashing(here, there), func(st *story, _ *Env) {
				st.store.twice[0].Sides[1].Origin = "a\x1b[2J\ncomputer"
				st.store.keepPast(there)
			})
			st.press("C")
			seen := map[string]bool{}
			for range len(parts) + 5 {
				for line := range strings.SplitSeq(st.screen(), "\n") {
					if label, ok := strings.CutPrefix(strings.TrimSpace(line), "▌ "); ok {
						seen[strings.TrimSpace(label)] = true
					}
				}
				if frame := st.app.View(); strings.Contains(frame, "\x1b[2J") || strings.Contains(frame, "\x1b]0;") || strings.Contains(frame, "\x1b[5m") {
					t.Fatalf("the frame holds what the text would do to the terminal: %q", frame)
				}
				st.press("down")
			}
			if len(seen) < len(parts) {
				t.Errorf("%d parts differ, selected were %v", len(parts), seen)
			}
			st.press("pgup", "pgdown", "g", "G", ">", "enter", "G", "enter", "open promise", "H", "enter", "G", "g")
			st.see("As it was")
		})
	}
}

// Two versions are read again while what they come to is shown: the choices of
// the pair that is on the screen stay.
func TestAReadingThatChangesNothingKeepsTheChoices(t *testing.T) {
	here, there, _ := threeVersions()
	st := newStory(t, clashing(here, there))
	st.press("C", ">")
	st.send(changedMsg{})
	st.see("✓ Nobody owns the wiki or the runbook")
	st.press("enter")
	st.send(changedMsg{})
	st.see("This will be kept")
}
