package ui

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/key"

	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// body is the cells that a view has.
func (a *app) body() (width, height int) {
	top, bottom := a.frame()
	return bodyWidth(a.width), max(a.height-top-bottom, 0)
}

// findLines are the lines over the footer that say what is looked for.
func (a *app) findLines() []string {
	if f := a.finder(); f != nil && f.Shown() {
		return f.Lines(max(a.width-2*marginFor(a.width), 0))
	}
	return nil
}

// frame is how many lines stand over and under a view.
func (a *app) frame() (top, bottom int) {
	top, bottom = 2, 2
	if a.height < short {
		top, bottom = 1, 1
	}
	return top, bottom + len(a.findLines())
}

// View draws the screen: header, the view, footer.
func (a *app) View() string {
	frame := a.drawn()
	if a.s.veil.drawn && frame != "" {
		frame = a.veiled(frame)
	}
	return a.s.theme.Signs(frame)
}

// drawn is the screen as it is without a veil.
func (a *app) drawn() string {
	if a.width == 0 || a.height == 0 {
		return ""
	}
	if a.width < leastWidth || a.height < leastHeight {
		words := fmt.Sprintf("%s needs %d×%d, this is %d×%d", appName, leastWidth, leastHeight, a.width, a.height)
		return widget.Fit(words, a.width, a.height)
	}
	width, height := a.body()
	top, bottom := a.frame()
	foot := append(a.findLines(), a.footer(width)...)
	lines := make([]string, top, a.height+top)
	lines[0] = a.header(width)
	view := a.top().View()
	for range height {
		var line string
		line, view, _ = strings.Cut(view, "\n")
		lines = append(lines, line)
	}
	room := max(len(lines)+bottom-max(len(foot), 1), 0)
	for len(lines) < room {
		lines = append(lines, "")
	}
	if position := a.position(); room > top+height && position != "" {
		lines[room-1] = widget.Spread("", position, width)
	}
	return a.framed(append(lines[:room], foot...))
}

// position is what is seen of a view that is longer than the screen.
func (a *app) position() string {
	v, ok := a.top().(positioned)
	if !ok {
		return ""
	}
	words := v.Position().Words(a.height < short)
	if words == "" {
		return ""
	}
	return a.s.theme.Muted.Render(words)
}

// framed sets lines between the margins, on exactly the screen's height.
func (a *app) framed(lines []string) string {
	side := marginFor(a.width)
	var b strings.Builder
	b.Grow(a.height * (a.width + widget.StyleRoom))
	for row := range a.height {
		if row > 0 {
			b.WriteByte('\n')
		}
		line := ""
		if row < len(lines) {
			line = lines[row]
		}
		widget.Blank(&b, side)
		widget.WriteCell(&b, line, a.width-side)
	}
	return b.String()
}

// header is the line of tabs, with the day and time at the right where there
// is room.
func (a *app) header(width int) string {
	t := &a.s.theme
	h := a.heading(width)
	return widget.Spread(t.Strong.Render(h.name)+widget.Blanks(h.gap)+widget.Strip(t, h.labels, a.current, h.room), t.Muted.Render(h.clock), width)
}

// heading is what the header is made of: the name with a gap after it, the tabs
// with the room that they have, and the clock.
type heading struct {
	name   string
	gap    int
	labels []string
	room   int
	clock  string
}

// heading lays the header out, and leaves out what does not fit.
func (a *app) heading(width int) heading {
	h := heading{name: appName, gap: widget.Gap + 1, labels: make([]string, len(a.tabs)), clock: a.s.now.Format("Mon 2 Jan 15:04")}
	for i, tab := range a.tabs {
		h.labels[i] = tab.Title()
	}
	if a.s.env.Demo {
		h.clock = "demo · " + h.clock
	}
	tabs := widget.WidthOf(h.labels, widget.Gap)
	if len(h.name)+h.gap+tabs+widget.Gap+widget.Width(h.clock) > width {
		h.name, h.gap = "", 0
	}
	if len(h.name)+h.gap+tabs+widget.Gap+widget.Width(h.clock) > width {
		h.clock = a.s.now.Format("15:04")
	}
	if tabs+widget.Gap+widget.Width(h.clock) > width {
		h.clock = ""
	}
	h.room = width - len(h.name) - h.gap - widget.Width(h.clock)
	return h
}

const appName = "fromhere"

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
		return []string{style.Render("Leaving once the last save is done …")}
	}
	said := a.countSelected()
	return []string{widget.Spread(said+a.s.drawn(a.footHints(width), widget.Width(said)), a.footPosition(), width)}
}

// footPosition is the position where it stands in the footer, or "": on a tall
// screen it has a line of its own.
func (a *app) footPosition() string {
	if a.height < short {
		return a.position()
	}
	return ""
}

// countSelected is how many entries are selected, where some are.
func (a *app) countSelected() string {
	if a.s.selected.count(a.top()) == 0 || a.top().Typing() {
		return ""
	}
	return a.s.theme.Hint.Render(a.s.selected.said()) + widget.Blanks(widget.Gap+1)
}

// footHints are the keys that the footer names, where they stand in it.
func (a *app) footHints(width int) []hint {
	if position := a.footPosition(); position != "" {
		width -= widget.Width(position) + widget.Gap
	}
	from := widget.Width(a.countSelected())
	hints := a.s.hints(a.named(), width-from)
	for i := range hints {
		hints[i].at += from
	}
	return hints
}

// named are the bindings that the footer names, in its order.
func (a *app) named() []key.Binding {
	actions := a.actions()
	if !a.asks() {
		slices.SortStableFunc(actions, func(b, c keys.Action) int { return a.s.order[b.Help()] - a.s.order[c.Help()] })
	}
	if a.countSelected() != "" {
		actions = a.s.selected.named(actions)
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

// hints are as many bindings as fit the width: the first ones first, but help,
// which tells the rest, always, and last.
func (s *session) hints(bindings []key.Binding, width int) []hint {
	const between = widget.Gap + 1
	help, helps := hint{}, false
	for _, b := range bindings {
		if b.Help() == s.keys.Help.Help() {
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
		if !b.Enabled() || b.Help() == s.keys.Help.Help() || h.at+h.width() > width {
			continue
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
func (s *session) drawn(hints []hint, used int) string {
	var line strings.Builder
	line.Grow(widget.LineRoom)
	for _, h := range hints {
		widget.Blank(&line, h.at-used)
		s.theme.Text.Write(&line, h.Help().Key)
		line.WriteByte(' ')
		s.theme.Muted.Write(&line, h.Help().Desc)
		used = h.at + h.width()
	}
	return line.String()
}
