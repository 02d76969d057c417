package ui

import (
	"errors"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
)

// change is one thing to be done to one entry. It is made from the newest
// version of the entry when its turn comes, so that two changes in a row both
// count.
type change struct {
	id   string
	say  string // what to tell once it is saved
	make func(now model.Entry) (model.Entry, error)
	// store, which may be nil, keeps the entry in a way of its own.
	store func(model.Entry) (saved model.Entry, seq int, err error)
	// done, which may be nil, tells the view that asked how it went.
	done func(saved model.Entry, err error) tea.Cmd
	// replay is set for undo and redo, which keep their own record.
	replay bool
}

// saves holds the changes that wait. One is written at a time: commands run
// at once and unordered, and 50 saves at once to one file keep six.
type saves struct {
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
	news   []string // to be told beside
}

// save asks for a change to be made and kept.
func (s *session) save(c change) tea.Cmd {
	s.saves.waiting = append(s.saves.waiting, c)
	return s.write()
}

// write starts the next save, if none runs.
func (s *session) write() tea.Cmd {
	if s.saves.writing || len(s.saves.waiting) == 0 {
		return nil
	}
	c := s.saves.waiting[0]
	s.saves.waiting = s.saves.waiting[1:]
	before, _ := s.journal.Entry(c.id)
	after, err := c.make(before)
	if err != nil {
		return s.settle(savedMsg{change: c, before: before, err: err})
	}
	s.saves.writing = true
	store := c.store
	if store == nil {
		store = s.env.Store.Save
	}
	return func() tea.Msg {
		saved, seq, err := store(after)
		return savedMsg{change: c, before: before, saved: saved, seq: seq, err: err, news: s.env.Store.News()}
	}
}

// settle takes the answer of a save in: into the journal and the history if it
// is good; if not, everything that was to follow it is dropped, and the view
// keeps what was typed.
func (s *session) settle(m savedMsg) tea.Cmd {
	s.saves.writing = false
	var cmds []tea.Cmd
	if m.err != nil {
		s.saves.waiting, s.saves.keys, s.saves.leaving = nil, nil, false
		s.fail(m.err)
		s.drafts.now()
		if errors.Is(m.err, model.ErrChanged) {
			cmds = append(cmds, s.load())
		}
	} else {
		s.saves.seq = m.seq
		s.journal.Put(m.saved)
		if !m.change.replay {
			s.undo.record(m.before, m.saved)
		}
		if m.change.say != "" {
			s.say("%s", m.change.say)
		}
		for _, text := range m.news {
			s.add(text)
		}
		s.offer = nil
	}
	if m.change.done != nil {
		cmds = append(cmds, m.change.done(m.saved, m.err))
	}
	return tea.Batch(append(cmds, s.askPast(), s.write())...)
}

// take puts a loaded snapshot in the journal's place; one older than the
// newest save is asked for again.
func (s *session) take(m loadedMsg) tea.Cmd {
	s.reading.loads--
	if m.err != nil {
		s.fail(m.err)
		s.loaded = true
		return nil
	}
	if m.snapshot.Seq < s.saves.seq {
		return s.load()
	}
	problems := slices.Concat(m.snapshot.Problems, s.drafts.problems)
	fresh := len(problems) > len(s.problems)
	twice := s.newlyTwice(m.snapshot.Conflicts)
	s.journal, s.diary = m.journal, m.diary
	s.problems, s.versions = problems, m.snapshot.Conflicts
	s.loaded = true
	if fresh {
		s.tellProblems()
	}
	s.tellConflicts(twice)
	return tea.Batch(s.askPast(), s.remember())
}

func (s *session) tellProblems() {
	key := s.keys.Problems.Help().Key
	if len(s.problems) == 1 {
		s.fail(errors.New(s.problems[0].String() + " · " + key + " shows it"))
		return
	}
	s.fail(errors.New(model.Plural(len(s.problems), "file") + " cannot be read and were left alone · " + key + " lists them"))
}
