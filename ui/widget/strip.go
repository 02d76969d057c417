package widget

import (
	"strings"

	"fromhere/ui/theme"
)

// stripped are the labels of a strip that fit, from one to before another, and
// the columns between two of them.
func stripped(labels []string, current, width int) (from, to, between int) {
	between = Gap
	if WidthOf(labels, Gap) > width {
		between = 1
	}
	from, to = current, current+1
	size := func(from, to int) int {
		n := WidthOf(labels[from:to], between)
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
	return from, to, between
}

// Strip draws labels in a row with the current one marked, as many as fit
// around it; signs at the ends tell that there are more.
func Strip(t *theme.Theme, labels []string, current, width int) string {
	from, to, between := stripped(labels, current, width)
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
	return strings.Join(parts, Blanks(between))
}

// LabelAt is the label of a strip that is drawn in a column; of the signs at the
// ends it is the nearest that they stand for.
func LabelAt(labels []string, current, width, column int) (label int, ok bool) {
	from, to, between := stripped(labels, current, width)
	at := 0
	if from > 0 {
		if column == at {
			return from - 1, true
		}
		at += 1 + between
	}
	for i := from; i < to; i++ {
		if column >= at && column < at+Width(labels[i]) {
			return i, true
		}
		at += Width(labels[i]) + between
	}
	return to, column == at && to < len(labels)
}

// WidthOf is the width of labels with gaps between them.
func WidthOf(labels []string, between int) int {
	n := between * max(len(labels)-1, 0)
	for _, label := range labels {
		n += Width(label)
	}
	return n
}
