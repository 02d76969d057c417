package cli

import (
	"encoding/binary"
	"iter"
	"slices"
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

// table is rows of text set under each other.
type table struct {
	columns []column
	indent  int

	rows    int
	packed  []byte   // the cells, one after another: there may be as many rows as entries
	natural []int    // the cells of a line that each column needs
	under   []string // the lines under each row; nil where there are none
}

const (
	columnGap  = 2
	widestPad  = 60 // a text longer than this pushes its own line only
	cutOffSign = "…"
)

func plain(text string) cell { return cell{text: term.Clean(text)} }

// add adds a row, with as many cells as the others.
func (t *table) add(cells ...cell) {
	if t.natural == nil {
		t.natural = make([]int, len(cells))
	}
	for i, c := range cells {
		t.packed = append(binary.AppendUvarint(append(t.packed, byte(c.tone)), uint64(len(c.text))), c.text...)
		if len(c.text) > t.natural[i] { // no text takes more cells of a line than bytes
			t.natural[i] = max(t.natural[i], cellsOf(t.packed[len(t.packed)-len(c.text):]))
		}
	}
	t.rows++
}

// cells unpacks one cell after another.
func (t *table) cells() func() (text []byte, tone model.Tone) {
	rest := t.packed
	return func() ([]byte, model.Tone) {
		tone := model.Tone(rest[0])
		size, taken := binary.Uvarint(rest[1:])
		from, to := 1+taken, 1+taken+int(size)
		text := rest[from:to]
		rest = rest[to:]
		return text, tone
	}
}

// render sets the table in lines of the width, or in lines as long as they
// need to be when width is 0.
func (t *table) render(width int, color bool) string {
	var text []byte
	for line := range t.lines(width, color) {
		text = append(text, line...)
	}
	return string(text)
}

// lines yields one row after another in lines, in the same memory.
func (t *table) lines(width int, color bool) iter.Seq[[]byte] {
	l := layout{columns: t.columns, indent: t.indent, width: width, color: color, widths: slices.Clone(t.natural)}
	l.fit()
	return func(yield func([]byte) bool) {
		var text []byte
		next := t.cells()
		for i := range t.rows {
			text = l.appendRow(text[:0], next)
			if t.under != nil {
				text = append(text, t.under[i]...)
			}
			if !yield(text) {
				return
			}
		}
	}
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
