package ui

import (
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
)

// killedInEditor is a story that ended while the person's editor was open on
// the board numbers, after it had written text.
func killedInEditor(t *testing.T, text string) *story {
	t.Helper()
	st := newStory(t, holding(promise("01kasvq9x2c4m7n8p3r5t6v0w1", "Priya", "Board numbers", evening.Add(time.Hour))),
		with(func(env *Env) {
			env.Exec = func(*exec.Cmd, func(error) tea.Msg) tea.Cmd { return nil } // it never comes back
		}))
	st.press("open promise", "E")
	if len(st.drafts.kept) != 1 {
		t.Fatalf("kept %v", st.drafts.kept)
	}
	for _, d := range st.drafts.kept {
		given, err := os.ReadFile(d.Path)
		if err != nil || d.Kind != model.DraftEditor {
			t.Fatalf("the draft is a %s; %v", d.Kind, err)
		}
		if err := os.WriteFile(d.Path, []byte(strings.Replace(string(given), "Board numbers", text, 1)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return st
}

func TestAnEditorsTextIsRestored(t *testing.T) {
	st := after(killedInEditor(t, "Board pack"))
	st.rewrite = func(text string) string {
		if !strings.Contains(text, "Board pack") {
			t.Errorf("the editor did not get what was written before:\n%s", text)
		}
		return text // closed without another change
	}
	st.see("You were writing this", "Board numbers", "Promise")
	st.press("enter")
	st.see("Saved from your editor: Board pack")
	if e := st.only("promise"); e.Answers.Get("what") != "Board pack" {
		t.Errorf("saved %v", e.Answers)
	}
	st.nothingIsKept()
}

// A restored text that cannot be read stays, and is offered once more.
func TestAnEditorsTextThatCannotBeReadIsOfferedAgain(t *testing.T) {
	st := after(killedInEditor(t, "Board pack"))
	st.rewrite = func(text string) string { return "{" + text }
	st.press("enter")
	st.see("not saved", "your text is kept")
	st = after(st)
	st.see("You were writing this")
	st.rewrite = func(text string) string { return strings.TrimPrefix(text, "{") }
	st.press("enter")
	st.see("Saved from your editor: Board pack")
	st.nothingIsKept()
}

func TestAnEditorsTextIsThrownAway(t *testing.T) {
	st := after(killedInEditor(t, "Board pack"))
	st.press("d", "d")
	if e := st.only("promise"); e.Answers.Get("what") != "Board numbers" {
		t.Errorf("it says %v", e.Answers)
	}
	st.nothingIsKept()
}

// The command keeps the text of a new entry as the app keeps that of one.
func TestTheTextOfANewEntryIsRestored(t *testing.T) {
	st := newStory(t)
	e := promise("01kasvq9x2c4m7n8p3r5t6v0w1", "Priya", "Board pack", evening.Add(time.Hour))
	path, err := st.drafts.EditorPath(e)
	if err != nil {
		t.Fatal(err)
	}
	text, err := st.store.Encode(e)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
	key := model.EditorKey(e.ID)
	st.drafts.kept[key] = model.Draft{Key: key, Kind: model.DraftEditor, Opened: e, Path: path, Kept: evening}
	st = after(st)
	st.rewrite = func(text string) string { return text }
	st.press("enter")
	st.see("Saved from your editor: Board pack")
	st.only("promise")
	st.nothingIsKept()
}

func (st *story) nothingIsKept() {
	st.t.Helper()
	if len(st.drafts.kept) != 0 {
		st.t.Errorf("still kept: %v", st.drafts.kept)
	}
	st.nothingInScratch()
}

// A draft that cannot be read is listed with the files that cannot, and the
// others are offered all the same.
func TestUnreadableDraftsAreListed(t *testing.T) {
	st := newStory(t)
	st.press("open nuisance", "n")
	st.write("half a word")
	st.drafts.problems = []model.Problem{{Path: "/state/drafts/x.draft", Line: 2, Reason: "no draft begins so", Remedy: "move it away"}}
	st = after(st)
	st.see("/state/drafts/x.draft:2: no draft begins so", "You were writing this", "half a word")
	st.press("esc", "P")
	st.see("/state/drafts/x.draft, line 2", "no draft begins so", "move it away")
	st.press("esc")
	st.send(changedMsg{}) // the journal is read again
	st.press("P")
	st.see("no draft begins so")
}

// What is typed is kept a moment after the first key, once for all the keys of
// that moment.
func TestTypingIsKeptOnceAMoment(t *testing.T) {
	var moments []func(time.Time) tea.Msg
	st := newStory(t, with(func(env *Env) {
		env.Tick = func(d time.Duration, then func(time.Time) tea.Msg) tea.Cmd {
			if d == keepDraftAfter {
				moments = append(moments, then)
			}
			return nil
		}
	}))
	kept := func() string {
		for _, d := range st.drafts.kept {
			return d.Typed[d.Focus]
		}
		return ""
	}
	st.press("open nuisance", "n")
	st.write("abc")
	if kept() != "" || len(moments) != 1 {
		t.Fatalf("%q is kept, and %d moments are waited for", kept(), len(moments))
	}
	st.send(moments[0](evening))
	if kept() != "abc" || len(moments) != 1 {
		t.Fatalf("%q is kept, and %d moments were waited for", kept(), len(moments))
	}
	st.write("de")
	if len(moments) != 2 {
		t.Fatalf("%d moments were waited for", len(moments))
	}
	st.write("f")
	st.send(moments[1](evening))
	if kept() != "abcdef" {
		t.Errorf("%q is kept", kept())
	}
	st.press("ctrl+s")
	if len(st.drafts.kept) != 0 {
		t.Errorf("saved, and %v still kept", st.drafts.kept)
	}
}
