package ui

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/ui/widget"
)

// moveSettingsLabel is what the palette calls the move of settings into the journal.
const moveSettingsLabel = "Move the settings that change your figures into the journal"

// openSettingsMove asks whether the settings in the config file that shape figures are
// to move into the journal.
type openSettingsMove struct{}

func (openSettingsMove) Screen(s *session) view {
	yes := "Move them: they are used on every machine with this journal"
	if len(s.env.Notes) > 0 {
		yes = "Take them out of the config file: those in the journal are used"
	}
	return s.newPicker(moveSettingsLabel+"?", []widget.PickItem{
		{Label: yes, Msg: moveSettings{}},
		{Label: "Leave them where they are", Msg: leaveSettings{}},
	})
}

// leaveSettings answers the question with no.
type leaveSettings struct{}

func (leaveSettings) Handle(a *app) tea.Cmd {
	a.s.say("Nothing was moved")
	return nil
}

// moveSettings answers it with yes.
type moveSettings struct{}

func (moveSettings) Handle(a *app) tea.Cmd {
	move := a.s.env.MoveSettings
	return func() tea.Msg {
		did, err := move()
		return settingsMovedMsg{did, err}
	}
}

// settingsMovedMsg answers a move of settings.
type settingsMovedMsg struct {
	did []string
	err error
}

// Handle says what was done. The settings are the same in their new place: all that
// is shown otherwise is which file each is in.
func (m settingsMovedMsg) Handle(a *app) tea.Cmd {
	s := a.s
	if m.err != nil {
		s.fail(fmt.Errorf("moving settings: %w", m.err))
		return nil
	}
	s.env.MoveSettings, s.env.Notes = nil, nil
	if s.say("The settings have moved"); len(m.did) > 0 {
		s.say("Done: %s", strings.Join(m.did, " · "))
	}
	a.refresh()
	return s.settings.load()
}

// misplacedSettings says that the config file holds settings which belong in the
// journal, or "".
func (s *session) misplacedSettings() string {
	key := s.keys.Palette.Help().Key
	switch {
	case s.env.MoveSettings == nil:
		return ""
	case len(s.env.Notes) > 0:
		return "Settings in the config file have no effect · " + key + " takes them out"
	}
	return "Settings that change your figures apply only here · " + key + " moves them"
}
