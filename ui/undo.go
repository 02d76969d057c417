package ui

import (
	"errors"
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
)

// history is what was done in this session, so that it can be undone.
type history struct {
	steps []step
	done  int // steps[:done] are done, steps[done:] undone
}

// step is one saved change: the entry before and after it.
type step struct{ before, after model.Entry }

func (h *history) record(before, after model.Entry) {
	h.steps = append(h.steps[:h.done], step{before, after})
	h.done++
}

// forget drops what was done to an entry whose words were just erased for
// good, so that they are not kept here either. Nothing is undone at that
// moment: the erasing was the last thing done.
func (h *history) forget(id string) {
	h.steps = slices.DeleteFunc(h.steps, func(at step) bool { return at.after.ID == id })
	h.done = len(h.steps)
}

// back undoes the last change. A new entry goes to the trash, since nothing
// is ever unlinked.
func (s *session) back() tea.Cmd {
	if s.undo.done == 0 {
		s.say("Nothing to undo in this session")
		return nil
	}
	at := s.undo.steps[s.undo.done-1]
	target := at.before
	if target.ID == "" {
		target = at.after.Clone()
		target.Deleted = s.now
	}
	return s.replay(at.after, target, "Undone: ", -1)
}

// again makes the last undone change once more.
func (s *session) again() tea.Cmd {
	if s.undo.done == len(s.undo.steps) {
		s.say("Nothing to redo")
		return nil
	}
	at := s.undo.steps[s.undo.done]
	return s.replay(at.before, at.after, "Done again: ", +1)
}

// errElsewhere is why an undo is refused.
var errElsewhere = errors.New("the entry was changed elsewhere since; undo would lose that")

// replay saves target in the place of expected.
func (s *session) replay(expected, target model.Entry, say string, move int) tea.Cmd {
	return s.save(change{
		id:     target.ID,
		say:    say + target.Title(s.journal.Practice(target)),
		replay: true,
		make: func(now model.Entry) (model.Entry, error) {
			if expected.ID != "" && !sameButTrash(now, expected) {
				return now, errElsewhere
			}
			next := target.Clone()
			next.Version = now.Version
			return next, nil
		},
		done: func(_ model.Entry, err error) tea.Cmd {
			if err == nil {
				s.undo.done += move
			}
			return nil
		},
	})
}

// sameButTrash compares what two versions of an entry hold. The time it was
// deleted does not count: undoing and redoing write it anew.
func sameButTrash(a, b model.Entry) bool {
	a.Deleted, b.Deleted = time.Time{}, time.Time{}
	return a.Same(b)
}
