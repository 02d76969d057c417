package ui

import (
	"fmt"
	"slices"
	"strings"

	"fromhere/ui/theme"
	"fromhere/ui/widget"
)

// profileLines draw the entries of each weekday, for the selected practice.
func (v *streaksView) profileLines(width int) []string {
	t := &v.s.theme
	var lines []string
	if !v.tall() {
		lines = append(lines, v.title(width))
	}
	most, all := slices.Max(v.profile[:]), 0
	for _, n := range v.profile {
		all += n
	}
	if all == 0 {
		return append(lines, t.Muted.Render("Nothing recorded in this year."))
	}
	figures := make([]string, len(v.profile))
	col := 0
	for i, n := range v.profile {
		figures[i] = fmt.Sprintf("%d  %3.0f %%", n, 100*float64(n)/float64(all))
		col = max(col, widget.Width(figures[i]))
	}
	room := min(width-weekdayWidth-col-2*widget.Gap, barWidth)
	bar := theme.Tile{Style: t.Heat[sparkLevel].Style, Sign: t.Glyphs.Heat[len(t.Glyphs.Heat)-1]}
	for i, name := range weekdayNames() {
		length := (v.profile[i]*room + most/2) / most
		if v.profile[i] > 0 {
			length = max(length, 1)
		}
		style := t.Text
		if v.profile[i] == 0 {
			style = t.Muted
		}
		var b strings.Builder
		b.Grow(widget.LineRoom)
		t.Muted.Write(&b, name)
		widget.Blank(&b, widget.Gap)
		bar.Run(&b, length)
		widget.Blank(&b, room-length+widget.Gap)
		widget.WriteRight(&b, style, figures[i], col)
		lines = append(lines, b.String())
	}
	return lines
}
