package ui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"fromhere/model"
	"fromhere/model/figures"
)

// longestSilence orders people by who cools first: the longest not talked
// with, then those never talked with, as the journal gives them.
func longestSilence(people []figures.PersonSummary) []figures.PersonSummary {
	slices.SortStableFunc(people, func(a, b figures.PersonSummary) int {
		if a.Warmth == figures.Stranger || b.Warmth == figures.Stranger {
			return cmp.Compare(warmthRank(a), warmthRank(b))
		}
		return cmp.Or(cmp.Compare(a.Talked, b.Talked), strings.Compare(a.Name, b.Name))
	})
	return people
}

func warmthRank(p figures.PersonSummary) int {
	if p.Warmth == figures.Stranger {
		return 1
	}
	return 0
}

var peopleColumns = []column{
	{head: "coolest first", rank: 0},
	{head: "last talk", rank: 2, right: true},
	{rank: 1},
	{head: "direction", rank: 5},
	{head: "team", rank: 6},
	{head: "promises", rank: 3, right: true},
	{head: "on time", rank: 4, right: true},
}

const warmthColumn = 2

// personCells are the texts of a person, in the order of peopleColumns.
func personCells(p figures.PersonSummary, today model.Day) []string {
	talk := "never"
	if p.Warmth != figures.Stranger {
		talk = model.Ago(p.Talked, today)
	}
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
	return []string{clean(p.Name), talk, string(p.Warmth), clean(p.Direction), clean(p.Team),
		strings.Join(promises, ", "), onTime}
}

// readPeople takes in the people and sets them as a table.
func (v *streaksView) readPeople() {
	v.people = longestSilence(figures.PeopleOf(v.s.journal, v.s.now))
	texts := make([][]string, len(v.people))
	for i, p := range v.people {
		texts[i] = personCells(p, v.s.today())
	}
	v.silence = newTable(peopleColumns, texts)
}

// peopleLines draw the people from the one scrolled to.
func (v *streaksView) peopleLines(width, height int) []string {
	t := &v.s.theme
	if len(v.people) == 0 {
		return v.muted("No entry names a person yet.", width)
	}
	columns := slices.Clone(v.silence.columns)
	columns[0].width = min(columns[0].width, nameWidth)
	columns, _ = fitting(columns, width-gap)
	lines := []string{tableHead(&v.s.theme, columns)}
	cells := make([]tableCell, len(columns))
	for i := v.who.top; i < len(v.people) && len(lines) < height; i++ {
		for c, text := range v.silence.rows[i] {
			cells[c] = tableCell{text: text, ink: t.Muted}
		}
		selected := i == v.who.cursor
		cells[0].ink = t.Text
		if selected {
			cells[0].ink = t.Strong
		}
		cells[warmthColumn].ink = t.tone(warmthStyle(v.people[i].Warmth))
		lines = append(lines, tableLine(&v.s.theme, columns, cells, selected))
	}
	return lines
}

// warmthStyle gives the accent to those who cool: they are the ones to talk
// with next.
func warmthStyle(w figures.Warmth) model.Tone {
	switch w {
	case figures.Warm:
		return model.Good
	case figures.Cooling:
		return model.Soon
	}
	return model.Muted
}
