package ui

import (
	"fmt"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
)

// reading is how far the journal has been read.
type reading struct {
	loads      int  // under way
	failed     bool // the last one did; something must happen before another is worth it
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

// load reads the whole journal, and lays out what is looked up in it, so that no
// tab has to when it is turned to.
func (s *session) load() tea.Cmd {
	s.reading.loads++
	s.reading.failed = false
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

// checkedMsg answers check.
type checkedMsg struct {
	same bool
	err  error
}

// check looks whether what is shown of Today still holds; where all must be
// read to know, or is at hand, it is read.
func (s *session) check() tea.Cmd {
	if !s.loaded || s.journal.Whole() {
		return s.load()
	}
	return func() tea.Msg {
		same, err := s.env.Store.Check()
		return checkedMsg{same, err}
	}
}

// checked takes the answer of a check in.
func (s *session) checked(m checkedMsg) tea.Cmd {
	switch {
	case m.err != nil:
		s.fail(m.err)
	case !m.same:
		s.reading.failed = false
		return s.need()
	default:
		s.reading.failed = false
	}
	return nil
}

// need has the whole journal read, unless it is at hand or on its way. What
// could not be read is not asked for by every message again: the next look
// from outside, or at the focused window, does.
func (s *session) need() tea.Cmd {
	if s.whole() || s.reading.loads > 0 || s.reading.failed {
		return nil
	}
	return s.load()
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

// followed takes in how far the load has come.
func (s *session) followed(m progressMsg) tea.Cmd {
	s.reading.following, s.reading.done, s.reading.all = false, m.done, m.all
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

// remembered tells once that starts will take longer; the app works as well.
func (s *session) remembered(m rememberedMsg) {
	if m.err != nil && !s.reading.slowerTold {
		s.reading.slowerTold = true
		s.fail(m.err)
	}
}
