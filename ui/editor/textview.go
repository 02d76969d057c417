package editor

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// View draws the rows in view.
func (t *Text) View() string { return t.view("") }

// view draws the rows in view, and a completion after the last of them.
func (t *Text) view(ghost string) string {
	if t.width == 0 || t.height == 0 {
		return ""
	}
	lines := make([]string, t.height)
	var line tinted
	for i := range lines {
		c := newCanvas(t.width)
		if n := t.top + i; n < t.rows().len() {
			r := t.rows().row(n)
			line = t.tint(line, r)
			t.writeRow(c, r, line.spans)
			if ghost != "" && r.end == t.Len() {
				t.suggest(c, ghost, t.cell(c))
			}
		}
		lines[i] = c.done(t.styles.text)
	}
	if t.Len() == 0 && t.hint != "" {
		t.viewHint(lines)
	}
	return strings.Join(lines, "\n")
}

func (t *Text) writeRow(c *canvas, r row, tints []span) {
	// The newline too is selected.
	spans := t.spans(tints, r.start, r.end+1)
	s := t.buffer.text.slice(r.start, r.end)
	t.write(c, s, r.start, spans, t.cell(c))
	if r.soft {
		return
	}
	if r.end == t.cursor() {
		c.cursor()
	}
	if from, to, some := t.buffer.selection(); some && from <= r.end && to > r.end {
		c.put(t.styles.selected, cell{" ", 1, false})
	}
}

// cell is how a character is drawn where a canvas has come to.
func (t *Text) cell(c *canvas) func(string) cell {
	return func(s string) cell { return draw(s, c.col, t.width-c.col) }
}

func (t *Text) viewHint(lines []string) {
	if t.single && len(lines) == 1 { // a part of it is better than fewer words
		c := newCanvas(t.width)
		if t.focused {
			c.cursor()
		}
		t.suggest(c, ansi.Truncate(t.hint, t.width, "…"), t.cell(c))
		lines[0] = c.done(t.styles.text)
		return
	}
	text := newGap(t.hint)
	rows := newRows(&text, t.width)
	rows.reach(len(lines))
	for i := range min(rows.len(), len(lines)) {
		c := newCanvas(t.width)
		if i == 0 && t.focused {
			c.cursor()
		}
		r := rows.row(i)
		t.suggest(c, t.hint[r.start:r.end], t.cell(c))
		lines[i] = c.done(t.styles.text)
	}
}

// tinted is a line of the text, or what could be seen of a long one, with what
// its Markdown is drawn in.
type tinted struct {
	known      bool
	start, end int
	spans      []span
}

// longestTinted is the longest line, in bytes, of which the Markdown is read:
// it is read at every look.
const longestTinted = 4 << 10

// tint returns the line that a row is in, which may be the one before it. What is
// written in a single line is no Markdown.
func (t *Text) tint(before tinted, r row) tinted {
	if t.single {
		return tinted{}
	}
	if before.known && r.start >= before.start && r.start <= before.end {
		return before
	}
	text := &t.buffer.text
	line := tinted{known: true, start: text.lineStart(r.start, longestTinted), end: text.lineEnd(r.start, longestTinted)}
	if line.end-line.start >= longestTinted {
		return line
	}
	for _, m := range markdown(text.slice(line.start, line.end)) {
		line.spans = append(line.spans, span{line.start + m.from, line.start + m.to, t.styles.of(m.sign), true})
	}
	return line
}
