package ui

import (
	"strings"

	"fromhere/model"
)

// row is one entry in a list, or a line between entries.
type row struct {
	id     string // the entry's; empty for a line between entries
	mark   model.Mark
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
	t := &l.s.theme
	if r.id == "" {
		b.WriteString(r.head)
		return
	}
	l.s.lead(b, selected)
	if r.head != "" {
		b.WriteString(r.head)
		return
	}
	room := l.width - gap
	if ink, glyph := t.signOf(r.mark, r.tone); glyph != "" {
		ink.write(b, glyph)
		b.WriteByte(' ')
		room -= textWidth(glyph) + 1
	}
	c, rest := l.fitting(room)
	if c.what > 0 {
		t.Muted.cell(b, r.what, c.what)
		blank(b, gap)
	}
	l.title(b, r, selected, rest)
	if c.who > 0 {
		blank(b, gap)
		t.Muted.cell(b, r.who, c.who)
	}
	if c.when > 0 {
		blank(b, gap)
		t.Muted.cell(b, r.when, c.when)
	}
	if c.status > 0 {
		blank(b, gap)
		t.tone(r.tone).right(b, r.status, c.status)
	}
}

// lead begins a line with the bar, if it is the selected one.
func (s *session) lead(b *strings.Builder, selected bool) {
	if !selected {
		blank(b, gap)
		return
	}
	s.theme.Accent.write(b, s.theme.glyphs.bar)
	blank(b, gap-1)
}

// title draws the title of a row, with what stands right after it.
func (l *list) title(b *strings.Builder, r *row, selected bool, width int) {
	t := &l.s.theme
	titled := t.Text
	if selected {
		titled = t.Strong
	}
	if !r.star && r.beside == "" {
		titled.cell(b, r.title, width)
		return
	}
	after := ""
	if r.star {
		after = " " + t.Accent.Render(t.glyphs.star)
	}
	if r.beside != "" {
		after += l.s.besideTitle(r.beside)
	}
	writeCell(b, titled.Render(cut(r.title, width-textWidth(after)))+after, width)
}

// besideTitle is what is said of an entry right after its title.
func (s *session) besideTitle(text string) string {
	return s.theme.Hint.Render(" · " + text)
}

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

// sign is the mark of a row, in its ink.
func (s *session) sign(m model.Mark, tone model.Tone) string {
	ink, glyph := s.theme.signOf(m, tone)
	return ink.Render(glyph)
}

func (t *theme) signOf(m model.Mark, tone model.Tone) (ink, string) {
	switch m {
	case model.OpenMark:
		return t.Muted, t.glyphs.open
	case model.SoonMark:
		return t.Accent, t.glyphs.soon
	case model.OverdueMark:
		return t.Bad, t.glyphs.overdue
	case model.DoneMark:
		return t.Good, t.glyphs.done
	case model.MovedMark:
		return t.Muted, t.glyphs.moved
	case model.FailedMark:
		return t.Bad, t.glyphs.failed
	}
	return t.tone(tone), t.glyphs.dot
}

// rowOf is the row of an entry, as every list shows it.
func (s *session) rowOf(e *model.Entry, p *model.Practice) row {
	standing := model.Standings(s.journal, s.now)(e, p)
	title := clean(e.Title(*p))
	if title == "" {
		title = clean(p.Name)
	}
	versions := ""
	if c, twice := s.conflicts.of(e.ID); twice {
		versions = countVersions(c)
	}
	return row{id: e.ID, mark: standing.Mark, title: title, who: clean(beside(e, p)), beside: versions,
		when: clean(standing.When), status: clean(standing.Text), tone: standing.Tone, star: e.Evidence}
}

// beside is what stands in the column of names: the entry's person, or, where
// that is its title already, the line that follows it, such as their team.
func beside(e *model.Entry, p *model.Practice) string {
	if p.Who != p.Title {
		return e.Answers.Get(p.Who)
	}
	for _, f := range p.Fields {
		if f.Kind == model.Line && f.Key != p.Title {
			return e.Answers.Get(f.Key)
		}
	}
	return ""
}
