package ui

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"

	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// footer is the last lines: what the program has to say, else the keys that
// work now. An error is told whole, over the lines above it if it must.
func (a *app) footer(width int) []string {
	t := &a.s.theme
	style := t.Hint
	if a.s.failed {
		style = t.Bad
	}
	switch {
	case a.s.text != "":
		lines := widget.Wrap(widget.Clean(a.s.text), width)
		for i, line := range lines {
			lines[i] = style.Render(strings.TrimRight(line, " "))
		}
		return lines
	case a.s.saves.leaving && a.s.saves.writing: // else it is gone before that could be read
		return []string{style.Render("Leaving when the last save has answered …")}
	}
	return []string{a.s.hints(keys.Shown(a.actions()), width)}
}

// hints are bindings as "key what it does", as many as fit the width: the
// first ones first, but help, which tells the rest, always.
func (s *session) hints(bindings []key.Binding, width int) string {
	between := strings.Repeat(" ", widget.Gap+1)
	help := ""
	for _, b := range bindings {
		if b.Help() == s.keys.Help.Help() {
			help = between + s.hint(b)
			width -= widget.Width(help)
		}
	}
	var line strings.Builder
	line.Grow(widget.LineRoom)
	used := 0
	for _, b := range bindings {
		need := widget.Width(b.Help().Key) + 1 + widget.Width(b.Help().Desc)
		if used > 0 {
			need += len(between)
		}
		if !b.Enabled() || b.Help() == s.keys.Help.Help() || used+need > width {
			continue
		}
		if used > 0 {
			line.WriteString(between)
		}
		s.theme.Text.Write(&line, b.Help().Key)
		line.WriteByte(' ')
		s.theme.Muted.Write(&line, b.Help().Desc)
		used += need
	}
	return line.String() + help
}

func (s *session) hint(b key.Binding) string {
	return s.theme.Text.Render(b.Help().Key) + " " + s.theme.Muted.Render(b.Help().Desc)
}
