package ui

import (
	"strings"

	"fromhere/model/figures"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// figureLine is the line of figures over a list. Going up from the first row leads
// into it, from its end to its beginning, and down leads back to the list.
type figureLine struct {
	s     *session
	list  *widget.List // under it
	all   []figures.Figure
	width int
	at    int // the place of the selected one among those shown, from 1; 0 while the list is
}

// Show shows other figures, and stays at the same place among them.
func (l *figureLine) Show(all []figures.Figure) {
	l.all = all
	l.keep()
}

// SetSize tells the cells there are.
func (l *figureLine) SetSize(width int) {
	l.width = width
	l.keep()
}

// Leave goes back to the list.
func (l *figureLine) Leave() { l.to(0) }

// keep keeps the selection among the figures that there is room for.
func (l *figureLine) keep() { l.to(min(l.at, len(l.shown()))) }

func (l *figureLine) to(at int) {
	l.at = at
	l.list.Idle = at > 0
}

// Selected is the selected figure.
func (l *figureLine) Selected() (figures.Figure, bool) {
	if l.at == 0 {
		return figures.Figure{}, false
	}
	return l.shown()[l.at-1], true
}

// Move moves within the line, into it or out of it, and tells whether it did: else
// the move is the list's.
func (l *figureLine) Move(m keys.Move) bool {
	count := len(l.shown())
	switch {
	case l.at == 0 && m == keys.Up && l.list.Cursor == 0 && count > 0:
		l.to(count)
	case l.at > 0 && m == keys.Up:
		l.to(max(l.at-1, 1))
	case l.at > 0 && m == keys.Down && l.at < count:
		l.to(l.at + 1)
	case l.at > 0 && (m != keys.Down || !l.list.Empty()):
		l.Leave()
		return m == keys.Down
	case l.at == 0:
		return false
	}
	return true
}

// Open is the action that opens the entries behind the selected figure. About is
// what they are figures of, and of works them out anew.
func (l *figureLine) Open(about string, of func() []figures.Figure) keys.Action {
	f, _ := l.Selected()
	none := ""
	if len(f.Entries) == 0 {
		none = "No entry stands behind this figure yet"
	}
	return keys.On(l.s.keys.Open, func() { l.s.send(behindFigure(about, f, of)) }).Unless(none)
}

// shown are the figures that there is room for.
func (l *figureLine) shown() []figures.Figure {
	var shown []figures.Figure
	used := 0
	for _, f := range l.all {
		need := widget.Width(figureText(f))
		if len(shown) > 0 {
			need += figureGap
		}
		if used+need <= l.width {
			shown = append(shown, f)
			used += need
		}
	}
	return shown
}

// figureText is a figure as it is drawn, without its looks.
func figureText(f figures.Figure) string {
	return strings.TrimSpace(widget.Clean(f.Label) + " " + widget.Clean(f.Value))
}

// View draws the line. The bar stands in the gap before the selected figure, and the
// first one makes room for it in the gap behind.
func (l *figureLine) View() string {
	t := &l.s.theme
	var b strings.Builder
	for i, f := range l.shown() {
		selected, gap := l.at == i+1, figureGap
		if i == 0 {
			gap = 0
		}
		if i == 1 && l.at == 1 {
			gap--
		}
		label := t.Muted
		if selected {
			label = t.Strong
			widget.Blank(&b, gap-1)
			t.Accent.Write(&b, t.Glyphs.Bar)
		} else {
			widget.Blank(&b, gap)
		}
		b.WriteString(strings.TrimSpace(label.Render(widget.Clean(f.Label)) + " " + t.Figures[f.Tone].Render(widget.Clean(f.Value))))
	}
	return b.String()
}
