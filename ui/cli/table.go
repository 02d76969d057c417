package cli

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"fromhere/model"
	"fromhere/ui/term"
)

// cell is one text of a table and how it looks.
type cell struct {
	text string
	tone model.Tone
}

// column is how one column of a table is set.
type column struct {
	right bool // figures
	least int  // cells that it may shrink to where lines are too short; 0 for never
	spare int  // left out where that is still too much, the lowest first; 0 for never
}

// table is rows of text set under each other.
type table struct {
	columns []column
	rows    [][]cell
	indent  int
}

const (
	columnGap  = 2
	widestPad  = 60 // a text longer than this pushes its own line only
	cutOffSign = "…"
)

func plain(text string) cell { return cell{text: term.Clean(text)} }

func (t *table) add(cells ...cell) { t.rows = append(t.rows, cells) }

// render sets the table in lines of the width, or in lines as long as they
// need to be when width is 0.
func (t *table) render(width int, color bool) string {
	widths := t.natural()
	if width > 0 {
		t.leaveOut(widths, width-t.indent)
		t.shrink(widths, width-t.indent)
	} else {
		for i := range widths {
			widths[i] = min(widths[i], widestPad)
		}
	}
	var b strings.Builder
	for _, row := range t.rows {
		b.WriteString(strings.Repeat(" ", t.indent))
		blanks := 0 // written only once something follows
		for i, c := range row {
			text := c.text
			if width > 0 {
				text = ansi.Truncate(text, widths[i], cutOffSign)
			}
			left, right := 0, max(widths[i]-ansi.StringWidth(text), 0)
			if t.columns[i].right {
				left, right = right, 0
			}
			if blanks += left; text != "" {
				b.WriteString(strings.Repeat(" ", blanks) + inTone(text, c.tone, color))
				blanks = 0
			}
			if blanks += right; widths[i] > 0 {
				blanks += columnGap
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// natural are the cells that the texts of each column need.
func (t *table) natural() []int {
	widths := make([]int, len(t.columns))
	for _, row := range t.rows {
		for i, c := range row {
			widths[i] = max(widths[i], ansi.StringWidth(c.text))
		}
	}
	return widths
}

// leaveOut leaves out columns until the others can shrink to the room.
func (t *table) leaveOut(widths []int, room int) {
	for {
		least := slices.Clone(widths)
		next := -1
		for i, c := range t.columns {
			if c.least > 0 {
				least[i] = min(widths[i], c.least)
			}
			if c.spare > 0 && widths[i] > 0 && (next < 0 || c.spare < t.columns[next].spare) {
				next = i
			}
		}
		if next < 0 || total(least) <= room {
			return
		}
		widths[next] = 0
	}
}

// shrink takes what is too much from the widest of the columns that may
// shrink, a cell at a time.
func (t *table) shrink(widths []int, room int) {
	for over := total(widths) - room; over > 0; over-- {
		widest := -1
		for i, c := range t.columns {
			if c.least > 0 && widths[i] > c.least && (widest < 0 || widths[i] > widths[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			return
		}
		widths[widest]--
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

// tones are the looks of the tones by the sixteen colours, which follow the
// terminal's own theme.
var tones = map[model.Tone]string{model.Good: "32", model.Soon: "1", model.Bad: "31", model.Muted: "2"}

func inTone(text string, tone model.Tone, color bool) string {
	code, ok := tones[tone]
	if !color || !ok || text == "" {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}
