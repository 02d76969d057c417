package ui

import (
	"fmt"
	"strings"
	"time"

	"fromhere/model"
	"fromhere/model/streak"
	"fromhere/ui/theme"
	"fromhere/ui/widget"
)

// heatmap draws a year, one row a weekday and one column a week.
type heatmap struct {
	theme  *theme.Theme
	heat   streak.Heat
	weeks  int       // how many of the last weeks are drawn
	cells  int       // how wide a week is
	label  int       // how wide the names of the weekdays are, with the gap
	beside bool      // the legend stands beside the map
	day    model.Day // the selected one; 0 for none
}

// newHeatmap is a map as wide as fits.
func newHeatmap(t *theme.Theme, h streak.Heat, width int) heatmap {
	m := heatmap{theme: t, heat: h, cells: 1, label: weekdayWidth + widget.Gap}
	if width < narrow {
		m.label = weekdayWidth + 1
	}
	if m.label+heatCells*len(h.Weeks) <= width {
		m.cells = heatCells
	}
	m.weeks = max(min(len(h.Weeks), (width-m.label)/m.cells), 0)
	m.beside = m.width()+2*widget.Gap+legendWidth <= width
	return m
}

// width is that of the names and the map.
func (m *heatmap) width() int { return m.label + m.weeks*m.cells }

// span is the width of all that is drawn.
func (m *heatmap) span() int {
	if m.beside {
		return m.width() + 2*widget.Gap + legendWidth
	}
	return m.width()
}

// lines are the names of the months and a row a weekday.
func (m *heatmap) lines() []string {
	t := m.theme
	legend := m.legend()
	lines := []string{strings.Repeat(" ", m.label) + t.Muted.Render(m.months())}
	for day, name := range weekdayNames() {
		var b strings.Builder
		b.Grow(widget.LineRoom)
		widget.WriteStyled(&b, t.Muted, name, m.label)
		m.row(&b, day)
		if m.beside {
			widget.Blank(&b, 2*widget.Gap)
			b.WriteString(legend[day])
		}
		lines = append(lines, b.String())
	}
	return lines
}

// row draws one weekday's days, in runs of the same tile.
func (m *heatmap) row(b *strings.Builder, day int) {
	shown := m.heat.Weeks[len(m.heat.Weeks)-m.weeks:]
	for w := 0; w < len(shown); {
		tile, run := m.tile(shown[w][day]), 1
		if shown[w][day].Day == m.day {
			m.theme.Accent.Write(b, m.theme.Glyphs.StepDone)
			tile.Run(b, m.cells-1)
			w++
			continue
		}
		for w+run < len(shown) && m.tile(shown[w+run][day]) == tile && shown[w+run][day].Day != m.day {
			run++
		}
		tile.Run(b, run*m.cells)
		w += run
	}
}

// tile is the tile of a day. A day without entries is blank if none was due or it
// is still ahead.
func (m *heatmap) tile(d streak.HeatDay) *theme.Tile {
	if d.Ahead || d.PassedOver && d.Count == 0 {
		return &m.theme.Passed
	}
	return &m.theme.Heat[d.Level]
}

// months are the names of the months, each over the first week that lies mostly
// in it, as its Thursday does. The month that the map begins in is named where
// there is room.
func (m *heatmap) months() string {
	line := []byte(strings.Repeat(" ", m.weeks*m.cells))
	shown := m.heat.Weeks[len(m.heat.Weeks)-m.weeks:]
	end := len(line)
	for w := len(shown) - 1; w >= 0; w-- {
		thursday := shown[w][3].Day.Start()
		name := thursday.Month().String()[:monthWidth]
		begins := thursday.Day() <= len(shown[w])
		at := w * m.cells
		if (begins || w == 0) && at+len(name) <= end {
			copy(line[at:], name)
			end = at - 1
		}
	}
	return string(line)
}

// legend says, beside the map, what the signs mean: one line a weekday.
func (m *heatmap) legend() []string {
	t := m.theme
	lines := []string{t.Heat[0].One() + t.Muted.Render(" nothing")}
	for level := 1; level < len(t.Heat); level++ {
		if least, most, ok := m.heat.Counts(level); ok && m.heat.Top > 0 {
			lines = append(lines, t.Heat[level].One()+t.Muted.Render(" "+m.sayCounts(level, least, most)))
		}
	}
	lines = append(lines, t.Muted.Render("blank: day off"))
	for len(lines) < len(weekdayNames()) {
		lines = append(lines, "")
	}
	return lines
}

func (m *heatmap) sayCounts(level, least, most int) string {
	switch {
	case level == len(m.theme.Heat)-1:
		return fmt.Sprintf("%d or more", least)
	case least == most:
		return fmt.Sprint(least)
	}
	return fmt.Sprintf("%d–%d", least, most)
}

// brief is the legend in a few cells: "0 · 1 ░▒▓█ 6+".
func (m *heatmap) brief() string {
	t := m.theme
	text := t.Muted.Render("0 ") + t.Heat[0].One()
	signs, first, last := "", 0, 0
	for level := 1; level < len(t.Heat); level++ {
		if least, _, ok := m.heat.Counts(level); ok && m.heat.Top > 0 {
			if first == 0 {
				first = least
			}
			last = least
			signs += t.Heat[level].One()
		}
	}
	if signs == "" {
		return text
	}
	return text + t.Muted.Render(fmt.Sprintf(" %d ", first)) + signs + t.Muted.Render(fmt.Sprintf(" %d+", last))
}

// weekdayNames are the days of a week, Monday first.
func weekdayNames() [7]string {
	var names [7]string
	for i := range names {
		names[i] = time.Weekday((i + 1) % len(names)).String()[:weekdayWidth]
	}
	return names
}
