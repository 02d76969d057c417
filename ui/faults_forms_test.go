package ui

import (
	"slices"
	"strings"
	"testing"
	"time"

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
		st.see("report is put together", "four sheets that nobody", "Tuesday noon.")
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
