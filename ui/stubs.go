package ui

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

type blank struct {
	s     *session
	title string
}

func (b *blank) Title() string             { return b.title }
func (b *blank) SetSize(width, height int) {}
func (b *blank) Update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyMsg); ok && key.Matches(k, b.s.keys.Back) {
		b.s.overlay = nil
	}
	return nil
}
func (b *blank) View() string        { return b.title }
func (b *blank) Keys() []key.Binding { return nil }
func (b *blank) Typing() bool        { return false }
func (b *blank) Refresh()            {}

