package cli

import (
	"slices"

	"github.com/charmbracelet/x/ansi"

	"fromhere/model"
)

// layout is how wide the columns of a table are.
type layout struct {
	columns []column
	indent  int
	width   int // of a line; 0 for as long as it needs to be
	color   bool
	widths  []int // of the columns; 0 for one left out
}

// fit makes the columns fit the line.
func (l *layout) fit() {
	if l.widths == nil {
		return
	}
	if l.width > 0 {
		l.leaveOut(l.width - l.indent)
		l.shrink(l.width - l.indent)
		return
	}
	for i := range l.widths {
		l.widths[i] = min(l.widths[i], widestPad)
	}
}

// appendRow appends the next row of a table as a line.
func (l *layout) appendRow(line []byte, next func() ([]byte, model.Tone)) []byte {
	line = appendBlanks(line, l.indent)
	blanks := 0 // written only once something follows
	for i := range l.columns {
		text, tone := next()
		cells := cellsOf(text)
		if l.width > 0 && cells > l.widths[i] {
			text = []byte(ansi.Truncate(string(text), l.widths[i], cutOffSign))
			cells = cellsOf(text)
		}
		left, right := 0, max(l.widths[i]-cells, 0)
		if l.columns[i].right {
			left, right = right, 0
		}
		if blanks += left; len(text) > 0 {
			line = appendInTone(appendBlanks(line, blanks), text, tone, l.color)
			blanks = 0
		}
		if blanks += right; l.widths[i] > 0 {
			blanks += columnGap
		}
	}
	return append(line, '\n')
}

func appendBlanks(line []byte, count int) []byte {
	const some = "                                                                "
	for ; count > len(some); count -= len(some) {
		line = append(line, some...)
	}
	return append(line, some[:count]...)
}

// leaveOut leaves out columns until the others can shrink to the room.
func (l *layout) leaveOut(room int) {
	for {
		least := slices.Clone(l.widths)
		next := -1
		for i, c := range l.columns {
			if c.least > 0 {
				least[i] = min(l.widths[i], c.least)
			}
			if c.spare > 0 && l.widths[i] > 0 && (next < 0 || c.spare < l.columns[next].spare) {
				next = i
			}
		}
		if next < 0 || total(least) <= room {
			return
		}
		l.widths[next] = 0
	}
}

// shrink takes what is too much from the widest of the columns that may
// shrink, a cell at a time.
func (l *layout) shrink(room int) {
	for over := total(l.widths) - room; over > 0; over-- {
		widest := -1
		for i, c := range l.columns {
			if c.least > 0 && l.widths[i] > c.least && (widest < 0 || l.widths[i] > l.widths[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			return
		}
		l.widths[widest]--
	}
}

// total is the cells of a line with the gaps between its columns.
func total(widths []int) int {
	cells := -columnGap
	for _, w := range widths {
		if w > 0 {
			cells += w + columnGap
		}
	}
	return cells
}
