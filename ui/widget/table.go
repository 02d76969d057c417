package widget

import (
	"strings"

	"fromhere/ui/theme"
)

// Column is one column of a table. Where not all fit, those of the lowest rank
// stay.
type Column struct {
	Head  string
	Width int
	Rank  int
	Right bool // set against its right edge, as figures are
}

// TableCell is one cell of a table: its text and looks.
type TableCell struct {
	Text  string
	Style theme.Style
}

// Table is rows of texts and the columns made as wide as what they hold.
// Measuring long tables takes time, so it is done when they are read.
type Table struct {
	Columns []Column
	Rows    [][]string
}

// NewTable measures the columns of rows.
func NewTable(columns []Column, rows [][]string) Table {
	sized := make([]Column, len(columns))
	for i, c := range columns {
		c.Width = 0
		for _, r := range rows {
			c.Width = max(c.Width, Width(r[i]))
		}
		if c.Width > 0 {
			c.Width = max(c.Width, Width(c.Head))
		}
		sized[i] = c
	}
	return Table{sized, rows}
}

// Fitting takes the columns that fit a width, by rank: a column that is left
// out, or that nothing stands in, has no width. Rest is what is left over.
func Fitting(columns []Column, width int) (fitted []Column, rest int) {
	fitted = make([]Column, len(columns))
	rest = width + Gap
	for rank := range columns {
		for i, c := range columns {
			if c.Rank == rank && c.Width > 0 && c.Width+Gap <= rest {
				fitted[i] = c
				rest -= c.Width + Gap
			}
		}
	}
	return fitted, rest
}

// TableLine draws the cells of the columns that have a width, with the bar
// before the selected row.
func TableLine(t *theme.Theme, columns []Column, cells []TableCell, selected bool) string {
	var b strings.Builder
	b.Grow(LineRoom)
	Lead(&b, t, selected, false)
	first := true
	for i, c := range columns {
		if c.Width == 0 {
			continue
		}
		if !first {
			Blank(&b, Gap)
		}
		first = false
		if c.Right {
			WriteRight(&b, cells[i].Style, cells[i].Text, c.Width)
		} else {
			WriteStyled(&b, cells[i].Style, cells[i].Text, c.Width)
		}
	}
	return b.String()
}

// TableHead draws the heads of the columns.
func TableHead(t *theme.Theme, columns []Column) string {
	cells := make([]TableCell, len(columns))
	for i, c := range columns {
		cells[i] = TableCell{c.Head, t.Muted}
	}
	return TableLine(t, columns, cells, false)
}
