package ui

import (
	"fmt"
	"strconv"
	"strings"

	"fromhere/model"
	"fromhere/ui/theme"
	"fromhere/ui/widget"
)

// scaleTop is the end of the scales of fear and of how it went.
const scaleTop = 10

// courageLines draw fear against outcome: a column for each grade of fear, a row
// for two grades of outcome, and the line where fear would have been right.
func (v *streaksView) courageLines(width, height int) []string {
	t := &v.s.theme
	if len(v.courage.Points) == 0 {
		if v.courage.Untold > 0 {
			return v.muted(v.courage.Sentence(), width)
		}
		return v.muted("No entry tells both the fear before and how it went. Every form asks for both at its end.", width)
	}
	words := v.courageWords()
	chart := v.courageChart()
	room := width - chartWidth - 2*widget.Gap
	if room < chartWords {
		said := widget.Wrap(words[0], width)
		if room := height - len(chart); len(said) > room {
			said = said[:max(room, 0)]
		}
		return append(said, chart...)
	}
	var said []string
	for i, line := range words {
		if i > 0 {
			said = append(said, "")
		}
		for _, part := range widget.Wrap(line, min(room, widget.ProseWidth)) {
			style := t.Muted
			if i == 0 {
				style = t.Text
			}
			said = append(said, style.Render(part))
		}
	}
	for i := range chart {
		if i < len(said) {
			chart[i] = widget.Cell(chart[i], chartWidth+2*widget.Gap) + said[i]
		}
	}
	return chart
}

// courageWords are the chart in sentences, the most important first.
func (v *streaksView) courageWords() []string {
	c := v.courage
	return []string{
		c.Sentence(),
		fmt.Sprintf("Average of %s: fear %.1f, outcome %.1f.", model.Plural(len(c.Points), "moment"), c.Fear, c.Went),
		v.s.theme.Glyphs.Dot + " went as feared; above that, better",
	}
}

// courageChart draws how many moments there are of each fear and outcome.
func (v *streaksView) courageChart() []string {
	t := &v.s.theme
	const rows = scaleTop/2 + 1
	var counts [rows][scaleTop + 1]int
	top := 0
	for _, p := range v.courage.Points {
		n := &counts[(scaleTop-p.Went)/2][p.Fear]
		*n++
		top = max(top, *n)
	}
	dot := theme.Tile{Style: t.Muted, Sign: t.Glyphs.Dot}
	lines := make([]string, 0, rows+1)
	for r, row := range counts {
		var b strings.Builder
		b.Grow(widget.LineRoom)
		b.WriteString(t.Muted.Render(widget.Cell(courageLabels[r], courageLabel)))
		for fear, n := range row {
			switch {
			case n > 0:
				level := (n*(len(t.Heat)-1) + top - 1) / top
				t.Heat[level].Run(&b, chartStep-1)
				widget.Blank(&b, 1)
			case fear/2 == r:
				dot.Run(&b, 1)
				widget.Blank(&b, chartStep-1)
			default:
				widget.Blank(&b, chartStep)
			}
		}
		lines = append(lines, strings.TrimSuffix(b.String(), " "))
	}
	var axis strings.Builder
	axis.Grow(widget.LineRoom)
	widget.WriteCell(&axis, "fear", courageLabel)
	for fear := range scaleTop + 1 {
		widget.WriteCell(&axis, strconv.Itoa(fear), chartStep)
	}
	return append(lines, t.Muted.Render(strings.TrimRight(axis.String(), " ")))
}

var courageLabels = [scaleTop/2 + 1]string{"well", "", "", "", "", "badly"}
