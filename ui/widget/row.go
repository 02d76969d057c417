package widget

import (
	"strings"

	"fromhere/model"
	"fromhere/model/today"
	"fromhere/ui/theme"
)

// Row is one entry in a list, or a line between entries.
type Row struct {
	ID     string // the entry's; empty for a line between entries
	Mark   today.Mark
	What   string // the practice, where a list holds several
	Title  string
	Who    string
	When   string
	Status string
	Tone   model.Tone
	Head   string // ready-made text in the place of the columns
	Star   bool   // marked as evidence
	Note   string // said after the title: that there are two versions
}

// Words are all that a row says.
func (r Row) Words() string {
	return strings.Join([]string{r.What, r.Title, r.Note, r.Who, r.When, r.Status, Plain(r.Head)}, " ")
}

// line draws one row: bar, mark, practice, title, who, when, status. Columns
// that do not fit are left out, the least telling first.
func (l *List) line(b *strings.Builder, r *Row, selected bool) {
	t := l.theme
	if r.ID == "" {
		b.WriteString(r.Head)
		return
	}
	lead(b, t, selected)
	if r.Head != "" {
		b.WriteString(r.Head)
		return
	}
	room := l.Width - Gap
	if style, glyph := t.SignOf(r.Mark, r.Tone); glyph != "" {
		style.Write(b, glyph)
		b.WriteByte(' ')
		room -= Width(glyph) + 1
	}
	c, rest := l.fitting(room)
	if c.What > 0 {
		WriteStyled(b, t.Muted, r.What, c.What)
		Blank(b, Gap)
	}
	l.title(b, r, selected, rest)
	if c.Who > 0 {
		Blank(b, Gap)
		WriteStyled(b, t.Muted, r.Who, c.Who)
	}
	if c.When > 0 {
		Blank(b, Gap)
		WriteStyled(b, t.Muted, r.When, c.When)
	}
	if c.Status > 0 {
		Blank(b, Gap)
		WriteRight(b, t.Tone(r.Tone), r.Status, c.Status)
	}
}

// lead begins a line with the bar, if it is the selected one.
func lead(b *strings.Builder, t *theme.Theme, selected bool) {
	if !selected {
		Blank(b, Gap)
		return
	}
	t.Accent.Write(b, t.Glyphs.Bar)
	Blank(b, Gap-1)
}

// title draws the title of a row, with what stands right after it.
func (l *List) title(b *strings.Builder, r *Row, selected bool, width int) {
	t := l.theme
	titled := t.Text
	if selected {
		titled = t.Strong
	}
	if !r.Star && r.Note == "" {
		WriteStyled(b, titled, r.Title, width)
		return
	}
	after := ""
	if r.Star {
		after = " " + t.Accent.Render(t.Glyphs.Star)
	}
	if r.Note != "" {
		after += TitleNote(t, r.Note)
	}
	WriteCell(b, titled.Render(Cut(r.Title, width-Width(after)))+after, width)
}

// TitleNote draws a note on an entry, right after its title.
func TitleNote(t *theme.Theme, text string) string { return t.Hint.Render(" · " + text) }

// fitting are the columns that fit beside a title, and what they leave to it.
func (l *List) fitting(width int) (fit Widths, rest int) {
	rest = width
	take := func(want int) int {
		if want == 0 || rest-want-Gap < l.titleRoom() {
			return 0
		}
		rest -= want + Gap
		return want
	}
	fit.What = take(l.columns.What)
	fit.Status = take(l.columns.Status)
	fit.When = take(l.columns.When)
	fit.Who = take(l.columns.Who)
	return fit, rest
}

// titleRoom is what a title keeps before columns are left out.
func (l *List) titleRoom() int { return min(leastTitle, l.Width*titleShare/100) }
