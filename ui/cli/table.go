package cli

import (
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
	widths := t.widths(width)
	var b strings.Builder
	for _, row := range t.rows {
		var line strings.Builder
		line.WriteString(strings.Repeat(" ", t.indent))
		blanks := 0 // written only once something follows
		for i, c := range row {
			text := c.text
			if width > 0 {
				text = ansi.Truncate(text, widths[i], cutOffSign)
			}
			room := max(widths[i]-ansi.StringWidth(text), 0)
			if t.columns[i].right {
				blanks += room
				room = 0
			}
			if text != "" {
				line.WriteString(strings.Repeat(" ", blanks))
				line.WriteString(inTone(text, c.tone, color))
				blanks = 0
			} else {
				room = widths[i]
			}
			if widths[i] > 0 {
				blanks += room + columnGap
			}
		}
		b.WriteString(line.String() + "\n")
	}
	return b.String()
}

// widths are the cells of each column: what its texts need, less what is too
// much for a line, taken from the widest of those that may shrink.
func (t *table) widths(width int) []int {
	widths := make([]int, len(t.columns))
	for _, row := range t.rows {
		for i, c := range row {
			widths[i] = max(widths[i], ansi.StringWidth(c.text))
		}
	}
	if width == 0 {
		for i := range widths {
			widths[i] = min(widths[i], widestPad)
		}
		return widths
	}
	total := t.indent - columnGap
	for _, w := range widths {
		if w > 0 {
			total += w + columnGap
		}
	}
	for ; total > width; total-- {
		widest := -1
		for i, c := range t.columns {
			if c.least > 0 && widths[i] > c.least && (widest < 0 || widths[i] > widths[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			break
		}
		widths[widest]--
	}
	return widths
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
