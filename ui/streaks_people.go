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

// readPeople takes in the people and sets them as a table.
func (v *streaksView) readPeople() {
	v.people = figures.PeopleOf(v.s.journal, v.s.now)
	figures.BySilence(v.people)
	texts := make([][]string, len(v.people))
	for i, p := range v.people {
		texts[i] = personCells(p, v.s.today())
	}
	v.silence = widget.NewTable(peopleColumns, texts)
}

// peopleLines draw the people from the one scrolled to.
func (v *streaksView) peopleLines(width, height int) []string {
	t := &v.s.theme
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
		lines = append(lines, widget.TableLine(&v.s.theme, columns, cells, selected))
	}
	return lines
}
