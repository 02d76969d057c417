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
	labels := make([]string, len(a.tabs))
	for i, tab := range a.tabs {
		labels[i] = tab.Title()
	}
	name := t.Strong.Render(appName) + strings.Repeat(" ", widget.Gap+1)
	clock := a.s.now.Format("Mon 2 Jan 15:04")
	if a.s.env.Demo {
		clock = "demo · " + clock
	}
	tabs := widget.WidthOf(labels, widget.Gap)
	if widget.Width(name)+tabs+widget.Gap+widget.Width(clock) > width {
		name = ""
	}
	if widget.Width(name)+tabs+widget.Gap+widget.Width(clock) > width {
		clock = a.s.now.Format("15:04")
	}
	if tabs+widget.Gap+widget.Width(clock) > width {
		clock = ""
	}
	room := width - widget.Width(name) - widget.Width(clock)
	return widget.Spread(name+widget.Strip(&a.s.theme, labels, a.current, room), t.Muted.Render(clock), width)
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
	actions := a.actions()
	if !a.asks() {
		slices.SortStableFunc(actions, func(b, c keys.Action) int { return a.s.order[b.Help()] - a.s.order[c.Help()] })
	}
	position := ""
	if a.height < short { // else it has a line of its own
		position = a.position()
	}
	room := width - widget.Width(position)
	if position != "" {
		room -= widget.Gap
	}
	said := ""
	if a.s.selected.count(a.top()) > 0 && !a.top().Typing() {
		said = t.Hint.Render(a.s.selected.said()) + widget.Blanks(widget.Gap+1)
		actions = a.s.selected.named(actions)
	}
	return []string{widget.Spread(said+a.s.hints(keys.Footer(actions), room-widget.Width(said)), position, width)}
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
