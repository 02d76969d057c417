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

// step is what was saved at once: mostly one change of an entry, several where they
// were asked for together, or the change of a setting.
type step struct {
	pairs []pair
	set   *settingStep // nil for entries
}

// pair is an entry before and after a change.
type pair struct{ before, after model.Entry }

// settingStep is a setting before and after its change.
type settingStep struct{ before, after model.Setting }

// hint says after a change which key undoes it.
func (h *history) hint() string { return " · " + h.s.keys.Undo.Help().Key + " undoes" }

// add adds a step in the place of those that were undone.
func (h *history) add(one step) {
	h.steps = append(h.steps[:h.done], one)
	h.done++
}

// recordSetting adds the change of a setting.
func (h *history) recordSetting(before, after model.Setting) {
	h.add(step{set: &settingStep{before, after}})
}

// replaySetting sets a setting to what it was before or after a step.
func (h *history) replaySetting(expected, target model.Setting, say string, move int) tea.Cmd {
	return h.s.settings.change(settingChange{name: target.Name, text: target.Value, unset: target.From == "",
		from: &expected.Value, say: say, move: move})
}

// record adds changes of entries that were saved at once.
func (h *history) record(pairs ...pair) { h.add(step{pairs: pairs}) }

// forget drops the changes of an entry that was just erased for good, so that its
// words are not kept here either. No step is undone at that moment: the erasing
// was the last change.
func (h *history) forget(id string) {
	for i := range h.steps {
		h.steps[i].pairs = slices.DeleteFunc(h.steps[i].pairs, func(p pair) bool { return p.after.ID == id })
	}
	h.steps = slices.DeleteFunc(h.steps, func(at step) bool { return len(at.pairs) == 0 && at.set == nil })
	h.done = len(h.steps)
}

// noUndo is why no step can be undone, or "".
func (h *history) noUndo() string {
	if h.done == 0 {
		return "Nothing to undo in this session"
	}
	return ""
}

// noRedo is why no step can be done once more, or "".
func (h *history) noRedo() string {
	if h.done == len(h.steps) {
		return "Nothing to redo"
	}
	return ""
}

// undo undoes the last step. A new entry goes to the trash, since nothing is
// ever unlinked.
func (h *history) undo() tea.Cmd {
	at := h.steps[h.done-1]
	if at.set != nil {
		return h.replaySetting(at.set.after, at.set.before, "Undone: ", -1)
	}
	var back []pair
	for _, p := range at.pairs {
		target := p.before
		if target.ID == "" {
			target = p.after.Clone()
			target.Deleted = h.s.now
		}
		back = append(back, pair{p.after, target})
	}
	return h.replay(back, "Undone: ", -1)
}

// redo makes the last undone step once more.
func (h *history) redo() tea.Cmd {
	at := h.steps[h.done]
	if at.set != nil {
		return h.replaySetting(at.set.before, at.set.after, "Redone: ", +1)
	}
	return h.replay(at.pairs, "Redone: ", +1)
}

// errChangedSince is why an undo is refused.
var errChangedSince = errors.New("another program has changed the entry since; undo would lose that change")

// replay saves what each pair of a step ends with in the place of what it begins
// with. Of several, one that was changed elsewhere since is told and left as it is.
func (h *history) replay(at []pair, say string, move int) tea.Cmd {
	moved := func() { h.done += move }
	changes := make([]change, len(at))
	for i, p := range at {
		changes[i] = change{
			id:     p.after.ID,
			say:    say + p.after.Title(h.s.journal.Practice(p.after)),
			replay: true,
			make: func(now model.Entry) (model.Entry, error) {
				if p.before.ID != "" && !sameButTrash(now, p.before) {
					return now, errChangedSince
				}
				next := p.after.Clone()
				next.Version = now.Version
				return next, nil
			},
		}
	}
	if len(at) == 1 {
		changes[0].done = func(_ model.Entry, err error) tea.Cmd {
			if err == nil {
				moved()
			}
			return nil
		}
		return h.s.saves.add(changes[0])
	}
	return h.s.saves.addAll(&batch{
		replay: true,
		said:   func(done int) string { return say + entryCount(done) },
		done: func(made []pair) {
			if len(made) > 0 {
				moved()
			}
		},
	}, changes)
}

// sameButTrash compares what two versions of an entry hold. The time it was
// deleted does not count: undoing and redoing write it anew.
func sameButTrash(a, b model.Entry) bool {
	a.Deleted, b.Deleted = time.Time{}, time.Time{}
	return a.Same(b)
}
