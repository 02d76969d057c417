package ui

import (
	"errors"
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
)

// history is the saved changes of this session, which can be undone and redone.
type history struct {
	s     *session
	steps []step
	done  int // steps[:done] are done, steps[done:] undone
}

// step is one saved change: the entry, or the setting, before and after it.
type step struct {
	before, after model.Entry
	set           *settingStep // nil for an entry
}

// settingStep is a setting before and after its change.
type settingStep struct{ before, after model.Setting }

// recordSetting adds the change of a setting.
func (h *history) recordSetting(before, after model.Setting) {
	h.steps = append(h.steps[:h.done], step{set: &settingStep{before, after}})
	h.done++
}

// replaySetting sets a setting to what it was before or after a step.
func (h *history) replaySetting(expected, target model.Setting, say string, move int) tea.Cmd {
	return h.s.settings.change(settingChange{name: target.Name, text: target.Value, unset: target.From == "",
		from: &expected.Value, say: say, move: move})
}

func (h *history) record(before, after model.Entry) {
	h.steps = append(h.steps[:h.done], step{before: before, after: after})
	h.done++
}

// forget drops the steps of an entry that was just erased for good, so that its
// words are not kept here either. No step is undone at that moment: the erasing
// was the last change.
func (h *history) forget(id string) {
	h.steps = slices.DeleteFunc(h.steps, func(at step) bool { return at.after.ID == id })
	h.done = len(h.steps)
}

// undo undoes the last change. A new entry goes to the trash, since nothing is
// ever unlinked.
func (h *history) undo() tea.Cmd {
	if h.done == 0 {
		h.s.say("Nothing to undo in this session")
		return nil
	}
	at := h.steps[h.done-1]
	if at.set != nil {
		return h.replaySetting(at.set.after, at.set.before, "Undone: ", -1)
	}
	target := at.before
	if target.ID == "" {
		target = at.after.Clone()
		target.Deleted = h.s.now
	}
	return h.replay(at.after, target, "Undone: ", -1)
}

// redo makes the last undone change once more.
func (h *history) redo() tea.Cmd {
	if h.done == len(h.steps) {
		h.s.say("Nothing to redo")
		return nil
	}
	at := h.steps[h.done]
	if at.set != nil {
		return h.replaySetting(at.set.before, at.set.after, "Redone: ", +1)
	}
	return h.replay(at.before, at.after, "Redone: ", +1)
}

// errChangedSince is why an undo is refused.
var errChangedSince = errors.New("another program has changed the entry since; undo would lose that change")

// replay saves target in the place of expected.
func (h *history) replay(expected, target model.Entry, say string, move int) tea.Cmd {
	return h.s.saves.add(change{
		id:     target.ID,
		say:    say + target.Title(h.s.journal.Practice(target)),
		replay: true,
		make: func(now model.Entry) (model.Entry, error) {
			if expected.ID != "" && !sameButTrash(now, expected) {
				return now, errChangedSince
			}
			next := target.Clone()
			next.Version = now.Version
			return next, nil
		},
		done: func(_ model.Entry, err error) tea.Cmd {
			if err == nil {
				h.done += move
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
