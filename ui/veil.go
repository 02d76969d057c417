package ui

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"fromhere/ui/keys"
	"fromhere/ui/term"
	"fromhere/ui/widget"
)

// veil hides every text on the screen, for when somebody looks over a shoulder.
// Until it is lifted no key does anything else.
type veil struct{ drawn bool }

// draw draws it.
func (v *veil) draw() { v.drawn = true }

// veils are the actions that draw it; where letters are text, by a key that is
// none.
func (s *session) veils(letters bool) keys.Action {
	if !letters {
		return keys.On(s.keys.VeilTyping, s.veil.draw).Mute()
	}
	return keys.On(s.keys.Veil, s.veil.draw, s.keys.VeilTyping)
}

// press takes a key while it is drawn.
func (v *veil) press(a *app, msg tea.KeyMsg) tea.Cmd {
	switch {
	case key.Matches(msg, a.s.keys.Abort):
		return a.abort()
	case key.Matches(msg, a.s.keys.Veil, a.s.keys.VeilTyping):
		v.drawn = false
	}
	return nil
}

// over is a frame under the veil: its last line says how it is lifted.
func (v *veil) over(a *app, frame string) string {
	frame = widget.Veil(term.Strip(frame))
	above := strings.LastIndexByte(frame, '\n') + 1
	side := widget.Blanks(marginFor(a.width))
	said := a.s.keys.Veil.Help().Key + " lifts the veil"
	return frame[:above] + widget.Cell(side+a.s.theme.Hint.Render(said), a.width)
}
