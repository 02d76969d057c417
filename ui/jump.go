package ui

import (
	"errors"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/model/search"
	"fromhere/ui/editor"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// jumpView asks for a day, a week, a month, a quarter or a year to go to.
type jumpView struct {
	s     *session
	line  *editor.Line
	width int
}

// openJump asks for the question where to go to.
type openJump struct{}

func (openJump) Screen(s *session) view {
	v := &jumpView{s: s, line: s.newLine()}
	v.line.SetHint("3 nov, last friday, 2026-11-03, w48, 2026-10")
	v.line.Focus()
	return v
}

func (v *jumpView) Title() string { return "Jump to a date" }
func (v *jumpView) Typing() bool  { return true }
func (v *jumpView) Refresh()      {}

func (v *jumpView) SetSize(width, _ int) {
	v.width = min(width, widget.ProseWidth)
	v.line.SetSize(v.width, 1)
}

func (v *jumpView) Keys() []keys.Action {
	return []keys.Action{keys.On(v.s.keys.Choose, v.choose).As("jump"), v.s.closes(v)}
}

func (v *jumpView) Update(msg tea.Msg) tea.Cmd {
	if press, ok := msg.(tea.KeyMsg); ok && v.line.Handles(press) {
		v.line.Update(press)
	}
	return nil
}

var (
	errNoDate    = errors.New("type a date to jump to, such as 3 nov or last friday")
	errDateAhead = errors.New("that is still ahead: nothing is recorded there yet")
)

// period is what is typed; days ahead hold nothing yet.
func (v *jumpView) period() (model.Period, error) {
	if strings.TrimSpace(v.line.Value()) == "" {
		return model.Period{}, errNoDate
	}
	p, err := search.When(v.line.Value(), v.s.today())
	if err == nil && p.From > v.s.today() {
		err = errDateAhead
	}
	return p, err
}

func (v *jumpView) choose() {
	p, err := v.period()
	if err != nil {
		v.s.fail(err)
		return
	}
	v.s.close(v)
	v.s.send(jumpMsg{p})
}

// View draws the line, and how it is read.
func (v *jumpView) View() string {
	t := &v.s.theme
	lines := []string{t.Strong.Render(v.Title()), "", v.line.View(), ""}
	switch p, err := v.period(); {
	case errors.Is(err, errNoDate):
	case errors.Is(err, errDateAhead):
		lines = append(lines, t.Bad.Render(widget.Cut(err.Error(), v.width)))
	case err != nil:
		lines = append(lines, t.Muted.Render("not a date I understand yet"))
	default:
		lines = append(lines, t.Hint.Render(widget.Cut(t.Glyphs.Arrow+" "+p.Title(), v.width)))
	}
	return strings.Join(lines, "\n")
}

// jumper is a view that has a place for a day.
type jumper interface{ JumpTo(p model.Period) }

// jumpMsg asks to go to a period: on the screen that it was asked on, or in Review
// where that has no days.
type jumpMsg struct{ to model.Period }

func (m jumpMsg) Handle(a *app) tea.Cmd {
	if v, ok := a.top().(jumper); ok {
		v.JumpTo(m.to)
		return nil
	}
	at := slices.IndexFunc(a.tabs, func(tab view) bool {
		_, ok := tab.(*reviewView)
		return ok
	})
	cmd := a.turnTo(at)
	a.resize()
	if v, ok := a.tabs[at].(*reviewView); ok {
		v.showPeriod(m.to)
	}
	return cmd
}

// JumpTo shows the period. Among all entries a day is the one that was nearest to
// it, and while periods are shown the one of their kind that it lies in.
func (v *reviewView) JumpTo(p model.Period) {
	if v.span > 0 || p.Kind != model.OneDay {
		v.showPeriod(p)
		return
	}
	v.s.selectNearest(v.entries.list, p.From)
	v.entries.Follow()
	v.want = v.entries.list.Selected()
}

// showPeriod shows the period itself, or for a day the period that it lies in of
// the kind that is shown.
func (v *reviewView) showPeriod(p model.Period) {
	if p.Kind != model.OneDay || v.span == 0 {
		v.span = slices.Index(spans, p.Kind)
	}
	v.on = min(p.From, v.s.today())
	v.readPeriod()
	v.begin()
	v.want = v.entries.list.Selected()
}

// selectNearest selects the entry of a list whose day is nearest.
func (s *session) selectNearest(l *widget.List, day model.Day) {
	l.Nearest(func(id string) int {
		e, _ := s.journal.Entry(id)
		return int(max(e.Day-day, day-e.Day))
	})
}

// JumpTo selects the entry that is nearest.
func (v *practicesView) JumpTo(p model.Period) {
	v.figures.Leave()
	v.s.selectNearest(v.entries.list, p.From)
	v.entries.Follow()
}

// JumpTo selects the entry that is nearest.
func (v *behindView) JumpTo(p model.Period) {
	v.s.selectNearest(v.list, p.From)
	v.entries.Follow()
}

// JumpTo selects the entry that is nearest.
func (v *trashView) JumpTo(p model.Period) { v.s.selectNearest(v.list, p.From) }
