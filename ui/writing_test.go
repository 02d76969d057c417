package ui

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/exp/golden"
	"github.com/muesli/termenv"

	"fromhere/model"
	"fromhere/ui/editor"
	"fromhere/ui/keys"
)

// paste hands the story's app a text as a terminal does that brackets it.
func (st *story) paste(text string) {
	st.t.Helper()
	st.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text), Paste: true})
}

// inColour draws with colours, whatever the terminal of the tests.
func inColour(t *testing.T) {
	before := lipgloss.ColorProfile()
	lipgloss.SetColorProfile(termenv.TrueColor)
	t.Cleanup(func() { lipgloss.SetColorProfile(before) })
}

// typed is what stands in a field of the form on top.
func (st *story) typed(key string) string {
	st.t.Helper()
	for _, f := range st.app.top().(*formView).fields {
		if f.Key == key {
			return f.Value()
		}
	}
	st.t.Fatalf("the form has no field %q", key)
	return ""
}

// toField moves to a field of the form on top, which lies below.
func (st *story) toField(key string) {
	st.t.Helper()
	form := st.app.top().(*formView)
	for range form.fields {
		if form.fields[form.focus].Key == key {
			return
		}
		st.press("tab")
	}
	if form.fields[form.focus].Key != key {
		st.t.Fatalf("there is no field %q", key)
	}
}

func TestSelectCutAndPasteFromOneFieldIntoAnother(t *testing.T) {
	st := newStory(t)
	st.press("open promise", "n")
	st.write("Priya and the board")
	st.press("ctrl+shift+left", "ctrl+shift+left", "ctrl+shift+left", "shift+left", "ctrl+x")
	if to := st.typed("to"); to != "Priya" {
		t.Fatalf("after the cut there is %q", to)
	}
	st.see("Copied")
	st.press("tab", "ctrl+v", "alt+a", "alt+c")
	if what := st.typed("what"); what != " and the board" {
		t.Errorf("what was cut is pasted as %q", what)
	}
	st.write("Numbers")
	if what := st.typed("what"); what != "Numbers" {
		t.Errorf("what was selected became %q", what)
	}
	st.press("ctrl+z", "ctrl+z")
	if what := st.typed("what"); what != "" {
		t.Errorf("undone, there is %q", what)
	}
	st.press("ctrl+y", "ctrl+y")
	if what := st.typed("what"); what != "Numbers" {
		t.Errorf("redone, there is %q", what)
	}
	if len(st.copied) != 2 || st.copied[0] != " and the board" || st.copied[1] != " and the board" {
		t.Errorf("on the clipboard there came %q", st.copied)
	}
}

func TestAClipboardThatCannotBeReachedIsTold(t *testing.T) {
	st := newStory(t, with(func(env *Env) { env.Copy = func(string) error { return errDisk } }))
	st.press("open nuisance", "n")
	st.write("x")
	st.press("alt+a", "ctrl+x")
	st.see("copying to the clipboard", "no space left")
	st.press("ctrl+v")
	st.see("x")
}

// prose opens a form with the cursor in a field of several lines.
func prose(t *testing.T, options ...option) (st *story, field string) {
	t.Helper()
	st = newStory(t, options...)
	st.press("open nuisance", "n")
	form := st.app.top().(*formView)
	for form.fields[form.focus].Kind != model.Prose {
		st.press("tab")
	}
	st.press("alt+a", "delete") // the headings that it begins with
	return st, form.fields[form.focus].Key
}

func TestLinesOfWindowsArePastedAsLinesAndItIsTold(t *testing.T) {
	st, field := prose(t)
	st.paste("one\r\n\ttwo\u0085\ufeff\r\n")
	st.see("CRLF")
	if text := st.typed(field); text != "one\n\ttwo\u0085\ufeff\n" {
		t.Errorf("pasted, there is %q", text)
	}
	st.press("ctrl+z")
	st.seeNot("CRLF")
	st.paste("one\rtwo") // as terminals send a plain newline
	st.seeNot("CRLF")
	if text := st.typed(field); text != "one\ntwo" {
		t.Errorf("pasted, there is %q", text)
	}
}

func TestPhrasesAreUnderlinedWhereTheyStand(t *testing.T) {
	inColour(t)
	st := newStory(t)
	st.press("open ask", "n")
	for st.app.top().(*formView).fields[st.app.top().(*formView).focus].Key != "ask" {
		st.press("tab")
	}
	underlined := lipgloss.NewStyle().Underline(true).Render("x")
	on, off, _ := strings.Cut(underlined, "x")
	st.write("I just wonder")
	st.see("“just”")
	if !strings.Contains(st.app.View(), on+"just"+off) {
		t.Errorf("the phrase is not underlined: %q", st.app.View())
	}
	st.press("ctrl+u")
	st.write("How does it go?")
	if strings.Contains(st.app.View(), on+"How") || strings.Contains(st.screen(), "“") {
		t.Errorf("something is still marked:\n%s", st.screen())
	}
}

func TestMarkdownIsTintedAndKept(t *testing.T) {
	inColour(t)
	text := "# A heading\n- an *item* of\n1. a **strong** list\nsnake_case, 2 * 3 * 4 and _so_ on\n日本 **語** 👩‍💻"
	for _, size := range sizes {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			st, field := prose(t, sized(size[0], size[1]))
			st.paste(text)
			st.press("shift+up", "shift+left")
			golden.RequireEqual(t, []byte(belowTabs(st.app.View())))
			if got := st.typed(field); got != text {
				t.Errorf("the text became %q", got)
			}
		})
	}
}

func TestTheLastKeysBeforeATextIsKeptAreKeptToo(t *testing.T) {
	st, field := prose(t, with(func(env *Env) {
		env.Tick = func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil }
	}))
	st.write("words")
	if len(st.drafts.kept) != 0 {
		t.Fatal("a draft was kept before the moment after typing")
	}
	st.send(keepTimeMsg{})
	for _, d := range st.drafts.kept {
		if d.Typed[field] != "words" {
			t.Errorf("kept %q", d.Typed)
		}
	}
	if len(st.drafts.kept) != 1 {
		t.Errorf("%d drafts are kept", len(st.drafts.kept))
	}
}

// The keys of text fields differ from one another and from those that a form
// takes before them.
func TestKeysWhileWritingDoNotClash(t *testing.T) {
	k := keys.New(nil)
	owner := map[string]string{}
	for _, b := range []key.Binding{k.Save, k.Back, k.Abort, k.Elsewhere, k.NextField, k.PrevField, k.Skip} {
		for _, name := range b.Keys() {
			owner[name] = b.Help().Desc
		}
	}
	for _, b := range editor.Declared(&k.Writing) {
		for _, name := range b.Keys() {
			if first, taken := owner[name]; taken {
				t.Errorf("%q means %q and %q", name, first, b.Help().Desc)
			}
			owner[name] = b.Help().Desc
		}
	}
}

// Nothing that goes along with a key, the drafts least of all, reads a long
// text to its end.
func TestAKeyReadsNoLongText(t *testing.T) {
	const size, keys = 4 << 20, 20
	st, field := prose(t, with(func(env *Env) {
		env.Tick = func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil }
	}))
	st.paste(strings.Repeat("so many words of a line\n", size/24))
	st.press("pgup", "x") // from now on it is to be kept in a moment
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range keys {
		st.app.Update(keyPress("x"))
		st.app.Update(keyPress("left"))
		_ = st.app.View()
	}
	runtime.ReadMemStats(&after)
	if each := (after.TotalAlloc - before.TotalAlloc) / keys; each > size/4 {
		t.Errorf("a key takes %d bytes of memory in a text of %d", each, size)
	}
	if n := strings.Count(st.typed(field), "x"); n != keys+1 {
		t.Errorf("%d letters were typed, expected %d", n, keys+1)
	}
}
