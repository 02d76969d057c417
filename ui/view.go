package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// view is one screen, or the part of one that takes keys. Methods have
// pointer receivers; View reads and prints, nothing else.
type view interface {
	Title() string
	SetSize(width, height int)
	Update(tea.Msg) tea.Cmd // answers, and keys that no action has: text
	View() string
	Keys() []keys.Action // what can be pressed now; help, palette and footer show it
	Typing() bool        // letters are text, not shortcuts
	Refresh()            // the journal, the day or the minute changed, or a tab is about to be shown first
}

// positioned is a view that may have more to show than the screen holds.
type positioned interface{ Position() widget.Position }

// closes is the action that leads back from a view.
func (s *session) closes(v view) keys.Action {
	return keys.On(s.keys.Back, func() { s.close(v) })
}
