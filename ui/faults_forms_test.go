package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"fromhere/model"
	"fromhere/ui/term"
)

// A line wraps while it is typed, up and down move by its rows, and all of it is
// seen; beyond its most rows it scrolls by rows.
func TestB08ALongLineWrapsWhileItIsTyped(t *testing.T) {
	const long = "The weekly status report is put together by hand from four sheets that nobody reads, and every team waits for it until Tuesday noon."
	for _, size := range sizes {
		st := newStory(t, sized(size[0], size[1]))
		st.press("open nuisance", "n")
		st.write(long)
		for word := range strings.FieldsSeq(long[strings.Index(long, "together"):]) { // as many rows as 40 columns have room for
			st.see(word)
		}
		row, _, _ := term.CursorAt(st.app.View())
		st.press("up")
		above, _, _ := term.CursorAt(st.app.View())
		if above != row-1 {
			t.Errorf("%v: up moves from row %d to %d", size, row, above)
		}
		st.press("down")
		st.write(" Again.")
		st.see("noon. Again.")
		st.press("enter")
		if key := st.field(); key != "hurts" {
			t.Errorf("%v: enter leads to %q", size, key)
		}
	}
	st := newStory(t, sized(40, 12))
	st.press("open nuisance", "n")
	for range 5 {
		st.write(long)
	}
	st.see("Tuesday noon.")
	st.press("ctrl+home")
	st.see("The weekly status report")
}

// So do the lines of the evening, and what is typed to find something.
func TestB08LinesOfTheEveningWrap(t *testing.T) {
	const long = "Ana: her idea to cut the weekly meeting to a quarter of an hour and to stand while it lasts, said aloud before the director"
	for _, size := range sizes {
		st := newStory(t, sized(size[0], size[1]))
		st.press("r", "j", "tab")
		st.write(long)
		st.see("Ana: her idea to cut", "before the director")
		st.press("enter", "enter", "ctrl+n") // the phrase
		st.write(long)
		st.see("Ana: her idea to cut", "before the director")
		st.press("enter")
		st.write(long)
		st.see("before the director")
	}
}

// field is the key of the field with the cursor.
func (st *story) field() string {
	v := st.app.top().(*formView)
	return v.fields[v.focus].Key
}

// The cursor starts under the first heading of every template, not before it.
func TestB10TheCursorStartsUnderTheHeading(t *testing.T) {
	st := newStory(t)
	st.press("open nuisance", "n")
	st.write("Weekly report")
	st.toField("solution")
	st.see("## Problem", "## Evidence")
	st.write("Four sheets by hand.")
	st.press("ctrl+s")
	if got := st.only("nuisance").Answers.Get("solution"); !strings.HasPrefix(got, "## Problem\nFour sheets by hand.\n## Evidence\n") {
		t.Errorf("the one-pager is\n%s", got)
	}
	for template, under := range map[string]string{
		"## Facts\n\n## Guess\n": "## Facts\n|\n## Guess\n",
		"Facts: ":                "Facts: |",
		"## Only\n":              "## Only\n|",
		"## A\ntext\n\n## B\n":   "## A\ntext\n|\n## B\n",
	} {
		at := underHeading(template)
		if got := template[:at] + "|" + template[at:]; got != under {
			t.Errorf("the cursor starts at %q, expected %q", got, under)
		}
	}
}

// Every form asks for what its practice knows at that time: a new one for neither
// stage nor what comes later; rituals and records for no fear, no outcome, and not
// whether it held.
func TestB17FormsAskWhatIsKnown(t *testing.T) {
	common := []string{"notes", "fear", "went", "follow_up", "tags"}
	for _, p := range model.BuiltIn {
		var asked, known []string
		for _, f := range p.Fields {
			known = append(known, f.Key)
			if !f.Later {
				asked = append(asked, f.Key)
			}
		}
		if len(p.Stages) > 0 {
			known = append(known, stageKey)
		}
		after := common
		if p.Group == model.Rituals || p.Group == model.Records {
			after = []string{"notes", "tags"}
		}
		s := newStory(t).app.s
		e := model.NewEntry("01kasvq9x2c4m7n8p3r5t6v0w1", p, evening, s.journal.Config.DayStarts)
		for existing, want := range map[bool][]string{false: append(asked, after...), true: append(known, after...)} {
			var got []string
			for _, f := range newForm(s, p, e, existing, nil).fields {
				got = append(got, f.Key)
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s, existing %v: asks %v, expected %v", p.ID, existing, got, want)
			}
		}
	}
	st := newStory(t)
	st.press("open promise", "n")
	st.seeNot("Moved to", "kept", "broken", "Stage")
	st.press("esc", "open leave", "n")
	st.seeNot("Fear", "How it went", "Did it hold")
}

// What was recorded is said by its name, and which key undoes it; of an edit too.
func TestB21ASaveNamesWhatWasSaved(t *testing.T) {
	st := newStory(t)
	st.press("open promise", "n")
	st.write("Priya")
	st.press("enter")
	st.write("Board numbers")
	st.press("enter")
	st.write("thu 4pm")
	st.press("ctrl+s")
	st.see("Recorded: Board numbers for Priya · u undoes")
	st.press("e", "enter")
	st.write(" and slides")
	st.press("ctrl+s")
	st.see("Saved: Board numbers and slides for Priya · u undoes")
	st.press("u", "u")
	if n := len(st.kept("promise")); n != 0 {
		t.Errorf("%d promises after undo", n)
	}
}

// tab leads round a form, and enter on its last line saves; the footer says both.
func TestB21TheLastFieldOfAForm(t *testing.T) {
	st := newStory(t)
	st.press("open waiting", "n")
	st.write("Priya")
	st.press("tab")
	st.write("Access list")
	st.seeNot("enter save", "first field")
	st.press("shift+tab", "shift+tab")
	if st.field() != tagsKey {
		t.Fatalf("before the first field comes %q", st.field())
	}
	st.see("enter save", "tab first field")
	st.press("tab")
	if st.field() != "from" {
		t.Errorf("after the last field comes %q", st.field())
	}
	st.press("shift+tab", "enter")
	st.see("Recorded: Access list · Priya")
	st.only("waiting")

	st.press("open note", "n") // enter goes on until the last field
	st.write("Kitchen talk")
	st.press("enter")
	st.write("one")
	st.press("enter")
	st.write("two")
	st.press("tab", "tab", "enter")
	if got := st.only("note").Answers.Get("text"); got != "one\ntwo" {
		t.Errorf("saved %q", got)
	}
}

// Every answer that is missing or cannot be read is told beside its field, until
// another is typed.
func TestB21ErrorsStandBesideTheirFields(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}} {
		st := newStory(t, sized(size[0], size[1]))
		st.press("open promise", "n")
		st.write("Priya")
		st.toField("due")
		st.write("someday")
		st.press("ctrl+s")
		lines := map[string]string{}
		for line := range strings.SplitSeq(st.screen(), "\n") {
			if label, _, ok := strings.Cut(strings.TrimSpace(line), " "); ok {
				lines[label] = line
			}
		}
		if !strings.Contains(lines["What"], "is needed") || !strings.Contains(lines["Due"], "someday") || strings.Contains(lines["Due"], "is needed") {
			t.Errorf("the errors are not beside their fields:\n%s", st.screen())
		}
		if st.field() != "what" {
			t.Errorf("the cursor is in %q", st.field())
		}
		st.write("Board numbers")
		st.seeNot("is needed")
	}
	st := newStory(t, sized(40, 12))
	st.press("open promise", "n")
	st.write("Priya")
	st.press("ctrl+s", "up", "down")
	st.see("is needed")
}

// One key completes a name.
func TestB21AKeyCompletesAName(t *testing.T) {
	st := newStory(t, holding(promise("01kasvq9x2c4m7n8p3r5t6v0w1", "Priya", "Board numbers", evening.Add(time.Hour))))
	st.press("open promise", "n")
	st.write("pr")
	st.see("→ Priya (1)")
	st.press("right")
	if got := st.typed("to"); got != "Priya" {
		t.Errorf("completed to %q", got)
	}
}

// Every practice is found by every name that people give it, where a new entry is
// begun, there first of all, and among the commands.
func TestB09APracticeIsFoundByAnyName(t *testing.T) {
	st := newStory(t, sized(80, 60))
	for _, p := range st.app.s.journal.Catalog {
		for _, name := range p.Names() {
			st.press("n")
			st.write(name)
			v := st.app.top().(*pickerView)
			if i := v.Picked(); i < 0 || v.Items[i].Label != p.Name {
				t.Errorf("%q does not find %s first:\n%s", name, p.ID, st.screen())
			}
			st.press("esc", ":")
			st.write(name)
			st.see("New "+p.Noun, "Go to "+p.Name)
			st.press("esc")
		}
	}
	st.press("n")
	st.write("commitment")
	st.see("Reliability Rock", "promise")
	st.press("enter")
	st.see("New promise")
}

// The commands are found by what other programs call them.
func TestB09ACommandIsFoundByOtherNames(t *testing.T) {
	for name, label := range map[string]string{
		"quit": "Leave", "exit": "Leave", "revert": "Undo", "bin": "Trash", "shortcuts": "Help", "journal": "Close the day",
	} {
		st := demoStory(t)
		st.press("m", ":") // so that there is something to undo
		st.write(name)
		v := st.app.top().(*pickerView)
		if i := v.Picked(); i < 0 || v.Items[i].Label != label {
			t.Errorf("%q does not find %q first:\n%s", name, label, st.screen())
		}
	}
	st := demoStory(t)
	st.press("open promise", ":")
	st.write("export")
	st.see("Copy as Markdown")
	st.press("enter")
	if len(st.copied) != 1 {
		t.Error("nothing was copied")
	}
}

// On the screens a practice has its name and its noun, and no third one.
func TestB09OneShortNameForAPractice(t *testing.T) {
	for _, p := range model.BuiltIn {
		short := model.Fold(p.Short)
		if !strings.Contains(model.Fold(p.Name), short) && short != model.Fold(p.Noun) {
			t.Errorf("%s is called %q, which is in neither %q nor %q", p.ID, p.Short, p.Name, p.Noun)
		}
	}
	st := demoStory(t)
	st.press("open Review", "/")
	st.write("practice:rock")
	st.see("Promise")
	st.seeNot("Rock  ")
}

// focusedOn is a plan for the week of the stories.
func focusedOn(focus string) model.Entry {
	p, _ := model.Catalog(model.BuiltIn).Practice("week")
	e := model.NewEntry("01kasvq9x2c4m7n8p3r5t6v0w9", p, evening.Add(-2*time.Hour), model.DefaultConfig().DayStarts)
	e.Answers = model.AnswersOf(map[string]string{"of": "2026-11-23", "focus": focus, "plan": "If asked, then I say when."})
	return e
}

// The week's focus is picked from the catalog, by any name of a practice, and what it
// names stands first: on Today, in the evening, and where a new entry is begun.
func TestB12TheFocusLeads(t *testing.T) {
	st := newStory(t)
	st.press("open week", "n")
	st.toField("focus")
	st.write("rock")
	st.see("→ Reliability Rock")
	st.press("right")
	st.write(", need")
	st.press("right")
	st.see("Reliability Rock, Anticipating Needs")
	st.write(", knitting")
	st.see("no practice: knitting")
	st.press("ctrl+w", "backspace", "backspace")
	st.toField("plan")
	st.write("If asked, then I say when.")
	st.press("ctrl+s")
	if got := st.only("week").Answers.Get("focus"); got != "Reliability Rock, Anticipating Needs" {
		t.Errorf("kept %q", got)
	}
	for _, focus := range []string{"Reliability Rock, Anticipating Needs", "rock, needs", "promise, more sleep, need"} {
		st := newStory(t, holding(focusedOn(focus)))
		st.see("· reliability rock", "· anticipating needs")
		first := func(what ...string) {
			t.Helper()
			at := -1
			for _, text := range what {
				next := strings.Index(strings.ToLower(st.screen()), text)
				if next <= at {
					t.Errorf("%q: %q does not come in its turn:\n%s", focus, text, st.screen())
				}
				at = next
			}
		}
		first("reliability rock", "anticipating needs", "own the outcome")
		st.press("n")
		first("reliability rock", "anticipating needs", "persistent nuisance")
		st.press("esc", "r")
		first("anticipating needs", "own the outcome")
	}
	old := newStory(t, holding(focusedOn("say no more often")))
	old.see("own the outcome")
	old.press("open week", "enter")
	old.see("say no more often")
}

// What is copied for others says nothing private, of any practice.
func TestB21NothingPrivateIsCopied(t *testing.T) {
	for _, p := range model.BuiltIn {
		e := model.NewEntry("01kasvq9x2c4m7n8p3r5t6v0w1", p, evening, 0)
		for _, f := range p.AllFields() {
			word := "open" + f.Key
			if f.Private {
				word = "secret" + f.Key
			}
			e.Answers = e.Answers.With(f.Key, word)
		}
		text := model.Markdown(e, p)
		if strings.Contains(text, "secret") || !strings.Contains(text, p.Name) {
			t.Errorf("%s is copied as\n%s", p.ID, text)
		}
		for _, f := range p.Fields {
			if !f.Private && !strings.Contains(text, "open"+f.Key) {
				t.Errorf("%s: %s is left out", p.ID, f.Key)
			}
		}
		if whole := model.WholeMarkdown(e, p); !strings.Contains(whole, "secretnotes") {
			t.Errorf("%s: its writer does not see the notes", p.ID)
		}
	}
	e := promise("01kasvq9x2c4m7n8p3r5t6v0w1", "Priya", "Board numbers", evening.Add(time.Hour))
	e.Answers = e.Answers.With("notes", "I dread her").With("fear", "8")
	st := newStory(t, holding(e))
	st.press("open promise", "y")
	if got := strings.Join(st.copied, "\n"); !strings.Contains(got, "Board numbers") || strings.Contains(got, "dread") || strings.Contains(got, "Fear") {
		t.Errorf("copied\n%s", got)
	}
}

// esc at a question closes the question alone.
func TestB21EscClosesTheQuestionAlone(t *testing.T) {
	e := promise("01kasvq9x2c4m7n8p3r5t6v0w1", "Priya", "Board numbers", evening.Add(time.Hour))
	e.Deleted = evening
	st := newStory(t, holding(e))
	st.press("T", "D")
	st.see("Erase “Board numbers” for good?")
	st.press("esc")
	st.see("Trash", "Board numbers", "Nothing was done")
	st.press("D", "esc", "D")
	st.see("Erase “Board numbers” for good?")
	st.press("esc", "esc")
	st.seeNot("deleted today")
	writing := newStory(t)
	writing.press("open nuisance", "n")
	writing.write("Weekly report")
	writing.press("ctrl+c", "esc")
	writing.see("New nuisance", "Weekly report")
}

// The forms as they are written in: empty, with a long line, on the last field, with
// what is missing beside its field, and with a week's focus.
func TestFormScreens(t *testing.T) {
	const long = "The weekly status report is put together by hand from four sheets that nobody reads."
	for _, size := range sizes {
		for _, scene := range []struct {
			name  string
			write func(*story)
		}{
			{"new", func(st *story) { st.press("open ask", "n") }},
			{"long", func(st *story) { st.press("open nuisance", "n"); st.write(long) }},
			{"onepager", func(st *story) { st.press("open nuisance", "n"); st.toField("solution"); st.write("Four sheets.") }},
			{"missing", func(st *story) { st.press("open promise", "n"); st.write("Priya"); st.press("ctrl+s") }},
			{"last", func(st *story) { st.press("open promise", "n", "shift+tab") }},
			{"focus", func(st *story) { st.press("open week", "n"); st.toField("focus"); st.write("Ask, Don't Tell, rel") }},
			{"habit", func(st *story) { st.press("r", "tab"); st.write(long) }},
			{"names", func(st *story) { st.press("n"); st.write("p") }},
		} {
			t.Run(fmt.Sprintf("%s-%dx%d", scene.name, size[0], size[1]), func(t *testing.T) {
				st := newStory(t, sized(size[0], size[1]))
				scene.write(st)
				golden.RequireEqual(t, []byte(belowTabs(st.screen())))
			})
		}
	}
}
