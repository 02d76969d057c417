package ui

import (
	"errors"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/ui/editor"
	"fromhere/ui/keys"
	"fromhere/ui/theme"
	"fromhere/ui/widget"
)

// choicesView picks one of the values of a setting. A theme is shown as it is moved to.
type choicesView struct {
	*pickerView
	setting model.Setting
}

// openChoices asks for the values that a setting may have.
type openChoices struct{ setting model.Setting }

func (m openChoices) Screen(s *session) view {
	items := make([]widget.PickItem, len(m.setting.Choices))
	for i, choice := range m.setting.Choices {
		items[i].Label = choice
		switch choice {
		case m.setting.Value:
			items[i].Detail = "as it is now"
		case m.setting.Default:
			items[i].Detail = "the default"
		}
	}
	v := &choicesView{s.newPicker(m.setting.Label, items), m.setting}
	v.At.To(slices.Index(m.setting.Choices, m.setting.Value))
	return v
}

func (v *choicesView) Keys() []keys.Action {
	return []keys.Action{keys.On(v.s.keys.Choose, v.choose), keys.On(v.s.keys.Back, v.back)}
}

func (v *choicesView) Update(msg tea.Msg) tea.Cmd {
	cmd := v.pickerView.Update(msg)
	v.show()
	return cmd
}

// Click picks a value as the keys do.
func (v *choicesView) Click(x, y int) (again bool) {
	again = v.pickerView.Click(x, y)
	v.show()
	return again
}

// show draws the theme that is moved to.
func (v *choicesView) show() {
	if i := v.Picked(); i >= 0 && v.setting.Name == themeSetting {
		v.s.settings.dress(v.Items[i].Label)
		v.Line.SetStyles(v.s.theme.Writing)
	}
}

// View draws the values and, under those of the theme, what it looks like.
func (v *choicesView) View() string {
	view := v.pickerView.View()
	if v.setting.Name != themeSetting {
		return view
	}
	lines := append(strings.Split(view, "\n"), "")
	for len(lines) < widget.PickerRows+len(v.Items)+1 {
		lines = append(lines, "") // nothing jumps while letters shorten the list
	}
	return strings.Join(append(lines, sampleOf(&v.s.theme)...), "\n")
}

// sampleOf is what a theme draws otherwise than others: a day in small.
func sampleOf(t *theme.Theme) []string {
	var heat strings.Builder
	for i := range t.Heat {
		t.Heat[i].Run(&heat, heatCells)
	}
	return []string{
		t.Accent.Render(t.Glyphs.Bar) + " " + t.Strong.Render("Board numbers") + "  " + t.Muted.Render("Priya") + "  " + t.Bad.Render("20 min late"),
		"  " + t.Text.Render("Access list") + "  " + t.Muted.Render("Omar") + "  " + t.Good.Render("1 h early"),
		"  " + t.Hint.Render("Recorded: Board numbers") + "  " + heat.String(),
	}
}

// choose keeps the value that is picked; its look stays while it is being written.
func (v *choicesView) choose() tea.Cmd {
	i := v.Picked()
	if i < 0 {
		return nil
	}
	v.s.close(v)
	return v.s.settings.change(settingChange{name: v.setting.Name, text: v.Items[i].Label})
}

// back leaves the setting as it was, and so the looks.
func (v *choicesView) back() {
	v.s.close(v)
	v.s.send(lookMsg{})
}

// lookMsg asks for the theme that is set.
type lookMsg struct{}

func (lookMsg) Handle(a *app) tea.Cmd {
	a.look(a.s.env.Config.Theme)
	return nil
}

// settingLine asks for the value of a setting, which it holds to the rules of its file
// while it is typed.
type settingLine struct {
	s             *session
	setting       model.Setting
	line          *editor.Line
	wrong         error // why what is typed cannot be the setting's value
	width, height int
}

// openSettingLine asks for the line in which the value of a setting is typed.
type openSettingLine struct{ setting model.Setting }

func (m openSettingLine) Screen(s *session) view {
	v := &settingLine{s: s, setting: m.setting, line: s.newLine()}
	v.line.SetValue(m.setting.Value)
	v.line.Focus()
	return v
}

func (v *settingLine) Title() string { return v.setting.Label }
func (v *settingLine) Typing() bool  { return true }
func (v *settingLine) Refresh()      {}

func (v *settingLine) SetSize(width, height int) {
	v.width, v.height = width, height
	v.line.SetSize(max(min(width, widget.ProseWidth), 1), 1)
}

func (v *settingLine) Keys() []keys.Action {
	return []keys.Action{keys.On(v.s.keys.Choose, v.keep).As("keep"), v.s.closes(v)}
}

// Update takes text in, and holds it to the rules of the setting's file.
func (v *settingLine) Update(msg tea.Msg) tea.Cmd {
	cmd := v.line.Update(msg)
	if v.wrong = nil; v.changed() {
		v.wrong = v.s.settings.read.Check(v.setting.Name, v.line.Value())
	}
	return cmd
}

// changed tells that another value is typed.
func (v *settingLine) changed() bool { return strings.TrimSpace(v.line.Value()) != v.setting.Value }

// keep writes the value, and closes once that is done: until then it stays.
func (v *settingLine) keep() tea.Cmd {
	if v.wrong != nil {
		v.s.fail(errors.New(title(v.wrong.Error())))
		return nil
	}
	if !v.changed() {
		v.s.close(v)
		v.s.say("%s is still %s", v.setting.Label, valueOf(v.setting))
		return nil
	}
	return v.s.settings.change(settingChange{name: v.setting.Name, text: v.line.Value(), asked: v})
}

// View draws what is asked for, the line, and why its value cannot be taken.
func (v *settingLine) View() string {
	t := &v.s.theme
	width := min(v.width, widget.ProseWidth)
	lines := []string{t.Strong.Render(widget.Cut(widget.Clean(v.setting.Label), width))}
	for _, line := range widget.Wrap(widget.Clean(v.setting.Help), width) {
		lines = append(lines, t.Muted.Render(line))
	}
	lines = append(lines, "", v.line.View(), "")
	if v.wrong != nil {
		for _, line := range widget.Wrap(widget.Clean(title(v.wrong.Error())), width) {
			lines = append(lines, t.Muted.Render(line))
		}
	}
	return strings.Join(lines, "\n")
}
