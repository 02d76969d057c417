package ui

import (
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
}

func newSideBySide(s *session) *sideBySide {
	return &sideBySide{s: s, list: widget.NewList(&s.theme), detail: newDetail(s)}
}

// SetSize tells the cells there are.
func (b *sideBySide) SetSize(width, height int) {
	opened := width >= wide && b.width < wide
	b.width, b.height = width, height
	if !b.beside() {
		b.list.SetSize(width, height)
		return
	}
	b.list.SetSize(b.listWidth(), height)
	b.detail.SetSize(width-b.listWidth()-2*widget.Gap, height)
	if opened {
		b.Reread()
	}
}

func (b *sideBySide) beside() bool { return b.width >= wide }

// listWidth is what the list has of the width.
func (b *sideBySide) listWidth() int {
	if b.beside() {
		return b.width * listShare / 100
	}
	return b.width
}

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
	if b.beside() {
		e, _ := b.Selected()
		b.detail.Show(e)
	}
}

// Move moves the selection.
func (b *sideBySide) Move(m keys.Move) {
	b.list.Move(m)
	b.Follow()
}

// View draws the list, and the entry beside it.
func (b *sideBySide) View() string {
	if !b.beside() {
		return b.list.View()
	}
	return widget.Beside(b.list.View(), b.list.Width, b.detail.View(), b.detail.width, b.height)
}
