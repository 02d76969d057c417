package ui

import (
	"slices"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/model/today"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// promiseStep asks of each promise that is due: kept, moved or broken.
type promiseStep struct {
	v             *reflectionView
	ids           []string
	left          int // how many of them still want an answer
	list          *widget.List
	asking        string    // the stage of which it asks when; "" while it does not
	asked         string    // the promise that it asks about
	when          *whenLine // nil while it does not
	until         time.Time // of a move, the time agreed, while it asks when that was; else zero
	width, height int
}

func newPromiseStep(v *reflectionView) *promiseStep {
	step := &promiseStep{v: v, list: widget.NewList(&v.s.theme)}
	for _, e := range today.DuePromises(v.s.journal, v.day, v.s.now) {
		step.ids = append(step.ids, e.ID)
	}
	step.Refresh()
	return step
}

func (p *promiseStep) Asks() string {
	if p.left > 1 {
		return "These promises are late or due today. How did they go?"
	}
	return "This promise was due. How did it go?"
}

func (p *promiseStep) Typing() bool { return p.when != nil }

func (p *promiseStep) SetSize(width, height int) {
	p.width, p.height = width, height
	p.list.SetSize(min(width, widget.WidestRow), max(min(len(p.ids), height-promiseAskRows), 1))
	if p.when != nil {
		p.when.SetSize(p.fieldWidth(), 1)
	}
}

// fieldWidth is what the label leaves to the moment typed; its reading stands under
// both.
func (p *promiseStep) fieldWidth() int {
	return max(min(p.width, widget.ProseWidth)-widget.Width(p.when.Label)-widget.Gap, 1)
}

// Refresh shows the promises as they stand now. Nothing is asked any more of
// one that is gone.
func (p *promiseStep) Refresh() {
	var entries []widget.Row
	for _, id := range p.ids {
		if e, ok := p.v.s.journal.Entry(id); ok && !e.InTrash() {
			of := p.v.s.journal.Practice(e)
			entries = append(entries, p.v.s.entries.rowOf(&e, &of))
		}
	}
	p.list.SetRows(entries)
	if e, ok := p.v.s.journal.Entry(p.asked); !ok || e.InTrash() {
		p.when = nil
	}
	due := p.due()
	p.left = len(slices.DeleteFunc(slices.Clone(p.ids), func(id string) bool { return !due[id] }))
}

// due are the promises that still want an answer.
func (p *promiseStep) due() map[string]bool {
	due := map[string]bool{}
	for _, e := range today.DuePromises(p.v.s.journal, p.v.day, p.v.s.now) {
		due[e.ID] = true
	}
	return due
}

func (p *promiseStep) Keys() []keys.Action {
	k := &p.v.s.keys
	next := keys.On(k.NextLine, p.v.next)
	if p.when != nil {
		actions := []keys.Action{keys.On(k.NextLine, p.answerTyped)}
		if e, ok := p.v.s.journal.Entry(p.asked); ok && p.asking == model.Kept {
			actions = append(actions, p.v.s.entries.offers(e, func(at time.Time) tea.Cmd { return p.answerWhen(at, p.onward) })...)
		}
		return actions
	}
	e, ok := p.v.s.journal.Entry(p.list.Selected())
	if !ok {
		return []keys.Action{next}
	}
	return []keys.Action{
		keys.On(k.Kept, func() tea.Cmd { return p.keep(e) }),
		keys.On(k.Moved, func() { p.ask(e, model.Renegotiated, time.Time{}) }),
		keys.On(k.Broken, func() tea.Cmd { return p.reach(e, model.Broken, p.v.s.now) }),
		next,
	}
}

// Update takes the moment in that is typed.
func (p *promiseStep) Update(press tea.KeyMsg) tea.Cmd {
	if p.when == nil {
		return nil
	}
	return p.when.Update(press)
}

// Move selects another promise.
func (p *promiseStep) Move(m keys.Move) { p.list.Move(m) }

// Back asks no longer when.
func (p *promiseStep) Back() bool {
	asked := p.when != nil
	p.when = nil
	return asked
}

// keep saves that a promise was kept; of one whose time is over it asks when.
func (p *promiseStep) keep(e model.Entry) tea.Cmd {
	if p.v.s.entries.overdue(e) {
		p.ask(e, model.Kept, time.Time{})
		return nil
	}
	return p.reach(e, model.Kept, p.v.s.now)
}

// ask asks when a promise was kept, or until when it was moved; of a move until a
// time that is known, when that was agreed.
func (p *promiseStep) ask(e model.Entry, stage string, until time.Time) {
	p.asked, p.asking, p.until = e.ID, stage, until
	switch {
	case stage == model.Kept:
		p.when = newWhen(p.v.s, "Kept when?", false)
	case until.IsZero():
		p.when = newWhen(p.v.s, "Moved to?", true)
	default:
		p.when = newWhen(p.v.s, "Agreed when?", false)
	}
	p.when.SetSize(p.fieldWidth(), 1)
	p.when.Focus()
}

// answerTyped saves the stage asked about at the moment typed. A move of a promise
// whose time is over counts only if it was agreed before, so that it asks when that
// was.
func (p *promiseStep) answerTyped() tea.Cmd {
	at, err := p.when.moment(p.v.s.now)
	if err != nil {
		p.v.s.fail(err)
		return nil
	}
	if e, ok := p.v.s.journal.Entry(p.asked); ok && p.when.ahead && p.v.s.entries.overdue(e) {
		p.ask(e, p.asking, at)
		return nil
	}
	return p.answerWhen(at, p.onward)
}

// answerWhen saves what was asked: at a moment, or of a move agreed now until then.
func (p *promiseStep) answerWhen(at time.Time, then func(error) tea.Cmd) tea.Cmd {
	e, ok := p.v.s.journal.Entry(p.asked)
	if !ok {
		return then(nil)
	}
	h := model.Happening{At: at, Due: p.until}
	if p.when.ahead {
		h = model.Happening{At: p.v.s.now, Due: at}
	}
	return p.v.s.entries.advanceThen(e, p.asking, h, then)
}

// reach saves the stage that a promise reached.
func (p *promiseStep) reach(e model.Entry, stage string, at time.Time) tea.Cmd {
	return p.v.s.entries.advanceThen(e, stage, model.Happening{At: at}, func(err error) tea.Cmd {
		if err == nil && stage == model.Broken {
			p.v.broken = append(p.v.broken, e.ID)
		}
		return p.onward(err)
	})
}

// onward selects the next promise that wants an answer; after the last one the
// next question is asked.
func (p *promiseStep) onward(err error) tea.Cmd {
	if err != nil {
		return nil
	}
	p.when = nil
	if p.v.s.entries.offer == nil {
		p.v.s.notice = notice{} // the list says it, and the keys are wanted there
	}
	due := p.due()
	for _, id := range p.ids {
		if due[id] {
			p.list.Select(id)
			return nil
		}
	}
	p.v.forward()
	return nil
}

// Unkept tells that a moment was typed that could be saved.
func (p *promiseStep) Unkept() bool {
	if p.when == nil || !p.when.Changed() && p.until.IsZero() {
		return false
	}
	_, err := p.when.moment(p.v.s.now)
	return err == nil
}

// Empty tells that no promise was answered.
func (p *promiseStep) Empty() bool { return p.left == len(p.ids) }

func (p *promiseStep) Keep(then func(error) tea.Cmd) tea.Cmd {
	if !p.Unkept() {
		return then(nil)
	}
	at, err := p.when.moment(p.v.s.now)
	if err != nil {
		return then(err)
	}
	return p.answerWhen(at, func(err error) tea.Cmd {
		if err == nil {
			p.when = nil
		}
		return then(err)
	})
}

// View draws the promises and, under them, what is asked of the selected one.
func (p *promiseStep) View() string {
	lines := []string{p.list.View()}
	e, ok := p.v.s.journal.Entry(p.asked)
	if p.when == nil || !ok {
		return strings.Join(lines, "\n")
	}
	t, label := &p.v.s.theme, p.when.Label
	under := p.indent(len(label)+widget.Gap) + p.when.reading(e, p.v.s.now)
	if p.asking == model.Kept && !p.when.said() {
		under = t.Muted.Render(p.v.s.entries.sayOffers(e))
	}
	return strings.Join(append(lines, "", t.Accent.Render(label)+strings.Repeat(" ", widget.Gap)+p.when.View(), under), "\n")
}

// indent sets the reading under the moment typed, where there is room.
func (p *promiseStep) indent(columns int) string {
	if p.width < narrow {
		return ""
	}
	return strings.Repeat(" ", columns)
}
