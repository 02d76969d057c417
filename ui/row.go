package ui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

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
func (l *list) line(r row, selected bool) string {
	t := &l.s.theme
	if r.id == "" {
		return r.head
	}
	bar := " "
	titled := t.Text
	if selected {
		bar, titled = t.Accent.Render(t.glyphs.bar), t.Strong
	}
	lead := bar + " "
	if r.head != "" {
		return lead + r.head
	}
	if sign := l.s.sign(r.mark, r.tone); sign != "" {
		lead += sign + " "
	}
	star := ""
	if r.star {
		star = " " + t.Accent.Render(t.glyphs.star)
	}
	if r.beside != "" {
		star += l.s.besideTitle(r.beside)
	}
	c, rest := l.fitting(l.width - ansi.StringWidth(lead))
	if c.what > 0 {
		lead += cell(t.Muted.Render(cut(r.what, c.what)), c.what) + strings.Repeat(" ", gap)
	}
	after := ""
	if c.who > 0 {
		after += strings.Repeat(" ", gap) + cell(t.Muted.Render(cut(r.who, c.who)), c.who)
	}
	if c.when > 0 {
		after += strings.Repeat(" ", gap) + cell(t.Muted.Render(r.when), c.when)
	}
	if c.status > 0 {
		after += strings.Repeat(" ", gap) + right(t.tone(r.tone).Render(r.status), c.status)
	}
	title := cut(r.title, rest-ansi.StringWidth(star))
	return lead + cell(titled.Render(title)+star, rest) + after
}

// besideTitle is what is said of an entry right after its title.
func (s *session) besideTitle(text string) string {
	return s.theme.Accent.UnsetBold().Render(" · " + text)
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

// sign is the mark of a row, in its colour.
func (s *session) sign(m model.Mark, tone model.Tone) string {
	t := &s.theme
	switch m {
	case model.OpenMark:
		return t.Muted.Render(t.glyphs.open)
	case model.SoonMark:
		return t.Accent.Render(t.glyphs.soon)
	case model.OverdueMark:
		return t.Bad.Render(t.glyphs.overdue)
	case model.DoneMark:
		return t.Good.Render(t.glyphs.done)
	case model.MovedMark:
		return t.Muted.Render(t.glyphs.moved)
	case model.FailedMark:
		return t.Bad.Render(t.glyphs.failed)
	}
	return t.tone(tone).Render(t.glyphs.dot)
}

// rowOf is the row of an entry, as every list shows it.
func (s *session) rowOf(e model.Entry, p model.Practice) row {
	standing := model.StandingOf(e, p, s.journal, s.now)
	title := clean(e.Title(p))
	if title == "" {
		title = p.Name
	}
	versions := ""
	if c, twice := s.conflictOf(e.ID); twice {
		versions = countVersions(c)
	}
	return row{id: e.ID, mark: standing.Mark, title: title, who: clean(beside(e, p)), beside: versions,
		when: clean(standing.When), status: clean(standing.Text), tone: standing.Tone, star: e.Evidence}
}

// beside is what stands in the column of names: the entry's person, or, where
// that is its title already, the line that follows it, such as their team.
func beside(e model.Entry, p model.Practice) string {
	if p.Who != p.Title {
		return e.Answers[p.Who]
	}
	for _, f := range p.Fields {
		if f.Kind == model.Line && f.Key != p.Title {
			return e.Answers[f.Key]
		}
	}
	return ""
}
