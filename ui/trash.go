package ui

import (
	"errors"
	"fmt"
	"slices"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
)

// trashView lists what was deleted: an entry is put back, or erased for good.
type trashView struct {
	titledList
	erasing string // the entry whose erasing was asked for, and not confirmed yet
}

func newTrash(s *session) view {
	v := &trashView{titledList: newTitledList(s, "Trash", "Nothing was deleted. "+s.keys.Delete.Help().Key+
		" on an entry moves it here; its file stays.")}
	v.Refresh()
	return v
}

func (v *trashView) Keys() []key.Binding {
	k := &v.s.keys
	keys := []key.Binding{k.Back}
	if !v.list.Empty() {
		keys = append([]key.Binding{k.Restore, k.Purge}, keys...)
	}
	return append(keys, k.moves()...)
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

func (v *trashView) Update(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	asked := v.erasing
	v.erasing = ""
	switch e, chosen := v.s.journal.Entry(v.list.Selected()); {
	case key.Matches(press, v.s.keys.Back):
		v.s.close(v)
	case key.Matches(press, v.s.keys.Restore) && chosen:
		return v.s.restore(e)
	case key.Matches(press, v.s.keys.Purge) && chosen && v.s.twice(e.ID):
		v.s.fail(fmt.Errorf("not erased: there are several versions of it, and the words of the others would stay; %s leads back to the tabs, where %s settles them",
			v.s.keys.Back.Help().Key, v.s.keys.Conflicts.Help().Key))
	case key.Matches(press, v.s.keys.Purge) && chosen && asked == e.ID:
		return v.s.purge(e)
	case key.Matches(press, v.s.keys.Purge) && chosen:
		v.erasing = e.ID
		v.s.say("Erase “%s” for good? Its words and its earlier versions will be gone, and this cannot be undone · %s once more erases it, any other key does not",
			v.s.titleOf(e), v.s.keys.Purge.Help().Key)
	default:
		v.list.Press(press)
	}
	return nil
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
