package widget

import (
	"strings"

	"fromhere/ui/theme"
)

// Widths are the widths of a title, of the blanks after it, and of the columns
// beside it; 0 leaves one out.
type Widths struct {
	Title, blank, What, Who, When, Aim, Status int
	name                                       int // the widest name; Who may be less
}

// Holding are the columns wide enough for a row too, as far as most allows.
func (c Widths) Holding(r *Row, most Widths) Widths {
	if r.ID == "" || r.Head != "" {
		return c
	}
	c.Title = max(c.Title, r.titleWidth())
	c.What = max(c.What, min(Width(r.What), most.What))
	c.name = max(c.name, Width(r.Who))
	c.Who = max(c.Who, min(c.name, most.Who))
	c.When = max(c.When, min(Width(r.When), most.When))
	c.Aim = max(c.Aim, min(Width(r.Aim), most.Aim))
	c.Status = max(c.Status, min(Width(r.Status), most.Status))
	return c
}

// titleWidth is how wide a title is with all that stands right after it. Not
// counting what only some rows have would cut just the titles of those.
func (r *Row) titleWidth() int {
	width := Width(r.Title)
	if r.Star {
		width += starWidth
	}
	if r.Note != "" {
		width += Width(noteBefore + r.Note)
	}
	return width
}

// Whole is the width of a row in which nothing is cut.
func (c Widths) Whole() int {
	width := RowLead + c.Title
	for _, col := range [...]int{c.What, max(c.Who, c.name), c.When, c.Aim, c.Status} {
		if col > 0 {
			width += col + Gap
		}
	}
	return width
}

// Readable is the width that rows are set in where there are so many cells: no
// more than they need, so that the end of a row is not far from its title.
func (c Widths) Readable(width int) int { return min(width, max(c.Whole(), narrowRow)) }

// Fit are the columns of which there is room in a row of a width, and what the
// title has. What is seen of a title never shrinks as the row grows: the
// columns come in one after another, the most telling first, each where the
// title keeps its least beside it. Until one is whole the title waits at that, and
// what there is of the column stands beside it. The time to aim for comes last,
// after the long names, and whole.
func (c Widths) Fit(width int) Widths {
	fit := Widths{Title: width - RowLead}
	enough := min(c.Title, EnoughTitle)
	least := [...]int{leastTitle, fewTitle, someTitle, enough}
	n, all := 0, true
	for _, col := range []struct {
		want int
		has  *int
	}{{c.What, &fit.What}, {c.Status, &fit.Status}, {c.Who, &fit.Who}, {c.When, &fit.When}} {
		if col.want == 0 {
			continue
		}
		keeps := max(min(least[min(n, len(least)-1)], enough), leastTitle)
		n++
		has := min(col.want, fit.Title-Gap-keeps)
		if has < min(col.want, leastColumn) {
			fit.wait(keeps)
			all = false
			break
		}
		*col.has = has
		fit.Title -= has + Gap
		if has < col.want {
			all = false
			break
		}
	}
	longer := 0 // the most that a name is longer than its column
	if fit.Who > 0 {
		longer = c.name - fit.Who
	}
	if all && c.Aim > 0 && fit.Title-Gap-c.Aim >= c.Title+longer { // cut, it would say no time
		fit.Aim = c.Aim
		fit.Title -= c.Aim + Gap
	}
	if spare := min(fit.Title-c.Title, longer); spare > 0 {
		fit.Who, fit.Title = fit.Who+spare, fit.Title-spare
	}
	return fit
}

// wait leaves blank what a title has beyond a width.
func (c *Widths) wait(width int) {
	if spare := c.Title - width; spare > 0 {
		c.Title, c.blank = width, c.blank+spare
	}
}

// Write draws a row: bar, mark, practice, title, who, when, the time to aim
// for, status.
func (c Widths) Write(b *strings.Builder, t *theme.Theme, r *Row, selected bool) {
	Lead(b, t, selected, r.Chosen)
	style, glyph := t.SignOf(r.Mark, r.Tone)
	if r.Unsigned {
		glyph = " "
	}
	style.Write(b, glyph)
	b.WriteByte(' ')
	if c.What > 0 {
		WriteStyled(b, t.Muted, r.What, c.What)
		Blank(b, Gap)
	}
	r.writeTitle(b, t, selected, c.Title)
	Blank(b, c.blank)
	for _, col := range [...]struct {
		text  string
		width int
	}{{r.Who, c.Who}, {r.When, c.When}, {r.Aim, c.Aim}} {
		if col.width > 0 {
			Blank(b, Gap)
			WriteStyled(b, t.Muted, col.text, col.width)
		}
	}
	if c.Status > 0 {
		Blank(b, Gap)
		WriteRight(b, t.Tone(r.Tone), r.Status, c.Status)
	}
}

// Lead begins a line: with the bar, if it is the selected one, and with a sign if it
// is selected together with others.
func Lead(b *strings.Builder, t *theme.Theme, selected, chosen bool) {
	rest := Gap
	if selected {
		t.Accent.Write(b, t.Glyphs.Bar)
		rest--
	}
	if chosen {
		t.Accent.Write(b, t.Glyphs.Chosen)
		rest--
	}
	Blank(b, rest)
}

// writeTitle draws the title of a row, with what stands right after it.
func (r *Row) writeTitle(b *strings.Builder, t *theme.Theme, selected bool, width int) {
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
		after += t.Hint.Render(noteBefore + r.Note)
	}
	WriteCell(b, titled.Render(Cut(r.Title, width-Width(after)))+after, width)
}

// noteBefore parts a note from the title.
const noteBefore = " · "
