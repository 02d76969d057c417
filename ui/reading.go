package ui

import (
	"fmt"
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
)

// reading is how far the journal has been read.
type reading struct {
	loads      int  // under way
	following  bool // it will be looked how far they have come
	done, all  int  // files read, and of how many
	slowerTold bool // that no index can be written
}

// beside does the long work of a command beside the keys.
func (s *session) beside(work func()) {
	if s.env.Beside == nil {
		work()
		return
	}
	s.env.Beside(work)
}

// loadedMsg answers load.
type loadedMsg struct {
	snapshot model.Snapshot
	journal  *model.Journal // of the snapshot
	diary    diary
	err      error
}

// handle puts a loaded snapshot in the journal's place; one older than the
// newest save is asked for again.
func (m loadedMsg) handle(a *app) tea.Cmd {
	s := a.s
	s.reading.loads--
	if m.err != nil {
		s.fail(m.err)
		s.loaded = true
		a.refresh()
		return nil
	}
	if m.snapshot.Seq < s.saves.seq {
		return s.load()
	}
	problems := slices.Concat(m.snapshot.Problems, s.drafts.problems)
	more := len(problems) > len(s.problems)
	s.journal, s.diary, s.problems, s.loaded = m.journal, m.diary, problems, true
	if more {
		s.tellProblems()
	}
	s.conflicts.take(m.snapshot.Conflicts)
	cmds := []tea.Cmd{s.reload(), s.remember()}
	a.refresh()
	return tea.Batch(append(cmds, a.loadTab())...)
}

// load reads the whole journal, and lays out what is looked up in it, so that no
// tab has to when it is turned to.
func (s *session) load() tea.Cmd {
	s.reading.loads++
	journal := model.NewJournal(s.journal.Catalog, s.journal.Config)
	return tea.Batch(func() tea.Msg {
		var m loadedMsg
		s.beside(func() {
			if m.snapshot, m.err = s.env.Store.Load(); m.err == nil {
				journal.Replace(m.snapshot.Entries)
				journal.Shelve()
				m.journal, m.diary = journal, diaryOf(journal)
			}
		})
		return m
	}, s.follow())
}

// readingPace is how often it is looked how much of the journal has been read.
const readingPace = 200 * time.Millisecond

// progressMsg tells how many files have been read, and of how many.
type progressMsg struct{ done, all int }

// follow looks after a while how far the load has come.
func (s *session) follow() tea.Cmd {
	if s.env.Tick == nil || s.reading.following || s.whole() {
		return nil
	}
	s.reading.following = true
	return s.env.Tick(readingPace, func(time.Time) tea.Msg {
		done, all := s.env.Store.Progress()
		return progressMsg{done, all}
	})
}

func (m progressMsg) handle(a *app) tea.Cmd {
	s := a.s
	s.reading.following, s.reading.done, s.reading.all = false, m.done, m.all
	if !s.whole() {
		a.refresh()
	}
	if s.reading.loads == 0 {
		return nil
	}
	return s.follow()
}

// stillReading is said until the journal has been read.
func (s *session) stillReading() string {
	text := "Reading the journal …"
	if s.reading.all > 0 {
		text = fmt.Sprintf("Reading %s of %s entries …", model.Grouped(s.reading.done), model.Grouped(s.reading.all))
	}
	return s.theme.Muted.Render(text)
}

// remember has the store make the next start quick.
func (s *session) remember() tea.Cmd {
	today := s.today()
	return func() (msg tea.Msg) {
		s.beside(func() { msg = rememberedMsg{s.env.Store.Remember(today)} })
		return msg
	}
}

// rememberedMsg answers remember.
type rememberedMsg struct{ err error }

// handle tells once that starts will take longer; the app works as well.
func (m rememberedMsg) handle(a *app) tea.Cmd {
	s := a.s
	if m.err != nil && !s.reading.slowerTold {
		s.reading.slowerTold = true
		s.fail(m.err)
	}
	return nil
}
