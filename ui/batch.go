package ui

import (
	"errors"
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
)

// batch is several changes that were asked for at once. They are one step to undo;
// one that fails keeps none of the others.
type batch struct {
	said   func(done int) string // how many were made, in words
	left   int                   // still to be written
	made   []pair
	not    []string // what was not done, each with its entry and the reason
	news   []string // what the store did beside the saves
	replay bool     // it undoes or redoes a step, which keeps its own record
	done   func(made []pair)
}

// refuse notes that something is not done to an entry.
func (b *batch) refuse(title, reason string) {
	b.not = append(b.not, fmt.Sprintf("“%s”: %s", title, reason))
}

// addAll asks for the changes to be made and kept together.
func (q *saves) addAll(b *batch, changes []change) tea.Cmd {
	if b.left = len(changes); b.left == 0 {
		b.end(q.s)
		return nil
	}
	for i := range changes {
		changes[i].batch = b
	}
	q.waiting = append(q.waiting, changes...)
	return q.write()
}

// finishOne handles the answer of a save that is one of several.
func (q *saves) finishOne(m savedMsg) tea.Cmd {
	s, b := q.s, m.change.batch
	var cmds []tea.Cmd
	if m.err != nil {
		b.refuse(s.titleOf(m.before), m.err.Error())
		if errors.Is(m.err, model.ErrChanged) {
			cmds = append(cmds, s.reading.load())
		}
	} else {
		q.seq = m.seq
		s.journal.Put(m.saved)
		b.made = append(b.made, pair{m.before, m.saved})
		b.news = append(b.news, m.news...)
	}
	if b.left--; b.left == 0 {
		b.end(s)
	}
	return tea.Batch(append(cmds, s.reload(), q.write())...)
}

// end tells how it all went, once all have answered.
func (b *batch) end(s *session) {
	if len(b.made) > 0 && !b.replay {
		s.history.record(b.made...)
	}
	s.entries.offer = nil
	if b.done != nil {
		b.done(b.made)
	}
	said := ""
	if len(b.made) > 0 {
		said = b.said(len(b.made))
	}
	if len(b.not) > 0 {
		s.saves.stay()
		s.fail(errors.New(strings.TrimPrefix(said+" · not done to "+strings.Join(b.not, "; "), " · ")))
		s.text = title(s.text)
	} else {
		s.say("%s", said)
	}
	for _, text := range b.news {
		s.add(text)
	}
}
