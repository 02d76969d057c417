package ui

import (
	"fmt"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model/search"
	"fromhere/ui/editor"
	"fromhere/ui/term"
	"fromhere/ui/widget"
)

// filter is the line that finds entries. What cannot be read yet changes
// nothing: the last query that could stays.
type filter struct {
	s     *session
	line  *editor.Line
	query search.Query
	err   error
	count string
	width int
}

func newFilter(s *session) *filter {
	f := &filter{s: s, line: s.newLine()}
	f.line.SetHint(search.Hint())
	return f
}

// Typing tells that the line has the cursor.
func (f *filter) Typing() bool { return f.line.Focused() }

// Shown tells that there is a filter, or one being written.
func (f *filter) Shown() bool { return f.Typing() || f.line.Value() != "" }

// Asks tells that the filter leaves entries out.
func (f *filter) Asks() bool { return !f.query.Empty() }

// Open puts the cursor into the line.
func (f *filter) Open() {
	f.line.SetStyles(f.s.theme.Writing)
	f.line.Focus()
}

// Keep leaves the line, with its filter.
func (f *filter) Keep() {
	f.line.Blur()
	if !f.Asks() && f.err == nil {
		f.Clear()
	}
}

// Clear leaves the line, without a filter.
func (f *filter) Clear() {
	f.line.Blur()
	f.line.SetValue("")
	f.read()
}

// SetSize tells the cells there are for the line with its count.
func (f *filter) SetSize(width int) {
	f.width = width
	f.line.SetSize(max(width-widget.Width("/ "+f.count)-widget.Gap, 1), 1)
}

// Count tells how many entries of how many were found.
func (f *filter) Count(found, all int) {
	f.count = fmt.Sprintf("%*d of %d", len(strconv.Itoa(all)), found, all)
	f.SetSize(f.width)
}

// Refresh reads the filter anew: "today" may be another day, and the journal
// may know other names.
func (f *filter) Refresh() {
	f.read()
}

// Press takes a key and tells whether the filter took it.
func (f *filter) Press(msg tea.KeyMsg) bool {
	if !f.line.Handles(msg) {
		return false
	}
	f.line.Update(msg)
	f.typed()
	return true
}

// Complete takes the completion in.
func (f *filter) Complete() {
	if _, whole := search.Complete(f.line.Value(), f.s.journal); whole != "" {
		f.line.SetValue(whole)
		f.typed()
	}
}

func (f *filter) typed() {
	f.read()
	ghost, _ := search.Complete(f.line.Value(), f.s.journal)
	f.line.SetGhost(ghost)
}

// read takes the query in, if all of it can be read.
func (f *filter) read() {
	query, err := search.Parse(f.line.Value(), f.s.today(), f.s.journal.Catalog)
	f.err = err
	if err == nil {
		f.query = query
	}
}

// Completes tells that the end of a word is offered.
func (f *filter) Completes() bool { return f.line.Ghost() != "" }

// Lines draw the line with how many entries it finds, and under it what is
// wrong with it.
func (f *filter) Lines() []string {
	t := &f.s.theme
	lines := []string{widget.Spread(t.Accent.Render("/")+" "+f.line.View(), t.Muted.Render(f.count), f.width)}
	if f.err == nil {
		return lines
	}
	for problem := range strings.SplitSeq(term.Joined(f.err.Error()), "\n") {
		for _, line := range widget.Wrap(widget.Clean(problem), f.width-widget.Gap) {
			lines = append(lines, strings.Repeat(" ", widget.Gap)+t.Bad.Render(line))
		}
	}
	return lines[:min(len(lines), 1+complaintRows)]
}
