package ui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/ui/editor"
)

// newText and newLine are empty editors with the looks and keys of the app, and
// one clipboard for all.
func (s *session) newText() *editor.Text {
	t := editor.NewText(s.theme.Writing)
	t.KeyMap = s.keys.Writing
	t.SetClip(&s.clip)
	return t
}

func (s *session) newLine() *editor.Line {
	l := editor.NewLine(s.theme.Writing)
	l.KeyMap = s.keys.Writing
	l.SetClip(&s.clip)
	return l
}

// copyCut puts what was cut or copied while writing on the clipboards outside.
func (s *session) copyCut() tea.Cmd {
	text, ok := s.clip.Fresh()
	if !ok {
		return nil
	}
	return copyOut(s.env, text, "Copied")
}

// lineEnds are the ends of lines in what is pasted: terminals send a carriage
// return for each, those of Windows send both.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// paste hands over what was pasted into a text, its lines ended as the journal
// ends them; where that is another text than was copied, it is told.
func (a *app) paste(msg tea.KeyMsg) tea.Cmd {
	windows := false
	if slices.Contains(msg.Runes, '\r') {
		text := string(msg.Runes)
		windows = strings.Contains(text, "\r\n")
		msg.Runes = []rune(lineEnds.Replace(text))
	}
	cmd := a.press(msg)
	if windows && a.s.text == "" {
		a.s.say("The line ends were changed from CRLF to LF; the rest is as it was pasted")
	}
	return cmd
}
