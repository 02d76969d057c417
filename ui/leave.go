package ui

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/ui/term"
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
func (a *app) abort() tea.Cmd {
	if a.unkept {
		a.quit()
		return nil
	}
	next := "leaves and keeps it as a draft"
	if a.s.env.Drafts == nil {
		next = "leaves without it"
	}
	if v, ok := a.top().(unsaved); ok && v.Unsaved() && !a.s.confirm("leave", "There is unsaved text: %s saves it, %s once more %s",
		a.s.keys.Save.Help().Key, a.s.keys.Abort.Help().Key, next) {
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
		a.s.fail(fmt.Errorf("what you typed can be kept nowhere: %w; %s leaves, and prints it in the terminal", a.s.whyUnkept(err), again))
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

// whyUnkept is why words could be kept nowhere: the failed save, or what the
// disk said to their draft.
func (s *session) whyUnkept(save error) error {
	switch {
	case save != nil:
		return save
	case s.drafts.why != nil:
		return s.drafts.why
	}
	return errNoDrafts
}

// Unkept tells the words that the app was left with and that could be kept
// nowhere, and why, safe for a terminal; it is empty where all are kept. It is
// to be shown once the terminal is the person's again.
func Unkept(m tea.Model) string {
	a, ok := m.(*app)
	if !ok || len(a.s.unkeptDrafts()) == 0 {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "What you typed could not be kept: %v\nHere it is:\n", a.s.whyUnkept(nil))
	for _, d := range a.s.unkeptDrafts() {
		fmt.Fprintf(&b, "\n%s\n", a.s.draftOf(d))
		for _, key := range slices.Sorted(maps.Keys(d.Typed)) {
			fmt.Fprintf(&b, "%s: %s\n", a.s.labelOf(d, key), d.Typed[key])
		}
	}
	return term.CleanText(b.String())
}

// Rescue keeps what was typed as drafts after a crash, which left no time to.
// What cannot be kept Unkept tells.
func Rescue(m tea.Model) (err error) {
	a, ok := m.(*app)
	if !ok || a.s.env.Drafts == nil {
		return nil
	}
	defer func() { // what crashed may still be as it was
		if value := recover(); value != nil {
			err = fmt.Errorf("keep what was typed: %v", value)
		}
	}()
	for _, d := range a.s.unkeptDrafts() {
		d.Kept = a.s.now
		a.s.draftKept(draftKeptMsg{key: d.Key, draft: &d, err: a.s.env.Drafts.Keep(d)})
	}
	return nil
}

// labelOf is what a text of a draft answers, as the screen that it was typed
// on calls it.
func (s *session) labelOf(d model.Draft, key string) string {
	practices := []model.Practice{s.journal.Practice(d.Opened)}
	if d.Kind == model.DraftReflect {
		_, key, _ = strings.Cut(key, ".") // after the name of the step
		practices = s.journal.Catalog.In(model.Habits, model.Rituals, model.NextSteps)
	}
	for _, p := range practices {
		if p.ID == key {
			return p.Name
		}
		if f, ok := p.Field(key); ok {
			return f.Label
		}
	}
	return title(key)
}

// quit ends the program, after the last save has answered.
func (a *app) quit() { a.s.saves.leaving = true }
