package ui

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// helpView lists every key that works where it was asked for.
type helpView struct {
	s             *session
	bindings      []key.Binding
	lines         []string
	page          page
	width, height int
}

func newHelp(s *session, active []key.Binding) view { return &helpView{s: s, bindings: active} }

func (v *helpView) Title() string { return "Help" }
func (v *helpView) Typing() bool  { return false }
func (v *helpView) Refresh()      {}
func (v *helpView) Keys() []key.Binding {
	return append([]key.Binding{v.s.keys.Back}, v.s.keys.moves()...)
}

func (v *helpView) SetSize(width, height int) {
	v.width, v.height = width, height
	v.lines = v.layout()
	v.page.resize(len(v.lines), height)
}

func (v *helpView) Update(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyMsg)
	if ok && !v.page.press(&v.s.keys, press) {
		v.s.close(v)
	}
	return nil
}

// View draws the lines that are scrolled to.
func (v *helpView) View() string { return v.page.seen(v.lines) }

// layout sets the keys that work here, and those of text fields.
func (v *helpView) layout() []string {
	t := &v.s.theme
	lines := append([]string{t.Strong.Render("Keys that work here"), ""}, v.columns(v.bindings)...)
	lines = append(lines, "")
	for _, line := range wrapped("A practice is one thing to practise; an entry is one record of it. Entries are plain YAML files in "+
		clean(v.s.env.Place)+".", min(v.width, proseWidth)) {
		lines = append(lines, t.Muted.Render(line))
	}
	var writing []key.Binding
	for _, b := range v.s.keys.Writing.Named() {
		writing = append(writing, *b.Binding)
	}
	lines = append(lines, "", t.Strong.Render("Keys while writing"), "")
	return append(lines, v.columns(writing)...)
}

// columns sets bindings in as many columns as fit.
func (v *helpView) columns(bindings []key.Binding) []string {
	t := &v.s.theme
	keyCol, cellCol := 0, 0
	for _, b := range bindings {
		keyCol = max(keyCol, textWidth(keyNames(b)))
		cellCol = max(cellCol, textWidth(b.Help().Desc))
	}
	cellCol += keyCol + 2*gap
	columns := max((v.width+2*gap)/(cellCol+gap), 1)
	rows := (len(bindings) + columns - 1) / columns
	var lines []string
	for r := range rows {
		line := ""
		for c := range columns {
			if i := c*rows + r; i < len(bindings) {
				b := bindings[i]
				line += cell(t.Hint.Render(cell(keyNames(b), keyCol))+strings.Repeat(" ", gap)+b.Help().Desc, cellCol) +
					strings.Repeat(" ", gap)
			}
		}
		lines = append(lines, strings.TrimRight(line, " "))
	}
	return lines
}

// keyNames are all keys of a binding as a person knows them.
func keyNames(b key.Binding) string {
	names := []string{b.Help().Key}
	for _, name := range b.Keys() {
		if shown := shownKey(name); shown != b.Help().Key && !strings.Contains(b.Help().Key, "–") {
			names = append(names, shown)
		}
	}
	return strings.Join(names, " ")
}

// shownKey is a key's name as it is written on the screen.
func shownKey(name string) string {
	held, last := "", name
	if i := strings.LastIndexByte(name, '+'); i >= 0 && i < len(name)-1 {
		held, last = name[:i+1], name[i+1:]
	}
	if shown, ok := keyWords[last]; ok {
		last = shown
	}
	return held + last
}

var keyWords = map[string]string{
	"up": "↑", "down": "↓", "left": "←", "right": "→", " ": "space", "pgdown": "pgdn",
}
