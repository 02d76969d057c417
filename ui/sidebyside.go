package ui

import (
	"strings"

	"fromhere/model"
	"fromhere/ui/keys"
)

// sideBySide is a list of entries with the selected one beside it where there
// is room.
type sideBySide struct {
	s             *session
	list          *list
	detail        *detail
	width, height int
}

func newSideBySide(s *session) *sideBySide {
	return &sideBySide{s: s, list: newList(s), detail: newDetail(s)}
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
	b.detail.SetSize(width-b.listWidth()-2*gap, height)
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
	left, right := b.list.View(), b.detail.View()
	var both strings.Builder
	both.Grow(len(left) + len(right) + b.height*(b.list.width+2*gap)) // at most
	for row := range b.height {
		if row > 0 {
			both.WriteByte('\n')
		}
		var line string
		line, left, _ = strings.Cut(left, "\n")
		writeCell(&both, line, b.list.width)
		blank(&both, 2*gap)
		line, right, _ = strings.Cut(right, "\n")
		both.WriteString(cut(line, b.detail.width))
	}
	return both.String()
}
