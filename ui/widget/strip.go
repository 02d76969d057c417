package widget

import (
	"strings"

	"fromhere/ui/theme"
)

// Strip draws labels in a row with the current one marked, as many as fit
// around it; signs at the ends tell that there are more.
func Strip(t *theme.Theme, labels []string, current, width int) string {
	between := strings.Repeat(" ", Gap)
	if WidthOf(labels, Gap) > width {
		between = " "
	}
	from, to := current, current+1
	size := func(from, to int) int {
		n := WidthOf(labels[from:to], len(between))
		if from > 0 {
			n += Gap
		}
		if to < len(labels) {
			n += Gap
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
		parts = append(parts, t.Muted.Render(t.Glyphs.Before))
	}
	for i := from; i < to; i++ {
		style := t.Muted
		if i == current {
			style = t.Current
		}
		parts = append(parts, style.Render(labels[i]))
	}
	if to < len(labels) {
		parts = append(parts, t.Muted.Render(t.Glyphs.After))
	}
	return strings.Join(parts, between)
}

// WidthOf is the width of labels with gaps between them.
func WidthOf(labels []string, between int) int {
	n := between * max(len(labels)-1, 0)
	for _, label := range labels {
		n += Width(label)
	}
	return n
}
