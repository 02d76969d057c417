package ui

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/ui/keys"
)

// openPalette finds any action by a few letters of its name.
func (s *session) openPalette(active []key.Binding) {
	var all []pickItem
	for _, b := range active {
		if b.Enabled() && len(b.Keys()) > 0 && !s.keys.IsMove(b) {
			press := keys.Press(b.Keys()[0])
			all = append(all, pickItem{label: title(b.Help().Desc), detail: b.Help().Key,
				do: func() tea.Cmd { s.pressLater(press); return nil }})
		}
	}
	for _, p := range s.journal.Catalog {
		all = append(all, pickItem{label: "New " + p.Noun, do: func() tea.Cmd { s.new(p); return nil }})
	}
	for _, p := range s.journal.Catalog {
		all = append(all, pickItem{label: "Go to " + p.Name, do: func() tea.Cmd { s.jump = p.ID; return nil }})
	}
	for _, name := range model.Themes {
		all = append(all, pickItem{label: "Theme: " + name, do: func() tea.Cmd { s.choose(name); return nil }})
	}
	s.open(s.newPicker("Commands", all))
}

// title is text with its first letter large.
func title(text string) string {
	if text == "" || text[0] < 'a' || text[0] > 'z' {
		return text
	}
	return strings.ToUpper(text[:1]) + text[1:]
}

// look changes the theme, and has everything drawn anew in it.
func (s *session) look(name string) {
	s.theme = newTheme(name, s.env.Dark, s.env.NoColor, s.env.Config.ASCII)
	s.relooked = true
}

// choose changes the theme for this session.
func (s *session) choose(name string) {
	s.env.Config.Theme = name
	s.look(name)
	s.say("The theme is %s until you leave; theme: %s in the config keeps it", name, name)
}
