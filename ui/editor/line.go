package editor

import (
	"regexp"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
)

// Line edits one line of text. What does not fit scrolls sideways.
type Line struct {
	field
	width int
	left  int // the first column in view
	ghost string
}

// NewLine returns an empty Line, blurred, that has no size yet.
func NewLine(s Styles) *Line { return &Line{field: newField(s)} }

// SetGhost sets a completion: what could follow. It is drawn after the text
// while the cursor is there, and forgotten when the text changes. To accept it,
// Insert it.
func (l *Line) SetGhost(tail string) { l.ghost = tail }

// Ghost is the completion that can be seen now, if any.
func (l *Line) Ghost() string {
	if !l.focused || l.buffer.at < len(l.buffer.text) {
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
	l.change(func() { l.buffer.set(strings.ToValidUTF8(s, "\ufffd")) })
}

// Insert inserts text at the cursor as if it were pasted: newlines become a
// space.
func (l *Line) Insert(s string) {
	l.change(func() { l.buffer.insert(newlines.ReplaceAllString(strings.ToValidUTF8(s, "\ufffd"), " ")) })
}

var newlines = regexp.MustCompile(`[\r\n]+`)

// Handles tells whether the key edits or moves in a line.
func (l *Line) Handles(k tea.KeyMsg) bool {
	return k.Paste || l.KeyMap.action(k) != nil
}

// Update takes keys and pastes.
func (l *Line) Update(msg tea.Msg) tea.Cmd {
	k, ok := msg.(tea.KeyMsg)
	switch {
	case !ok:
	case k.Paste:
		l.Insert(string(k.Runes))
	default:
		if do := l.KeyMap.action(k); do != nil {
			l.change(func() { do(&l.buffer) })
		}
	}
	return nil
}

func (l *Line) change(do func()) {
	before := l.buffer.text
	do()
	if l.buffer.text != before {
		l.ghost = ""
	}
	l.scroll()
}

// scroll moves the view as little as shows the whole character at the cursor,
// and leaves no more room after the text than the cursor needs.
func (l *Line) scroll() {
	text, at := l.buffer.text, l.buffer.at
	begin := column(text, at, unlimited)
	end := begin + 1
	if at < len(text) && text[at] != '\t' {
		end = begin + draw(cluster(text[at:]), begin, unlimited).width
	}
	whole := column(text, len(text), unlimited)
	l.left = max(min(l.left, whole+1-l.width), end-l.width, 0)
	l.left = min(l.left, begin)
}

// View draws the line.
func (l *Line) View() string {
	if l.width == 0 {
		return ""
	}
	c := newCanvas(l.left, l.width)
	end := len(l.buffer.text)
	l.write(c, 0, end, unlimited)
	if l.cursor() == end {
		c.cursor()
	}
	after := l.Ghost()
	if after == "" && end == 0 {
		after = l.hint
	}
	l.suggest(c, after, unlimited)
	return c.done(l.pens.text)
}
