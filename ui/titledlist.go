package ui

import (
	"strings"

	"fromhere/ui/widget"
)

// titledList is a screen that is a list under a title: the frame of those that
// list entries, each with keys of its own.
type titledList struct {
	s       *session
	title   string
	nothing string // said where the list is empty
	list    *widget.List
	width   int
}

func newTitledList(s *session, title, nothing string) titledList {
	return titledList{s: s, title: title, nothing: nothing, list: widget.NewList(&s.theme)}
}

func (v *titledList) Title() string { return v.title }
func (v *titledList) Typing() bool  { return false }

func (v *titledList) SetSize(width, height int) {
	v.width = width
	v.list.SetSize(width, height-titleRows)
}

// View draws the list, or says that it is empty.
func (v *titledList) View() string {
	lines := []string{v.s.theme.Strong.Render(v.title), ""}
	if v.list.Empty() {
		return strings.Join(append(lines, widget.Wrap(v.nothing, min(v.width, widget.ProseWidth))...), "\n")
	}
	return strings.Join(append(lines, v.list.View()), "\n")
}
