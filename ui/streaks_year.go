package ui

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/model/streak"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// yearMap is the year of the selected practice, one day of which is selected while
// the panel is turned to: up and down lead a day back and on, and the keys of
// earlier and later a week.
type yearMap struct {
	*streakRecord
	heat  streak.Heat
	day   model.Day
	said  string       // the selected day, and how many entries it holds
	list  *widget.List // of its entries
	width int          // of the year
}

// yearRows are the lines of the year: its title, the months, and a line a weekday.
const yearRows = 2 + model.DaysAWeek

// Read reads the year of the selected practice.
func (y *yearMap) Read() {
	y.heat = y.activity.Heat(y.selected().Practice.ID)
	if y.day == 0 {
		y.day = y.activity.AsOf
	}
	y.to(y.day)
}

// Resize tells the cells there are for what stands under the year.
func (y *yearMap) Resize(width, height int) { y.list.SetSize(width, max(height, 0)) }

// Across tells the cells there are for the year itself.
func (y *yearMap) Across(width int) {
	y.width = width
	if len(y.heat.Weeks) > 0 {
		y.to(y.day)
	}
}

// to selects a day, or the nearest one that is drawn.
func (y *yearMap) to(day model.Day) {
	y.day = max(min(day, y.activity.AsOf), y.first())
	ids := y.on(y.day)
	y.said = shortDay(y.s, y.day) + ": nothing"
	if len(ids) > 0 {
		y.said = shortDay(y.s, y.day) + ": " + countOf(y.s, ids)
	}
	y.s.entries.listAmong(y.list, ids)
}

// first is the first day that is drawn.
func (y *yearMap) first() model.Day {
	m := newHeatmap(&y.s.theme, y.heat, y.width)
	return y.heat.Weeks[min(len(y.heat.Weeks)-m.weeks, len(y.heat.Weeks)-1)][0].Day
}

// on are the ids of the entries that count on a day for the selected practice.
func (y *yearMap) on(day model.Day) []string {
	return idsAmong(y.s.journal.Practised(y.selected().Practice.ID, day))
}

// Move goes to another day.
func (y *yearMap) Move(m keys.Move) {
	const fourWeeks = 4 * model.DaysAWeek
	at := int(y.day - y.first())
	y.to(y.first() + model.Day(m.Row(at, fourWeeks, int(y.activity.AsOf-y.first())+1)))
}

// Rows are none: every day is in sight.
func (y *yearMap) Rows() widget.Scroll { return widget.Scroll{} }

// Open asks for the entries of the selected day.
func (y *yearMap) Open() (tea.Msg, string) {
	day, practice := y.day, y.selected().Practice.ID
	if len(y.on(day)) == 0 {
		return nil, "Nothing was recorded on " + shortDay(y.s, day)
	}
	return openBehind{y.about(shortDay(y.s, day)), func() []string { return idsAmong(y.s.journal.Practised(practice, day)) }}, ""
}

// Lines draw what the selected day holds, under the year; and the year itself where
// it does not stand over the panel.
func (y *yearMap) Lines(turned bool) []string {
	if !y.over {
		return y.draw(turned)
	}
	if y.list.Empty() {
		return y.s.muted("Nothing was recorded on "+shortDay(y.s, y.day)+".", y.width)
	}
	return strings.Split(y.list.View(), "\n")
}

// draw draws the selected practice, why its streak stands where it does or what is
// selected, and the map.
func (y *yearMap) draw(turned bool) []string {
	t := &y.s.theme
	m := newHeatmap(t, y.heat, y.width)
	if turned {
		m.day = y.day
	}
	legend := ""
	if !m.beside && (!turned || y.width >= narrow) { // where little fits, the selected day is said
		legend = m.brief()
	}
	width := m.span()
	title := y.title(width-widget.Width(legend)-widget.Gap, turned)
	days := fmt.Sprintf("practised on %s", model.Plural(y.heat.Days(), "day"))
	apart := min(2*widget.Gap, widget.Width(legend))
	if widget.Width(title+legend)+apart+widget.Width(days)+widget.Gap <= width {
		legend = t.Muted.Render(days) + strings.Repeat(" ", apart) + legend
	}
	return append([]string{widget.Spread(title, legend, width)}, m.lines()...)
}

// title is the name of the selected practice and, in the words that fit, the day
// that is selected, or why its streak stands where it does.
func (y *yearMap) title(width int, turned bool) string {
	row := y.selected()
	if turned {
		return y.titled([]string{y.said, shortDay(y.s, y.day)}, model.Soon, width)
	}
	return y.titled([]string{row.why, row.brief}, row.tone, width)
}

// titled is the name of the selected practice, and the first of the words that fit.
func (r *streakRecord) titled(words []string, tone model.Tone, width int) string {
	t, row := &r.s.theme, r.selected()
	for _, said := range words {
		if said != "" && widget.Width(row.name+said)+widget.Gap <= width {
			return t.Strong.Render(row.name) + widget.Blanks(widget.Gap) + t.Tone(tone).Render(said)
		}
	}
	return t.Strong.Render(row.name)
}
