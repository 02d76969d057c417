package ui

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/model/figures"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// behindView lists the entries that stand behind something on a screen: behind a
// figure, a day, a person, a line of credits. It asks for them anew whenever the
// journal changes, so that one which no longer belongs to them leaves the list.
type behindView struct {
	*titledList
	entries *sideBySide
	of      func() []string
	ids     []string // of all of them, newest first
	read    cacheKey
	count   string // how many there are, and of what: "12 promises"
}

// openBehind asks for the list of the entries behind something.
type openBehind struct {
	title string
	of    func() []string // their ids, oldest first, as the journal is now
}

// Screen is the list, or nil where no entry stands behind it.
func (m openBehind) Screen(s *session) view {
	v := &behindView{entries: newSideBySide(s), of: m.of,
		titledList: newTitledList(s, m.title, "No entry is left here. "+s.keys.Back.Help().Key+" leads back.")}
	v.list = v.entries.list
	v.finder = newFinder(s, v.find, v.entries.Move)
	v.Refresh()
	if v.list.Empty() {
		s.say("%s: there is no entry yet", m.title)
		return nil
	}
	return v
}

// Refresh asks for the entries anew, if the journal has changed.
func (v *behindView) Refresh() {
	if now := v.s.cacheKey(); v.read != now {
		v.read = now
		v.ids = v.of()
		v.count = countOf(v.s, v.ids)
		v.finder.Reread()
	}
	v.find()
	if v.s.fresh != "" {
		v.list.Select(v.s.fresh)
	}
	v.entries.Reread()
}

// find shows the entries that are looked for.
func (v *behindView) find() {
	found := v.ids
	if v.finder.Asks() {
		keep := v.finder.query.Keep(v.s.journal.Catalog)
		found = slices.DeleteFunc(slices.Clone(v.ids), func(id string) bool {
			e, ok := v.s.journal.Entry(id)
			return !ok || !keep(&e)
		})
	}
	v.finder.Count(len(found), len(v.ids))
	v.s.entries.listAmong(v.list, found, v.title)
	v.entries.LayOut()
	v.entries.Follow()
}

// SetSize tells the cells there are.
func (v *behindView) SetSize(width, height int) {
	v.width = width
	v.entries.SetSize(width, height-titleRows)
}

// Keys are those of the selected entry, as in every list of entries.
func (v *behindView) Keys() []keys.Action {
	actions := []keys.Action{v.s.closes(v)}
	if e, ok := v.entries.Selected(); ok {
		actions = append(v.s.entries.openKeys(e, v.entries), actions...)
	}
	return append(actions, v.s.keys.Moves(v.entries.Move)...)
}

// View draws the title with how many entries there are, and the list.
func (v *behindView) View() string {
	if v.list.Empty() {
		return v.titledList.View()
	}
	count := ": " + v.count
	named := v.s.theme.Strong.Render(widget.Cut(v.title, v.width-widget.Width(count))) + v.s.theme.Muted.Render(count)
	return strings.Join([]string{named, "", v.finder.Marked(v.entries.View())}, "\n")
}

// listAmong shows entries of whatever practices in a list, the newest first, by their
// ids, which are in order: what each is and when it was recorded. Of one practice
// alone they look as in its own list. The person that they are all about is not
// named in each again.
func (en *entries) listAmong(l *widget.List, ids []string, about string) {
	s := en.s
	ids = slices.Clone(ids)
	slices.Reverse(ids)
	places, practice, several := make([]widget.Place, len(ids)), "", false
	for i, id := range ids {
		places[i].ID = id
		e, _ := s.journal.Entry(id)
		several = several || practice != "" && practice != e.Practice
		practice = e.Practice
	}
	person := s.journal.PersonOf(about)
	most := widget.Widths{What: widget.WhoWidth, Who: widget.WhoWidth, When: widget.WhenWidth, Status: widget.WhenWidth}
	l.Show(widget.NewRows(places, func(i int) widget.Row {
		e, _ := s.journal.Entry(ids[i])
		p := s.journal.Practice(e)
		row := en.rowOf(&e, &p)
		if several {
			row = en.rowAmong(&e, &p)
			row.When = shortDay(s, e.Day)
		}
		if s.journal.PersonOf(row.Who) == person {
			row.Who = ""
		}
		return row
	}), widget.Widths{}, most)
}

// shortDay is a day in a column, with its year where that is another.
func shortDay(s *session, d model.Day) string {
	if d.Start().Year() != s.today().Start().Year() {
		return d.Start().Format("2 Jan 2006")
	}
	return dayName(d)
}

// behindPerson asks for all entries of a person, under whatever spelling.
func behindPerson(s *session, name string) tea.Msg {
	return openBehind{widget.Clean(s.journal.NameOf(name)), func() []string { return idsAmong(s.journal.Naming(name)) }}
}

// behindFigure asks for the entries that a figure is worked out from, of those that
// a function works out as the journal is now; their names tell them apart. About is
// the practice or the period that they are figures of.
func behindFigure(about string, f figures.Figure, of func() []figures.Figure) tea.Msg {
	return openBehind{about + " · " + figureName(f), func() []string {
		for _, now := range of() {
			if now.Name == f.Name {
				return now.Entries
			}
		}
		return nil
	}}
}

// figureName is what a figure is called, be it by its value alone.
func figureName(f figures.Figure) string {
	return widget.Clean(cmp.Or(strings.TrimSuffix(f.Label, ":"), f.Value))
}

// countOf is a count of entries: "12 promises" where all are of one practice, else
// "12 entries".
func countOf(s *session, ids []string) string {
	noun := ""
	for _, id := range ids {
		e, _ := s.journal.Entry(id)
		if p := s.journal.Practice(e); noun == "" || noun == p.Noun {
			noun = p.Noun
		} else {
			return entryCount(len(ids))
		}
	}
	if noun == "" {
		return entryCount(len(ids))
	}
	return model.Plural(len(ids), noun)
}

// idsAmong are the ids of entries.
func idsAmong(entries iter.Seq[model.Entry]) []string {
	var ids []string
	for e := range entries {
		ids = append(ids, e.ID)
	}
	return ids
}

// inOrder are ids of entries, each once, in the order in which the entries were made.
func inOrder(s *session, ids []string) []string {
	seen := map[string]bool{}
	var entries []model.Entry
	for _, id := range ids {
		if e, ok := s.journal.Entry(id); ok && !seen[id] {
			seen[id] = true
			entries = append(entries, e)
		}
	}
	slices.SortFunc(entries, model.ByCreation)
	return idsAmong(slices.Values(entries))
}
