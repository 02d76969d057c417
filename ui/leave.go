package ui

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/ui/term"
)

// LeaveMsg asks the app to leave, once its last save has answered: what a
// signal to end means.
type LeaveMsg struct{}

// Handle leaves as a signal asks for it, at the second time whatever is lost.
func (LeaveMsg) Handle(a *app) tea.Cmd {
	if a.unkept {
		a.quit()
		return nil
	}
	return a.leave()
}

// unsaved is a view that may hold words nowhere else kept.
type unsaved interface{ Unsaved() bool }

// abort is ctrl+c: it leaves, but not with unsaved words at the first time.
func (a *app) abort() tea.Cmd {
	if a.unkept {
		a.quit()
		return nil
	}
	if v, ok := a.top().(unsaved); ok && v.Unsaved() && !a.s.confirm("leave", "There is unsaved text · %s saves it, %s again leaves and keeps it as a draft",
		a.s.keys.Save.Help().Key, a.s.keys.Abort.Help().Key) {
		return nil
	}
	return a.leave()
}

// leave ends the program once everything that was typed is kept as a draft.
func (a *app) leave() tea.Cmd {
	a.leaving = true
	a.s.drafts.now()
	return nil
}

// depart takes the next step of leaving, once the drafts have answered: what
// was typed in a reflection left open is saved, then the program ends. When
// words can be kept nowhere the program stays, until it is told to leave once
// more.
func (a *app) depart() tea.Cmd {
	s := a.s
	if s.drafts.busy {
		return nil
	}
	var cmd tea.Cmd
	if a.leaving {
		a.leaving = false
		cmd = s.evening.keep(a.keptEvening)
	}
	if s.saves.leaving && s.saves.idle() {
		a.stop()
		return tea.Batch(cmd, tea.Quit)
	}
	return cmd
}

// keptEvening goes on to leave, unless there are words that are kept nowhere.
func (a *app) keptEvening(err error) tea.Cmd {
	again := a.s.keys.Abort.Help().Key
	lost := len(a.s.drafts.refused) > 0 && len(a.s.drafts.unkept()) > 0
	switch {
	case lost:
		a.unkept = true
		a.s.fail(fmt.Errorf("your text cannot be kept as a draft: %w; %s leaves, and prints the text in the terminal", a.s.drafts.whyUnkept(err), again))
	case err != nil:
		a.unkept = true
		a.s.fail(fmt.Errorf("%w; %s leaves and keeps it as a draft", err, again))
	default:
		a.quit()
	}
	return nil
}

// Unkept is the words on the screen that could be kept nowhere, and why, safe
// for a terminal; "" if all are kept. It is to be printed once the terminal is
// given back.
func Unkept(m tea.Model) string {
	a, ok := m.(*app)
	if !ok || len(a.s.drafts.unkept()) == 0 {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "Your unsaved text could not be kept as a draft: %v\nHere it is:\n", a.s.drafts.whyUnkept(nil))
	for _, d := range a.s.drafts.unkept() {
		fmt.Fprintf(&b, "\n%s\n", a.s.drafts.kindOf(d))
		for _, key := range slices.Sorted(maps.Keys(d.Typed)) {
			fmt.Fprintf(&b, "%s: %s\n", a.s.drafts.labelOf(d, key), d.Typed[key])
		}
	}
	return term.CleanText(b.String())
}

// Rescue writes what was typed as drafts after a crash, which left no time to.
// Unkept is what could not be written.
func Rescue(m tea.Model) (err error) {
	a, ok := m.(*app)
	if !ok {
		return nil
	}
	defer func() { // what crashed may still be as it was
		if value := recover(); value != nil {
			err = fmt.Errorf("keep what was typed: %v", value)
		}
	}()
	for _, d := range a.s.drafts.unkept() {
		d.Kept = a.s.now
		a.s.drafts.kept(draftKeptMsg{key: d.Key, draft: &d, err: a.s.env.Drafts.Keep(d)})
	}
	return nil
}

// quit ends the program, after the last save has answered.
func (a *app) quit() { a.s.saves.leaving = true }
