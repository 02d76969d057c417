package ui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
)

// tendedMsg answers tend.
type tendedMsg struct {
	did []string
	err error
}

// tend puts right what a program that was cut short left behind.
func (s *session) tend() tea.Cmd {
	return func() tea.Msg {
		did, err := s.env.Store.Tend()
		return tendedMsg{did, err}
	}
}

// toldTended says what was put right; what is more than a line is on the
// screen of the problems.
func (s *session) toldTended(m tendedMsg) {
	s.tended = m.did
	switch {
	case m.err != nil:
		s.fail(fmt.Errorf("putting right what was left behind: %w", m.err))
	case len(m.did) == 1:
		s.add(m.did[0])
	case len(m.did) > 1:
		s.add(model.Plural(len(m.did), "thing") + " put right at the start · " + s.keys.Problems.Help().Key + " lists them")
	}
}

// add says something after what is said already.
func (s *session) add(text string) {
	if s.notice.text != "" {
		text = s.notice.text + " · " + text
	}
	s.notice.text = text
}
