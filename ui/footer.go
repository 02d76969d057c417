package ui

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"

	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// footer is the last lines of the screen.
type footer struct{ app *app }

// lines are what the program has to say, else the keys that
// work now. An error is told whole, over the lines above it if it must.
func (f footer) lines(width int) []string {
	t := &f.app.s.theme
	style := t.Hint
	if f.app.s.failed {
		style = t.Bad
	}
	switch {
	case f.app.s.text != "":
		lines := widget.Wrap(widget.Clean(f.app.s.text), width)
		for i, line := range lines {
			lines[i] = style.Render(strings.TrimRight(line, " "))
		}
		return lines
	case f.app.s.saves.leaving && f.app.s.saves.writing: // else it is gone before that could be read
		return []string{style.Render("Leaving once the last save is done …")}
	}
	said := f.selected()
	return []string{widget.Spread(said+f.drawn(f.hints(width), widget.Width(said)), f.position(), width)}
}

// position is the position where it stands in the footer, or "": on a tall
// screen it has a line of its own.
func (f footer) position() string {
	if f.app.height < short {
		return f.app.position()
	}
	return ""
}

// selected is how many entries are selected, where some are.
func (f footer) selected() string {
	if f.app.s.selected.count(f.app.top()) == 0 || f.app.top().Typing() {
		return ""
	}
	return f.app.s.theme.Hint.Render(f.app.s.selected.said()) + widget.Blanks(widget.Gap+1)
}

// hints are the keys that the footer names, where they stand in it.
func (f footer) hints(width int) []hint {
	if position := f.position(); position != "" {
		width -= widget.Width(position) + widget.Gap
	}
	from := widget.Width(f.selected())
	hints := f.fitting(f.named(), width-from)
	for i := range hints {
		hints[i].at += from
	}
	return hints
}

// named are the bindings that the footer names, in its order.
func (f footer) named() []key.Binding {
	actions := f.app.actions()
	if !f.app.asks() {
		keys.ByUse(actions, f.app.s.order)
	}
	if f.selected() != "" {
		actions = f.app.s.selected.named(actions)
	}
	return keys.Footer(actions)
}

// hint is a binding in the footer, "key what it does", and the column where it
// begins.
type hint struct {
	key.Binding
	at int
}

// width is how many columns a hint takes.
func (h hint) width() int { return widget.Width(h.Help().Key) + 1 + widget.Width(h.Help().Desc) }

// fitting are as many bindings as fit the width: the first ones first, but help,
// which tells the rest, always, and last.
func (f footer) fitting(bindings []key.Binding, width int) []hint {
	const between = widget.Gap + 1
	help, helps := hint{}, false
	for _, b := range bindings {
		if b.Help() == f.app.s.keys.Help.Help() {
			help, helps = hint{Binding: b}, true
			width -= between + help.width()
		}
	}
	hints, used := make([]hint, 0, len(bindings)), 0
	for _, b := range bindings {
		h := hint{Binding: b}
		if used > 0 {
			h.at = used + between
		}
		if !b.Enabled() || b.Help() == f.app.s.keys.Help.Help() {
			continue
		}
		if h.at+h.width() > width {
			break // what comes later is of less use, though it be shorter
		}
		hints, used = append(hints, h), h.at+h.width()
	}
	if helps {
		help.at = used + between
		hints = append(hints, help)
	}
	return hints
}

// drawn draws hints in one line, of which some columns are used already.
func (f footer) drawn(hints []hint, used int) string {
	var line strings.Builder
	line.Grow(widget.LineRoom)
	for _, h := range hints {
		widget.Blank(&line, h.at-used)
		f.app.s.theme.Text.Write(&line, h.Help().Key)
		line.WriteByte(' ')
		f.app.s.theme.Muted.Write(&line, h.Help().Desc)
		used = h.at + h.width()
	}
	return line.String()
}
