package ui

import (
	"fmt"
	"strings"

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
		frame = a.s.veil.over(a, frame)
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
		return widget.Fit(strings.Join(widget.Wrap(words, a.width), "\n"), a.width, a.height)
	}
	width, height := a.body()
	top, bottom := a.frame()
	foot := append(a.findLines(), footer{a}.lines(width)...)
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
