package keys

import (
	"slices"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// Action is a binding with what it does on a screen now.
type Action struct {
	key.Binding
	Also []key.Binding // bindings that do the same and need not be shown
	Do   func(tea.KeyMsg) tea.Cmd
	Not  string // why it cannot be done now: the key is not shown, and says so when it is pressed
	now  string // what it does now, in place of what it does at all; "" for the latter
	move bool   // it moves about: the footer leaves it out
	lead bool   // the footer names it first
	mute bool   // the footer leaves it out, or to another action that names its key too

	footer key.Binding // as the footer names it, if otherwise than help
}

// On is an action: what a binding does, and others that do the same.
func On[Do func() | func() tea.Cmd](b key.Binding, do Do, also ...key.Binding) Action {
	return Action{Binding: b, Also: also, Do: func(tea.KeyMsg) tea.Cmd {
		switch do := any(do).(type) {
		case func() tea.Cmd:
			return do()
		case func():
			do()
		}
		return nil
	}}
}

// Unless is the action where it can be done, which a reason prevents.
func (a Action) Unless(reason string) Action {
	a.Not = reason
	return a
}

// As names what the action does now: "kept", where the binding says "next stage".
func (a Action) As(now string) Action {
	a.now = now
	return a
}

// First is the action named first in the footer.
func (a Action) First() Action {
	a.lead = true
	return a
}

// Mute is the action left out of the footer; help names it.
func (a Action) Mute() Action {
	a.mute = true
	return a
}

// Shown is the binding as help and the footer name it.
func (a Action) Shown() key.Binding {
	b := a.Binding
	if a.now != "" {
		b.SetHelp(b.Help().Key, a.now)
	}
	return b
}

// Both are the actions of two keys that belong together, which the footer names
// together: "[ ] practices".
func Both(before, after Action, what string) []Action {
	before.mute = true
	after.footer = key.NewBinding(key.WithKeys(after.Keys()...), key.WithHelp(before.Help().Key+" "+after.Help().Key, what))
	return []Action{after, before}
}

// Has tells that a binding has an action.
func Has(actions []Action, b key.Binding) bool {
	return slices.ContainsFunc(actions, func(a Action) bool { return a.Help() == b.Help() })
}

// Instead are the actions with one in the place of that of the same binding, or
// beside them where there is none.
func Instead(actions []Action, a Action) []Action {
	if i := slices.IndexFunc(actions, func(other Action) bool { return other.Help() == a.Help() }); i >= 0 {
		actions[i] = a
		return actions
	}
	return append(actions, a)
}

// Find is the action that a key asks for.
func Find(actions []Action, press tea.KeyMsg) (Action, bool) {
	i := slices.IndexFunc(actions, func(a Action) bool {
		return key.Matches(press, a.Binding) || key.Matches(press, a.Also...)
	})
	if i < 0 {
		return Action{}, false
	}
	return actions[i], true
}

// Shown are the bindings of the actions that can be done, as help names them.
func Shown(actions []Action) []key.Binding {
	shown := make([]key.Binding, 0, len(actions))
	for _, a := range actions {
		if a.Not == "" && a.Enabled() {
			shown = append(shown, a.Shown())
		}
	}
	return shown
}

// ByUse sorts actions as the footer names them: those that lead, then by the
// place of their bindings in an order.
func ByUse(actions []Action, order map[key.Help]int) {
	place := func(a Action) int {
		if a.lead {
			return -1
		}
		return order[a.Help()]
	}
	slices.SortStableFunc(actions, func(a, b Action) int { return place(a) - place(b) })
}

// Footer are the bindings of the actions that can be done, as the footer names
// them: all but those that move about.
func Footer(actions []Action) []key.Binding {
	shown := make([]key.Binding, 0, len(actions))
	for _, a := range actions {
		switch {
		case a.Not != "" || !a.Enabled() || a.mute || a.move:
		case len(a.footer.Keys()) > 0:
			shown = append(shown, a.footer)
		default:
			shown = append(shown, a.Shown())
		}
	}
	return shown
}

// Before has something done before each of the actions.
func Before(first func(), actions []Action) []Action {
	for i := range actions {
		do := actions[i].Do
		actions[i].Do = func(press tea.KeyMsg) tea.Cmd {
			first()
			return do(press)
		}
	}
	return actions
}

// Move is a way in which a selection or a text moves.
type Move int

// The moves.
const (
	Up Move = iota
	Down
	Top
	Bottom
	PageUp
	PageDown
)

func (m *Map) moving() []key.Binding {
	return []key.Binding{Up: m.Up, Down: m.Down, Top: m.Top, Bottom: m.Bottom, PageUp: m.PageUp, PageDown: m.PageDown}
}

// Moves are the actions that move about, by a function that is told how.
func (m *Map) Moves(by func(Move)) []Action {
	var actions []Action
	for move, b := range m.moving() {
		a := On(b, func() { by(Move(move)) })
		a.move = true
		actions = append(actions, a)
	}
	return actions
}

// MoveOf is the move that a key asks for, which is text where letters are.
func (m *Map) MoveOf(press tea.KeyMsg) (Move, bool) {
	i := slices.IndexFunc(m.moving(), func(b key.Binding) bool { return key.Matches(press, b) })
	return Move(i), i >= 0
}

// IsMove tells that a binding moves about, here or from tab to tab: there is no
// need to find it by its name.
func (m *Map) IsMove(b key.Binding) bool {
	return slices.ContainsFunc(append(m.moving(), m.Palette, m.Tabs, m.Abort), func(other key.Binding) bool {
		return other.Help() == b.Help()
	})
}

// Row is the row that a move leads to from another, among count rows of which
// height are seen. It may lie beyond them.
func (m Move) Row(from, height, count int) int {
	return [...]int{Up: from - 1, Down: from + 1, Top: 0, Bottom: count - 1, PageUp: from - height, PageDown: from + height}[m]
}
