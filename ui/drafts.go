package ui

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
)

// drafting is a view in which words are typed; ok is false while it holds
// none that are unsaved.
type drafting interface {
	Draft() (d model.Draft, ok bool)
}

// settledTyping is how long after a key what was typed is kept on the disk.
const settledTyping = time.Second

// draftKeeping makes the drafts on the disk those that are open here: what is
// typed is kept, what is saved or thrown away is dropped. One thing is done at
// a time, so that an older text never comes after a newer one.
type draftKeeping struct {
	held     map[string]model.Draft // what the disk has, by key
	refused  map[string]model.Draft // what it did not take, so that it is not asked for ever
	why      error                  // it took none the last time, which was said
	busy     bool                   // an answer is waited for
	ticking  bool                   // text is kept in a moment
	urgent   bool                   // text is kept now
	left     []model.Draft          // of programs that ended, and not gone on with here
	offered  bool                   // they were shown
	problems []model.Problem        // drafts that cannot be read
}

// keepTimeMsg tells that the moment after typing is over.
type keepTimeMsg struct{}

// draftKeptMsg answers a Keep, or a Drop where there is no draft.
type draftKeptMsg struct {
	key   string
	draft *model.Draft
	err   error
}

// now keeps everything at once, also what was refused before.
func (d *draftKeeping) now() { d.urgent, d.refused = true, nil }

// openDrafts are the unsaved words on all screens, and in the reflections left
// open.
func (s *session) openDrafts() []model.Draft {
	var views []drafting
	for _, v := range s.overlay {
		if d, ok := v.(drafting); ok {
			views = append(views, d)
		}
	}
	for _, day := range slices.Sorted(maps.Keys(s.evening)) {
		if v := drafting(s.evening[day]); !slices.Contains(views, v) {
			views = append(views, v)
		}
	}
	var drafts []model.Draft
	for _, v := range views {
		if d, ok := v.Draft(); ok {
			// One that was left under the same key is another text.
			for slices.ContainsFunc(s.drafts.left, func(left model.Draft) bool { return left.Key == d.Key }) {
				d.Key += "-again"
			}
			drafts = append(drafts, d)
		}
	}
	return drafts
}

// keepDrafts does the next thing that the drafts on the disk need. While text
// is kept in a moment anyway, more typing need not be read at every key.
func (s *session) keepDrafts(typing bool) tea.Cmd {
	d := &s.drafts
	if s.env.Drafts == nil || d.busy || typing && d.ticking && !d.urgent {
		return nil
	}
	open := s.openDrafts()
	for _, key := range slices.Sorted(maps.Keys(d.held)) {
		if !slices.ContainsFunc(open, func(draft model.Draft) bool { return draft.Key == key }) {
			return s.dropDraft(key)
		}
	}
	for _, draft := range open {
		switch {
		case sameTyped(d.held[draft.Key], draft), sameTyped(d.refused[draft.Key], draft):
			continue
		case d.urgent, s.env.Tick == nil:
			return s.keepDraft(draft)
		case !d.ticking:
			d.ticking = true
			return s.env.Tick(settledTyping, func(time.Time) tea.Msg { return keepTimeMsg{} })
		}
		return nil
	}
	d.urgent = false
	return nil
}

func sameTyped(a, b model.Draft) bool { return a.Focus == b.Focus && maps.Equal(a.Typed, b.Typed) }

func (s *session) keepDraft(draft model.Draft) tea.Cmd {
	s.drafts.busy = true
	draft.Kept = s.now
	keep := s.env.Drafts.Keep
	return func() tea.Msg { return draftKeptMsg{key: draft.Key, draft: &draft, err: keep(draft)} }
}

func (s *session) dropDraft(key string) tea.Cmd {
	s.drafts.busy = true
	delete(s.drafts.held, key)
	drop := s.env.Drafts.Drop
	return func() tea.Msg { return draftKeptMsg{key: key, err: drop(key)} }
}

// draftKept takes the answer in. A disk that takes no drafts is told once.
func (s *session) draftKept(m draftKeptMsg) {
	d := &s.drafts
	d.busy = false
	switch {
	case m.draft == nil:
		if m.err != nil {
			s.fail(m.err)
		}
	case m.err == nil:
		if d.held == nil {
			d.held = map[string]model.Draft{}
		}
		d.held[m.key], d.why = *m.draft, nil
		delete(d.refused, m.key)
	default:
		if d.refused == nil {
			d.refused = map[string]model.Draft{}
		}
		d.refused[m.key] = *m.draft
		told := d.why != nil
		d.why = m.err
		if !told {
			s.fail(fmt.Errorf("what you type cannot be kept on disk: %w; %s saves it, %s writes it to another file",
				m.err, s.keys.Save.Help().Key, s.keys.Elsewhere.Help().Key))
		}
	}
}

// unkeptDrafts are the words that are nowhere but on the screen.
func (s *session) unkeptDrafts() []model.Draft {
	return slices.DeleteFunc(s.openDrafts(), func(d model.Draft) bool { return sameTyped(s.drafts.held[d.Key], d) })
}

var errNoDrafts = errors.New("there is no place for texts that are not saved yet")
