package ui

import (
	"strings"

	"fromhere/model"
	"fromhere/model/today"
)

// row is one entry in a list, or a line between entries.
type row struct {
	id     string // the entry's; empty for a line between entries
	mark   today.Mark
	what   string // the practice, where a list holds several
	title  string
	who    string
	when   string
	status string
	tone   model.Tone
	head   string // ready-made text in the place of the columns
	star   bool   // marked as evidence
	beside string // said after the title: that there are two versions
}

// line draws one row: bar, mark, practice, title, who, when, status. Columns
// that do not fit are left out, the least telling first.
func (l *list) line(b *strings.Builder, r *row, selected bool) {
	t := l.theme
	if r.id == "" {
		b.WriteString(r.head)
		return
	}
	lead(b, t, selected)
	if r.head != "" {
		b.WriteString(r.head)
		return
	}
	room := l.width - gap
	if style, glyph := t.signOf(r.mark, r.tone); glyph != "" {
		style.write(b, glyph)
		b.WriteByte(' ')
		room -= textWidth(glyph) + 1
	}
	c, rest := l.fitting(room)
	if c.what > 0 {
		writeStyled(b, t.Muted, r.what, c.what)
		blank(b, gap)
	}
	l.title(b, r, selected, rest)
	if c.who > 0 {
		blank(b, gap)
		writeStyled(b, t.Muted, r.who, c.who)
	}
	if c.when > 0 {
		blank(b, gap)
		writeStyled(b, t.Muted, r.when, c.when)
	}
	if c.status > 0 {
		blank(b, gap)
		writeRight(b, t.tone(r.tone), r.status, c.status)
	}
}

// lead begins a line with the bar, if it is the selected one.
func lead(b *strings.Builder, t *theme, selected bool) {
	if !selected {
		blank(b, gap)
		return
	}
	t.Accent.write(b, t.glyphs.bar)
	blank(b, gap-1)
}

// title draws the title of a row, with what stands right after it.
func (l *list) title(b *strings.Builder, r *row, selected bool, width int) {
	t := l.theme
	titled := t.Text
	if selected {
		titled = t.Strong
	}
	if !r.star && r.beside == "" {
		writeStyled(b, titled, r.title, width)
		return
	}
	after := ""
	if r.star {
		after = " " + t.Accent.Render(t.glyphs.star)
	}
	if r.beside != "" {
		after += besideTitle(t, r.beside)
	}
	writeCell(b, titled.Render(cut(r.title, width-textWidth(after)))+after, width)
}

// besideTitle is what is said of an entry right after its title.
func besideTitle(t *theme, text string) string { return t.Hint.Render(" · " + text) }

// fitting are the columns that fit beside a title, and what they leave to it.
func (l *list) fitting(width int) (fit columns, rest int) {
	rest = width
	take := func(want int) int {
		if want == 0 || rest-want-gap < l.titleRoom() {
			return 0
		}
		rest -= want + gap
		return want
	}
	fit.what = take(l.columns.what)
	fit.status = take(l.columns.status)
	fit.when = take(l.columns.when)
	fit.who = take(l.columns.who)
	return fit, rest
}

// titleRoom is what a title keeps before columns are left out.
func (l *list) titleRoom() int { return min(leastTitle, l.width*titleShare/100) }
