package ui

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/x/ansi"
)

// footer is the last lines: what the program has to say, else the keys that
// work now. An error is told whole, over the lines above it if it must.
func (a *app) footer(width int) []string {
	t := &a.s.theme
	style := t.Accent.UnsetBold()
	if a.s.notice.failed {
		style = t.Bad
	}
	switch {
	case a.s.notice.text != "":
		lines := wrapped(clean(a.s.notice.text), width)
		for i, line := range lines {
			lines[i] = style.Render(strings.TrimRight(line, " "))
		}
		return lines
	case a.s.saves.leaving:
		return []string{style.Render("Leaving when the last save has answered …")}
	}
	return []string{a.s.hints(a.active(), width)}
}

// hints are bindings as "key what it does", as many as fit the width, the
// first ones first.
func (s *session) hints(bindings []key.Binding, width int) string {
	t := &s.theme
	between := strings.Repeat(" ", gap+1)
	var parts []string
	used := 0
	for _, b := range bindings {
		need := ansi.StringWidth(b.Help().Key + " " + b.Help().Desc)
		if len(parts) > 0 {
			need += len(between)
		}
		if !b.Enabled() || b.Help().Key == "" || used+need > width {
			continue
		}
		used += need
		parts = append(parts, t.Text.Render(b.Help().Key)+" "+t.Muted.Render(b.Help().Desc))
	}
	return strings.Join(parts, between)
}
