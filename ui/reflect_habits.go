package ui

import (
	"maps"
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/model/today"
	"fromhere/ui/editor"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// habitRow is one habit of the evening: a tick and a line.
type habitRow struct {
	practice model.Practice
	line     *editor.Line
	ticked   bool
	id       string // the entry that the tick became, or will become
	done     string // what the day has of it already; its line is not asked
	isDone   bool
}

// habitStep asks which habits the day had in it.
type habitStep struct {
	v             *reflectionView
	rows          []*habitRow
	at            int
	writing       bool // the cursor is in the line of the selected row
	names         int  // width of the names
	width, height int
}

func newHabitStep(v *reflectionView) *habitStep {
	h := &habitStep{v: v}
	for _, p := range today.FocusFirst(v.s.journal, v.day, v.s.journal.Catalog.In(model.Habits)) {
		row := &habitRow{practice: p, line: v.s.newLine()}
		row.line.SetHint(habitHint(p))
		h.rows = append(h.rows, row)
		h.names = max(h.names, widget.Width(p.Name))
	}
	h.Refresh()
	h.at = max(slices.IndexFunc(h.rows, func(r *habitRow) bool { return !r.isDone }), 0)
	return h
}

// habitHint is what a good line looks like.
func habitHint(p model.Practice) string {
	f, _ := p.Field(p.Title)
	if who, ok := p.Field(p.Who); ok && who.Required && p.Who != p.Title {
		return "who: " + f.Hint
	}
	return f.Hint
}

func (h *habitStep) Asks() string {
	if h.v.day == h.v.s.today() {
		return "Which habits did you practise today?"
	}
	return "Which habits did you practise on " + h.v.day.Start().Format("Monday") + "?"
}

func (h *habitStep) Typing() bool { return h.writing }

func (h *habitStep) SetSize(width, height int) {
	h.width, h.height = width, height
	for _, row := range h.rows {
		row.line.SetSize(h.lineWidth(), row.line.Rows(h.lineWidth(), widget.LineRows))
	}
}

// under tells that a line stands under its habit, for want of width.
func (h *habitStep) under() bool { return h.width < narrow }

func (h *habitStep) lineWidth() int {
	if h.under() {
		return max(h.width-widget.RowLead, 1)
	}
	return max(min(h.width-widget.RowLead-h.names-widget.Gap, widget.ProseWidth), 1)
}

// Refresh marks what the day has, and takes back a tick that was undone.
func (h *habitStep) Refresh() {
	for _, row := range h.rows {
		row.isDone = false
		if e, known := h.v.s.journal.Entry(row.id); known && e.InTrash() {
			row.ticked, row.id = false, ""
		}
		for e := range h.v.s.journal.Between(h.v.day, h.v.day) {
			if e.Practice == row.practice.ID && e.Day == h.v.day && e.ID != row.id {
				row.isDone, row.done = true, widget.Clean(e.Title(row.practice))
			}
		}
	}
}

// Practice is the habit that is asked about.
func (h *habitStep) Practice() model.Practice { return h.row().practice }

func (h *habitStep) row() *habitRow { return h.rows[h.at] }

func (h *habitStep) Keys() []keys.Action {
	k := &h.v.s.keys
	if h.writing {
		return []keys.Action{keys.On(k.NextLine, func() { h.moveOn(1) }, k.NextField)}
	}
	next, row := keys.On(k.NextLine, h.v.next), h.row()
	if row.isDone {
		return []keys.Action{next}
	}
	return []keys.Action{keys.On(k.Tick, func() { row.ticked = !row.ticked }), keys.On(k.WriteLine, h.enter), next}
}

// Update takes text in while the cursor is in a line; arrows lead out of it.
func (h *habitStep) Update(press tea.KeyMsg) tea.Cmd {
	k, line := &h.v.s.keys, h.row().line
	switch {
	case !h.writing:
	case line.Handles(press):
		line.Update(press)
	case key.Matches(press, k.Down):
		h.moveOn(1)
	case key.Matches(press, k.Up):
		h.moveOn(-1)
	}
	return nil
}

// Back leaves the line for the habit before.
func (h *habitStep) Back() bool {
	writing := h.writing
	if writing {
		h.moveOn(-1)
	}
	return writing
}

// enter puts the cursor into the line; a habit worth a line is ticked.
func (h *habitStep) enter() {
	h.row().ticked, h.writing = true, true
	h.row().line.Focus()
}

func (h *habitStep) leave() {
	h.row().line.Blur()
	h.writing = false
}

// moveOn leaves the line for another habit.
func (h *habitStep) moveOn(by int) {
	h.leave()
	h.move(by)
}

// Move selects another habit: the next that way, or the last.
func (h *habitStep) Move(m keys.Move) {
	by, times := 1, 1
	if m == keys.Up || m == keys.Top || m == keys.PageUp {
		by = -1
	}
	if m != keys.Up && m != keys.Down {
		times = len(h.rows)
	}
	for range times {
		h.move(by)
	}
}

// move selects another habit that the day lacks, if there is one that way.
func (h *habitStep) move(by int) {
	for i := h.at + by; i >= 0 && i < len(h.rows); i += by {
		if !h.rows[i].isDone {
			h.at = i
			return
		}
	}
}

// Unkept tells that a tick or line differs from what the journal has.
func (h *habitStep) Unkept() bool {
	return slices.ContainsFunc(h.rows, h.differs)
}

// Empty tells that the day has no habit in it, and none is ticked.
func (h *habitStep) Empty() bool {
	return !slices.ContainsFunc(h.rows, func(row *habitRow) bool { return row.ticked || row.isDone })
}

func (h *habitStep) differs(row *habitRow) bool {
	e, kept := h.v.s.journal.Entry(row.id)
	if !row.ticked || !kept {
		return row.ticked != kept
	}
	return !maps.Equal(h.answers(row), h.titled(e, row.practice))
}

// answers are what a row's line says.
func (h *habitStep) answers(row *habitRow) map[string]string {
	return today.TickLine(row.practice, row.line.Value())
}

// titled are the answers of an entry that a row's line could have given.
func (h *habitStep) titled(e model.Entry, p model.Practice) map[string]string {
	answers := map[string]string{}
	for _, key := range []string{p.Title, p.Who} {
		if e.Answers.Get(key) != "" {
			answers[key] = e.Answers.Get(key)
		}
	}
	return answers
}

// Keep makes an entry of each tick, and takes back one whose tick was.
func (h *habitStep) Keep(then func(error) tea.Cmd) tea.Cmd {
	var changes []change
	for _, row := range h.rows {
		if !h.differs(row) {
			continue
		}
		if !row.ticked {
			changes = append(changes, h.untick(row))
			continue
		}
		row.id = h.v.usable(row.id)
		answers := map[string]string{row.practice.Title: ""}
		if row.practice.Who != "" {
			answers[row.practice.Who] = ""
		}
		maps.Copy(answers, h.answers(row))
		changes = append(changes, h.v.entry(row.practice, row.id, answers))
	}
	return h.v.saveAll(changes, then)
}

func (h *habitStep) untick(row *habitRow) change {
	return change{id: row.id, make: func(now model.Entry) (model.Entry, error) {
		now = now.Clone()
		now.Deleted = h.v.s.now
		return now, nil
	}}
}

// View draws a habit a line, with what was written beside or under it.
func (h *habitStep) View() string {
	var lines []string
	end := 0 // the line after the selected habit
	for i, row := range h.rows {
		lines = append(lines, h.draw(row, i == h.at)...)
		if i == h.at {
			end = len(lines)
		}
	}
	from := max(min(end, len(lines))-h.height, 0)
	return strings.Join(lines[from:min(from+h.height, len(lines))], "\n")
}

func (h *habitStep) draw(row *habitRow, selected bool) []string {
	t := &h.v.s.theme
	bar, style := " ", t.Text
	if selected && !row.isDone {
		bar, style = t.Accent.Render(t.Glyphs.Bar), t.Strong
	}
	sign, said := t.Muted.Render(t.Glyphs.Dot), ""
	switch {
	case row.isDone:
		style = t.Muted
		sign, said = t.Good.Render(t.Glyphs.Done), t.Muted.Render(widget.Cut(row.done, h.lineWidth()))
	case row.ticked:
		sign, said = t.Good.Render(t.Glyphs.Done), row.line.View()
	case row.line.Value() != "":
		said = t.Muted.Render(widget.Cut(widget.Clean(row.line.Value()), h.lineWidth()))
	}
	name := bar + " " + sign + " " + style.Render(widget.Clean(row.practice.Name))
	if !h.under() {
		return beside(name, widget.RowLead+h.names, said)
	}
	if row.ticked || row.isDone {
		return append([]string{name}, beside("", widget.RowLead-widget.Gap, said)...)
	}
	return []string{name}
}
