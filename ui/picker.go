package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model/today"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// pickerView is a picker over the whole screen.
type pickerView struct {
	s *session
	*widget.Picker
}

func (s *session) newPicker(title string, items []widget.PickItem) *pickerView {
	return &pickerView{s, widget.NewPicker(&s.theme, s.newLine(), title, items)}
}

func (v *pickerView) Title() string { return v.Heading }
func (v *pickerView) Typing() bool  { return true }
func (v *pickerView) Refresh()      {}

func (v *pickerView) Keys() []keys.Action {
	actions := []keys.Action{keys.On(v.s.keys.Choose, v.choose), v.s.closes(v)}
	if i := v.Picked(); i >= 0 {
		if begins, ok := v.Items[i].Msg.(newEntryOf); ok {
			actions = append(actions, v.s.teaching.teachesHere(begins.practice))
		}
	}
	return actions
}

func (v *pickerView) Update(msg tea.Msg) tea.Cmd {
	if press, ok := msg.(tea.KeyMsg); ok {
		v.Press(&v.s.keys, press)
	}
	return nil
}

func (v *pickerView) choose() {
	if i := v.Picked(); i >= 0 {
		v.s.close(v)
		v.s.send(v.Items[i].Msg)
	}
}

// choosePractice asks of which practice a new entry is to be, or which of those
// begun to go on with.
type choosePractice struct{}

func (choosePractice) Screen(s *session) view {
	items := s.drafts.toGoOn()
	for _, p := range today.FocusFirst(s.journal, s.today(), s.journal.Catalog) {
		items = append(items, widget.PickItem{Label: p.Name, Detail: p.Noun + " · " + p.Asks, Briefly: []string{p.Asks, p.Noun}, Also: p.Names(), Msg: newEntryOf{p}})
	}
	return s.newPicker("What do you want to record?", items)
}
