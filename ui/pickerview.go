package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"fromhere/ui/keys"
)

// pickerView is a picker over the whole screen.
type pickerView struct {
	s *session
	*picker
}

func (s *session) newPicker(title string, items []pickItem) *pickerView {
	return &pickerView{s, newPicker(&s.theme, s.newLine(), title, items)}
}

func (v *pickerView) Title() string { return v.heading }
func (v *pickerView) Typing() bool  { return true }
func (v *pickerView) Refresh()      {}

func (v *pickerView) Keys() []keys.Action {
	return []keys.Action{keys.On(v.s.keys.Choose, v.choose), v.s.closes(v)}
}

func (v *pickerView) Update(msg tea.Msg) tea.Cmd {
	if press, ok := msg.(tea.KeyMsg); ok {
		v.Press(&v.s.keys, press)
	}
	return nil
}

func (v *pickerView) choose() tea.Cmd {
	item, ok := v.picked()
	if !ok {
		return nil
	}
	v.s.close(v)
	return item.do()
}

// chooseNew asks of which practice a new entry is to be.
func (s *session) chooseNew() {
	items := make([]pickItem, len(s.journal.Catalog))
	for i, p := range s.journal.Catalog {
		items[i] = pickItem{label: p.Name, detail: p.Asks, do: func() tea.Cmd { s.new(p); return nil }}
	}
	s.open(s.newPicker("A new entry of which practice?", items))
}
