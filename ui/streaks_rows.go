package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/model/streak"
	"fromhere/ui/keys"
	"fromhere/ui/theme"
	"fromhere/ui/widget"
)

// streakRow is one practice as the Streaks tab draws it; the first row stands
// for all practices together and has no id.
type streakRow struct {
	streak.Row
	name  string
	short string
	why   string
	brief string
	tone  model.Tone
}

// streakRows are the rows of the practices that have a cadence and were begun.
func streakRows(activity *streak.Activity) []streakRow {
	rows := []streakRow{{name: "All practices", short: "All"}}
	for _, r := range activity.Rows() {
		rows = append(rows, streakRow{Row: r, name: widget.Clean(r.Practice.Name), short: widget.Clean(r.Practice.Short),
			why: r.Why, brief: r.Brief, tone: r.Tone()})
	}
	rows[0].sum(rows[1:])
	return rows
}

// sum makes the row the sum of all others: how many streaks end tonight, are on
// track, are lost this week and broke, and the share of the practices done week by
// week.
func (r *streakRow) sum(rows []streakRow) {
	r.tone = model.Muted
	r.Weeks = make([]float64, streak.RowWeeks)
	tonight, onTrack, lost, broke := 0, 0, 0, 0
	for _, of := range rows {
		switch {
		case of.Tonight:
			tonight++
		case of.Current > 0 && of.Lost:
			lost++
		case of.Current > 0:
			onTrack++
		case of.Longest > 0:
			broke++
		}
		for i, v := range of.Weeks {
			r.Weeks[i] += v / float64(len(rows))
		}
	}
	var parts []string
	if tonight > 0 {
		r.tone = model.Soon
		r.brief = fmt.Sprintf("%d end tonight", tonight)
		if tonight == 1 {
			r.brief = "1 ends tonight"
		}
		parts = append(parts, r.brief)
	}
	for _, part := range []struct {
		n    int
		word string
	}{{onTrack, "on track"}, {lost, "lost this week"}, {broke, "broke"}} {
		if part.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", part.n, part.word))
		}
	}
	if r.brief == "" && len(parts) > 0 {
		r.brief = parts[0]
	}
	r.why = strings.Join(parts, ", ")
}

// cells are the texts of a row, in the order of streakColumns.
func (r *streakRow) cells(t *theme.Theme) []string {
	if r.Practice.ID == "" {
		return []string{r.name, r.short, "", "", "", t.Spark(r.Weeks), r.brief}
	}
	return []string{r.name, r.short,
		fmt.Sprintf("%d %s", r.Current, r.Unit[:1]),
		fmt.Sprintf("%d %s", r.Longest, r.Unit[:1]),
		fmt.Sprintf("%.0f %%", 100*r.Strength),
		t.Spark(r.Weeks), r.brief}
}

// The columns of the rows. Where both fit, the full name takes the place of
// the short one.
var streakColumns = []widget.Column{
	{Rank: 1},
	{Rank: 0},
	{Head: "now", Rank: 2, Right: true},
	{Head: "best", Rank: 5, Right: true},
	{Head: "strength", Rank: 4, Right: true},
	{Head: fmt.Sprintf("%d weeks", streak.RowWeeks), Rank: 6},
	{Rank: 3},
}

const (
	fullName  = 0
	shortName = 1
	nowColumn = 2
	sparkCol  = 5
	whyColumn = 6
)

// practiceRows is the panel of the practices: how their streaks stand, one a row.
type practiceRows struct {
	*streakRecord
	in            *finder
	begun         []streakRow // of all practices that were begun
	table         widget.Table
	never         string // how many practices have no row; "" for none
	width, height int
}

// Read takes in the rows of the practices that were begun, sets them as a table,
// and counts the others.
func (p *practiceRows) Read() {
	p.begun = streakRows(p.activity)
	p.never = streak.SayNeverBegun(p.activity.NeverBegun())
	p.find()
}

func (p *practiceRows) finding() *finder { return p.in }

// find sets the rows that are looked for as a table.
func (p *practiceRows) find() {
	p.rows = p.begun
	all := p.begun[1:] // the first stands for all of them
	found := len(all)
	if p.in.Asks() {
		p.rows = nil
		for _, r := range all {
			if p.in.query.In(r.name + " " + r.short + " " + r.why) {
				p.rows = append(p.rows, r)
			}
		}
		found = len(p.rows)
	}
	p.in.Count(found, len(all))
	texts := make([][]string, len(p.rows))
	for i := range p.rows {
		texts[i] = p.rows[i].cells(&p.s.theme)
	}
	p.table = widget.NewTable(streakColumns, texts)
	p.Resize(p.width, p.height)
}

// Resize tells the cells there are.
func (p *practiceRows) Resize(width, height int) {
	p.width, p.height = width, height
	room := height - 1 // for the heads
	if p.never != "" {
		room-- // for the line that counts them
	}
	p.at.Resize(len(p.rows), room)
}

// Move selects another practice.
func (p *practiceRows) Move(m keys.Move) { p.at.Move(m) }

// Rows are the practices and those in sight.
func (p *practiceRows) Rows() widget.Scroll { return p.at }

// Open asks for the view of the selected practice, or for the entries of the year.
func (p *practiceRows) Open() (tea.Msg, string) {
	if len(p.rows) == 0 {
		return nil, noMatch
	}
	if id := p.selected().Practice.ID; id != "" {
		return showMsg{id}, ""
	}
	of := *p.streakRecord // as it is selected now
	return openBehind{p.about("The last year"), func() []string {
		return of.practised(func(model.Day) bool { return true })
	}}, ""
}

// practised are the ids of the entries that count for the selected practice on the
// wanted days of the last year, each once.
func (r *streakRecord) practised(wanted func(model.Day) bool) []string {
	var ids []string
	for d := r.activity.YearFrom(); d <= r.activity.AsOf; d++ {
		if wanted(d) {
			ids = append(ids, idsAmong(r.s.journal.Practised(r.selected().Practice.ID, d))...)
		}
	}
	return inOrder(r.s, ids)
}

// Lines draw the rows from the one scrolled to, and under them how many
// practices have none.
func (p *practiceRows) Lines(turned bool) []string {
	t, width := &p.s.theme, p.width
	columns := streakColumnsFor(p.table.Columns, width-widget.Gap)
	lines := []string{widget.TableHead(t, columns)}
	cells := make([]widget.TableCell, len(columns))
	if width < narrow { // the rows have room for the brief reason alone
		selected := p.selected()
		lines[0] = strings.Repeat(" ", widget.Gap) + t.Tone(selected.tone).Render(widget.Cut(selected.why, width-widget.Gap))
	}
	for i := p.at.Top; i < len(p.rows) && len(lines) < p.height; i++ {
		r := &p.rows[i]
		for c, text := range p.table.Rows[i] {
			cells[c] = widget.TableCell{Text: text, Style: t.Text}
		}
		selected := i == p.at.Cursor
		if selected {
			cells[fullName].Style, cells[shortName].Style = t.Strong, t.Strong
		}
		cells[sparkCol].Style = t.Heat[sparkLevel].Style
		if widget.Width(r.why) <= columns[whyColumn].Width {
			cells[whyColumn].Text = r.why
		}
		cells[whyColumn].Style = t.Tone(r.tone)
		lines = append(lines, p.in.Marked(widget.TableLine(t, columns, cells, selected && turned)))
	}
	if p.never != "" && !p.in.Asks() && len(lines) < p.height {
		lines = append(lines, strings.Repeat(" ", widget.Gap)+t.Muted.Render(widget.Cut(p.never, width-widget.Gap)))
	}
	return lines
}

// streakColumnsFor are the columns that fit. The reason has the rest of the line,
// and is told in full where that holds it.
func streakColumnsFor(columns []widget.Column, width int) []widget.Column {
	columns = slices.Clone(columns)
	columns[fullName].Width = min(columns[fullName].Width, nameWidth)
	columns[shortName].Width = min(columns[shortName].Width, nameWidth)
	if width < narrow {
		columns[fullName].Width = 0
	} else {
		columns[shortName].Width = 0
	}
	fitted, rest := widget.Fitting(columns, width)
	if why := &fitted[whyColumn]; why.Width > 0 {
		why.Width += rest
	}
	return fitted
}
