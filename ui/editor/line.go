package editor

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"
)

// Line edits one line of text. What does not fit scrolls sideways.
type Line struct {
	field
	width int
	left  int // the place of the first character in view
	ghost string
}

// NewLine returns an empty Line, blurred, that has no size yet.
func NewLine(s Styles) *Line {
	l := &Line{field: newField(s)}
	l.buffer.fit = oneLine
	return l
}

// oneLine makes a space of the newlines between two lines.
func oneLine(s string) string {
	if !strings.ContainsAny(s, "\r\n") {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		switch c := s[i]; {
		case c != '\r' && c != '\n':
			b.WriteByte(c)
		case i == 0 || s[i-1] != '\r' && s[i-1] != '\n':
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// SetGhost sets a completion: what could follow. It is drawn after the text
// while the cursor is there, and forgotten when the text changes. To accept it,
// Insert it.
func (l *Line) SetGhost(tail string) { l.ghost = tail }

// Ghost is the completion that can be seen now, if any.
func (l *Line) Ghost() string {
	if !l.focused || l.buffer.at < l.Len() {
		return ""
	}
	return l.ghost
}

// SetSize sets the width in cells. A Line is one row high.
func (l *Line) SetSize(width, _ int) {
	l.width = max(width, 0)
	l.scroll()
}

// SetValue replaces the text; the cursor is then at its end.
func (l *Line) SetValue(s string) {
	l.set(s)
	l.ghost = ""
	l.scroll()
}

// Insert inserts text at the cursor as if it were pasted: newlines become a
// space.
func (l *Line) Insert(s string) { l.change(func(b *buffer) { b.insert(s) }) }

// Handles tells whether the key edits or moves in a line.
func (l *Line) Handles(k tea.KeyMsg) bool { return l.KeyMap.action(k) != nil }

// Update takes keys and pastes.
func (l *Line) Update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyMsg); ok {
		if do := l.KeyMap.action(k); do != nil {
			l.change(do)
		}
	}
	return nil
}

func (l *Line) change(do func(*buffer)) {
	edits := l.buffer.edits
	do(&l.buffer)
	if l.buffer.edits != edits {
		l.ghost = ""
	}
	l.scroll()
}

// cell is how a character is drawn. A tab is as wide wherever it stands, since
// where the view begins moves.
func (l *Line) cell(c string) cell { return draw(c, 0, unlimited) }

// scroll moves the view as little as shows the whole character at the cursor,
// and leaves no more room after the text than the cursor needs.
func (l *Line) scroll() {
	text, at := &l.buffer.text, l.buffer.at
	own := 1
	if at < text.len() && text.at(at) != '\t' {
		own = l.cell(text.cluster(at)).width
	}
	l.left = min(l.left, at, l.before(text.len(), l.width-1))
	l.left = max(l.left, l.before(at, l.width-own))
}

// before returns the place where the text begins that takes no more than so
// many cells before the place i.
func (l *Line) before(i, cells int) int {
	for i > 0 {
		from := l.buffer.text.prev(i)
		cells -= l.cell(l.buffer.text.cluster(from)).width
		if cells < 0 {
			break
		}
		i = from
	}
	return i
}

// View draws the line.
func (l *Line) View() string {
	if l.width == 0 {
		return ""
	}
	c := newCanvas(l.width)
	s := l.seen()
	l.write(c, s, l.left, l.spans(nil, l.left, l.left+len(s)), l.cell)
	if end := l.Len(); l.cursor() == end {
		c.cursor()
	}
	after := l.Ghost()
	if after == "" && l.Len() == 0 {
		after = l.hint
	}
	if l.left+len(s) == l.Len() {
		l.suggest(c, after, l.cell)
	}
	return c.done(l.styles.text)
}

// seen is the text from the view's left edge on, as far as it can be seen.
func (l *Line) seen() string {
	to, room := l.left, l.width
	for to < l.Len() && room > 0 {
		c := l.buffer.text.cluster(to)
		room -= l.cell(c).width
		to += len(c)
	}
	return l.buffer.text.slice(l.left, to)
}
