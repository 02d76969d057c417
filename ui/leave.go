package ui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"
)

// LeaveMsg asks the app to leave, once its last save has answered: what a
// signal to end means.
type LeaveMsg struct{}

// unsaved is a view that may hold words nowhere else kept.
type unsaved interface{ Unsaved() bool }

// told leaves as a signal asks for it, at the second time whatever is lost.
func (a *app) told() {
	if a.unkept {
		a.quit()
	} else {
		a.leave()
	}
}

// abort is ctrl+c: it leaves, but not with unsaved words at the first time.
func (a *app) abort(warned bool) tea.Cmd {
	if a.unkept {
		a.quit()
		return nil
	}
	if v, ok := a.top().(unsaved); ok && v.Unsaved() && !warned {
		a.warned = true
		next := "leaves and keeps it as a draft"
		if a.s.env.Drafts == nil {
			next = "leaves without it"
		}
		a.s.say("There is unsaved text: %s saves it, %s once more %s", a.s.keys.Save.Help().Key, a.s.keys.Abort.Help().Key, next)
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
	if s.saves.leaving && !s.saves.writing && len(s.saves.waiting) == 0 {
		a.stop()
		return tea.Batch(cmd, tea.Quit)
	}
	return cmd
}

// keptEvening goes on to leave, unless there are words that are kept nowhere.
func (a *app) keptEvening(err error) tea.Cmd {
	again := a.s.keys.Abort.Help().Key
	lost := a.s.env.Drafts != nil && len(a.s.drafts.refused) > 0 && len(a.s.unkeptDrafts()) > 0
	switch {
	case lost:
		a.unkept = true
		a.s.fail(fmt.Errorf("what you typed can be kept nowhere: %w; %s leaves, and prints it in the terminal", errUnkept(err), again))
	case err != nil:
		a.unkept = true
		next := "leaves and keeps it as a draft"
		if a.s.env.Drafts == nil {
			next = "leaves without it"
		}
		a.s.fail(fmt.Errorf("%w; %s %s", err, again, next))
	default:
		a.quit()
	}
	return nil
}

func errUnkept(err error) error {
	if err != nil {
		return err
	}
	return errNoDrafts
}

// quit ends the program, after the last save has answered.
func (a *app) quit() { a.s.saves.leaving = true }
