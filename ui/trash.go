package ui

import (
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
)

// trashView lists what was deleted; enter puts an entry back.
type trashView struct {
	s             *session
	list          *list
	width, height int
}

func newTrash(s *session) view {
	v := &trashView{s: s, list: newList(s)}
	v.Refresh()
	return v
}

func (v *trashView) Title() string { return "Trash" }
func (v *trashView) Typing() bool  { return false }

func (v *trashView) Keys() []key.Binding {
	k := &v.s.keys
	keys := []key.Binding{k.Back}
	if !v.list.Empty() {
		keys = append([]key.Binding{k.Restore}, keys...)
	}
	return append(keys, k.moves()...)
}

func (v *trashView) SetSize(width, height int) {
	v.width, v.height = width, height
	v.list.SetSize(width, height-titleRows)
}

// Refresh reads the trash anew, the last deleted first.
func (v *trashView) Refresh() {
	deleted := v.s.journal.Trash()
	slices.SortStableFunc(deleted, func(a, b model.Entry) int { return b.Deleted.Compare(a.Deleted) })
	rows := make([]row, len(deleted))
	for i, e := range deleted {
		p := v.s.journal.Practice(e)
		rows[i] = v.s.rowOf(e, p)
		rows[i].when = clean(p.Short)
		rows[i].status = "deleted " + model.SayMoment(e.Deleted, v.s.now)
		rows[i].tone = model.Muted
	}
	v.list.SetRows(rows)
}

func (v *trashView) Update(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	switch e, chosen := v.s.journal.Entry(v.list.Selected()); {
	case key.Matches(press, v.s.keys.Back):
		v.s.close(v)
	case key.Matches(press, v.s.keys.Restore) && chosen:
		return v.s.restore(e)
	default:
		v.list.Press(press)
	}
	return nil
}

// View draws the list, or says that it is empty.
func (v *trashView) View() string {
	t := &v.s.theme
	lines := []string{t.Strong.Render("Trash"), ""}
	if v.list.Empty() {
		return strings.Join(append(lines, "Nothing was deleted. "+t.Accent.Render(v.s.keys.Delete.Help().Key)+
			" on an entry moves it here; its file stays."), "\n")
	}
	return strings.Join(append(lines, v.list.View()), "\n")
}
