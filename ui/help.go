package ui

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"fromhere/ui/editor"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// mouseSaying tells what a mouse does.
const mouseSaying = "With a mouse: a click chooses, a second one opens, and the wheel scrolls. Tabs and the keys below are clicked too."

// helpView lists every key that works where it was asked for.
type helpView struct {
	s *session
	searchable
	bindings      []key.Binding
	lines         []string
	page          widget.Page
	width, height int
}

// openHelp asks for the list of the keys that work now.
type openHelp struct{ active []key.Binding }

func (m openHelp) Screen(s *session) view {
	v := &helpView{s: s, bindings: m.active}
	v.finder = newTextFinder(s, &v.page, func() []string { return v.lines })
	return v
}

func (v *helpView) Title() string { return "Help" }
func (v *helpView) Refresh()      {}
func (v *helpView) Keys() []keys.Action {
	k := &v.s.keys
	return append([]keys.Action{v.s.closes(v)}, k.Moves(v.page.Move)...)
}

func (v *helpView) SetSize(width, height int) {
	v.width, v.height = width, height
	v.lines = v.layout()
	v.page.Resize(len(v.lines), height)
}

// Position is what is seen of what there is to see.
func (v *helpView) Position() widget.Position { return v.page.Position() }

// Update closes help at any other key, unless something is looked for in it.
func (v *helpView) Update(msg tea.Msg) tea.Cmd {
	if v.Typing() {
		return v.finder.Update(msg)
	}
	if _, ok := msg.(tea.KeyMsg); ok {
		v.s.close(v)
	}
	return nil
}

// View draws the lines that are scrolled to.
func (v *helpView) View() string { return v.finder.Marked(v.page.Seen(v.lines)) }

// layout sets the keys that work here, and those of text fields.
func (v *helpView) layout() []string {
	t := &v.s.theme
	lines := append([]string{t.Strong.Render("Keys that work here"), ""}, v.columns(v.bindings)...)
	lines = append(lines, "")
	said := []string{"A practice is one thing to practise; an entry is one record of it. Entries are plain YAML files in " + widget.Clean(v.s.env.Place) + "."}
	if v.s.env.Config.Mouse {
		said = append(said, mouseSaying)
	}
	for _, text := range said {
		for _, line := range widget.Wrap(text, min(v.width, widget.ProseWidth)) {
			lines = append(lines, t.Muted.Render(line))
		}
	}
	var writing []key.Binding
	for _, d := range editor.Declared(&v.s.keys.Writing) {
		writing = append(writing, *d.Binding)
	}
	lines = append(lines, "", t.Strong.Render("Keys while writing"), "")
	return append(lines, v.columns(writing)...)
}

// columns sets bindings in as many columns as fit.
func (v *helpView) columns(bindings []key.Binding) []string {
	t := &v.s.theme
	keyCol, cellCol := 0, 0
	for _, b := range bindings {
		keyCol = max(keyCol, widget.Width(keys.ShownNames(b)))
		cellCol = max(cellCol, widget.Width(b.Help().Desc))
	}
	cellCol += keyCol + 2*widget.Gap
	columns := max((v.width+2*widget.Gap)/(cellCol+widget.Gap), 1)
	rows := (len(bindings) + columns - 1) / columns
	var lines []string
	for r := range rows {
		line := ""
		for c := range columns {
			if i := c*rows + r; i < len(bindings) {
				b := bindings[i]
				line += widget.Cell(t.Hint.Render(widget.Cell(keys.ShownNames(b), keyCol))+strings.Repeat(" ", widget.Gap)+b.Help().Desc, cellCol) +
					strings.Repeat(" ", widget.Gap)
			}
		}
		lines = append(lines, strings.TrimRight(line, " "))
	}
	return lines
}
