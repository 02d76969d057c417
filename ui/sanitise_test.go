package ui

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/ui/term"
)

// poison is what must never reach a terminal, and an emoji of three runes that
// must stay one.
const poison = "\x1b]0;pwned\x07\x1b[6n\u009b8m\u202e\u2066\x00\x7f\u0085\u2028\x9b2J👩‍💻z\u200ei\u200f\u061c\u200b\u00ad\u2063\ufff9\U000e0069\ufe0f\U000e0101\u200d\u3164\x1b[2J\x1b"

// ours are the sequences that the app itself draws with.
var ours = regexp.MustCompile(`\x1b\[[0-9;:]*m`)

// leaks are the parts of a frame that a terminal would obey, or that show an
// emoji in pieces.
func leaks(frame string) string {
	text := ours.ReplaceAllString(term.Strip(frame), "")
	if !utf8.ValidString(text) {
		return "bytes that are no text"
	}
	for i, r := range text {
		switch {
		case term.Unseen(text, i):
			return fmt.Sprintf("%U, which is not to be seen", r)
		case r == '\n':
		case r < ' ', r >= 0x7f && r <= 0x9f, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069, r == 0x2028, r == 0x2029, r == 0xfeff:
			return fmt.Sprintf("%U", r)
		}
	}
	if strings.Contains(frame, "\x1b[8m") {
		return "a sequence that hides text"
	}
	if strings.Count(text, "👩") != strings.Count(text, "👩‍💻") {
		return "a part of an emoji"
	}
	return ""
}

// poisoned are entries of every practice, open and closed, in and out of the
// trash, and of one that no catalog knows, whose every text is poison.
func poisoned(own model.Practice) []model.Entry {
	var entries []model.Entry
	unknown := model.Practice{ID: "no" + poison, Fields: []model.Field{{Key: "x" + poison}}}
	for i, p := range append([]model.Practice{own, unknown}, model.BuiltIn...) {
		for n := range 3 {
			e := model.NewEntry(fmt.Sprintf("01kasvq9x2c4m7n8p3r5u%02d%03d", i, n), p, evening.Add(-time.Duration(n*26)*time.Hour), 0)
			for _, f := range p.AllFields() {
				e.Answers = e.Answers.With(f.Key, poison)
				switch {
				case f.Kind == model.Moment && n > 0:
					e.Answers = e.Answers.With(f.Key, evening.Add(3*time.Hour).Format(time.RFC3339))
				case f.Kind == model.Date && n > 0:
					e.Answers = e.Answers.With(f.Key, model.DayOf(evening, 0).String())
				}
			}
			e.Answers = e.Answers.With("k"+poison, poison)
			e.Tags = []string{poison, "t" + poison}
			e.Links = []string{poison, fmt.Sprintf("01kasvq9x2c4m7n8p3r5u%02d%03d", i, (n+1)%3)}
			if n == 1 {
				e.Events = append(e.Events, model.Event{At: e.Created, Stage: poison}, model.Event{At: e.Created, Held: poison})
			}
			if n == 2 {
				e.Deleted = evening.Add(-time.Hour)
			}
			entries = append(entries, e)
		}
	}
	return entries
}

// poisonedStory is the app on a journal in which every text is poison.
func poisonedStory(t *testing.T, width, height int) *story {
	t.Helper()
	own := model.Practice{ID: "own", Name: "N" + poison, Short: "S" + poison, Noun: "n" + poison, Group: model.Habits, Asks: poison, Title: "a",
		Fields: []model.Field{{Key: "a", Label: "L" + poison, Hint: poison, Required: true}, {Key: "c", Label: "C" + poison, Kind: model.Choice, Choices: []string{"x" + poison, "y"}}},
		Stages: []model.Stage{{Name: "one" + poison}, {Name: "two" + poison, Final: true}}}
	entries := poisoned(own)
	other := entries[3].Clone()
	other.Answers = other.Answers.With("notes", "other"+poison)
	return newStory(t, holding(entries...), sized(width, height), func(st *story, env *Env) {
		catalog, err := model.NewCatalog(own)
		if err != nil {
			t.Fatal(err)
		}
		env.Catalog, env.Place = catalog, "/home/"+poison
		st.store.problems = []model.Problem{{Path: "/journal/" + poison + ".yaml", Line: 3, Reason: "is bad: " + poison, Remedy: "mend " + poison}}
		st.store.repaired = []string{"made private: " + poison}
		another := entries[6].Clone()
		another.Tags = []string{"another" + poison}
		st.store.clash(entries[6], another)
		c := st.store.clash(entries[3], other)
		c.Sides[0].Origin, c.Sides[1].Origin = "git "+poison, poison
		c.Sides[1].Path = "/journal/" + poison
		st.store.past = map[string][]model.Version{entries[6].ID: {{Entry: other, Written: evening, Path: poison}}, entries[0].ID: {{Entry: other, Written: evening, Path: poison}}}
		st.rewrite = func(text string) string { return "{" + poison }
	})
}

// walk presses keys and looks at the frame after each.
func (st *story) walk(keys ...string) {
	st.t.Helper()
	for _, name := range keys {
		st.press(name)
		st.sane("after " + name)
	}
}

func (st *story) sane(when string) {
	st.t.Helper()
	if what := leaks(st.app.View()); what != "" {
		st.t.Errorf("%s the screen has %s:\n%q", when, what, st.app.View())
	}
}

func TestNoScreenShowsWhatATerminalWouldObey(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {130, 40}, {40, 12}} {
		st := poisonedStory(t, size[0], size[1])
		st.sane("at the start")
		seen := 0
		visit := func(keys ...string) {
			st.walk(keys...)
			st.app.View()
			seen++
		}
		visit("enter", "esc", "down", "down", "enter", "esc")
		for _, tab := range []string{"open nuisance", "open outcome", "open gap"} {
			visit(tab)
			for range 9 {
				visit("]", "enter", "pgdown", "esc", "e", "tab", "tab", "esc", "s", "esc", "H", "enter", "esc", "esc")
				visit("n", "tab", "tab", "tab", "esc", "y", "m", "m", "o", "esc", "space", "u", "d", "u", "E")
			}
		}
		visit("open Review", "down", "down", "enter", "esc", "]", "]", "]", "]", "left", "/")
		for _, key := range []string{"practice:", "person:", "tag:", "stage:", "zz:"} {
			st.write(key)
			st.sane("with the filter " + key)
			visit("down", "tab")
			st.send(paste(poison))
			st.sane("with a filter pasted")
			visit("ctrl+u")
		}
		visit("esc", "esc", "open Streaks", "]", "]", "]", "down", "enter", "esc")
		visit("T", "down", "D", "esc", "enter", "esc", "P", "down", "enter", "esc", "C", "down", "enter", "right", "down", "left", ">", "esc", "esc")
		visit(":")
		for _, letter := range []string{"N", "e", "w", " ", "n"} {
			visit(letter)
		}
		visit("esc", "?", "pgdown", "pgdown", "esc", "r")
		for range 12 {
			visit("down", "space", "ctrl+n")
		}
		visit("esc", "esc", "open Today")
		if seen < 50 {
			t.Errorf("visited %d screens", seen)
		}
		if !strings.Contains(st.screen(), "👩‍💻") {
			t.Errorf("Today shows\n%s", st.screen())
		}
	}
}

// The reflection asks about what the day holds, and tells of it at the end.
func TestTheReflectionShowsNothingThatATerminalWouldObey(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 12}} {
		for _, keys := range [][]string{{"m"}, {"space", "tab"}, {"down", "space", "tab"}, {"y"}, {"tab", "tab"}, nil} {
			st := poisonedStory(t, size[0], size[1])
			for id, e := range st.store.entries { // the day is not closed yet
				if e.Practice == "reflection" {
					delete(st.store.entries, id)
				}
			}
			st = newStory(t, sized(size[0], size[1]), func(next *story, env *Env) {
				next.store, env.Store, env.Catalog = st.store, st.store, st.app.s.env.Catalog
			})
			st.walk("r")
			for range 9 {
				st.walk(keys...)
				st.send(paste(poison))
				st.sane("with an answer pasted")
				st.walk("enter", "shift+tab", "ctrl+n", "ctrl+n")
			}
			st.walk("esc", "esc", "esc", "r", "esc", "R", "ctrl+n", "esc", "open Today")
		}
	}
}

// What was left unsaved is offered at the next start.
func TestTheOfferOfDraftsShowsNothingThatATerminalWouldObey(t *testing.T) {
	st := poisonedStory(t, 80, 24)
	st.drafts.kept["a"] = model.Draft{Key: "a", Kind: model.DraftForm, Opened: poisoned(model.BuiltIn[0])[0], Focus: "problem", Typed: map[string]string{"problem": poison}, Kept: evening}
	st.drafts.kept["b"] = model.Draft{Key: "b", Kind: model.DraftEditor, Opened: poisoned(model.BuiltIn[0])[6], Text: poison, Path: "/" + poison, Kept: evening}
	st.drafts.kept["reflection-2026-11-23"] = model.Draft{Key: "reflection-2026-11-23", Kind: model.DraftReflect, Typed: map[string]string{"tomorrow": poison, poison: poison}, Kept: evening}
	for _, keys := range [][]string{{"down", "down", "enter", "esc"}, {"down", "enter", "esc"}, {"enter", "ctrl+o", "esc", "esc"}, {"esc", "open Today"}, {"d", "d", "D"}} {
		again := newStory(t, func(next *story, env *Env) {
			next.drafts, env.Drafts = st.drafts, st.drafts
			next.rewrite = st.rewrite
		})
		again.sane("at the start")
		again.see("You were writing this")
		again.walk(keys...)
	}
}

// People of whom nothing but poison is known.
func TestPeopleAreShownClean(t *testing.T) {
	var entries []model.Entry
	for n := range 3 {
		entries = append(entries, madeAt(fmt.Sprint("01e", n), "contact", evening.Add(-time.Duration(n)*time.Hour), "person", fmt.Sprint("p", n, poison), "team", poison, "direction", poison))
	}
	for _, width := range []int{130, 80, 40} {
		st := newStory(t, holding(entries...), sized(width, 30))
		st.walk("open Streaks", "]", "]", "]", "]", "]", "]", "[", "down")
		for range 7 {
			if strings.Contains(st.screen(), "p0") {
				break
			}
			st.walk("[")
		}
		st.see("p0")
	}
}

func paste(text string) tea.Msg {
	return tea.KeyMsg(tea.Key{Type: tea.KeyRunes, Runes: []rune(text), Paste: true})
}

// What is pasted into a form, and what a failing disk answers, is shown clean,
// and what was pasted is saved as it was.
func TestPastedPoisonAndErrorsAreShownClean(t *testing.T) {
	st := newStory(t)
	st.walk("open nuisance", "n")
	st.send(paste("Ana" + poison))
	st.sane("with a text pasted")
	st.walk("left", "left", "backspace", "end", "tab")
	st.send(paste(poison))
	st.sane("with two texts pasted")
	st.store.fail = errors.New("write /journal/" + poison + ": " + poison)
	st.walk("ctrl+s")
	st.see("write /journal/")
	st.store.fail = nil
	st.walk("ctrl+s", "enter", "esc")
	if got := len(st.kept("nuisance")); got != 1 {
		t.Errorf("%d entries were saved", got)
	}
}
