package ui

import (
	"strings"

	"fromhere/ui/widget"
)

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
