package ui

import (
	"fmt"
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
)

// reading loads the journal, and tells how far that has come.
type reading struct {
	s          *session
	loads      int  // under way
	failed     bool // the last load failed; see need
	following  bool // a look at the progress is due
	done, all  int  // files read, and of how many
	slowerTold bool // it was said that no index can be written
}

// loadedMsg answers load.
type loadedMsg struct {
	snapshot model.Snapshot
	journal  *model.Journal // of the snapshot
	diary    diary
	err      error
}

// Handle puts a loaded snapshot in the journal's place; one older than the
// newest save is asked for again.
func (m loadedMsg) Handle(a *app) tea.Cmd {
	s := a.s
	s.reading.loads--
	if m.err != nil {
		s.reading.failed = true
		s.fail(m.err)
		s.loaded = true
		a.refresh()
		return nil
	}
	if m.snapshot.Seq < s.saves.seq {
		return s.reading.load()
	}
	m.journal.Follow(s.env.Config) // which may be another by now
	problems := slices.Concat(m.snapshot.Problems, s.drafts.problems)
	more := len(problems) > len(s.problems)
	s.journal, s.diary, s.problems, s.loaded = m.journal, m.diary, problems, true
	if more {
		s.tellProblems()
	}
	s.conflicts.take(m.snapshot.Conflicts)
	cmds := []tea.Cmd{s.reload(), s.reading.remember()}
	a.refresh()
	return tea.Batch(append(cmds, a.loadTab())...)
}

// load reads the whole journal and fills its lookups, so that no tab has to when
// it is first shown.
func (r *reading) load() tea.Cmd {
	r.loads++
	r.failed = false
	env, journal := r.s.env, model.NewJournal(r.s.journal.Catalog, r.s.journal.Config)
	return tea.Batch(func() tea.Msg {
		var m loadedMsg
		env.Background(func() {
			if m.snapshot, m.err = env.Store.Load(); m.err == nil {
				journal.Replace(m.snapshot.Entries)
				journal.FillLookups()
				m.journal, m.diary = journal, diaryOf(journal)
			}
		})
		return m
	}, r.follow())
}

// checkedMsg answers check.
type checkedMsg struct {
	same bool
	err  error
}

// check asks the store whether Today is still as it is shown. Where the whole
// journal is loaded, or nothing yet, it is loaded instead.
func (r *reading) check() tea.Cmd {
	if !r.s.loaded || r.s.journal.Whole() {
		return r.load()
	}
	env := r.s.env
	return func() tea.Msg {
		var m checkedMsg
		env.Background(func() { m.same, m.err = env.Store.Check() })
		return m
	}
}

func (m checkedMsg) Handle(a *app) tea.Cmd {
	r := &a.s.reading
	if m.err != nil {
		a.s.fail(m.err)
		return nil
	}
	r.failed = false
	if m.same {
		return nil
	}
	return r.need()
}

// need loads the whole journal, unless it is loaded or being loaded. After a
// failure it does nothing: the next change from outside, or the next focus of the
// window, loads again.
func (r *reading) need() tea.Cmd {
	if r.s.whole() || r.loads > 0 || r.failed {
		return nil
	}
	return r.load()
}

// readingPace is how often it is looked how much of the journal has been read.
const readingPace = 200 * time.Millisecond

// progressMsg tells how many files have been read, and of how many.
type progressMsg struct{ done, all int }

// follow looks after a while how far the load has come.
func (r *reading) follow() tea.Cmd {
	if r.s.env.Tick == nil || r.following || r.s.whole() {
		return nil
	}
	r.following = true
	store := r.s.env.Store
	return r.s.env.Tick(readingPace, func(time.Time) tea.Msg {
		done, all := store.Progress()
		return progressMsg{done, all}
	})
}

func (m progressMsg) Handle(a *app) tea.Cmd {
	s := a.s
	s.reading.following = false
	if m.all > 0 { // else no file is being read: the last count stays until all is shown
		s.reading.done, s.reading.all = m.done, m.all
	}
	if !s.whole() {
		a.refresh()
	}
	if s.reading.loads == 0 {
		return nil
	}
	return s.reading.follow()
}

// line is said until the journal has been read.
func (r *reading) line() string {
	text := "Reading the journal …"
	if r.all > 0 {
		text = fmt.Sprintf("Reading %s of %s entries …", model.Grouped(r.done), model.Grouped(r.all))
	}
	return r.s.theme.Muted.Render(text)
}

// remember has the store write its index, so that the next start is quick.
func (r *reading) remember() tea.Cmd {
	env, today := r.s.env, r.s.today()
	return func() (msg tea.Msg) {
		env.Background(func() { msg = rememberedMsg{env.Store.Remember(today)} })
		return msg
	}
}

// rememberedMsg answers remember.
type rememberedMsg struct{ err error }

// Handle tells once that starts will take longer; the app works as well.
func (m rememberedMsg) Handle(a *app) tea.Cmd {
	s := a.s
	if m.err != nil && !s.reading.slowerTold {
		s.reading.slowerTold = true
		s.fail(m.err)
	}
	return nil
}
