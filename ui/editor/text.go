package editor

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"
)

// Text edits any number of lines, wrapped at words.
type Text struct {
	field
	width, height int
	rows          []row
	top           int // the first row in view
	goal          int // the column that vertical moves keep to, or none
}

const none = -1

// NewText returns an empty Text, blurred, that has no size yet.
func NewText(s Styles) *Text {
	return &Text{field: newField(s), rows: wrap("", 1), goal: none}
}

// SetSize sets the size in cells.
func (t *Text) SetSize(width, height int) {
	t.width, t.height = max(width, 0), max(height, 0)
	t.goal = none
	t.layout()
}

// Height returns how many rows the text needs at a width.
func (t *Text) Height(width int) int {
	if width == t.width {
		return len(t.rows)
	}
	return len(wrap(t.buffer.text, width))
}

// SetValue replaces the text; the cursor is then at its end.
func (t *Text) SetValue(s string) {
	t.buffer.set(strings.ToValidUTF8(s, "\ufffd"))
	t.goal = none
	t.layout()
}

// Insert inserts text at the cursor as if it were pasted: every line ends in a
// newline alone, and all else stays.
func (t *Text) Insert(s string) {
	before := t.buffer.text
	t.buffer.insert(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.ToValidUTF8(s, "\ufffd")))
	t.goal = none
	t.relayout(before)
}

// Handles tells whether the key edits or moves in this text: up does not on
// the first row, nor down on the last.
func (t *Text) Handles(k tea.KeyMsg) bool {
	if by := t.vertical(k); by != 0 {
		n := rowOf(t.rows, t.buffer.at)
		return by < 0 && n > 0 || by > 0 && n < len(t.rows)-1
	}
	return k.Paste || matches(k, t.KeyMap.Newline) || t.KeyMap.action(k) != nil
}

// Update takes keys and pastes.
func (t *Text) Update(msg tea.Msg) tea.Cmd {
	k, ok := msg.(tea.KeyMsg)
	if !ok || !t.Handles(k) {
		return nil
	}
	if k.Paste {
		t.Insert(string(k.Runes))
		return nil
	}
	if by := t.vertical(k); by != 0 {
		t.move(by)
		t.scroll()
		return nil
	}
	t.goal = none
	before := t.buffer.text
	if matches(k, t.KeyMap.Newline) {
		t.buffer.typing("\n")
	} else {
		t.KeyMap.action(k)(&t.buffer)
	}
	t.relayout(before)
	return nil
}

// vertical returns how many rows a key moves down; 0 if it is another key.
func (t *Text) vertical(k tea.KeyMsg) int {
	switch {
	case matches(k, t.KeyMap.Up):
		return -1
	case matches(k, t.KeyMap.Down):
		return 1
	case matches(k, t.KeyMap.PageUp):
		return -max(t.height, 1)
	case matches(k, t.KeyMap.PageDown):
		return max(t.height, 1)
	}
	return 0
}

// move goes down by rows.
func (t *Text) move(by int) {
	n := rowOf(t.rows, t.buffer.at)
	if t.goal == none {
		r := t.rows[n]
		t.goal = column(t.buffer.text[r.start:r.end], t.buffer.at-r.start, t.width)
	}
	n = min(max(n+by, 0), len(t.rows)-1)
	t.buffer.move(t.rows[n].place(t.buffer.text, t.goal, t.width))
}

// layout wraps the whole text; relayout only what differs from before.
func (t *Text) layout() {
	t.rows = wrap(t.buffer.text, t.width)
	t.scroll()
}

func (t *Text) relayout(before string) {
	t.rows = rewrap(t.rows, before, t.buffer.text, t.width)
	t.scroll()
}

// scroll moves the view as little as shows the cursor, and shows no more room
// after the text than it must.
func (t *Text) scroll() {
	n := rowOf(t.rows, t.buffer.at)
	t.top = max(min(t.top, len(t.rows)-t.height), n-t.height+1, 0)
	t.top = min(t.top, n)
}

// View draws the rows in view.
func (t *Text) View() string {
	if t.width == 0 || t.height == 0 {
		return ""
	}
	lines := make([]string, t.height)
	for i := range lines {
		lines[i] = t.viewRow(t.top + i)
	}
	if t.buffer.text == "" && t.hint != "" {
		t.viewHint(lines)
	}
	return strings.Join(lines, "\n")
}

func (t *Text) viewRow(n int) string {
	c := newCanvas(0, t.width)
	if n < len(t.rows) {
		r := t.rows[n]
		t.write(c, r.start, r.end, t.width)
		if !r.soft && r.end == t.cursor() {
			c.cursor()
		}
	}
	return c.done(t.pens.text)
}

func (t *Text) viewHint(lines []string) {
	rows := wrap(t.hint, t.width)
	for i := range min(len(rows), len(lines)) {
		c := newCanvas(0, t.width)
		if i == 0 && t.focused {
			c.cursor()
		}
		t.suggest(c, t.hint[rows[i].start:rows[i].end], t.width)
		lines[i] = c.done(t.pens.text)
	}
}
