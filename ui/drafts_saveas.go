package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// saveAsView asks for the file that what was typed is written to, where it
// cannot be saved.
type saveAsView struct {
	s     *session
	draft model.Draft
	path  *formField
	width int
}

// openSaveAs asks for the file that a draft is written to.
type openSaveAs struct{ draft model.Draft }

func (m openSaveAs) Screen(s *session) view {
	path := newField(s, model.Field{Key: "path", Label: "File", Kind: model.Line, Hint: "~/text.yaml"}, "")
	path.Focus()
	return &saveAsView{s: s, draft: m.draft, path: path}
}

// saveAs asks for the file that what was typed in a view is written to.
func (s *session) saveAs(v drafting) {
	if d, ok := v.Draft(); ok {
		s.send(openSaveAs{d})
		return
	}
	s.say("There is no unsaved text here")
}

func (v *saveAsView) Title() string { return "Write to a file" }
func (v *saveAsView) Typing() bool  { return true }
func (v *saveAsView) Refresh()      {}

func (v *saveAsView) Keys() []keys.Action {
	return []keys.Action{keys.On(v.s.keys.Choose, v.write), v.s.closes(v)}
}

func (v *saveAsView) SetSize(width, _ int) {
	v.width = width
	width = max(min(width, widget.ProseWidth), 1)
	v.path.SetSize(width, v.path.rows(width))
}

func (v *saveAsView) Update(msg tea.Msg) tea.Cmd { return v.path.Update(msg) }

func (v *saveAsView) write() tea.Cmd {
	path, draft, write := strings.TrimSpace(v.path.Value()), v.draft, v.s.env.Drafts.SaveAs
	if path == "" {
		return nil
	}
	return func() tea.Msg { return savedAsMsg{v, path, write(path, draft)} }
}

// savedAsMsg answers the writing.
type savedAsMsg struct {
	view *saveAsView
	path string
	err  error
}

// Handle tells how it went; the screen that the words are on stays.
func (m savedAsMsg) Handle(a *app) tea.Cmd {
	if m.err != nil {
		a.s.fail(m.err)
		return nil
	}
	a.s.close(m.view)
	a.s.say("Your text is in %s; it is not in the journal yet", m.path)
	return nil
}

// View draws the line for the file's name.
func (v *saveAsView) View() string {
	t := &v.s.theme
	said := t.Muted.Render(widget.Cut("Name a new file. Your text is written to it, and nothing else changes.", v.width))
	return strings.Join([]string{t.Strong.Render(v.Title()), "", v.path.View(), "", said}, "\n")
}
