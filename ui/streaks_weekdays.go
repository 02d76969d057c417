package ui

import (
	"fmt"
	"slices"
	"strings"

	"fromhere/model/figures"
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
	said := make([]string, len(v.profile))
	col := 0
	for i, n := range v.profile {
		share := figures.Share{Part: n, Whole: all}
		said[i] = share.String()
		if !share.Few() {
			said[i] = fmt.Sprintf("%d  %5s", n, share)
		}
		col = max(col, widget.Width(said[i]))
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
		widget.WriteRight(&b, style, said[i], col)
		lines = append(lines, b.String())
	}
	return lines
}
