package ui

import (
	"fmt"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/ui/keys"
)

// conflictOf is the conflict of an entry of which there are several versions.
func (s *session) conflictOf(id string) (model.Conflict, bool) {
	for _, c := range s.versions {
		if c.ID == id && len(c.Sides) > 1 {
			return c, true
		}
	}
	return model.Conflict{}, false
}

// twice tells that there are several versions of an entry.
func (s *session) twice(id string) bool {
	_, twice := s.conflictOf(id)
	return twice
}

// countVersions is how many versions there are, in words.
func countVersions(c model.Conflict) string {
	if len(c.Sides) == 2 {
		return "two versions"
	}
	return fmt.Sprintf("%d versions", len(c.Sides))
}

// newlyTwice are the conflicts that were not there at the last reading.
func (s *session) newlyTwice(found []model.Conflict) []model.Conflict {
	var fresh []model.Conflict
	for _, c := range found {
		if _, known := s.conflictOf(c.ID); !known && len(c.Sides) > 1 {
			fresh = append(fresh, c)
		}
	}
	return fresh
}

// tellConflicts says that there are several versions of entries.
func (s *session) tellConflicts(fresh []model.Conflict) {
	settles := s.keys.Conflicts.Help().Key + " settles"
	switch len(fresh) {
	case 0:
	case 1:
		s.add(fmt.Sprintf("There are %s of %s · %s", countVersions(fresh[0]), s.titleOf(fresh[0].Sides[0].Entry), settles))
	default:
		s.add(fmt.Sprintf("There are several versions of %s · %s", entryCount(len(fresh)), settles))
	}
}

// titleOf is what an entry is called, in a safe line.
func (s *session) titleOf(e model.Entry) string {
	p := s.journal.Practice(e)
	if title := clean(e.Title(p)); title != "" {
		return title
	}
	return clean(p.Name)
}

// openConflicts opens the one conflict there is, or the list of them.
func (s *session) openConflicts() {
	if len(s.versions) == 1 && len(s.versions[0].Sides) > 1 {
		s.open(newSettle(s, s.versions[0]))
		return
	}
	s.open(newConflicts(s))
}

// conflictsView lists the entries of which there are several versions.
type conflictsView struct{ titledList }

func newConflicts(s *session) view {
	v := &conflictsView{newTitledList(s, "Two versions", "Of every entry there is one version. When two computers, or two "+
		"programs, change the same entry, both versions are kept and shown here, side by side.")}
	v.Refresh()
	return v
}

func (v *conflictsView) Keys() []keys.Action {
	k := &v.s.keys
	actions := append([]keys.Action{v.s.closes(v)}, k.Moves(v.list.Move)...)
	if c, chosen := v.s.conflictOf(v.list.Selected()); chosen {
		actions = append([]keys.Action{keys.On(k.Open, func() { v.s.open(newSettle(v.s, c)) })}, actions...)
	}
	return actions
}

// Refresh lists the conflicts of the last reading.
func (v *conflictsView) Refresh() {
	var rows []row
	for _, c := range v.s.versions {
		e := c.Sides[0].Entry
		p := v.s.journal.Practice(e)
		r := v.s.rowOf(&e, &p)
		r.when, r.status, r.tone, r.beside = clean(p.Short), countVersions(c), model.Muted, ""
		rows = append(rows, r)
	}
	v.list.SetRows(rows)
}

func (v *conflictsView) Update(tea.Msg) tea.Cmd { return nil }

// settled drops a conflict that has been settled.
func (s *session) settled(id string) {
	s.versions = slices.DeleteFunc(slices.Clone(s.versions), func(c model.Conflict) bool { return c.ID == id })
}
