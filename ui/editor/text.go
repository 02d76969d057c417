package editor

import tea "github.com/charmbracelet/bubbletea"

// Text edits any number of lines, wrapped at words.
type Text struct {
	field
	single        bool // it is one line: enter is not for it
	width, height int
	top           int // the first row in view
	goal          int // the column that vertical moves keep to, or none
}

const none = -1

// NewText returns an empty Text, blurred, that has no size yet.
func NewText(s Styles) *Text {
	t := &Text{field: newField(s), goal: none}
	t.buffer.rows = newRows(&t.buffer.text, 0)
	return t
}

func (t *Text) rows() *rows { return t.buffer.rows }

// SetSize sets the size in cells.
func (t *Text) SetSize(width, height int) {
	if width == t.width && height == t.height {
		return
	}
	if width != t.width {
		t.buffer.rows = newRows(&t.buffer.text, width)
	}
	t.width, t.height = max(width, 0), max(height, 0)
	t.goal = none
	t.scroll()
}

// Rows returns how many rows the text needs at a width, or its hint while that is
// to be read; or most if it needs more: to count them all can take long.
func (t *Text) Rows(width, most int) int {
	r := t.rows()
	switch {
	case t.Len() == 0 && t.focused && t.hint != "": // it is read before anything is typed
		hint := newGap(t.hint)
		r = newRows(&hint, width)
	case width != t.width:
		r = newRows(&t.buffer.text, width)
	}
	r.reach(most)
	return min(r.len(), most)
}

// SetValue replaces the text; the cursor is then at its end.
func (t *Text) SetValue(s string) {
	t.set(s)
	t.buffer.rows = newRows(&t.buffer.text, t.width)
	t.goal = none
	t.scroll()
}

// GoTo puts the cursor at a byte of the text.
func (t *Text) GoTo(place int) {
	t.buffer.move(t.buffer.text.snap(min(max(place, 0), t.Len())))
	t.goal = none
	t.scroll()
}

// Handles tells whether the key edits or moves in this text: up does not on
// the first row, nor down on the last.
func (t *Text) Handles(k tea.KeyMsg) bool {
	if by, _ := t.vertical(k); by != 0 {
		n := t.rows().of(t.buffer.at)
		t.rows().reach(n)
		return by < 0 && n > 0 || by > 0 && !t.rows().last(n)
	}
	return t.breaks(k) || t.KeyMap.action(k) != nil
}

// breaks tells whether the key begins a new line.
func (t *Text) breaks(k tea.KeyMsg) bool { return !t.single && is(nameOf(k), &t.KeyMap.NewLine) }

// Update takes keys and pastes.
func (t *Text) Update(msg tea.Msg) tea.Cmd {
	k, ok := msg.(tea.KeyMsg)
	if !ok || !t.Handles(k) {
		return nil
	}
	if by, extend := t.vertical(k); by != 0 {
		t.move(by, extend)
		t.scroll()
		return nil
	}
	t.goal = none
	if t.breaks(k) {
		t.buffer.typing("\n")
	} else {
		t.KeyMap.action(k)(&t.buffer)
	}
	t.scroll()
	return nil
}

// vertical returns how many rows a key moves down, 0 if it is another key, and
// whether it selects what it passes.
func (t *Text) vertical(k tea.KeyMsg) (by int, extend bool) {
	name := nameOf(k)
	switch {
	case is(name, &t.KeyMap.Up):
		return -1, false
	case is(name, &t.KeyMap.Down):
		return 1, false
	case is(name, &t.KeyMap.PageUp):
		return -max(t.height, 1), false
	case is(name, &t.KeyMap.PageDown):
		return max(t.height, 1), false
	case is(name, &t.KeyMap.SelectUp):
		return -1, true
	case is(name, &t.KeyMap.SelectDown):
		return 1, true
	}
	return 0, false
}

// move goes down by rows.
func (t *Text) move(by int, extend bool) {
	n := t.rows().of(t.buffer.at)
	t.rows().reach(max(n, n+by))
	if t.goal == none {
		r := t.rows().row(n)
		t.goal = column(t.buffer.text.slice(r.start, t.buffer.at), t.buffer.at-r.start, t.width)
	}
	r := t.rows().row(min(max(n+by, 0), t.rows().len()-1))
	to := r.start + place(t.buffer.text.slice(r.start, r.end), r.soft, t.goal, t.width)
	if extend {
		t.buffer.extend(to)
	} else {
		t.buffer.move(to)
	}
}

// scroll moves the view as little as shows the cursor, and shows no more room
// after the text than it must. It wraps what is then seen.
func (t *Text) scroll() {
	if t.width == 0 || t.height == 0 {
		return
	}
	n := t.rows().of(t.buffer.at)
	t.rows().reach(max(min(n, t.top)+t.height-1, n))
	t.top = max(min(t.top, t.rows().len()-t.height), n-t.height+1, 0)
	t.top = min(t.top, n)
}
