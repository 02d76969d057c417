package ui

import (
	"fmt"
	"slices"

	"fromhere/model"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// conflicts are the entries that have several versions.
type conflicts struct {
	s   *session
	all []model.Conflict
}

// of is the conflict of an entry.
func (c *conflicts) of(id string) (model.Conflict, bool) {
	for _, conflict := range c.all {
		if conflict.ID == id && len(conflict.Sides) > 1 {
			return conflict, true
		}
	}
	return model.Conflict{}, false
}

// has reports whether an entry has several versions.
func (c *conflicts) has(id string) bool {
	_, has := c.of(id)
	return has
}

// take stores the conflicts that were read, and says that there are new ones.
func (c *conflicts) take(read []model.Conflict) {
	var fresh []model.Conflict
	for _, conflict := range read {
		if !c.has(conflict.ID) && len(conflict.Sides) > 1 {
			fresh = append(fresh, conflict)
		}
	}
	c.all = read
	s := c.s
	chooses := s.keys.Conflicts.Help().Key + " chooses"
	switch len(fresh) {
	case 0:
	case 1:
		s.add(fmt.Sprintf("There are %s of %s · %s", countVersions(fresh[0]), s.titleOf(fresh[0].Sides[0].Entry), chooses))
	default:
		s.add(severalVersions(fresh) + " · " + chooses)
	}
}

// drop forgets a conflict that has been settled.
func (c *conflicts) drop(id string) {
	c.all = slices.DeleteFunc(slices.Clone(c.all), func(conflict model.Conflict) bool { return conflict.ID == id })
}

// countVersions is how many versions there are, in words.
func countVersions(c model.Conflict) string {
	if len(c.Sides) == 2 {
		return "two versions"
	}
	return fmt.Sprintf("%d versions", len(c.Sides))
}

// severalVersions tells that entries have several versions each.
func severalVersions(all []model.Conflict) string {
	if len(all) == 1 {
		return "1 entry has " + countVersions(all[0])
	}
	return entryCount(len(all)) + " have several versions"
}

// openConflicts asks for the one conflict there is, or the list of them.
type openConflicts struct{}

func (openConflicts) Screen(s *session) view {
	if all := s.conflicts.all; len(all) == 1 && len(all[0].Sides) > 1 {
		return openSettle{all[0]}.Screen(s)
	}
	v := &conflictsView{newTitledList(s, "Conflicts", "An entry has one version. When two computers, or two "+
		"programs, change it at the same time, both versions are kept and shown here, side by side.")}
	v.Refresh()
	return v
}

// conflictsView lists the entries that have several versions.
type conflictsView struct{ *titledList }

func (v *conflictsView) Keys() []keys.Action {
	k := &v.s.keys
	actions := append([]keys.Action{v.s.closes(v)}, k.Moves(v.list.Move)...)
	if c, chosen := v.s.conflicts.of(v.list.Selected()); chosen {
		actions = append([]keys.Action{keys.On(k.Open, func() { v.s.send(openSettle{c}) })}, actions...)
	}
	return actions
}

// Refresh lists the conflicts of the last reading.
func (v *conflictsView) Refresh() {
	var rows []widget.Row
	for _, c := range v.s.conflicts.all {
		e := c.Sides[0].Entry
		p := v.s.journal.Practice(e)
		r := v.s.entries.rowOf(&e, &p)
		r.What, r.When, r.Aim = widget.Clean(p.Short), "", ""
		r.Status, r.Tone, r.Note = countVersions(c), model.Muted, ""
		rows = append(rows, r)
	}
	v.SetRows(rows)
}
