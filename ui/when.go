package ui

import (
	"errors"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/model/figures"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// whenLine asks for a moment in one line: when something happened, or until when
// it is moved.
type whenLine struct {
	*formField
	s     *session
	ahead bool // it asks for a time that was agreed; else for one that is over, and nothing typed means now
}

const (
	pastHint  = "now, or for example yesterday 4pm"
	aheadHint = "fri 4pm, tomorrow, in 2h"
)

func newWhen(s *session, label string, ahead bool) *whenLine {
	hint := pastHint
	if ahead {
		hint = aheadHint
	}
	return &whenLine{newField(s, model.Field{Key: "when", Label: label, Kind: model.Moment, Hint: hint}, ""), s, ahead}
}

var (
	errAhead  = errors.New("that is still to come; type a time in the past")
	errOver   = errors.New("the new time is already past; type a later one")
	errNoTime = errors.New("the new time is needed: " + aheadHint)
)

// said tells that something was typed.
func (w *whenLine) said() bool { return strings.TrimSpace(w.Value()) != "" }

// moment is the moment typed: one that was agreed lies after than, one that is over
// not after it.
func (w *whenLine) moment(than time.Time) (time.Time, error) {
	switch {
	case !w.said() && w.ahead:
		return time.Time{}, errNoTime
	case !w.said():
		return w.s.now, nil
	}
	at, err := model.ParseMoment(w.Value(), w.s.now, w.s.journal.Config.DayStarts)
	switch {
	case err != nil:
		return at, err
	case w.ahead && !at.After(than):
		return at, errOver
	case !w.ahead && at.After(than):
		return at, errAhead
	}
	return at, nil
}

// reading is how what was typed is understood, and what follows from it for a
// promise.
func (w *whenLine) reading(e model.Entry, than time.Time) string {
	t := &w.s.theme
	if !w.said() {
		return ""
	}
	at, err := w.moment(than)
	switch {
	case errors.Is(err, errAhead), errors.Is(err, errOver):
		return t.Bad.Render(err.Error())
	case err != nil:
		return t.Muted.Render("not a time I understand yet")
	}
	text := t.Glyphs.Arrow + " " + model.SayMoment(at, w.s.now)
	if w.s.journal.Catalog.RoleOf(e.Practice) == model.RolePromise {
		if w.ahead {
			text += ", aim for " + at.Add(-w.s.journal.Config.Buffer).Format("15:04")
		} else {
			text += ", " + w.s.entries.metAt(e, at)
		}
	}
	return t.Hint.Render(text)
}

// notedAfterwards is said of a promise that was written down after it was due: it
// counts in no share.
const notedAfterwards = "noted afterwards"

// metAt is how early or late a promise would be that was kept at a moment.
func (en *entries) metAt(e model.Entry, at time.Time) string {
	s := en.s
	o := figures.OutcomeOf(e, s.journal.Practice(e), s.journal, s.now)
	said := figures.SayMet(o.Due, at)
	if o.Afterwards {
		said += ", " + notedAfterwards
	}
	return said
}

// overdue tells that somebody waits for what a promise says, and its time is over.
// From then on it is asked when the promise was kept: now is a guess that would make
// late what was early.
func (en *entries) overdue(e model.Entry) bool {
	s := en.s
	p := s.journal.Practice(e)
	due, ok := model.StillDue(e, p, s.journal, s.now.Location())
	return ok && p.Role == model.RolePromise && due.Late(s.now, s.today())
}

// offers are the two moments at which most promises are kept, at a key each. They
// are no letters, digits or arrows, which are typed there or move the cursor: ctrl+g
// and ctrl+t mean nothing in a text field.
func (en *entries) offers(e model.Entry, keep func(at time.Time) tea.Cmd) []keys.Action {
	s := en.s
	k, due := &s.keys, en.dueBy(e)
	actions := []keys.Action{keys.On(k.AtDue, func() tea.Cmd { return keep(due) })}
	if s.journal.Config.Buffer > 0 {
		aim := keys.On(k.AtAim, func() tea.Cmd { return keep(due.Add(-s.journal.Config.Buffer)) })
		actions = append([]keys.Action{aim}, actions...)
	}
	return actions
}

// dueBy is the time by which somebody waits, or waited, for what a promise says.
func (en *entries) dueBy(e model.Entry) time.Time {
	s := en.s
	p := s.journal.Practice(e)
	due, ok := model.StillDue(e, p, s.journal, s.now.Location())
	if !ok {
		due, _ = model.DueOf(e, p, s.journal, s.now.Location())
	}
	return due.At
}

// sayOffers names the moments on offer, and their keys.
func (en *entries) sayOffers(e model.Entry) string {
	s := en.s
	var said []string
	for _, a := range s.entries.offers(e, nil) {
		at := model.SayMoment(en.dueBy(e), s.now)
		if keys.Share(a.Binding, s.keys.AtAim) {
			at = en.dueBy(e).Add(-s.journal.Config.Buffer).Format("15:04")
		}
		said = append(said, a.Help().Key+" "+a.Help().Desc+", "+at)
	}
	return strings.Join(said, " · ")
}

// keptView asks when a promise was kept whose time is over.
type keptView struct {
	s             *session
	entry         model.Entry
	line          *whenLine
	width, height int
}

// openKept asks for the question when a promise was kept.
type openKept struct{ entry model.Entry }

func (m openKept) Screen(s *session) view {
	v := &keptView{s: s, entry: m.entry, line: newWhen(s, "Kept", false)}
	v.line.Focus()
	return v
}

func (v *keptView) Title() string { return "When was it kept?" }
func (v *keptView) Typing() bool  { return true }

// Refresh closes the question once its promise is gone.
func (v *keptView) Refresh() {
	if e, ok := v.s.journal.Entry(v.entry.ID); !ok || e.InTrash() {
		v.s.close(v)
	}
}

func (v *keptView) SetSize(width, height int) {
	v.width, v.height = width, height
	v.line.SetSize(max(min(width, widget.ProseWidth), 1), 1)
}

func (v *keptView) Keys() []keys.Action {
	typed := keys.On(v.s.keys.KeptThen, func() tea.Cmd {
		at, err := v.line.moment(v.s.now)
		if err != nil {
			v.s.fail(err)
			return nil
		}
		return v.keep(at)
	})
	method := v.s.teaching.teachesHere(v.s.journal.Practice(v.entry))
	return append(append([]keys.Action{typed, v.s.closes(v)}, v.s.entries.offers(v.entry, v.keep)...), method)
}

func (v *keptView) Update(msg tea.Msg) tea.Cmd { return v.line.Update(msg) }

// keep saves when it was kept, and closes once that is done.
func (v *keptView) keep(at time.Time) tea.Cmd {
	return v.s.entries.advanceThen(v.entry, model.Kept, model.Happening{At: at}, func(err error) tea.Cmd {
		if err == nil {
			v.s.close(v)
		}
		return nil
	})
}

// View draws the line, how it is read, and what is on offer.
func (v *keptView) View() string {
	t := &v.s.theme
	width := min(v.width, widget.ProseWidth)
	lines := []string{t.Strong.Render(widget.Cut(v.Title()+" "+v.s.titleOf(v.entry), width)),
		t.Muted.Render(widget.Cut("due "+model.SayMoment(v.s.entries.dueBy(v.entry), v.s.now), width)), "",
		v.line.View(), widget.Cut(v.line.reading(v.entry, v.s.now), width), ""}
	for _, line := range widget.Wrap("Empty means now · "+v.s.entries.sayOffers(v.entry), width) {
		lines = append(lines, t.Muted.Render(line))
	}
	return strings.Join(lines, "\n")
}
