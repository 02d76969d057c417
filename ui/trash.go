package ui

import (
	"errors"
	"fmt"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/ui/keys"
)

// trashView lists what was deleted: an entry is put back, or erased for good.
type trashView struct{ titledList }

func newTrash(s *session) view {
	v := &trashView{newTitledList(s, "Trash", "Nothing was deleted. "+s.keys.Delete.Help().Key+
		" on an entry moves it here; its file stays.")}
	v.Refresh()
	return v
}

func (v *trashView) Keys() []keys.Action {
	k := &v.s.keys
	actions := append([]keys.Action{v.s.closes(v)}, k.Moves(v.list.Move)...)
	if e, chosen := v.s.journal.Entry(v.list.Selected()); chosen {
		actions = append([]keys.Action{
			keys.On(k.Restore, func() tea.Cmd { return v.s.restore(e) }),
			keys.On(k.Purge, func() tea.Cmd { return v.purge(e) }),
		}, actions...)
	}
	return actions
}

// Refresh reads the trash anew, the last deleted first.
func (v *trashView) Refresh() {
	deleted := v.s.journal.Trash()
	slices.SortStableFunc(deleted, func(a, b model.Entry) int { return b.Deleted.Compare(a.Deleted) })
	rows := make([]row, len(deleted))
	for i, e := range deleted {
		p := v.s.journal.Practice(e)
		rows[i] = v.s.rowOf(&e, &p)
		rows[i].when = clean(p.Short)
		rows[i].status = "deleted " + model.SayMoment(e.Deleted, v.s.now)
		rows[i].tone = model.Muted
	}
	v.list.SetRows(rows)
}

func (v *trashView) Update(tea.Msg) tea.Cmd { return nil }

// purge erases an entry for good, at the second time.
func (v *trashView) purge(e model.Entry) tea.Cmd {
	k := &v.s.keys
	switch {
	case v.s.twice(e.ID):
		v.s.fail(fmt.Errorf("not erased: there are several versions of it, and the words of the others would stay; %s leads back to the tabs, where %s settles them",
			k.Back.Help().Key, k.Conflicts.Help().Key))
		return nil
	case !v.s.confirm("purge "+e.ID, "Erase “%s” for good? Its words and its earlier versions will be gone, and this cannot be undone · %s once more erases it, any other key does not",
		v.s.titleOf(e), k.Purge.Help().Key):
		return nil
	}
	return v.s.purge(e)
}

// purge erases the words of an entry for good, here too: what was done to it
// cannot be undone any more.
func (s *session) purge(e model.Entry) tea.Cmd {
	return s.save(change{
		id:    e.ID,
		say:   "Erased for good here · git's history and backups may still have it",
		make:  func(now model.Entry) (model.Entry, error) { return now, nil },
		store: s.purged,
		done: func(_ model.Entry, err error) tea.Cmd {
			if err == nil {
				s.undo.forget(e.ID)
			}
			return nil
		},
	})
}

// purged erases what was typed and not saved of an entry, then the entry: the
// other way round, a failure between would leave words of what is gone.
func (s *session) purged(e model.Entry) (model.Entry, int, error) {
	if s.env.Drafts != nil {
		drafts := s.env.Drafts
		if err := errors.Join(drafts.Drop(e.ID), drafts.Drop(model.EditorKey(e.ID)), drafts.Erase(e.ID)); err != nil {
			return model.Entry{}, 0, fmt.Errorf("erasing what was typed of %s and not saved: %w; nothing was erased", e.ID, err)
		}
	}
	return s.env.Store.Purge(e)
}
