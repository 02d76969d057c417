package ui

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/sahilm/fuzzy"

	"fromhere/ui/editor"
)

// command is one line of the palette: an action by its name.
type command struct {
	name string
	key  string // the key that does the same, if there is one
	do   func() tea.Cmd
}

// paletteView finds any action by a few letters of its name.
type paletteView struct {
	s             *session
	all           []command
	found         []int // indexes in all, the best match first
	line          *editor.Line
	at            scroll
	width, height int
}

func newPalette(s *session, active []key.Binding) view {
	v := &paletteView{s: s, line: editor.NewLine(s.editorStyles())}
	v.line.SetHint("a few letters of what to do")
	v.line.Focus()
	for _, b := range active {
		if b.Enabled() && len(b.Keys()) > 0 && !v.moves(b) {
			v.all = append(v.all, command{name: title(b.Help().Desc), key: b.Help().Key, do: v.pressed(b)})
		}
	}
	for _, p := range s.journal.Catalog {
		v.all = append(v.all, command{name: "New " + clean(p.Noun), do: func() tea.Cmd { s.new(p); return nil }})
	}
	for _, p := range s.journal.Catalog {
		v.all = append(v.all, command{name: "Go to " + clean(p.Name), do: func() tea.Cmd { s.jump = p.ID; return nil }})
	}
	for _, name := range themeNames {
		v.all = append(v.all, command{name: "Theme: " + name, do: func() tea.Cmd { s.choose(name); return nil }})
	}
	v.search()
	return v
}

// moves tells the bindings that only move about: naming them helps nobody.
func (v *paletteView) moves(b key.Binding) bool {
	k := &v.s.keys
	for _, move := range append(k.moves(), k.Palette, k.Tabs, k.Abort) {
		if move.Help() == b.Help() {
			return true
		}
	}
	return false
}

// pressed presses the first key of a binding.
func (v *paletteView) pressed(b key.Binding) func() tea.Cmd {
	name := b.Keys()[0]
	return func() tea.Cmd { v.s.pressLater(keyPress(name)); return nil }
}

// title is text with its first letter large.
func title(text string) string {
	if text == "" || text[0] < 'a' || text[0] > 'z' {
		return text
	}
	return strings.ToUpper(text[:1]) + text[1:]
}

func (v *paletteView) Title() string { return "Commands" }
func (v *paletteView) Typing() bool  { return true }
func (v *paletteView) Refresh()      {}

func (v *paletteView) Keys() []key.Binding {
	k := &v.s.keys
	return []key.Binding{k.Choose, k.Back}
}

func (v *paletteView) SetSize(width, height int) {
	v.width, v.height = width, height
	v.line.SetSize(max(min(width-gap, proseWidth), 1), 1)
	v.at.resize(len(v.found), height-titleRows)
}

func (v *paletteView) Update(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	k := &v.s.keys
	switch {
	case key.Matches(press, k.Back):
		v.s.close(v)
	case key.Matches(press, k.Choose):
		v.s.close(v)
		if len(v.found) > 0 {
			return v.all[v.found[v.at.cursor]].do()
		}
	case v.line.Handles(press):
		v.line.Update(press)
		v.search()
	default:
		v.at.press(k, press)
	}
	return nil
}

// search orders the commands by how well they match what is typed.
func (v *paletteView) search() {
	v.found = v.found[:0]
	if typed := v.line.Value(); typed != "" {
		for _, m := range fuzzy.FindFrom(typed, names(v.all)) {
			v.found = append(v.found, m.Index)
		}
	} else {
		for i := range v.all {
			v.found = append(v.found, i)
		}
	}
	v.at = scroll{}
	v.at.resize(len(v.found), v.height-titleRows)
}

// names lets the fuzzy search read the names.
type names []command

func (c names) String(i int) string { return c[i].name }
func (c names) Len() int            { return len(c) }

// View draws the line that is typed and the commands it finds.
func (v *paletteView) View() string {
	t := &v.s.theme
	lines := []string{t.Accent.Render(":") + " " + v.line.View(), ""}
	if len(v.found) == 0 {
		lines = append(lines, t.Muted.Render("No command is called that"))
	}
	width := min(v.width, proseWidth)
	for i := v.at.top; i < min(v.at.top+v.at.height, len(v.found)); i++ {
		c := v.all[v.found[i]]
		bar, style := " ", t.Text
		if i == v.at.cursor {
			bar, style = t.Accent.Render(t.glyphs.bar), t.Strong
		}
		lines = append(lines, spread(bar+" "+style.Render(c.name), t.Muted.Render(c.key), width))
	}
	return strings.Join(lines, "\n")
}

// look changes the theme, and has everything drawn anew in it.
func (s *session) look(name string) {
	s.theme = newTheme(name, s.env.Dark, s.env.NoColor, s.env.Config.ASCII)
	s.relooked = true
}

// choose changes the theme for this session.
func (s *session) choose(name string) {
	s.env.Config.Theme = name
	s.look(name)
	s.say("The theme is %s until you leave; theme: %s in the config keeps it", name, name)
}

// editorStyles are how text fields look.
func (s *session) editorStyles() editor.Styles {
	return editor.Styles{Text: s.theme.Text, Hint: s.theme.Muted, Mark: s.theme.Mark}
}
