package ui

import (
	"fmt"
	"slices"
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// selection is several entries of one list that are acted on at once. It belongs to
// the view that they were selected in, and to no other.
type selection struct {
	s   *session
	ids []string
	in  view
}

// has tells that an entry is selected together with others.
func (sel *selection) has(id string) bool { return slices.Contains(sel.ids, id) }

// count is how many are selected in a view.
func (sel *selection) count(in view) int {
	if sel.in != in {
		return 0
	}
	return len(sel.ids)
}

// drop leaves entries out of what is selected.
func (sel *selection) drop(ids ...string) {
	sel.ids = slices.DeleteFunc(sel.ids, func(id string) bool { return slices.Contains(ids, id) })
}

// dropMade leaves out the entries that were changed as was asked.
func (sel *selection) dropMade(made []pair) {
	for _, p := range made {
		sel.drop(p.after.ID)
	}
}

// clear selects none.
func (sel *selection) clear() { sel.ids, sel.in = nil, nil }

// said is how many are selected.
func (sel *selection) said() string { return fmt.Sprintf("%d selected", len(sel.ids)) }

// selectMsg asks to select an entry in the view on top, or to leave it out again.
type selectMsg struct{ id string }

func (m selectMsg) Handle(a *app) tea.Cmd {
	sel := &a.s.selected
	if sel.in != a.top() {
		sel.clear()
	}
	sel.in = a.top()
	if at := slices.Index(sel.ids, m.id); at >= 0 {
		sel.ids = slices.Delete(sel.ids, at, at+1)
	} else {
		sel.ids = append(sel.ids, m.id)
	}
	a.refresh()
	return nil
}

// unselectMsg asks to select none.
type unselectMsg struct{}

func (unselectMsg) Handle(a *app) tea.Cmd {
	a.unselect()
	return nil
}

// unselect selects none, and draws the rows without their signs.
func (a *app) unselect() {
	if len(a.s.selected.ids) > 0 {
		a.s.selected.clear()
		a.refresh()
	}
}

// selects is the action that selects an entry and goes on to the next, or leaves it
// out again.
func (s *session) selects(e model.Entry, among neighbours) keys.Action {
	return keys.On(s.keys.Select, func() {
		s.send(selectMsg{e.ID})
		among.Step(1)
	})
}

// actions are those of a view in which several entries are selected: what can be
// done to each of them is done to all.
func (sel *selection) actions(of []keys.Action) []keys.Action {
	k := &sel.s.keys
	of = keys.Instead(of, keys.On(k.Back, func() { sel.s.send(unselectMsg{}) }).As("unselect"))
	if sel.inTrash() {
		return keys.Instead(of, keys.On(k.PutBack, sel.restore))
	}
	for _, a := range []keys.Action{
		keys.On(k.NextStage, sel.advance),
		keys.On(k.Stages, func() { sel.s.send(openStagesOf{}) }).Unless(sel.noStages()),
		keys.On(k.Tag, func() { sel.s.send(openTags{slices.Clone(sel.ids)}) }),
		keys.On(k.Evidence, sel.mark),
		keys.On(k.Delete, sel.remove),
	} {
		of = keys.Instead(of, a)
	}
	return of
}

// named are the actions that the footer names while several entries are selected:
// those that act on all of them.
func (sel *selection) named(actions []keys.Action) (named []keys.Action) {
	k := &sel.s.keys
	for _, b := range []key.Binding{k.Back, k.NextStage, k.Stages, k.Tag, k.Evidence, k.Delete, k.PutBack, k.Help} {
		for _, a := range actions {
			if a.Help() == b.Help() {
				named = append(named, a)
			}
		}
	}
	return named
}

// inTrash tells that what is selected lies in the trash.
func (sel *selection) inTrash() bool {
	e, ok := sel.s.journal.Entry(sel.ids[0])
	return ok && e.InTrash()
}

// all changes each of the entries, but those that are refused for a reason. What
// was not done stays selected.
func (sel *selection) all(said string, refuse func(model.Entry, model.Practice) string,
	set func(model.Entry, model.Practice) (model.Entry, error)) tea.Cmd {
	return sel.s.entries.all(slices.Clone(sel.ids), said, refuse, set, sel.dropMade)
}

// all changes entries, but those that are refused for a reason, in one step to undo.
// Said is what was done to them.
func (en *entries) all(ids []string, said string, refuse func(model.Entry, model.Practice) string,
	set func(model.Entry, model.Practice) (model.Entry, error), done func([]pair)) tea.Cmd {
	s := en.s
	b := &batch{done: done, said: func(done int) string {
		return said + ": " + entryCount(done) + s.history.hint()
	}}
	var changes []change
	for _, id := range ids {
		e, ok := s.journal.Entry(id)
		if !ok {
			b.refuse(id, "it is gone")
			continue
		}
		p := s.journal.Practice(e)
		if reason := refuse(e, p); reason != "" {
			b.refuse(s.titleOf(e), reason)
			continue
		}
		changes = append(changes, change{id: id, make: func(now model.Entry) (model.Entry, error) { return set(now.Clone(), p) }})
	}
	return s.saves.addAll(b, changes)
}

// never refuses nothing.
func never(model.Entry, model.Practice) string { return "" }

// advance moves each entry to its own next stage.
func (sel *selection) advance() tea.Cmd {
	s := sel.s
	return sel.all("Moved on", func(e model.Entry, p model.Practice) string {
		next, ok := p.NextStage(e.Stage())
		if !ok {
			return s.entries.noNextStage(e, p)
		}
		return s.entries.askedAlone(e, p, next.Name)
	}, func(e model.Entry, p model.Practice) (model.Entry, error) {
		next, _ := p.NextStage(e.Stage())
		return e.AdvanceTo(p, next.Name, model.Happening{At: s.now, Today: s.today()})
	})
}

// askedAlone is why an entry cannot be moved to a stage together with others, or "".
func (en *entries) askedAlone(e model.Entry, p model.Practice, stage string) string {
	switch {
	case stage == model.Kept && en.overdue(e):
		return "its time is over, so it is asked by itself when it was kept"
	case p.Moves(stage):
		return "the time agreed is asked of each by itself"
	}
	return ""
}

// practice is the one that all selected entries are of.
func (sel *selection) practice() (p model.Practice, same bool) {
	for i, id := range sel.ids {
		e, _ := sel.s.journal.Entry(id)
		if i > 0 && e.Practice != p.ID {
			return p, false
		}
		p = sel.s.journal.Practice(e)
	}
	return p, true
}

// noStages is why no stage can be set for all, or "".
func (sel *selection) noStages() string {
	p, same := sel.practice()
	switch {
	case !same:
		return "The selected entries are of several practices, whose stages differ"
	case len(p.Stages) == 0:
		return widget.Clean(p.Name) + " has no stages"
	}
	return ""
}

// openStagesOf asks for the choice of a stage for all selected entries. One that
// asks for a time of each is not among them.
type openStagesOf struct{}

func (openStagesOf) Screen(s *session) view {
	p, _ := s.selected.practice()
	var items []widget.PickItem
	for _, stage := range p.Stages {
		if !p.Moves(stage.Name) {
			items = append(items, widget.PickItem{Label: stage.Name, Msg: reachAll{stage.Name}})
		}
	}
	return s.newPicker("Set the stage of "+entryCount(len(s.selected.ids)), items)
}

// reachAll asks to move all selected entries to a stage.
type reachAll struct{ stage string }

func (m reachAll) Handle(a *app) tea.Cmd {
	s := a.s
	return s.selected.all(title(m.stage), func(e model.Entry, p model.Practice) string {
		if e.Stage() == m.stage {
			return "it is at that stage already"
		}
		return s.entries.askedAlone(e, p, m.stage)
	}, func(e model.Entry, p model.Practice) (model.Entry, error) {
		return e.AdvanceTo(p, m.stage, model.Happening{At: s.now, Today: s.today()})
	})
}

// mark marks all as evidence, or none where all are.
func (sel *selection) mark() tea.Cmd {
	unmarked := slices.ContainsFunc(sel.ids, func(id string) bool {
		e, _ := sel.s.journal.Entry(id)
		return !e.Evidence
	})
	said := "Marked as evidence"
	if !unmarked {
		said = "No longer marked as evidence"
	}
	return sel.all(said, never, func(e model.Entry, _ model.Practice) (model.Entry, error) {
		e.Evidence = unmarked
		return e, nil
	})
}

// remove puts all into the trash.
func (sel *selection) remove() tea.Cmd {
	return sel.all("Moved to the trash", never, func(e model.Entry, _ model.Practice) (model.Entry, error) {
		e.Deleted = sel.s.now
		return e, nil
	})
}

// restore takes all out of the trash.
func (sel *selection) restore() tea.Cmd {
	return sel.all("Put back", never, func(e model.Entry, _ model.Practice) (model.Entry, error) {
		e.Deleted = time.Time{}
		return e, nil
	})
}
