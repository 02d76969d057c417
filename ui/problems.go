package ui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/ui/keys"
)

// problemsView lists the files that could not be read, each with its reason
// and what to try. They are never touched.
type problemsView struct {
	s     *session
	lines []string
	page  page
	width int
}

func newProblems(s *session) view { return &problemsView{s: s} }

func (v *problemsView) Title() string { return "Unreadable files" }
func (v *problemsView) Typing() bool  { return false }

func (v *problemsView) Keys() []keys.Action {
	k := &v.s.keys
	return append([]keys.Action{v.s.closes(v)}, k.Moves(v.page.move)...)
}

func (v *problemsView) SetSize(width, height int) {
	v.width = width
	v.Refresh()
	v.page.resize(len(v.lines), height)
}

// Refresh lists the problems of the last reading.
func (v *problemsView) Refresh() {
	t := &v.s.theme
	v.lines = nil
	if len(v.s.tended) > 0 {
		v.lines = append(v.lines, t.Strong.Render("Put right at the start"), "")
		for _, did := range v.s.tended {
			v.lines = append(v.lines, wrapped(clean(did), v.width)...)
		}
		v.lines = append(v.lines, "")
	}
	v.lines = append(v.lines, t.Strong.Render("Unreadable files"), "")
	if len(v.s.problems) == 0 {
		v.lines = append(v.lines, "Every file of the journal can be read.")
		return
	}
	for _, p := range v.s.problems {
		where := p.Path
		if p.Line > 0 {
			where = fmt.Sprintf("%s, line %d", p.Path, p.Line)
		}
		v.lines = append(v.lines, wrapped(clean(where), v.width)...)
		for _, line := range wrapped(clean(p.Reason), v.width-gap) {
			v.lines = append(v.lines, "  "+t.Bad.Render(line))
		}
		for _, line := range wrapped(clean(p.Remedy), v.width-gap) {
			v.lines = append(v.lines, "  "+t.Muted.Render(line))
		}
		v.lines = append(v.lines, "")
	}
}

func (v *problemsView) Update(tea.Msg) tea.Cmd { return nil }

// View draws the lines that are scrolled to.
func (v *problemsView) View() string { return v.page.seen(v.lines) }
