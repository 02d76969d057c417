package ui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/model/figures"
	"fromhere/ui/keys"
	"fromhere/ui/theme"
	"fromhere/ui/widget"
)

// scaleTop is the end of the scales of fear and of how it went.
const scaleTop = 10

// courageChart is the panel of fear against outcome: what is said of the moments
// feared, and a chart of all that are told. What is said and each place of the
// chart that has moments can be selected.
type courageChart struct {
	s             *session
	record        figures.CourageRecord
	counts        [courageRows][scaleTop + 1]int
	places        []couragePlace // what can be selected, in reading order
	at            widget.Scroll
	width, height int
}

// courageRows are the rows of the chart: one for two grades of outcome.
const courageRows = scaleTop/2 + 1

// couragePlace is a place of the chart; said is what is said over it.
type couragePlace struct {
	said      bool
	row, fear int
}

// Read reads the moments that were feared.
func (c *courageChart) Read() {
	c.record = figures.Courage(c.s.journal)
	c.counts, c.places = [courageRows][scaleTop + 1]int{}, nil
	if len(c.record.Told)+len(c.record.Waiting) > 0 {
		c.places = append(c.places, couragePlace{said: true})
	}
	for _, p := range c.record.Points {
		c.counts[(scaleTop-p.Went)/2][p.Fear]++
	}
	for row, of := range c.counts {
		for fear, n := range of {
			if n > 0 {
				c.places = append(c.places, couragePlace{row: row, fear: fear})
			}
		}
	}
	c.at.Resize(len(c.places), len(c.places))
}

// Resize tells the cells there are.
func (c *courageChart) Resize(width, height int) { c.width, c.height = width, height }

// Move selects another place.
func (c *courageChart) Move(m keys.Move) { c.at.Move(m) }

// Rows are none: all of it is in sight.
func (c *courageChart) Rows() widget.Scroll { return widget.Scroll{} }

// selects tells that a place is the selected one.
func (c *courageChart) selects(p couragePlace) bool {
	return c.at.Cursor < len(c.places) && c.places[c.at.Cursor] == p
}

// Open asks for the moments of the selected place, or for all that were feared.
func (c *courageChart) Open() (tea.Msg, string) {
	if len(c.places) == 0 {
		return nil, "No entry tells both the fear before and how it went"
	}
	place := c.places[c.at.Cursor]
	named := "Moments feared"
	if !place.said {
		best := scaleTop - 2*place.row
		named = fmt.Sprintf("Fear %d, outcome %d–%d", place.fear, best-1, best)
		if place.row == courageRows-1 {
			named = fmt.Sprintf("Fear %d, outcome 0", place.fear)
		}
	}
	return openBehind{named, func() []string { return inOrder(c.s, place.moments(figures.Courage(c.s.journal))) }}, ""
}

// moments are the ids of the moments of a place.
func (p couragePlace) moments(record figures.CourageRecord) []string {
	if p.said {
		return slices.Concat(record.Waiting, record.Told)
	}
	var ids []string
	for _, point := range record.Points {
		if point.Fear == p.fear && (scaleTop-point.Went)/2 == p.row {
			ids = append(ids, point.Entry.ID)
		}
	}
	return ids
}

// Lines draw fear against outcome: a column for each grade of fear, a row
// for two grades of outcome, and the line where fear would have been right.
func (c *courageChart) Lines(turned bool) []string {
	t, width := &c.s.theme, c.width
	if len(c.record.Points) == 0 {
		if c.record.Untold > 0 {
			return c.sentence(turned, width, t.Muted)
		}
		return c.s.muted("No entry tells both the fear before and how it went. Every form asks for both at its end.", width)
	}
	chart := c.chart(turned)
	room := width - chartWidth - 2*widget.Gap
	if room < chartWords {
		said := c.sentence(turned, width, t.Text)
		if room := c.height - len(chart); len(said) > room {
			said = said[:max(room, 0)]
		}
		return append(said, chart...)
	}
	said := c.sentence(turned, room+widget.Gap, t.Text)
	for _, line := range c.words() {
		said = append(said, "")
		for _, part := range widget.Wrap(line, min(room, widget.ProseWidth)) {
			said = append(said, widget.Blanks(widget.Gap)+t.Muted.Render(part))
		}
	}
	for i := range chart {
		if i < len(said) {
			chart[i] = widget.Cell(chart[i], chartWidth+widget.Gap) + said[i]
		}
	}
	return chart
}

// sentence is what is said of the moments feared, with room for the bar before it.
func (c *courageChart) sentence(turned bool, width int, style theme.Style) []string {
	var lines []string
	for i, part := range widget.Wrap(c.record.Sentence(), min(width-widget.Gap, widget.ProseWidth)) {
		var b strings.Builder
		widget.Lead(&b, &c.s.theme, turned && i == 0 && c.selects(couragePlace{said: true}), false)
		b.WriteString(style.Render(part))
		lines = append(lines, b.String())
	}
	return lines
}

// words are the chart in sentences.
func (c *courageChart) words() []string {
	return []string{
		fmt.Sprintf("Average of %s: fear %.1f, outcome %.1f.", model.Plural(len(c.record.Points), "moment"), c.record.Fear, c.record.Went),
		c.s.theme.Glyphs.Dot + " as bad as feared; above that, better",
	}
}

// chart draws how many moments there are of each fear and outcome. The bar stands
// in the gap before the selected place.
func (c *courageChart) chart(turned bool) []string {
	t := &c.s.theme
	top := 0
	for _, row := range c.counts {
		top = max(top, slices.Max(row[:]))
	}
	dot := theme.Tile{Style: t.Muted, Sign: t.Glyphs.Dot}
	lines := make([]string, 0, courageRows+1)
	for r, row := range c.counts {
		var b strings.Builder
		b.Grow(widget.LineRoom)
		t.Muted.Write(&b, widget.Cell(courageLabels[r], courageLabel-1))
		for fear, n := range row {
			if turned && c.selects(couragePlace{row: r, fear: fear}) {
				t.Accent.Write(&b, t.Glyphs.Bar)
			} else {
				widget.Blank(&b, 1)
			}
			switch {
			case n > 0:
				level := (n*(len(t.Heat)-1) + top - 1) / top
				t.Heat[level].Run(&b, chartStep-1)
			case fear/2 == r:
				dot.Run(&b, 1)
				widget.Blank(&b, chartStep-2)
			default:
				widget.Blank(&b, chartStep-1)
			}
		}
		lines = append(lines, b.String())
	}
	var axis strings.Builder
	axis.Grow(widget.LineRoom)
	widget.WriteCell(&axis, "fear", courageLabel)
	for fear := range scaleTop + 1 {
		widget.WriteCell(&axis, strconv.Itoa(fear), chartStep)
	}
	return append(lines, t.Muted.Render(strings.TrimRight(axis.String(), " ")))
}

var courageLabels = [courageRows]string{"well", "", "", "", "", "badly"}
