package ui

import (
	"strings"

	"fromhere/model"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// openPalette asks for any action by a few letters of its name.
type openPalette struct{ active []keys.Action }

func (m openPalette) Screen(s *session) view {
	var all []widget.PickItem
	for _, a := range m.active {
		if a.Not != "" || !a.Enabled() || len(a.Keys()) == 0 || s.keys.IsMove(a.Binding) {
			continue
		}
		label := title(a.Help().Desc)
		switch now := a.Shown().Help().Desc; {
		case strings.HasPrefix(now, a.Help().Desc):
			label = title(now)
		default:
			label += ": " + now
		}
		all = append(all, widget.PickItem{Label: label, Detail: a.Help().Key, Also: s.keys.Also(a.Binding), Msg: keys.Press(a.Keys()[0])})
	}
	if len(s.drafts.left) > 0 {
		all = append(all, widget.PickItem{Label: "Drafts", Detail: "what you began and did not save", Msg: openDrafts{}})
	}
	for _, p := range s.journal.Catalog {
		all = append(all, widget.PickItem{Label: "New " + p.Noun, Detail: p.Name, Also: p.Names(), Msg: newEntryOf{p}})
	}
	for _, p := range s.journal.Catalog {
		all = append(all, widget.PickItem{Label: "Go to " + p.Name, Detail: p.Noun, Also: p.Names(), Msg: showMsg{p.ID}})
	}
	all = append(all, s.teaching.methodItems("How to: ")...)
	for _, name := range model.Themes {
		all = append(all, widget.PickItem{Label: "Theme: " + name, Msg: themeMsg{name}})
	}
	if s.env.MoveSettings != nil {
		all = append(all, widget.PickItem{Label: moveSettingsLabel, Msg: openSettingsMove{}})
	}
	return s.newPicker("Commands", all)
}

// title is text with its first letter large.
func title(text string) string {
	if text == "" || text[0] < 'a' || text[0] > 'z' {
		return text
	}
	return strings.ToUpper(text[:1]) + text[1:]
}
