package ui

import (
	"time"

	"github.com/charmbracelet/bubbles/key"

	"fromhere/model"
	"fromhere/ui/editor"
	"fromhere/ui/keys"
	"fromhere/ui/theme"
	"fromhere/ui/widget"
)

// session is what all views share: the journal, the moment, the looks, and the
// collaborators that open screens, save, keep drafts and say how it went.
type session struct {
	env      Env
	journal  *model.Journal
	diary    diary // of the journal, as it was last asked for
	problems []model.Problem
	repaired []string // what was put right at the start
	theme    theme.Theme
	keys     keys.Map
	order    map[key.Help]int
	now      time.Time
	loaded   bool
	clip     editor.Clip // what was cut or copied while writing
	evening  evenings    // the reflections begun and not ended, by day
	fresh    string      // the entry recorded last, which lists select once

	notice
	navigation
	veil      veil
	selected  selection
	reading   reading
	saves     saves
	history   history
	drafts    drafts
	entries   entries
	teaching  teaching
	conflicts conflicts
	settings  settings
}

func newSession(env Env) (*session, error) {
	if err := keys.CheckError(env.Config.Keys); err != nil {
		return nil, err
	}
	if env.Background == nil {
		env.Background = func(work func()) { work() }
	}
	s := &session{
		env:     env,
		journal: model.NewJournal(env.Catalog, env.Config),
		now:     env.Now(),
	}
	s.selected.s = s
	s.reading.s, s.saves.s, s.history.s, s.entries.s, s.teaching.s, s.conflicts.s, s.settings.s = s, s, s, s, s, s, s
	s.settings.bind()
	s.settings.dress(env.Config.Theme)
	s.drafts = drafts{s: s, stored: map[string]model.Draft{}, refused: map[string]model.Draft{}}
	if env.First != nil {
		s.journal.Preview(*env.First)
		s.loaded = true
	} else {
		s.reading.done, s.reading.all = env.Store.Progress()
	}
	return s, nil
}

// whole tells whether every entry is at hand; Today needs less.
func (s *session) whole() bool { return s.loaded && s.journal.Whole() }

// today is the journal day of now.
func (s *session) today() model.Day { return s.journal.DayOf(s.now) }

// titleOf is what an entry is called, in a safe line.
func (s *session) titleOf(e model.Entry) string {
	p := s.journal.Practice(e)
	if title := widget.Clean(e.Title(p)); title != "" {
		return title
	}
	return widget.Clean(p.Name)
}

// cacheKey identifies the data that a tab shows; equal keys need no reload.
type cacheKey struct {
	journal             *model.Journal
	revision            int
	minute              int64
	loaded              bool
	problems, conflicts int
	theme               string
	dark                bool
}

func (s *session) cacheKey() cacheKey {
	return cacheKey{s.journal, s.journal.Revision(), s.now.Unix() / int64(minute.Seconds()), s.loaded,
		len(s.problems), len(s.conflicts.all), s.env.Config.Theme, s.env.Dark}
}
