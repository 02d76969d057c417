package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"fromhere/model"
)

// row is one entry in a list, or a line between entries.
type row struct {
	id     string // the entry's; empty for a line between entries
	mark   model.Mark
	title  string
	who    string
	when   string
	status string
	tone   model.Tone
	head   string // for a line between entries: a heading, or ready-made text
	star   bool   // marked as evidence
}

// list shows rows, one selected. Lines between entries are passed over.
type list struct {
	s             *session
	rows          []row
	picks         []int // the indexes in rows of those that can be selected
	at            scroll
	width, height int
	whoCol        int // widths of the columns, from what the rows hold
	whenCol       int
	statusCol     int
}

func newList(s *session) *list { return &list{s: s} }

// SetSize tells the cells there are.
func (l *list) SetSize(width, height int) {
	l.width, l.height = width, height
	l.at.resize(len(l.picks), l.pageRows())
}

// pageRows is how many rows a page moves: those seen.
func (l *list) pageRows() int { return max(l.height, 1) }

// SetRows shows other rows, and keeps the selected entry selected.
func (l *list) SetRows(rows []row) {
	selected := l.Selected()
	l.rows, l.picks = rows, l.picks[:0]
	l.whoCol, l.whenCol, l.statusCol = 0, 0, 0
	for i, r := range rows {
		if r.id == "" {
			continue
		}
		if r.id == selected {
			l.at.cursor = len(l.picks)
		}
		l.picks = append(l.picks, i)
		l.whoCol = max(l.whoCol, ansi.StringWidth(r.who))
		l.whenCol = max(l.whenCol, ansi.StringWidth(r.when))
		l.statusCol = max(l.statusCol, ansi.StringWidth(r.status))
	}
	l.whoCol = min(l.whoCol, whoWidth)
	l.at.resize(len(l.picks), l.pageRows())
}

// Selected is the id of the selected entry, or "".
func (l *list) Selected() string {
	if l.at.cursor >= len(l.picks) {
		return ""
	}
	return l.rows[l.picks[l.at.cursor]].id
}

// Select puts the selection on the entry with the id, if it is there.
func (l *list) Select(id string) {
	for n, i := range l.picks {
		if l.rows[i].id == id {
			l.at.to(n)
		}
	}
}

// Empty tells that nothing can be selected.
func (l *list) Empty() bool { return len(l.picks) == 0 }

// Press moves the selection and tells whether the key was one that does.
func (l *list) Press(msg tea.KeyMsg) bool { return l.at.press(&l.s.keys, msg) }

// View draws the rows around the selected one.
func (l *list) View() string {
	if l.height <= 0 {
		return ""
	}
	top := l.top()
	lines := make([]string, 0, l.height)
	for i := top; i < len(l.rows) && len(lines) < l.height; i++ {
		selected := len(l.picks) > 0 && l.picks[l.at.cursor] == i
		lines = append(lines, l.line(l.rows[i], selected))
	}
	return strings.Join(lines, "\n")
}

// top is the first row drawn. Where headings stand between, a page may hold
// fewer entries than rows, so it is found from the rows.
func (l *list) top() int {
	if len(l.picks) == 0 {
		return 0
	}
	first, cursor := l.picks[l.at.top], l.picks[l.at.cursor]
	if l.at.top == 0 {
		first = 0
	} else if first > 0 && l.rows[first-1].id == "" {
		first-- // its heading
	}
	return max(min(first, len(l.rows)-l.height), cursor-l.height+1, 0)
}

// line draws one row: bar, mark, title, who, when, status. Columns that do
// not fit are left out, the least telling first.
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
	if sign := l.s.sign(r.mark, r.tone); sign != "" {
		lead += sign + " "
	}
	star := ""
	if r.star {
		star = " " + t.Accent.Render(t.glyphs.star)
	}
	rest := l.width - ansi.StringWidth(lead)
	columns := ""
	room := func(col int) bool { return rest-col-gap >= l.titleRoom() }
	add := func(text string, col int) {
		columns += strings.Repeat(" ", gap) + text
		rest -= col + gap
	}
	statusCol := 0
	if l.statusCol > 0 && room(l.statusCol) {
		statusCol = l.statusCol
		rest -= statusCol + gap
	}
	whenCol := 0
	if l.whenCol > 0 && room(l.whenCol) {
		whenCol = l.whenCol
		rest -= whenCol + gap
	}
	if l.whoCol > 0 && room(l.whoCol) {
		add(cell(t.Muted.Render(cut(r.who, l.whoCol)), l.whoCol), l.whoCol)
	}
	if whenCol > 0 {
		columns += strings.Repeat(" ", gap) + cell(t.Muted.Render(r.when), whenCol)
	}
	if statusCol > 0 {
		columns += strings.Repeat(" ", gap) + right(t.tone(r.tone).Render(r.status), statusCol)
	}
	title := cut(r.title, rest-ansi.StringWidth(star))
	return lead + cell(titled.Render(title)+star, rest) + columns
}

// titleRoom is what a title keeps before columns are left out.
func (l *list) titleRoom() int { return min(leastTitle, l.width/2) }

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
	who := ""
	if p.Who != p.Title {
		who = clean(e.Answers[p.Who])
	}
	title := clean(e.Title(p))
	if title == "" {
		title = p.Name
	}
	return row{id: e.ID, mark: standing.Mark, title: title, who: who,
		when: clean(standing.When), status: clean(standing.Text), tone: standing.Tone, star: e.Evidence}
}
