package ui

import (
	"fmt"
	"slices"
	"strings"

	"fromhere/model"
	"fromhere/model/figures"
	"fromhere/ui/widget"
)

var peopleColumns = []widget.Column{
	{Head: "by silence", Rank: 0},
	{Head: "last talk", Rank: 2, Right: true},
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

// readPeople takes in the people and sets them as a table.
func (v *streaksView) readPeople() {
	v.everybody = figures.PeopleOf(v.s.journal, v.s.now)
	figures.BySilence(v.everybody)
	v.setPeople()
}

// setPeople sets the people who are looked for as a table.
func (v *streaksView) setPeople() {
	v.people = nil
	var texts [][]string
	for _, p := range v.everybody {
		if cells := personCells(p, v.s.today()); v.query.In(strings.Join(cells, " ")) {
			v.people, texts = append(v.people, p), append(texts, cells)
		}
	}
	if v.shown() == peoplePanel {
		v.Count(len(v.people), len(v.everybody))
	}
	v.silence = widget.NewTable(peopleColumns, texts)
}

// peopleLines draw the people from the one scrolled to.
func (v *streaksView) peopleLines(width, height int) []string {
	t := &v.s.theme
	if len(v.people) == 0 && v.Asks() {
		return nil // the line of the finder says that nothing is found
	}
	if len(v.people) == 0 {
		return v.muted("No entry names a person yet.", width)
	}
	columns := slices.Clone(v.silence.Columns)
	columns[0].Width = min(columns[0].Width, nameWidth)
	columns, _ = widget.Fitting(columns, width-widget.Gap)
	lines := []string{widget.TableHead(&v.s.theme, columns)}
	cells := make([]widget.TableCell, len(columns))
	for i := v.who.Top; i < len(v.people) && len(lines) < height; i++ {
		for c, text := range v.silence.Rows[i] {
			cells[c] = widget.TableCell{Text: text, Style: t.Muted}
		}
		selected := i == v.who.Cursor
		cells[0].Style = t.Text
		if selected {
			cells[0].Style = t.Strong
		}
		cells[warmthColumn].Style = t.Tone(figures.WarmthTone(v.people[i].Warmth))
		lines = append(lines, v.Marked(widget.TableLine(&v.s.theme, columns, cells, selected)))
	}
	return lines
}
