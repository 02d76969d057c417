package ui

import (
	"fmt"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// readingPace is how often it is looked how much of the journal has been read.
const readingPace = 200 * time.Millisecond

// progressMsg tells how many files have been read, and of how many.
type progressMsg struct{ done, all int }

// follow looks after a while how far the load has come.
func (s *session) follow() tea.Cmd {
	if s.env.Tick == nil || s.whole() {
		return nil
	}
	return s.env.Tick(readingPace, func(time.Time) tea.Msg {
		done, all := s.env.Store.Progress()
		return progressMsg{done, all}
	})
}

// stillReading is said until the journal has been read.
func (s *session) stillReading() string {
	text := "Reading the journal …"
	if s.read.all > 0 {
		text = fmt.Sprintf("Reading the journal … %d of %d", s.read.done, s.read.all)
	}
	return s.theme.Muted.Render(text)
}

// remember has the store make the next start quick.
func (s *session) remember() tea.Cmd {
	today := s.today()
	return func() tea.Msg { return rememberedMsg{s.env.Store.Remember(today)} }
}

// rememberedMsg answers remember.
type rememberedMsg struct{ err error }

// remembered tells once that starts will take longer; the app works as well.
func (s *session) remembered(m rememberedMsg) {
	if m.err != nil && !s.slow {
		s.slow = true
		s.fail(m.err)
	}
}
