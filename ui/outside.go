package ui

import (
	"bytes"
	"fmt"
	"os/exec"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
)

// Editing outside goes: find the editor, write the entry's text to a private
// file, hand the terminal over, read the text back, save. Each step that
// touches a file is a command; the file is removed once its text is saved, and
// kept, and opened again, when it could not be read.

// outside is an entry whose text is in the person's editor.
type outside struct {
	before model.Entry
	path   string // names the version too: a text kept from another is not opened over this one
	given  []byte // what the editor was given; nil for a text that was kept
}

// writtenMsg tells that the text is ready for the editor.
type writtenMsg struct {
	outside
	editor *exec.Cmd
	err    error
}

// editedMsg answers the editor.
type editedMsg struct {
	outside
	text  []byte
	entry model.Entry
	err   error
}

// editOutside opens the person's editor on an entry.
func editOutside(s *session, e model.Entry) tea.Cmd {
	store, drafts, now := s.env.Store, s.env.Drafts, s.now
	return func() tea.Msg {
		path, err := drafts.EditorPath(e)
		m := writtenMsg{outside: outside{before: e, path: path}}
		if err == nil {
			m.editor, err = s.env.Editor(path)
		}
		if err != nil {
			m.err = err
			return m
		}
		text, err := store.Encode(e)
		if err == nil {
			m.given, err = drafts.WriteText(path, e, text, now)
		}
		if err != nil {
			m.err = fmt.Errorf("preparing the entry for your editor in %s: %w", path, err)
		}
		return m
	}
}

// Handle hands the terminal to the editor.
func (m writtenMsg) Handle(a *app) tea.Cmd {
	s := a.s
	if m.err != nil {
		s.fail(m.err)
		return nil
	}
	return s.env.Exec(m.editor, func(err error) tea.Msg {
		if err != nil {
			return editedMsg{outside: m.outside, err: fmt.Errorf("running %s: %w", m.editor.Path, err)}
		}
		text, err := s.env.Drafts.ReadText(m.path)
		if err != nil {
			return editedMsg{outside: m.outside, err: err}
		}
		entry, err := s.env.Store.Decode(text)
		return editedMsg{m.outside, text, entry, err}
	})
}

// Handle takes back what the editor wrote.
func (m editedMsg) Handle(a *app) tea.Cmd {
	s := a.s
	entry, err := m.entry, m.err
	if err == nil {
		entry, err = acceptable(s, m.before, m.entry)
	}
	if err != nil {
		s.fail(fmt.Errorf("not saved: %w; your text is kept in %s, and %s opens it again", err, m.path, s.keys.External.Help().Key))
		return nil
	}
	if bytes.Equal(m.text, m.given) {
		s.say("Nothing was changed in the editor")
		return discard(s.env.Drafts, m.before.ID)
	}
	return s.saves.add(change{
		id:  m.before.ID,
		say: "Saved from your editor: " + entry.Title(s.journal.Practice(entry)),
		make: func(now model.Entry) (model.Entry, error) {
			if isNew := m.before.Version == "" && now.Version == ""; !isNew && !now.Same(m.before) {
				return now, fmt.Errorf("%w; your text is kept in %s", model.ErrChanged, m.path)
			}
			next := entry.Clone()
			next.Version = now.Version
			return next, nil
		},
		store: func(e model.Entry) (model.Entry, int, error) { return storeText(s.env.Store, m.text, e) },
		done: func(_ model.Entry, err error) tea.Cmd {
			if err != nil {
				return nil
			}
			return discard(s.env.Drafts, m.before.ID)
		},
	})
}

// storeText keeps the text as it was written, comments and all, and after it
// what reads otherwise in its stored form.
func storeText(store Store, text []byte, e model.Entry) (model.Entry, int, error) {
	saved, seq, err := store.SaveText(text, e.Version)
	if err != nil || saved.Same(e) {
		return saved, seq, err
	}
	e.Version = saved.Version
	return store.Save(e)
}

// acceptable is the entry as the editor left it, if it can be saved.
func acceptable(s *session, before, after model.Entry) (model.Entry, error) {
	if after.ID == before.ID && after.Practice != before.Practice {
		return after, fmt.Errorf("the practice was changed from %s to %s; record a new entry instead", before.Practice, after.Practice)
	}
	p := s.journal.Practice(after)
	after, err := p.ReadEdited(before, after, s.now, s.journal.Config.DayStarts)
	if err == nil {
		err = p.Check(after)
	}
	return after, err
}

// discardedMsg tells whether the editor's file could be removed.
type discardedMsg struct{ err error }

func (m discardedMsg) Handle(a *app) tea.Cmd {
	a.s.fail(m.err)
	return nil
}

func discard(drafts Drafts, id string) tea.Cmd {
	return func() tea.Msg {
		if err := drafts.Drop(model.EditorKey(id)); err != nil {
			return discardedMsg{fmt.Errorf("removing the editor's copy: %w", err)}
		}
		return nil
	}
}
