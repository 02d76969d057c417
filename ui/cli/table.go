package cli

import (
	"unicode/utf8"

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

// table is rows of text set under each other. All cells share one text, for
// there may be as many rows as entries.
type table struct {
	columns []column
	indent  int

	text    []byte
	cells   []end
	natural []int // the cells that each column needs
}

// end is where the text of a cell ends among that of all cells, and how it
// looks.
type end struct {
	at   uint32
	tone uint8
}

const (
	columnGap  = 2
	widestPad  = 60 // a text longer than this pushes its own line only
	cutOffSign = "…"
)

func plain(text string) cell { return cell{text: term.Clean(text)} }

// reserve makes room for rows of the usual length.
func (t *table) reserve(rows, across int) {
	const usual = 120 // bytes of text
	t.text, t.cells = make([]byte, 0, rows*usual), make([]end, 0, rows*across)
}

// add adds a row, with as many cells as the others.
func (t *table) add(cells ...cell) {
	if t.natural == nil {
		t.natural = make([]int, len(cells))
	}
	for i, c := range cells {
		from := len(t.text)
		t.text = append(t.text, c.text...)
		t.cells = append(t.cells, end{uint32(len(t.text)), uint8(c.tone)})
		if len(c.text) > t.natural[i] { // no text takes more cells than bytes
			t.natural[i] = max(t.natural[i], cellsOf(t.text[from:]))
		}
	}
}

// needs are the cells that each column of the first rows needs.
func (t *table) needs(rows int) []int {
	if rows == t.rows() {
		return t.natural
	}
	widths := make([]int, len(t.natural))
	for row := range rows {
		for i := range widths {
			text, _ := t.cell(row, i)
			widths[i] = max(widths[i], cellsOf(text))
		}
	}
	return widths
}

func (t *table) rows() int { return len(t.cells) / max(len(t.natural), 1) }

// cell is the text of one cell of a row and how it looks.
func (t *table) cell(row, column int) ([]byte, model.Tone) {
	i := row*len(t.natural) + column
	from := uint32(0)
	if i > 0 {
		from = t.cells[i-1].at
	}
	return t.text[from:t.cells[i].at], model.Tone(t.cells[i].tone)
}

// render sets the table in lines of the width, or in lines as long as they
// need to be when width is 0.
func (t *table) render(width int, color bool) string {
	l := layout{columns: t.columns, indent: t.indent, width: width, color: color}
	l.fit(t, t.rows())
	l.settle()
	var text []byte
	for i := range t.rows() {
		text = l.appendRow(text, t, i)
	}
	return string(text)
}

// cellsOf are the cells that a text takes. In most texts each byte is a letter
// and there are no colours.
func cellsOf(text []byte) int {
	for _, c := range text {
		if c < ' ' || c >= utf8.RuneSelf {
			return ansi.StringWidth(string(text))
		}
	}
	return len(text)
}

// tones are the looks of the tones by the sixteen colours, which follow the
// terminal's own theme.
var tones = [...]string{model.Good: "32", model.Soon: "1", model.Bad: "31", model.Muted: "2"}

func inTone(text string, tone model.Tone, color bool) string {
	return string(appendInTone(nil, []byte(text), tone, color))
}

func appendInTone(line, text []byte, tone model.Tone, color bool) []byte {
	if !color || len(text) == 0 || tones[tone] == "" {
		return append(line, text...)
	}
	line = append(append(append(line, "\x1b["...), tones[tone]...), 'm')
	return append(append(line, text...), "\x1b[0m"...)
}
