package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/model/today"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// snooze is the action that leaves an entry out of Going quiet and Did it hold for
// a week, or wakes one that is left out.
func (en *entries) snooze(e model.Entry) keys.Action {
	s, p := en.s, en.s.journal.Practice(e)
	if _, snoozed := e.SnoozedUntil(s.today()); snoozed {
		return keys.On(s.keys.Snooze, func() tea.Cmd {
			return s.saves.add(change{id: e.ID, say: "Awake again: " + s.titleOf(e),
				make: func(now model.Entry) (model.Entry, error) { return now.Woken(), nil }})
		}).As("wake it")
	}
	return keys.On(s.keys.Snooze, func() tea.Cmd {
		until := s.today() + model.SnoozeDays
		said := "Snoozed until " + model.SayDate(until, s.today()) + ": " + s.titleOf(e) + s.history.hint()
		return s.saves.add(change{id: e.ID, say: said,
			make: func(now model.Entry) (model.Entry, error) { return now.Snoozed(until), nil }})
	}).Unless(en.noSnooze(e, p))
}

// noSnooze is why an entry cannot be snoozed, or "". What is due stays: somebody
// waits for it.
func (en *entries) noSnooze(e model.Entry, p model.Practice) string {
	s := en.s
	if !p.Snoozes() {
		return "A " + widget.Clean(p.Noun) + " never comes up on Today as gone quiet"
	}
	if due, ok := model.StillDue(e, p, s.journal, s.now.Location()); ok && len(p.Stages) > 0 && due.Day <= s.today()+today.DueAhead {
		return "What is due cannot be snoozed: somebody waits for it"
	}
	if e.Open(p) || len(model.FollowUps(e)) > 0 || len(model.TouchesOf(e, p, s.journal)) > 0 || p.Role == model.RolePerson {
		return ""
	}
	return "It is done, and never comes up on Today"
}
