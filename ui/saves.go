package ui

import (
	"errors"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
)

// change is one change of one entry. It is made from the newest version of the
// entry when its turn comes, so that two changes in a row both count.
type change struct {
	id   string
	say  string // the notice once it is saved
	make func(now model.Entry) (model.Entry, error)
	// store, which may be nil, keeps the entry in a way of its own.
	store func(model.Entry) (saved model.Entry, seq int, err error)
	// done, which may be nil, tells the view that asked how it went.
	done func(saved model.Entry, err error) tea.Cmd
	// replay is set for undo and redo, which keep their own record.
	replay bool
	// batch is set for one of several changes that were asked for at once.
	batch *batch
}

// saves is the queue of changes. One is written at a time: commands run at once
// and in no order, and 50 saves at once to one file would keep six.
type saves struct {
	s       *session
	waiting []change
	writing bool
	keys    []tea.KeyMsg // typed while writing; pressed again once it is done
	leaving bool         // leave when the last save has answered
	seq     int          // the store's number of the newest save
}

// savedMsg answers one save.
type savedMsg struct {
	change change
	before model.Entry // the zero Entry for a new one
	saved  model.Entry
	seq    int
	err    error
	news   []string // what the store did beside the save
}

// add asks for a change to be made and kept.
func (q *saves) add(c change) tea.Cmd {
	q.waiting = append(q.waiting, c)
	return q.write()
}

// idle tells that nothing is left to be saved.
func (q *saves) idle() bool { return !q.writing && len(q.waiting) == 0 }

// write starts the next save, if none runs.
func (q *saves) write() tea.Cmd {
	if q.writing || len(q.waiting) == 0 {
		return nil
	}
	c := q.waiting[0]
	q.waiting = q.waiting[1:]
	before, _ := q.s.journal.Entry(c.id)
	after, err := c.make(before)
	if err != nil {
		return q.finish(savedMsg{change: c, before: before, err: err})
	}
	q.writing = true
	store, save := q.s.env.Store, c.store
	if save == nil {
		save = store.Save
	}
	return func() tea.Msg {
		saved, seq, err := save(after)
		return savedMsg{change: c, before: before, saved: saved, seq: seq, err: err, news: store.News()}
	}
}

// finish handles the answer of a save. A saved entry goes into the journal and
// the history. After an error the changes that wait are dropped, and the view
// keeps the typed text.
func (q *saves) finish(m savedMsg) tea.Cmd {
	s := q.s
	q.writing = false
	if m.change.batch != nil {
		return q.finishOne(m)
	}
	var cmds []tea.Cmd
	if m.err != nil {
		q.waiting = nil
		q.stay()
		s.fail(m.err)
		s.drafts.now()
		if errors.Is(m.err, model.ErrChanged) {
			cmds = append(cmds, s.reading.load())
		}
	} else {
		q.seq = m.seq
		s.journal.Put(m.saved)
		if !m.change.replay {
			s.history.record(pair{m.before, m.saved})
		}
		if m.change.say != "" {
			s.say("%s", m.change.say)
		}
		for _, text := range m.news {
			s.add(text)
		}
		s.entries.offer = nil
	}
	if m.change.done != nil {
		cmds = append(cmds, m.change.done(m.saved, m.err))
	}
	return tea.Batch(append(cmds, s.reload(), q.write())...)
}

// stay forgets what was to follow a save that failed, the keys typed meanwhile and
// to leave: the error is to be read first.
func (q *saves) stay() { q.keys, q.leaving = nil, false }

// Handle finishes the save, then presses the keys that were typed meanwhile.
func (m savedMsg) Handle(a *app) tea.Cmd {
	s := a.s
	cmds := []tea.Cmd{s.saves.finish(m)}
	a.refresh()
	s.fresh = ""
	return tea.Batch(append(cmds, a.pressWaiting())...)
}

// pressWaiting presses the keys that were typed during a save.
func (a *app) pressWaiting() tea.Cmd {
	waiting := a.s.saves.keys
	a.s.saves.keys = nil
	return a.pressAll(waiting)
}
