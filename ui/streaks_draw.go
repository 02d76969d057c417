package ui

import (
	"fmt"
	"slices"
	"strings"

	"fromhere/model"
	"fromhere/ui/widget"
)

// View draws the year, the names of the panels, and one of them.
func (v *streaksView) View() string {
	if v.blank() {
		return strings.Join(v.welcome(), "\n")
	}
	lines := v.head()
	room := v.height - len(lines)
	if !v.split() {
		return strings.Join(append(lines, v.draw(v.shown(), v.width, room)...), "\n")
	}
	width := v.width * streaksShare / 100
	left, right := v.draw(v.shown(), width, room), v.aside(v.width-width-2*widget.Gap, room)
	var b strings.Builder
	b.Grow(v.height * widget.LineRoom)
	for _, line := range lines {
		b.WriteString(line)
		b.WriteByte('\n')
	}
	for i := range max(len(left), len(right)) {
		if i > 0 {
			b.WriteByte('\n')
		}
		line := ""
		if i < len(left) {
			line = left[i]
		}
		widget.WriteCell(&b, line, width)
		if i < len(right) {
			widget.Blank(&b, 2*widget.Gap)
			b.WriteString(right[i])
		}
	}
	return b.String()
}

// draw draws one panel.
func (v *streaksView) draw(p panel, width, height int) []string {
	switch p {
	case practicesPanel:
		return v.streakLines(width, height)
	case weekdaysPanel:
		return v.profileLines(width)
	case couragePanel:
		return v.courageLines(width, height)
	case creditsPanel:
		return v.creditLines(width, height)
	case peoplePanel:
		return v.peopleLines(width, height)
	}
	return v.year()
}

// aside draws the panels that stand beside the one turned to.
func (v *streaksView) aside(width, height int) []string {
	var lines []string
	for _, p := range []panel{weekdaysPanel, couragePanel, creditsPanel} {
		lines = append(lines, v.s.theme.Strong.Render(panelNames[p]))
		lines = append(append(lines, v.draw(p, width, height-len(lines))...), "")
	}
	return lines
}

// welcome says what to do where there is nothing to count.
func (v *streaksView) welcome() []string {
	t, k := &v.s.theme, &v.s.keys
	if !v.loaded {
		return []string{v.s.reading.line()}
	}
	lines := []string{"Nothing to count yet. " + t.Accent.Render(k.Reflect.Help().Key) + " closes the day and begins the first streak.", ""}
	return append(lines, v.muted("A day counts for a practice once it holds an entry of it. "+
		"Weekends and leave are passed over; today breaks nothing before it is over.", v.width)...)
}

// muted is text that can wait, in as many lines as it needs.
func (v *streaksView) muted(text string, width int) []string {
	lines := widget.Wrap(text, min(width, widget.ProseWidth))
	for i, line := range lines {
		lines[i] = v.s.theme.Muted.Render(line)
	}
	return lines
}

// head is all that stands over the panel.
func (v *streaksView) head() []string {
	panels := v.panelLine()
	if !v.tall() {
		return []string{panels}
	}
	lines := append(v.year(), "", panels)
	if v.height >= roomy {
		lines = append(lines, "")
	}
	return lines
}

// panelLine draws the names of the panels, and which rows of a longer list are
// seen.
func (v *streaksView) panelLine() string {
	names, current, width := v.panelStrip()
	return widget.Spread(widget.Strip(&v.s.theme, names, current, width), v.s.theme.Muted.Render(v.seen()), v.width)
}

// panelStrip are the names of the panels, which of them is turned to, and the
// width that they have.
func (v *streaksView) panelStrip() (names []string, current, width int) {
	all := v.panels()
	names = make([]string, len(all))
	for i, p := range all {
		names[i] = panelNames[p]
	}
	return names, slices.Index(all, v.shown()), v.width - widget.Width(v.seen()) - widget.Gap
}

// panelRow is the line that the names of the panels are in.
func (v *streaksView) panelRow() int {
	if !v.tall() {
		return 0
	}
	return len(v.year()) + 1
}

// seen tells which rows of a longer list are seen.
func (v *streaksView) seen() string {
	if list := v.list(); list != nil && list.Count > list.Height {
		return fmt.Sprintf("%d–%d of %d", list.Top+1, min(list.Top+list.Height, list.Count), list.Count)
	}
	return ""
}

// list is the list of the panel, if it draws one.
func (v *streaksView) list() *widget.Scroll {
	switch v.shown() {
	case practicesPanel:
		return &v.at
	case peoplePanel:
		return &v.who
	}
	return nil
}

// year draws what is selected, why it stands where it does, and its map.
func (v *streaksView) year() []string {
	t := &v.s.theme
	m := newHeatmap(t, v.heat, v.width)
	legend := ""
	if !m.beside {
		legend = m.brief()
	}
	width := m.span()
	title := v.title(width - widget.Width(legend) - widget.Gap)
	days := fmt.Sprintf("practised on %s", model.Plural(v.heat.Days(), "day"))
	apart := min(2*widget.Gap, widget.Width(legend))
	if widget.Width(title+legend)+apart+len(days)+widget.Gap <= width {
		legend = t.Muted.Render(days) + strings.Repeat(" ", apart) + legend
	}
	return append([]string{widget.Spread(title, legend, width)}, m.lines()...)
}

// title is the name of the selected practice and why its streak stands where
// it does, in the words that fit.
func (v *streaksView) title(width int) string {
	t := &v.s.theme
	row := v.selected()
	title := t.Strong.Render(row.name)
	for _, why := range []string{row.why, row.brief} {
		if why != "" && widget.Width(row.name+why)+widget.Gap <= width {
			return title + strings.Repeat(" ", widget.Gap) + t.Tone(row.tone).Render(why)
		}
	}
	return title
}
