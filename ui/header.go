package ui

import (
	"strings"
)

// strip draws labels in a row with the current one marked, as many as fit
// around it; signs at the ends tell that there are more.
func (s *session) strip(labels []string, current, width int) string {
	t := &s.theme
	between := strings.Repeat(" ", gap)
	if widthOf(labels, gap) > width {
		between = " "
	}
	from, to := current, current+1
	size := func(from, to int) int {
		n := widthOf(labels[from:to], len(between))
		if from > 0 {
			n += gap
		}
		if to < len(labels) {
			n += gap
		}
		return n
	}
	for grown := true; grown; {
		grown = false
		if to < len(labels) && size(from, to+1) <= width {
			to, grown = to+1, true
		}
		if from > 0 && size(from-1, to) <= width {
			from, grown = from-1, true
		}
	}
	parts := make([]string, 0, len(labels))
	if from > 0 {
		parts = append(parts, t.Muted.Render(t.glyphs.before))
	}
	for i := from; i < to; i++ {
		ink := t.Muted
		if i == current {
			ink = t.Current
		}
		parts = append(parts, ink.Render(labels[i]))
	}
	if to < len(labels) {
		parts = append(parts, t.Muted.Render(t.glyphs.after))
	}
	return strings.Join(parts, between)
}

// widthOf is the width of labels with gaps between them.
func widthOf(labels []string, between int) int {
	n := between * max(len(labels)-1, 0)
	for _, label := range labels {
		n += textWidth(label)
	}
	return n
}

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
	return spread(name+a.s.strip(labels, a.current, room), t.Muted.Render(clock), width)
}

const appName = "fromhere"
