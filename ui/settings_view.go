package ui

import (
	"fmt"
	"path/filepath"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// settingsView lists every setting with its value and where that comes from, and says
// of the selected one what it does.
type settingsView struct {
	s *session
	searchable
	list          *widget.List
	found         []model.Setting
	width, height int
}

// openSettings asks for the list of the settings.
type openSettings struct{}

func (openSettings) Screen(s *session) view {
	v := &settingsView{s: s, list: widget.NewList(&s.theme)}
	v.finder = newWordFinder(s, v.find, v.list.Move)
	return v
}

func (v *settingsView) Title() string { return "Settings" }

// Load reads the files of settings, which others may have changed.
func (v *settingsView) Load() tea.Cmd { return v.s.settings.load() }

func (v *settingsView) Keys() []keys.Action {
	k, one := &v.s.keys, v.selected()
	change := "change"
	if other, ok := one.Toggle(); ok {
		change = "set to " + other
	}
	return append([]keys.Action{
		keys.On(k.Open, v.change).As(change).Unless(v.unchangeable(one)),
		keys.On(k.PutBack, v.putBack).As("put back the default").Unless(v.unreturnable(one)),
		v.s.closes(v),
	}, k.Moves(v.list.Move)...)
}

// selected is the setting under the cursor.
func (v *settingsView) selected() model.Setting {
	one, _ := v.s.settings.read.Setting(v.list.Selected())
	return one
}

// unchangeable is why a setting cannot be changed here, or "".
func (v *settingsView) unchangeable(one model.Setting) string {
	if one.Name == "" {
		return "No setting is chosen"
	}
	return title(one.ByHand)
}

// unreturnable is why a default cannot be put back, or "".
func (v *settingsView) unreturnable(one model.Setting) string {
	if reason := v.unchangeable(one); reason != "" || one.From != "" {
		return reason
	}
	return one.Label + " has its default already"
}

// change sets the selected setting to its other value, or opens what asks for one.
func (v *settingsView) change() tea.Cmd {
	one := v.selected()
	if other, ok := one.Toggle(); ok {
		return v.s.settings.change(settingChange{name: one.Name, text: other})
	}
	if len(one.Choices) > 0 {
		v.s.send(openChoices{one})
	} else {
		v.s.send(openSettingLine{one})
	}
	return nil
}

func (v *settingsView) putBack() tea.Cmd {
	return v.s.settings.change(settingChange{name: v.selected().Name, unset: true})
}

func (v *settingsView) SetSize(width, height int) {
	if width != v.width || height != v.height {
		v.width, v.height = width, height
		v.find()
	}
}

// Refresh lists the settings as they were read last.
func (v *settingsView) Refresh() { v.find() }

// find lists the settings of which the words looked for are said.
func (v *settingsView) find() {
	all := v.s.settings.read.All
	v.found = nil
	for _, one := range all {
		if v.finder.query.In(strings.Join([]string{one.Group, one.Label, valueOf(one), one.Help}, " ")) {
			v.found = append(v.found, one)
		}
	}
	v.finder.Count(len(v.found), len(all))
	t := &v.s.theme
	label, value := v.columns()
	var rows []widget.Row
	group := ""
	for _, one := range v.found {
		if one.Group != group {
			if group != "" {
				rows = append(rows, widget.Row{})
			}
			group = one.Group
			rows = append(rows, widget.Row{Head: t.Strong.Render(widget.Cut(widget.Clean(group), v.width))})
		}
		style, from := t.Muted, "default"
		if one.From != "" {
			style, from = t.Text, filepath.Base(one.From)
		}
		line := widget.Cell(widget.Cut(widget.Clean(one.Label), label), label) + strings.Repeat(" ", widget.Gap) +
			widget.Cell(style.Render(widget.Cut(widget.Clean(valueOf(one)), value)), value)
		if v.width >= narrow {
			line += strings.Repeat(" ", widget.Gap) + t.Muted.Render(widget.Cut(widget.Clean(from), fromWidth))
		}
		rows = append(rows, widget.Row{ID: one.Name, Head: line})
	}
	v.list.SetSize(v.width, v.height-titleRows-v.helpRows())
	v.list.SetRows(rows)
}

// columns are the widths of the labels and of the values.
func (v *settingsView) columns() (label, value int) {
	room := v.width - 2*widget.Gap
	if v.width >= narrow {
		room -= fromWidth + widget.Gap
	}
	for _, one := range v.s.settings.read.All {
		label = max(label, widget.Width(widget.Clean(one.Label)))
		for _, text := range []string{one.Value, one.Default} { // nothing jumps where a default is put back
			value = max(value, widget.Width(widget.Clean(valueIn(one, text))))
		}
	}
	label = min(label, room*settingsShare/100)
	return label, min(value, room-label)
}

// helpRows are the lines that what is said of a setting takes.
func (v *settingsView) helpRows() int {
	if v.height < short {
		return settingHelp
	}
	return settingHelp + 2
}

// View draws the settings and, below them, what the selected one does.
func (v *settingsView) View() string {
	t := &v.s.theme
	lines := []string{widget.Spread(t.Strong.Render(v.Title()), t.Muted.Render(v.position()), v.width), ""}
	if v.s.settings.wrong != nil {
		text := fmt.Sprintf("The settings cannot be read: %v", v.s.settings.wrong)
		for _, line := range widget.Wrap(widget.Clean(text), min(v.width, widget.ProseWidth)) {
			lines = append(lines, t.Bad.Render(line))
		}
		return strings.Join(lines, "\n")
	}
	lines = append(lines, strings.Split(v.finder.Marked(v.list.View()), "\n")...)
	for len(lines) < v.height-v.helpRows() {
		lines = append(lines, "")
	}
	return strings.Join(append(lines, v.help(v.selected())...), "\n")
}

// position tells which of the settings is selected.
func (v *settingsView) position() string {
	if len(v.found) == 0 {
		return ""
	}
	return fmt.Sprintf("%d of %d", v.list.Cursor+1, len(v.found))
}

// help is what a setting does, and where a change of it goes.
func (v *settingsView) help(one model.Setting) []string {
	if one.Name == "" {
		return nil
	}
	t := &v.s.theme
	var lines []string
	if v.height >= short {
		lines = append(lines, "")
	}
	width := min(v.width, widget.ProseWidth)
	said := widget.Wrap(widget.Clean(one.Help), width)
	for _, line := range said[:min(len(said), settingHelp)] {
		lines = append(lines, t.Hint.Render(line))
	}
	if v.height >= short {
		lines = append(lines, t.Muted.Render(widget.Cut(widget.Clean(v.place(one)), v.width)))
	}
	return lines
}

// place tells the default of a setting, and where a change goes.
func (v *settingsView) place(one model.Setting) string {
	text := "Default " + valueIn(one, one.Default)
	if v.s.env.Demo {
		return text + " · a change holds until you leave the demo"
	}
	return text + " · kept in " + one.File
}
