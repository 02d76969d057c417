package editor

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/ui/term"
)

// named are the keys that stories press by name.
var named = map[string]tea.KeyMsg{
	"up": {Type: tea.KeyUp}, "down": {Type: tea.KeyDown},
	"pgup": {Type: tea.KeyPgUp}, "pgdown": {Type: tea.KeyPgDown},
	"enter": {Type: tea.KeyEnter}, "tab": {Type: tea.KeyTab}, "shift+tab": {Type: tea.KeyShiftTab},
	"esc": {Type: tea.KeyEsc}, "ctrl+s": {Type: tea.KeyCtrlS}, "space": {Type: tea.KeySpace, Runes: []rune{' '}},
	"ctrl+a": {Type: tea.KeyCtrlA}, "ctrl+e": {Type: tea.KeyCtrlE}, "alt+b": alt('b'), "alt+f": alt('f'), "alt+B": alt('B'),
	"shift+up": {Type: tea.KeyShiftUp}, "shift+down": {Type: tea.KeyShiftDown},
	"undo": {Type: tea.KeyCtrlZ}, "redo": {Type: tea.KeyCtrlY}, "alt+z": alt('z'), "alt+q": alt('q'),
	"alt+backspace": {Type: tea.KeyBackspace, Alt: true},
}

func press(e Editor, names ...string) {
	for _, name := range names {
		k, ok := named[name]
		if !ok {
			k = keys[name].msg
		}
		e.Update(k)
	}
}

// write types as a person does, a key at a time.
func write(e Editor, s string) {
	for _, r := range s {
		if r == ' ' {
			press(e, "space")
		} else {
			e.Update(runes(string(r)))
		}
	}
}

func newTestText(width, height int, s string) *Text {
	t := NewText(Styles{})
	t.SetSize(width, height)
	t.SetValue(s)
	t.Focus()
	return t
}

func newTestLine(width int, s string) *Line {
	l := NewLine(Styles{})
	l.SetSize(width, 1)
	l.SetValue(s)
	l.Focus()
	return l
}

// wantView compares a view where the cursor is drawn as "|", and the blanks at
// the ends of rows are left out.
func wantView(t *testing.T, e Editor, rows ...string) {
	t.Helper()
	var got []string
	for _, l := range strings.Split(strings.ReplaceAll(e.View(), term.Cursor, "|"), "\n") {
		got = append(got, strings.TrimRight(l, " "))
	}
	if strings.Join(got, "\n") != strings.Join(rows, "\n") {
		t.Errorf("the view is\n%s\nexpected\n%s", strings.Join(got, "\n"), strings.Join(rows, "\n"))
	}
}

func wantValue(t *testing.T, e Editor, want string) {
	t.Helper()
	if e.Value() != want {
		t.Errorf("the value is %q, expected %q", e.Value(), want)
	}
}
