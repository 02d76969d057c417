package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/ui/keys"
)

// elsewhereView asks for the file that what was typed is written to, where it
// cannot be saved.
type elsewhereView struct {
	s     *session
	draft model.Draft
	path  *formField
	width int
}

// elsewhereMsg answers the writing.
type elsewhereMsg struct {
	view *elsewhereView
	path string
	err  error
}

func (s *session) openElsewhere(d model.Draft) {
	if s.env.Drafts == nil {
		s.fail(errNoDrafts)
		return
	}
	path := newField(s, model.Field{Key: "path", Label: "File", Kind: model.Line, Hint: "~/text.yaml"}, "")
	path.Focus()
	s.open(&elsewhereView{s: s, draft: d, path: path})
}

// saveElsewhere asks for the file that what was typed here is written to.
func (s *session) saveElsewhere(v drafting) {
	if d, ok := v.Draft(); ok {
		s.openElsewhere(d)
		return
	}
	s.say("Nothing is unsaved here")
}

func (v *elsewhereView) Title() string { return "Write to a file" }
func (v *elsewhereView) Typing() bool  { return true }
func (v *elsewhereView) Refresh()      {}

func (v *elsewhereView) Keys() []keys.Action {
	return []keys.Action{keys.On(v.s.keys.Choose, v.write), v.s.closes(v)}
}

func (v *elsewhereView) SetSize(width, _ int) {
	v.width = width
	v.path.SetSize(max(min(width, proseWidth), 1), 1)
}

func (v *elsewhereView) Update(msg tea.Msg) tea.Cmd { return v.path.Update(msg) }

func (v *elsewhereView) write() tea.Cmd {
	path, draft, write := strings.TrimSpace(v.path.Value()), v.draft, v.s.env.Drafts.Elsewhere
	if path == "" {
		return nil
	}
	return func() tea.Msg { return elsewhereMsg{v, path, write(path, draft)} }
}

// wroteElsewhere tells how it went; the screen that the words are on stays.
func (s *session) wroteElsewhere(m elsewhereMsg) {
	if m.err != nil {
		s.fail(m.err)
		return
	}
	s.close(m.view)
	s.say("What you typed is in %s; it is not in the journal yet", m.path)
}

// View draws the line for the file's name.
func (v *elsewhereView) View() string {
	t := &v.s.theme
	said := t.Muted.Render(cut("A file that is not there yet; it gets what you typed, and nothing else changes.", v.width))
	return strings.Join([]string{t.Strong.Render(v.Title()), "", v.path.View(), "", said}, "\n")
}
