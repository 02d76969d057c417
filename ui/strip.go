package ui

import "strings"

// strip draws labels in a row with the current one marked, as many as fit
// around it; signs at the ends tell that there are more.
func strip(t *theme, labels []string, current, width int) string {
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
		style := t.Muted
		if i == current {
			style = t.Current
		}
		parts = append(parts, style.Render(labels[i]))
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
