package ui

import (
	"errors"
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/ui/keys"
	"fromhere/ui/theme"
	"fromhere/ui/widget"
)

// problemsView lists the files that could not be read, each with its reason
// and what to try. They are never touched.
type problemsView struct {
	s *session
	searchable
	lines []string
	page  widget.Page
	width int
}

// openProblems asks for the list of files that could not be read.
type openProblems struct{}

func (openProblems) Screen(s *session) view {
	v := &problemsView{s: s}
	v.finder = newTextFinder(s, &v.page, func() []string { return v.lines })
	return v
}

func (v *problemsView) Title() string { return "Problems" }

func (v *problemsView) Keys() []keys.Action {
	k := &v.s.keys
	return append([]keys.Action{v.s.closes(v)}, k.Moves(v.page.Move)...)
}

func (v *problemsView) SetSize(width, height int) {
	v.width = width
	v.Refresh()
	v.page.Resize(len(v.lines), height)
}

// Refresh lists the problems of the last reading.
func (v *problemsView) Refresh() {
	t := &v.s.theme
	v.lines = nil
	if len(v.s.repaired) > 0 {
		v.lines = append(v.lines, t.Strong.Render("Repaired at the start"), "")
		for _, did := range v.s.repaired {
			v.lines = append(v.lines, widget.Wrap(widget.Clean(did), v.width)...)
		}
		v.lines = append(v.lines, "")
	}
	v.lines = append(v.lines, t.Strong.Render("Unreadable files"), "")
	if len(v.s.problems) == 0 {
		v.lines = append(v.lines, "Every file of the journal can be read.")
	}
	v.list(v.s.problems, t.Bad)
	if len(v.s.env.Notes) > 0 {
		if len(v.s.problems) == 0 {
			v.lines = append(v.lines, "")
		}
		v.lines = append(v.lines, t.Strong.Render("Settings without effect"), "")
		v.list(v.s.env.Notes, t.Text)
	}
}

// list adds problems, each with its reason and what to try.
func (v *problemsView) list(problems []model.Problem, style theme.Style) {
	t := &v.s.theme
	for _, p := range problems {
		where := p.Path
		if p.Line > 0 {
			where = fmt.Sprintf("%s, line %d", p.Path, p.Line)
		}
		v.lines = append(v.lines, widget.Wrap(widget.Clean(where), v.width)...)
		for _, line := range widget.Wrap(widget.Clean(p.Reason), v.width-widget.Gap) {
			v.lines = append(v.lines, "  "+style.Render(line))
		}
		for _, line := range widget.Wrap(widget.Clean(p.Remedy), v.width-widget.Gap) {
			v.lines = append(v.lines, "  "+t.Muted.Render(line))
		}
		v.lines = append(v.lines, "")
	}
}

// Position is what is seen of what there is to see.
func (v *problemsView) Position() widget.Position { return v.page.Position() }

// View draws the lines that are scrolled to.
func (v *problemsView) View() string { return v.finder.Marked(v.page.Seen(v.lines)) }

// tellProblems says that there are files which cannot be read.
func (s *session) tellProblems() {
	key := s.keys.Problems.Help().Key
	if len(s.problems) == 1 {
		s.fail(errors.New(s.problems[0].String() + " · " + key + " shows it"))
		return
	}
	s.fail(errors.New(model.Plural(len(s.problems), "file") + " cannot be read and were left alone · " + key + " lists them"))
}

// repairedMsg answers repair.
type repairedMsg struct {
	did []string
	err error
}

// repair puts right what a program that was cut short left behind.
func repair(store Store) tea.Cmd {
	return func() tea.Msg {
		did, err := store.Repair()
		return repairedMsg{did, err}
	}
}

// Handle says what was put right; more than a line of it is on the screen of the
// problems.
func (m repairedMsg) Handle(a *app) tea.Cmd {
	s := a.s
	s.repaired = m.did
	switch {
	case m.err != nil:
		s.fail(fmt.Errorf("repairing what an interrupted save left: %w", m.err))
	case len(m.did) == 1:
		s.add(m.did[0])
	case len(m.did) > 1:
		s.add(model.Plural(len(m.did), "thing") + " repaired at the start · " + s.keys.Problems.Help().Key + " lists them")
	}
	return nil
}
