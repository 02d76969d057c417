package ui

import (
	"fmt"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// trashView lists what was deleted: an entry is put back, or erased for good.
type trashView struct{ *titledList }

// openTrash asks for the list of what was deleted.
type openTrash struct{}

func (openTrash) Screen(s *session) view {
	v := &trashView{newTitledList(s, "Trash", "Nothing was deleted. "+s.keys.Delete.Help().Key+
		" on an entry moves it here; its file stays.")}
	v.finder = newFinder(s, v.Refresh, v.list.Move)
	v.Refresh()
	return v
}

func (v *trashView) Keys() []keys.Action {
	k := &v.s.keys
	actions := append([]keys.Action{v.s.closes(v)}, k.Moves(v.list.Move)...)
	if e, chosen := v.s.journal.Entry(v.list.Selected()); chosen {
		actions = append(v.s.entries.openKeys(e, v.list), actions...)
	}
	return actions
}

// Refresh reads the trash anew, the last deleted first.
func (v *trashView) Refresh() {
	deleted := v.s.journal.Trash()
	all := len(deleted)
	if v.finder.Reread(); v.finder.Asks() {
		keep := v.finder.query.OfTrash().Keep(v.s.journal.Catalog)
		deleted = slices.DeleteFunc(deleted, func(e model.Entry) bool { return !keep(&e) })
	}
	v.finder.Count(len(deleted), all)
	slices.SortStableFunc(deleted, func(a, b model.Entry) int { return b.Deleted.Compare(a.Deleted) })
	rows := make([]widget.Row, len(deleted))
	for i, e := range deleted {
		p := v.s.journal.Practice(e)
		rows[i] = v.s.entries.rowOf(&e, &p)
		rows[i].What, rows[i].When, rows[i].Aim = widget.Clean(p.Short), "", ""
		rows[i].Status, rows[i].Tone = model.SayMoment(e.Deleted, v.s.now), model.Muted
	}
	v.list.SetRows(rows)
}

// erase erases an entry for good, at the second time.
func (en *entries) erase(e model.Entry) tea.Cmd {
	s, k := en.s, &en.s.keys
	switch {
	case s.conflicts.has(e.ID):
		s.fail(fmt.Errorf("not erased: the entry has several versions, and the text of the others would stay; %s leads back to the tabs, where %s chooses one",
			k.Back.Help().Key, k.Conflicts.Help().Key))
		return nil
	case !s.confirm("purge "+e.ID, "Erase “%s” for good? The text and its earlier versions will be gone, and this cannot be undone · %s again erases it, any other key keeps it",
		s.titleOf(e), k.Purge.Help().Key):
		return nil
	}
	return en.purge(e)
}
