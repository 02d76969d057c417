package ui

import (
	"strings"
)

// header is the line of tabs, with the day and time at the right where there
// is room.
func (a *app) header(width int) string {
	t := &a.s.theme
	labels := make([]string, len(a.tabs))
	for i, tab := range a.tabs {
		labels[i] = tab.Title()
	}
	name := t.Strong.Render(appName) + strings.Repeat(" ", gap+1)
	clock := a.s.now.Format("Mon 2 Jan 15:04")
	if a.s.env.Demo {
		clock = "demo · " + clock
	}
	tabs := widthOf(labels, gap)
	if textWidth(name)+tabs+gap+textWidth(clock) > width {
		name = ""
	}
	if textWidth(name)+tabs+gap+textWidth(clock) > width {
		clock = a.s.now.Format("15:04")
	}
	if tabs+gap+textWidth(clock) > width {
		clock = ""
	}
	room := width - textWidth(name) - textWidth(clock)
	return spread(name+strip(&a.s.theme, labels, a.current, room), t.Muted.Render(clock), width)
}

const appName = "fromhere"
