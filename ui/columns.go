package ui

import (
	"strings"
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
	text string
	ink  ink
}

// table is rows of texts and the columns made as wide as what they hold.
// Measuring long tables takes time, so it is done when they are read.
type table struct {
	columns []column
	rows    [][]string
}

// newTable measures the columns of rows.
func newTable(columns []column, rows [][]string) table {
	sized := make([]column, len(columns))
	for i, c := range columns {
		c.width = 0
		for _, r := range rows {
			c.width = max(c.width, textWidth(r[i]))
		}
		if c.width > 0 {
			c.width = max(c.width, textWidth(c.head))
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
func tableLine(t *theme, columns []column, cells []tableCell, selected bool) string {
	var b strings.Builder
	b.Grow(lineRoom)
	lead(&b, t, selected)
	first := true
	for i, c := range columns {
		if c.width == 0 {
			continue
		}
		if !first {
			blank(&b, gap)
		}
		first = false
		if c.right {
			writeRight(&b, cells[i].ink, cells[i].text, c.width)
		} else {
			writeStyled(&b, cells[i].ink, cells[i].text, c.width)
		}
	}
	return b.String()
}

// tableHead draws the heads of the columns.
func tableHead(t *theme, columns []column) string {
	cells := make([]tableCell, len(columns))
	for i, c := range columns {
		cells[i] = tableCell{c.head, t.Muted}
	}
	return tableLine(t, columns, cells, false)
}
