package ui

import (
	"fmt"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/ui/editor"
	"fromhere/ui/keys"
	"fromhere/ui/term"
)

// session is what all views share: the journal, the moment, the looks, and
// the ways to open a screen, to save, and to say something.
type session struct {
	env      Env
	journal  *model.Journal
	diary    diary // of the journal, as it was last asked for
	problems []model.Problem
	versions []model.Conflict // the entries of which there are several versions
	tended   []string         // what was put right at the start
	theme    theme
	keys     keys.Map
	now      time.Time
	loaded   bool
	reading  reading

	saves    saves
	drafts   draftKeeping
	clip     editor.Clip // what was cut or copied while writing
	undo     history
	notice   notice
	offer    *offer
	overlay  []view       // screens opened over the tabs, the topmost last
	evening  evenings     // the reflections begun and not ended, by day
	fresh    string       // the entry recorded last, which lists select once
	relooked bool         // the theme is another: what is drawn is to be drawn anew
	jump     string       // the practice to show next, asked for by the palette
	asked    string       // what the last key asked to be confirmed by the next one
	asking   string       // the same, of this key
	pressed  []tea.KeyMsg // keys the palette pressed, to be taken once it is closed
}

// notice is the last thing the program has to say; it stands in the footer,
// which makes it safe to draw, until the next key.
type notice struct {
	text   string
	failed bool
}

// offer is a linked entry that the last stage reached suggests.
type offer struct {
	from     string // the id of the entry that makes the offer
	practice model.Practice
	rule     model.Offer
}

func newSession(env Env) (*session, error) {
	if err := keys.CheckError(env.Config.Keys); err != nil {
		return nil, err
	}
	s := &session{
		env:     env,
		journal: model.NewJournal(env.Catalog, env.Config),
		theme:   newTheme(env.Config.Theme, env.Dark, env.NoColor, env.Config.ASCII),
		keys:    keys.New(env.Config.Keys),
		now:     env.Now(),
	}
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

// say shows a short text until the next key.
func (s *session) say(format string, args ...any) {
	s.notice = notice{text: fmt.Sprintf(format, args...)}
}

// fail shows an error until the next key.
func (s *session) fail(err error) { s.notice = notice{text: term.Joined(err.Error()), failed: true} }

// open puts a screen over those that are there.
func (s *session) open(v view) { s.overlay = append(s.overlay, v) }

// close takes the screen away, wherever in the pile it is, with all that was
// opened over it.
func (s *session) close(v view) {
	for i, open := range s.overlay {
		if open == v {
			s.overlay = s.overlay[:i]
			return
		}
	}
}

// pressLater presses a key once the view that asks for it is done.
func (s *session) pressLater(msg tea.KeyMsg) { s.pressed = append(s.pressed, msg) }

// new opens an empty form of a practice.
func (s *session) new(p model.Practice) {
	if p.ID == "" {
		return
	}
	s.open(newForm(s, p, model.NewEntry(s.env.NewID(s.now), p, s.now, s.journal.Config.DayStarts), false))
}

// edit opens the form of an entry.
func (s *session) edit(e model.Entry) { s.open(newForm(s, s.journal.Practice(e), e, true)) }

// advance moves an entry to a stage and saves it; the stage "" is the next.
func (s *session) advance(e model.Entry, stage string, at time.Time) tea.Cmd {
	return s.advanceThen(e, stage, at, func(error) tea.Cmd { return nil })
}

// advanceThen is the same, and tells how it went.
func (s *session) advanceThen(e model.Entry, stage string, at time.Time, then func(error) tea.Cmd) tea.Cmd {
	p := s.journal.Practice(e)
	if stage == "" {
		next, ok := p.NextStage(e.Stage())
		if !ok {
			s.say("%s", s.noNextStage(e, p))
			return nil
		}
		stage = next.Name
	}
	return s.save(change{
		id:  e.ID,
		say: fmt.Sprintf("%s: %s", e.Title(p), stage),
		make: func(now model.Entry) (model.Entry, error) {
			return now.Advance(p, stage, at, s.today())
		},
		done: func(saved model.Entry, err error) tea.Cmd {
			if err == nil {
				s.suggest(saved, p)
			}
			return then(err)
		},
	})
}

func (s *session) noNextStage(e model.Entry, p model.Practice) string {
	if len(p.Stages) == 0 {
		return p.Name + " has no stages"
	}
	return fmt.Sprintf("%s is the last stage; %s chooses another", e.Stage(), s.keys.Stages.Help().Key)
}

// suggest remembers the linked entry that the stage of an entry offers, and
// says which key takes it.
func (s *session) suggest(e model.Entry, p model.Practice) {
	for _, rule := range model.OffersOf(p, e.Stage()) {
		target, ok := s.journal.Catalog.Practice(rule.Practice)
		if !ok || s.linkedTo(e.ID, target.ID) {
			continue
		}
		s.offer = &offer{from: e.ID, practice: target, rule: rule}
		s.notice.text += fmt.Sprintf(" · %s: a new %s from it", s.keys.FollowOn.Help().Key, target.Noun)
		return
	}
}

func (s *session) linkedTo(id, practice string) bool {
	for _, e := range s.journal.Of(practice) {
		for _, link := range e.Links {
			if link == id {
				return true
			}
		}
	}
	return false
}

// followOn opens the form of the entry that is on offer.
func (s *session) followOn() {
	if s.offer == nil {
		return
	}
	from, ok := s.journal.Entry(s.offer.from)
	if !ok {
		return
	}
	target := s.offer.practice
	draft := s.offer.rule.Draft(from, s.env.NewID(s.now), target, s.now, s.journal.Config.DayStarts)
	s.offer = nil
	s.open(newForm(s, target, draft, false))
}

// held answers whether the entry held; a no reopens nothing, but says what
// may follow.
func (s *session) held(e model.Entry, yes bool) tea.Cmd {
	word := "it held"
	if !yes {
		word = "it did not hold"
	}
	return s.save(change{
		id:   e.ID,
		say:  fmt.Sprintf("%s: %s", e.Title(s.journal.Practice(e)), word),
		make: func(now model.Entry) (model.Entry, error) { return now.Held(yes, s.now), nil },
	})
}

// remove puts an entry into the trash.
func (s *session) remove(e model.Entry) tea.Cmd {
	return s.save(change{
		id:  e.ID,
		say: fmt.Sprintf("Moved to the trash: %s · %s brings it back", e.Title(s.journal.Practice(e)), s.keys.Undo.Help().Key),
		make: func(now model.Entry) (model.Entry, error) {
			now = now.Clone()
			now.Deleted = s.now
			return now, nil
		},
	})
}

// restore takes an entry out of the trash.
func (s *session) restore(e model.Entry) tea.Cmd {
	return s.save(change{
		id:  e.ID,
		say: "Put back: " + e.Title(s.journal.Practice(e)),
		make: func(now model.Entry) (model.Entry, error) {
			now = now.Clone()
			now.Deleted = time.Time{}
			return now, nil
		},
	})
}

// mark turns an entry's evidence mark over.
func (s *session) mark(e model.Entry) tea.Cmd {
	say := "Marked as evidence"
	if e.Evidence {
		say = "No longer marked as evidence"
	}
	return s.save(change{
		id:  e.ID,
		say: say,
		make: func(now model.Entry) (model.Entry, error) {
			now = now.Clone()
			now.Evidence = !e.Evidence
			return now, nil
		},
	})
}

// copyOut puts the entry on the clipboard as Markdown.
func (s *session) copyOut(e model.Entry) tea.Cmd {
	text := model.Markdown(e, s.journal.Practice(e))
	return func() tea.Msg { return copiedMsg{said: "Copied as Markdown", err: s.env.Copy(text)} }
}

// copiedMsg answers a copy, with what to say of it.
type copiedMsg struct {
	said string
	err  error
}

func (s *session) copied(m copiedMsg) {
	if m.err != nil {
		s.fail(fmt.Errorf("copying to the clipboard: %w", m.err))
		return
	}
	s.say("%s", m.said)
}
