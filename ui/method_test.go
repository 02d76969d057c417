package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"fromhere/model"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// A page of a method is read whole on the design size: two pages at most, no
// passage cut, and not a word lost.
func TestEveryMethodIsReadInTwoPages(t *testing.T) {
	for _, p := range model.BuiltIn {
		st := newStory(t)
		st.press("open "+p.ID, "i")
		st.see(p.Name)
		read, pages := unwrapped(st.screen()), 1
		for strings.Contains(st.screen(), "more below") {
			st.press("pgdown")
			read += " " + unwrapped(st.screen())
			pages++
		}
		if pages > 2 {
			t.Errorf("%s takes %d pages", p.ID, pages)
		}
		for _, passage := range p.Teaching() {
			for _, line := range passage.Lines {
				if said := unwrapped(line.Lead + " " + line.Text); !strings.Contains(read, said) {
					t.Errorf("%s: no page shows %q whole", p.ID, said)
				}
			}
		}
	}
}

// On a small screen every line is reached, a line at a time.
func TestAMethodIsReadOnASmallScreen(t *testing.T) {
	st := newStory(t, sized(40, 12))
	st.press("open follower", "i")
	st.see("First Follower", "Why it works", "↓")
	for strings.Contains(st.screen(), "↓") {
		st.press("down")
	}
	st.see("it is safe.")
}

// The method of what is selected is one key away on every screen that is not a
// form; where no practice is meant, it is asked which.
func TestTheMethodIsOneKeyAwayEverywhere(t *testing.T) {
	everyScreen(t, func(name string, st *story) {
		under := st.app.top()
		if _, same := under.(*methodView); same {
			st.press("i")
			st.see("This is how it is done")
			return
		}
		if st.app.asks() {
			return
		}
		st.press("i")
		switch top := st.app.top().(type) {
		case *methodView:
			st.see(top.practice().Name)
		case *pickerView:
			st.see("How is it done?")
		default:
			t.Errorf("%s: i leads to %T", name, top)
		}
		st.press("esc")
		if st.app.top() != under {
			t.Errorf("%s: esc leads to %T", name, st.app.top())
		}
	})
}

// In forms f1 shows the method, and comes back to every word as it was typed.
func TestTheMethodInAForm(t *testing.T) {
	st := newStory(t)
	st.press("open follower", "n")
	st.write("Ana")
	st.press("tab")
	st.write("Half an hour i")
	before := st.screen()
	st.press("f1")
	st.see("First Follower", "Why it works")
	st.press("2") // a tab, which would leave the form
	st.see("First Follower", "goes back to what you were writing")
	st.press("esc")
	if st.screen() != before {
		t.Errorf("the form is not as it was:\n%s", st.screen())
	}
	st.press("tab")
	st.write("Said so")
	st.press("ctrl+s")
	if e := st.only("follower"); e.Answers.Get("idea") != "Half an hour i" {
		t.Errorf("kept %v", e.Answers)
	}
}

// The evening shows the method of the step that it asks about.
func TestTheMethodInTheEvening(t *testing.T) {
	st := newStory(t, holding(on(november(23), "promise", "to=Priya", "what=Board numbers", "due=2026-11-23T16:00:00+01:00")))
	st.press("r")
	for _, name := range []string{"Reliability Rock", "Own the Outcome", "Evening Reflection", "Language Audit", "Evening Reflection"} {
		st.press("f1")
		st.see("Why it works", name)
		st.press("esc", "ctrl+n")
	}
	st.press("esc", "r") // what was skipped is asked again
	st.see("Close the day")
}

// Where a practice is chosen, f1 shows the method of the one in the line.
func TestTheMethodWhereAPracticeIsChosen(t *testing.T) {
	st := newStory(t)
	st.press("n")
	st.write("gap")
	st.press("f1")
	st.see("Gap Audit", "Why it works")
	st.press("esc")
	st.see("gap")
}

func TestThePaletteKnowsHowTo(t *testing.T) {
	st := newStory(t)
	st.press(":")
	st.write("how to first")
	st.see("How to: First Follower")
	st.press("enter")
	st.see("Whose good idea did you back", "Why it works")
	st.press("]")
	st.see("Radical Transparency")
	st.press("left", "left")
	st.see("Own the Outcome")
	st.press("n")
	st.see("New outcome")
}

// A practice of one's own without a method says what it asks, and how often.
func TestAPracticeOfOnesOwnIsTaughtByItsFields(t *testing.T) {
	catalog, err := model.NewCatalog(model.Practice{ID: "standup", Name: "Stand-up", Group: model.Habits, Cadence: model.Weekly(3),
		Fields: []model.Field{{Key: "said", Label: "Said", Hint: "in a line"}}})
	if err != nil {
		t.Fatal(err)
	}
	st := newStory(t, with(func(env *Env) { env.Catalog = catalog }))
	st.press("open standup")
	st.see("n records the first Stand-up", "An entry asks", "Said  in a line", "How often", "3 a week")
	st.press("i")
	st.see("An entry asks")
}

// Beside a form the method takes only what the form can spare: every label and
// answer is seen as on the design size.
func TestTheMethodBesideAForm(t *testing.T) {
	for _, width := range []int{110, 120, 140, 200, 240} {
		for _, p := range model.BuiltIn {
			st := newStory(t, sized(width, 40))
			st.press("open "+p.ID, "n")
			if v, ok := st.app.top().(*formView); !ok || v.width < formLeast || v.beside <= 0 {
				t.Fatalf("at %d the form of %s is %+v", width, p.ID, st.app.top())
			}
			st.see("How, in two minutes", "1  "+strings.Join(strings.Fields(p.Method.How[0])[:3], " "), "f1 shows all of it")
			for _, f := range p.Fields {
				if !f.Later && !f.Hidden {
					st.see(f.Label[:min(len(f.Label), 12)])
				}
			}
		}
	}
	st := newStory(t, sized(109, 40))
	st.press("open follower", "n")
	st.seeNot("How, in two minutes")
}

// The key of the method is a key like any other, which the config may change.
func TestTheKeysOfTheMethodCanBeChanged(t *testing.T) {
	if err := keys.CheckError(map[string][]string{"method": {"w"}, "how_to": {"f2"}}); err != nil {
		t.Fatal(err)
	}
	st := newStory(t, with(func(env *Env) { env.Config.Keys = map[string][]string{"method": {"w"}, "how_to": {"f2"}} }))
	st.press("open gap")
	st.see("w shows how it is done")
	st.press("w")
	st.see("Why it works")
	st.press("esc", "n", "f2")
	st.see("Why it works")
}

func TestScreensOfMethods(t *testing.T) {
	for _, size := range sizes {
		for _, scene := range []struct {
			name string
			keys []string
		}{
			{"second", []string{"open follower", "i", "pgdown"}},
			{"empty", []string{"open promise"}},
			{"form", []string{"open promise", "n"}},
		} {
			t.Run(fmt.Sprintf("%s-%dx%d", scene.name, size[0], size[1]), func(t *testing.T) {
				st := newStory(t, sized(size[0], size[1]))
				st.press(scene.keys...)
				golden.RequireEqual(t, []byte(belowTabs(st.screen())))
			})
		}
	}
}

// Every practice is on the list of what can be taught.
func TestAllMethodsCanBeChosen(t *testing.T) {
	st := newStory(t, sized(80, 40))
	st.press("open Review", "i")
	st.see("How is it done?")
	items := st.app.top().(*pickerView).Items
	for _, p := range model.BuiltIn {
		if !slices.ContainsFunc(items, func(i widget.PickItem) bool { return i.Label == p.Name }) {
			t.Errorf("%s is not among them", p.Name)
		}
	}
}

// Help says what a mouse does, where it is used.
func TestHelpTellsOfTheMouse(t *testing.T) {
	for _, on := range []bool{true, false} {
		st := newStory(t, sized(120, 60), with(func(env *Env) { env.Config.Mouse = on }))
		st.press("?")
		st.see("suspend")
		if told := strings.Contains(unwrapped(st.screen()), mouseSaying); told != on {
			t.Errorf("mouse %v: told %v\n%s", on, told, st.screen())
		}
	}
}
