package ui

import (
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// column is one column of a table. Where not all fit, those of the lowest rank
// stay.
type column struct {
	head  string
	width int
	rank  int
	right bool // set against its right edge, as figures are
}

// tableCell is one cell of a table: its text and looks.
type tableCell struct {
	text  string
	style lipgloss.Style
}

// place sets text in the column.
func (c column) place(text string) string {
	if c.right {
		return right(text, c.width)
	}
	return cell(text, c.width)
}

// table is rows of texts and the columns made as wide as what they hold.
// Measuring long tables takes time, so it is done when they are read.
type table struct {
	columns []column
	rows    [][]string
}

func newTable(columns []column, rows [][]string) table {
	sized := make([]column, len(columns))
	for i, c := range columns {
		c.width = 0
		for _, r := range rows {
			c.width = max(c.width, ansi.StringWidth(r[i]))
		}
		if c.width > 0 {
			c.width = max(c.width, ansi.StringWidth(c.head))
		}
		sized[i] = c
	}
	return table{sized, rows}
}

// fitting takes the columns that fit a width, by rank: a column that is left
// out, or that nothing stands in, has no width. Rest is what is left over.
func fitting(columns []column, width int) (fitted []column, rest int) {
	fitted = make([]column, len(columns))
	rest = width + gap
	for rank := range columns {
		for i, c := range columns {
			if c.rank == rank && c.width > 0 && c.width+gap <= rest {
				fitted[i] = c
				rest -= c.width + gap
			}
		}
	}
	return fitted, rest
}

// tableLine draws the cells of the columns that have a width, with the bar
// before the selected row.
func (s *session) tableLine(columns []column, cells []tableCell, selected bool) string {
	t := &s.theme
	var b strings.Builder
	if selected {
		b.WriteString(t.Accent.Render(t.glyphs.bar) + " ")
	} else {
		b.WriteString(strings.Repeat(" ", gap))
	}
	first := true
	for i, c := range columns {
		if c.width == 0 {
			continue
		}
		if !first {
			b.WriteString(strings.Repeat(" ", gap))
		}
		first = false
		b.WriteString(cells[i].style.Render(c.place(cells[i].text)))
	}
	return b.String()
}

// tableHead draws the heads of the columns.
func (s *session) tableHead(columns []column) string {
	cells := make([]tableCell, len(columns))
	for i, c := range columns {
		cells[i] = tableCell{c.head, s.theme.Muted}
	}
	return s.tableLine(columns, cells, false)
}
