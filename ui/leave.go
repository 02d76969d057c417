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

// abort is ctrl+c: it leaves, but not with unsaved words at the first time.
func (a *app) abort(warned bool) tea.Cmd {
	if a.unkept {
		return a.quit()
	}
	if v, ok := a.top().(unsaved); ok && v.Unsaved() && !warned {
		a.warned = true
		a.s.say("There is unsaved text: %s saves it, %s once more leaves without it",
			a.s.keys.Save.Help().Key, a.s.keys.Abort.Help().Key)
		return nil
	}
	return a.leave()
}

// leave saves what was typed in a reflection left open, then ends the program.
// When that fails the program stays, until it is told to leave once more.
func (a *app) leave() tea.Cmd {
	var quit tea.Cmd
	cmd := a.s.evening.keep(func(err error) tea.Cmd {
		if err != nil {
			a.unkept = true
			a.s.fail(fmt.Errorf("%w; %s leaves without it", err, a.s.keys.Abort.Help().Key))
			return nil
		}
		quit = a.quit()
		return quit
	})
	if quit != nil { // there was nothing to save
		return quit
	}
	return cmd
}

// quit ends the program, after the last save has answered.
func (a *app) quit() tea.Cmd {
	if a.s.saves.writing || len(a.s.saves.waiting) > 0 {
		a.s.saves.leaving = true
		return nil
	}
	a.stop()
	return tea.Quit
}
