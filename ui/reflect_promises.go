package ui

import (
	"errors"
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
	asking        string     // the stage of which it asks when; "" while it does not
	asked         string     // the promise that it asks about
	when          *formField // nil while it does not
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
		return "These promises were due. How did they go?"
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

func (p *promiseStep) fieldWidth() int { return max(p.width*formShare/100, 1) }

// Refresh shows the promises as they stand now. Nothing is asked any more of
// one that is gone.
func (p *promiseStep) Refresh() {
	var entries []widget.Row
	for _, id := range p.ids {
		if e, ok := p.v.s.journal.Entry(id); ok && !e.InTrash() {
			of := p.v.s.journal.Practice(e)
			entries = append(entries, p.v.s.rowOf(&e, &of))
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
		return []keys.Action{keys.On(k.NextLine, p.answerTyped)}
	}
	e, ok := p.v.s.journal.Entry(p.list.Selected())
	if !ok {
		return []keys.Action{next}
	}
	return []keys.Action{
		keys.On(k.Kept, func() tea.Cmd { return p.keep(e) }),
		keys.On(k.Moved, func() { p.ask(e, model.Renegotiated, "fri 4pm, tomorrow, in 2h", "") }),
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

// keep saves that a promise was kept; of one that was due before now it asks
// when.
func (p *promiseStep) keep(e model.Entry) tea.Cmd {
	if due, timed := p.dueBy(e); timed && due.At.Before(p.v.s.now) {
		p.ask(e, model.Kept, "when was it done?", model.SayMoment(due.At, p.v.s.now))
		return nil
	}
	return p.reach(e, model.Kept, p.v.s.now)
}

// dueBy is what a promise is due by.
func (p *promiseStep) dueBy(e model.Entry) (model.Due, bool) {
	j := p.v.s.journal
	return model.DueOf(e, j.Practice(e), j, p.v.s.now.Location())
}

// ask asks when a promise reached a stage.
func (p *promiseStep) ask(e model.Entry, stage, hint, prefilled string) {
	p.asked, p.asking = e.ID, stage
	p.when = newField(p.v.s, model.Field{Key: model.Renegotiated, Label: "when", Kind: model.Moment, Required: true, Hint: hint}, prefilled)
	p.when.SetSize(p.fieldWidth(), 1)
	p.when.Focus()
}

// answerTyped saves the stage asked about at the moment typed.
func (p *promiseStep) answerTyped() tea.Cmd {
	at, err := p.moment()
	if err != nil {
		p.v.s.fail(err)
		return nil
	}
	return p.answerWhen(at, p.onward)
}

var (
	errNotYet = errors.New("that is still ahead; when was it kept?")
	errOver   = errors.New("that is over already; until when is it moved?")
)

// moment is the moment typed.
func (p *promiseStep) moment() (time.Time, error) {
	at, err := model.ParseMoment(p.when.Value(), p.v.s.now, p.v.s.journal.Config.DayStarts)
	switch {
	case err != nil:
		return at, err
	case p.asking == model.Kept && at.After(p.v.s.now):
		return at, errNotYet
	case p.asking != model.Kept && !at.After(p.v.s.now):
		return at, errOver
	}
	return at, nil
}

func (p *promiseStep) answerWhen(at time.Time, then func(error) tea.Cmd) tea.Cmd {
	e, ok := p.v.s.journal.Entry(p.asked)
	if !ok {
		return then(nil)
	}
	if p.asking == model.Kept {
		return p.v.s.entries.advanceThen(e, p.asking, at, then)
	}
	practice := p.v.s.journal.Practice(e)
	return p.v.saveAll([]change{{id: e.ID, make: func(now model.Entry) (model.Entry, error) {
		now = now.Answer(practice, model.Renegotiated, at.Format(time.RFC3339), p.v.s.now)
		return now.Advance(practice, model.Renegotiated, p.v.s.now, p.v.s.today())
	}}}, then)
}

// reach saves the stage that a promise reached.
func (p *promiseStep) reach(e model.Entry, stage string, at time.Time) tea.Cmd {
	return p.v.s.entries.advanceThen(e, stage, at, func(err error) tea.Cmd {
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
	if p.when == nil || !p.when.Changed() {
		return false
	}
	_, err := p.moment()
	return err == nil
}

func (p *promiseStep) Keep(then func(error) tea.Cmd) tea.Cmd {
	if !p.Unkept() {
		return then(nil)
	}
	at, err := p.moment()
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
	if p.when == nil {
		return strings.Join(lines, "\n")
	}
	label := "Kept when?"
	if p.asking != model.Kept {
		label = "Moved to?"
	}
	t := &p.v.s.theme
	return strings.Join(append(lines, "", t.Accent.Render(label)+strings.Repeat(" ", widget.Gap)+p.when.View(),
		p.indent(len(label)+widget.Gap)+p.reading()), "\n")
}

// indent sets the reading under the moment typed, where there is room.
func (p *promiseStep) indent(columns int) string {
	if p.width < narrow {
		return ""
	}
	return strings.Repeat(" ", columns)
}

// reading is how the moment typed is understood.
func (p *promiseStep) reading() string {
	t := &p.v.s.theme
	if strings.TrimSpace(p.when.Value()) == "" {
		return ""
	}
	at, err := p.moment()
	switch {
	case errors.Is(err, errNotYet), errors.Is(err, errOver):
		return t.Bad.Render(err.Error())
	case err != nil:
		return t.Muted.Render("not read as a moment yet")
	}
	said := t.Glyphs.Arrow + " " + model.SayMoment(at, p.v.s.now)
	if p.asking != model.Kept {
		said += ", aim for " + at.Add(-p.v.s.journal.Config.Buffer).Format("15:04")
	} else if e, ok := p.v.s.journal.Entry(p.asked); ok {
		said += ", " + p.margin(e, at)
	}
	return t.Hint.Render(said)
}

// margin is how early or late it would have been.
func (p *promiseStep) margin(e model.Entry, at time.Time) string {
	due, _ := p.dueBy(e)
	switch margin := due.Margin(at); {
	case margin >= time.Minute:
		return model.SaySpan(margin) + " early"
	case margin <= -time.Minute:
		return model.SaySpan(margin) + " late"
	}
	return "on time"
}
