package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/model/figures"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

var peopleColumns = []widget.Column{
	{Head: "by silence", Rank: 0},
	{Head: "last touch", Rank: 2, Right: true},
	{Rank: 1},
	{Head: "direction", Rank: 5},
	{Head: "team", Rank: 6},
	{Head: "promises", Rank: 3, Right: true},
	{Head: "on time", Rank: 4, Right: true},
}

const warmthColumn = 2

// personCells are the texts of a person, in the order of peopleColumns.
func personCells(p figures.PersonSummary, today model.Day) []string {
	var promises []string
	for _, part := range []struct {
		n    int
		word string
	}{{p.Open, "open"}, {p.Kept, "kept"}, {p.Broken, "broken"}} {
		if part.n > 0 {
			promises = append(promises, fmt.Sprintf("%d %s", part.n, part.word))
		}
	}
	onTime := ""
	if p.OnTime.Known() {
		onTime = p.OnTime.String()
	}
	return []string{widget.Clean(p.Name), p.SayTouch(today), p.SayWarmth(), widget.Clean(p.Direction), widget.Clean(p.Team),
		strings.Join(promises, ", "), onTime}
}

// peopleRows is the panel of the people, by how long one has been silent with them.
type peopleRows struct {
	s             *session
	in            *finder
	all           []figures.PersonSummary
	people        []figures.PersonSummary // those that are looked for
	table         widget.Table
	at            widget.Scroll
	width, height int
}

// Read takes in the people and sets them as a table.
func (p *peopleRows) Read() {
	p.all = figures.PeopleOf(p.s.journal, p.s.now)
	figures.BySilence(p.all)
	p.find()
}

func (p *peopleRows) finding() *finder { return p.in }

// find sets the people who are looked for as a table.
func (p *peopleRows) find() {
	p.people = nil
	var texts [][]string
	for _, of := range p.all {
		if cells := personCells(of, p.s.today()); p.in.query.In(strings.Join(cells, " ")) {
			p.people, texts = append(p.people, of), append(texts, cells)
		}
	}
	p.in.Count(len(p.people), len(p.all))
	p.table = widget.NewTable(peopleColumns, texts)
	p.Resize(p.width, p.height)
}

// Resize tells the cells there are.
func (p *peopleRows) Resize(width, height int) {
	p.width, p.height = width, height
	p.at.Resize(len(p.people), height-1) // under the heads
}

// Move selects another person.
func (p *peopleRows) Move(m keys.Move) { p.at.Move(m) }

// Rows are the people and those in sight.
func (p *peopleRows) Rows() widget.Scroll { return p.at }

// Open asks for all entries of the selected person.
func (p *peopleRows) Open() (tea.Msg, string) {
	switch {
	case len(p.people) == 0 && p.in.Asks():
		return nil, noMatch
	case len(p.people) == 0:
		return nil, noPeople
	}
	return behindPerson(p.s, p.people[p.at.Cursor].Name), ""
}

const noPeople = "No entry names a person yet."

// Lines draw the people from the one scrolled to.
func (p *peopleRows) Lines(turned bool) []string {
	t := &p.s.theme
	if len(p.people) == 0 && p.in.Asks() {
		return nil // the line of the finder says that nothing is found
	}
	if len(p.people) == 0 {
		return p.s.muted(noPeople, p.width)
	}
	columns := slices.Clone(p.table.Columns)
	columns[0].Width = min(columns[0].Width, max(nameWidth, p.width/nameShare))
	columns, _ = widget.Fitting(columns, p.width-widget.Gap)
	lines := []string{widget.TableHead(t, columns)}
	cells := make([]widget.TableCell, len(columns))
	for i := p.at.Top; i < len(p.people) && len(lines) < p.height; i++ {
		for c, text := range p.table.Rows[i] {
			cells[c] = widget.TableCell{Text: text, Style: t.Muted}
		}
		selected := turned && i == p.at.Cursor
		cells[0].Style = t.Text
		if selected {
			cells[0].Style = t.Strong
		}
		cells[warmthColumn].Style = t.Tone(figures.WarmthTone(p.people[i].Warmth))
		lines = append(lines, p.in.Marked(widget.TableLine(t, columns, cells, selected)))
	}
	return lines
}
