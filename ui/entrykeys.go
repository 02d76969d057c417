package ui

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
)

// entryKeys are what can be done to the selected entry, wherever it is shown.
func (s *session) entryKeys(e model.Entry) []key.Binding {
	k := &s.keys
	var keys []key.Binding
	p := s.journal.Practice(e)
	if _, ok := p.NextStage(e.Stage()); ok {
		keys = append(keys, k.Next)
	}
	keys = append(keys, k.Edit, k.Delete)
	if len(p.Stages) > 0 {
		keys = append(keys, k.Stages)
	}
	return append(keys, k.Evidence, k.Copy, k.External, k.History)
}

// pressOn does to an entry what the key says.
func (s *session) pressOn(e model.Entry, msg tea.KeyMsg) tea.Cmd {
	k := &s.keys
	switch {
	case key.Matches(msg, k.Open):
		s.open(newDetailView(s, e))
	case key.Matches(msg, k.Edit):
		s.edit(e)
	case key.Matches(msg, k.External):
		return s.editOutside(e)
	case key.Matches(msg, k.Next):
		return s.advance(e, "", s.now)
	case key.Matches(msg, k.Stages):
		s.chooseStage(e)
	case key.Matches(msg, k.Delete):
		return s.remove(e)
	case key.Matches(msg, k.Evidence):
		return s.mark(e)
	case key.Matches(msg, k.Copy):
		return s.copyOut(e)
	case key.Matches(msg, k.History):
		return s.openPast(e)
	case key.Matches(msg, k.Conflicts): // over the tabs, where the app's own key does not reach
		if c, ok := s.conflictOf(e.ID); ok {
			s.open(newSettle(s, c))
		}
	}
	return nil
}
