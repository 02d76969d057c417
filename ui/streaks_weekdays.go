package ui

import (
	"fmt"
	"slices"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/model/figures"
	"fromhere/ui/keys"
	"fromhere/ui/theme"
	"fromhere/ui/widget"
)

// weekdayBars is the panel of the weekdays: how many entries of the selected
// practice each has.
type weekdayBars struct {
	*streakRecord
	profile       [model.DaysAWeek]int // Monday first
	on            widget.Scroll        // the selected weekday
	width, height int
}

// Read counts the weekdays of the last year.
func (w *weekdayBars) Read() {
	w.profile = w.activity.Weekdays(w.selected().Practice.ID, w.activity.YearFrom())
	w.on.Resize(len(w.profile), len(w.profile))
}

// Resize tells the cells there are.
func (w *weekdayBars) Resize(width, height int) { w.width, w.height = width, height }

// Move selects another weekday.
func (w *weekdayBars) Move(m keys.Move) { w.on.Move(m) }

// Rows are the weekdays, all of them in sight.
func (w *weekdayBars) Rows() widget.Scroll { return w.on }

// Open asks for the entries of the selected weekday.
func (w *weekdayBars) Open() (tea.Msg, string) {
	at := w.on.Cursor
	days := time.Weekday((at+1)%model.DaysAWeek).String() + "s"
	if w.profile[at] == 0 {
		return nil, "Nothing was recorded on " + days + " in the last year"
	}
	of := *w.streakRecord // as it is selected now
	return openBehind{w.about(days), func() []string {
		return of.practised(func(d model.Day) bool { return int(model.AfterMonday(d.Weekday())) == at })
	}}, ""
}

// Lines draw a bar a weekday.
func (w *weekdayBars) Lines(turned bool) []string {
	t := &w.s.theme
	var lines []string
	if !w.over {
		lines = append(lines, w.titled([]string{w.selected().why, w.selected().brief}, w.selected().tone, w.width))
	}
	most, all := slices.Max(w.profile[:]), 0
	for _, n := range w.profile {
		all += n
	}
	if all == 0 {
		return append(lines, t.Muted.Render("Nothing recorded in this year."))
	}
	said := make([]string, len(w.profile))
	col := 0
	for i, n := range w.profile {
		share := figures.Share{Part: n, Whole: all}
		said[i] = share.String()
		if !share.Few() {
			said[i] = fmt.Sprintf("%d  %5s", n, share)
		}
		col = max(col, widget.Width(said[i]))
	}
	room := min(w.width-weekdayWidth-col-3*widget.Gap, barWidth)
	bar := theme.Tile{Style: t.Heat[sparkLevel].Style, Sign: t.Glyphs.Heat[len(t.Glyphs.Heat)-1]}
	for i, name := range weekdayNames() {
		length := (w.profile[i]*room + most/2) / most
		if w.profile[i] > 0 {
			length = max(length, 1)
		}
		style := t.Text
		if w.profile[i] == 0 {
			style = t.Muted
		}
		var b strings.Builder
		b.Grow(widget.LineRoom)
		widget.Lead(&b, t, turned && i == w.on.Cursor, false)
		t.Muted.Write(&b, name)
		widget.Blank(&b, widget.Gap)
		bar.Run(&b, length)
		widget.Blank(&b, room-length+widget.Gap)
		widget.WriteRight(&b, style, said[i], col)
		lines = append(lines, b.String())
	}
	return lines
}
