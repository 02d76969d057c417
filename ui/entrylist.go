package ui

import (
	"strings"

	"fromhere/model"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// sideBySide is a list of entries with the selected one beside it where there
// is room.
type sideBySide struct {
	s             *session
	list          *widget.List
	detail        *detail
	width, height int
	beside        int // what the entry beside the list has; 0 where the list needs all
}

func newSideBySide(s *session) *sideBySide {
	return &sideBySide{s: s, list: widget.NewList(&s.theme), detail: newDetail(s)}
}

// SetSize tells the cells there are.
func (b *sideBySide) SetSize(width, height int) {
	b.width, b.height = width, height
	b.LayOut()
}

// LayOut gives the entry beside the list what its rows leave, where that is
// enough: neither its columns nor running text lose anything by it.
func (b *sideBySide) LayOut() {
	before := b.beside
	b.beside = min(b.width-2*widget.Gap-max(b.list.Whole(), widget.ProseWidth+widget.Gap), widget.ProseWidth)
	if b.width < wide || b.beside < besideList {
		b.beside = 0
		b.list.SetSize(b.width, b.height)
		return
	}
	b.list.SetSize(b.width-2*widget.Gap-b.beside, b.height)
	b.detail.SetSize(b.beside, b.height)
	if before == 0 {
		b.Reread()
	}
}

func (b *sideBySide) split() bool { return b.beside > 0 }

// Selected is the selected entry, as the journal has it now.
func (b *sideBySide) Selected() (model.Entry, bool) { return b.s.journal.Entry(b.list.Selected()) }

// Follow shows the selected entry beside the list, if it is another.
func (b *sideBySide) Follow() {
	if b.list.Selected() != b.detail.entry.ID {
		b.Reread()
	}
}

// Reread shows the selected entry beside the list as it is now.
func (b *sideBySide) Reread() {
	if b.split() {
		e, _ := b.Selected()
		b.detail.Show(e)
	}
}

// Step selects the entry that many further, and is its id; "" at the ends.
func (b *sideBySide) Step(by int) string {
	id := b.list.Step(by)
	b.Follow()
	return id
}

// Move moves the selection.
func (b *sideBySide) Move(m keys.Move) {
	b.list.Move(m)
	b.Follow()
}

// View draws the list, and the entry beside it.
func (b *sideBySide) View() string {
	if !b.split() {
		return b.list.View()
	}
	beside := b.detail.View()
	if b.detail.page.Position().Below {
		lines := strings.Split(beside, "\n")
		lines[len(lines)-1] = b.s.theme.Muted.Render("more below · " + b.s.keys.Open.Help().Key + " shows it")
		beside = strings.Join(lines, "\n")
	}
	return widget.Beside(b.list.View(), b.list.Width, beside, b.detail.width, b.height)
}

// Position is where the selected entry stands in the list.
func (b *sideBySide) Position() widget.Position { return b.list.Position() }

// titledList is a screen that is a list under a title: the frame of those that
// list entries, each with keys of its own.
type titledList struct {
	s *session
	searchable
	title   string
	nothing string // said where the list is empty
	list    *widget.List
	rows    []widget.Row // all of them
	width   int
}

func newTitledList(s *session, title, nothing string) *titledList {
	v := &titledList{s: s, title: title, nothing: nothing, list: widget.NewList(&s.theme)}
	v.finder = newWordFinder(s, v.find, v.list.Move)
	return v
}

// SetRows shows other rows.
func (v *titledList) SetRows(rows []widget.Row) {
	v.rows = rows
	v.find()
}

// find shows the rows in which the words looked for stand.
func (v *titledList) find() {
	var found []widget.Row
	for _, r := range v.rows {
		if v.finder.query.In(r.Words()) {
			found = append(found, r)
		}
	}
	v.finder.Count(len(found), len(v.rows))
	v.list.SetRows(found)
}

func (v *titledList) Title() string { return v.title }

func (v *titledList) SetSize(width, height int) {
	v.width = width
	v.list.SetSize(width, height-titleRows)
}

// Position is where the selected row stands.
func (v *titledList) Position() widget.Position { return v.list.Position() }

// View draws the list, or says that it is empty.
func (v *titledList) View() string {
	lines := []string{v.s.theme.Strong.Render(v.title), ""}
	if v.list.Empty() && v.finder.Asks() {
		return strings.Join(lines, "\n") // the line of the finder says that nothing is found
	}
	if v.list.Empty() {
		return strings.Join(append(lines, widget.Wrap(v.nothing, min(v.width, widget.ProseWidth))...), "\n")
	}
	return strings.Join(append(lines, v.finder.Marked(v.list.View())), "\n")
}
