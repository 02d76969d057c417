package editor

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"
)

// Line edits text without line breaks: enter is left to the form. It wraps at
// words as any text does, so that all of it is seen while it is written.
type Line struct {
	Text
	ghost string
}

// NewLine returns an empty Line, blurred, that has no size yet.
func NewLine(s Styles) *Line {
	l := &Line{Text: *NewText(s)}
	l.single = true
	l.buffer.fit = oneLine
	l.buffer.rows = newRows(&l.buffer.text, 0)
	return l
}

// oneLine makes a space of the newlines between two lines.
func oneLine(s string) string {
	if !strings.ContainsAny(s, "\r\n") {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		switch c := s[i]; {
		case c != '\r' && c != '\n':
			b.WriteByte(c)
		case i == 0 || s[i-1] != '\r' && s[i-1] != '\n':
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// SetGhost sets a completion: what could follow. It is drawn after the text
// while the cursor is there, and forgotten when the text changes. To accept it,
// Insert it.
func (l *Line) SetGhost(tail string) { l.ghost = tail }

// Ghost is the completion that can be seen now, if any.
func (l *Line) Ghost() string {
	if !l.AtEnd() {
		return ""
	}
	return l.ghost
}

// AtEnd tells whether the cursor is after the whole text.
func (l *Line) AtEnd() bool { return l.focused && l.buffer.at == l.Len() }

// SetValue replaces the text; the cursor is then at its end.
func (l *Line) SetValue(s string) {
	l.ghost = ""
	l.Text.SetValue(s)
}

// Complete puts text in the place of what begins at a byte, as one edit.
func (l *Line) Complete(from int, s string) {
	l.buffer.apart(from, l.Len(), s)
	l.ghost = ""
	l.scroll()
}

// Insert inserts text at the cursor as if it were pasted: newlines become a
// space.
func (l *Line) Insert(s string) {
	l.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(s), Paste: true})
}

// Update takes keys and pastes.
func (l *Line) Update(msg tea.Msg) tea.Cmd {
	edits := l.buffer.edits
	cmd := l.Text.Update(msg)
	if l.buffer.edits != edits {
		l.ghost = ""
	}
	return cmd
}

// View draws the rows in view, and the completion.
func (l *Line) View() string { return l.view(l.Ghost()) }
