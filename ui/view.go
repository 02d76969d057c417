package ui

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// view is one screen, or the part of one that takes keys. Methods have
// pointer receivers; View reads and prints, nothing else.
type view interface {
	Title() string
	SetSize(width, height int)
	Update(tea.Msg) tea.Cmd
	View() string
	Keys() []key.Binding // what can be pressed now; help, palette and footer show it
	Typing() bool        // letters are text, not shortcuts
	Refresh()            // the journal, the day or the minute changed, or a tab is about to be shown first
}
