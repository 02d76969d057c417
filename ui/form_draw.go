package ui

import (
	"strings"

	"fromhere/ui/widget"
)

// layout sizes the editors, marks what the language check finds, and scrolls
// so that the focused one is seen.
func (v *formView) layout() {
	if v.width <= 0 {
		return
	}
	v.fields[v.focus].check()
	top, rows := 0, 0
	for i, f := range v.fields {
		height := f.rows(v.editorWidth(f))
		f.SetSize(v.editorWidth(f), height)
		if i == v.focus {
			top = rows
		}
		rows += height + len(v.over(f))
	}
	v.page.Resize(rows, v.seen())
	focused := v.fields[v.focus]
	last := top + len(v.over(focused)) + focused.rows(v.editorWidth(focused))
	if last > v.page.Top+v.page.Height {
		v.page.To(last - v.page.Height)
	}
	if top < v.page.Top {
		v.page.To(top)
	}
}

// seen is how many lines of fields are seen: all but the title and what is
// said under them.
func (v *formView) seen() int {
	if v.height < short {
		return v.height - formRows
	}
	return v.height - 2*formRows // with a blank line each
}

// headRows is how many lines stand over the fields.
func (v *formView) headRows() int {
	if v.height < short {
		return 1
	}
	return titleRows
}

// labelColumn is the width of the labels, which are never cut: 0 where they leave
// too little beside them, so that they stand over their fields.
func (v *formView) labelColumn() int {
	if v.labels+widget.Gap > v.width*labelShare/100 {
		return 0
	}
	return v.labels
}

// over are the lines of a label that stands over its field.
func (v *formView) over(f *formField) []string {
	if v.labelColumn() > 0 {
		return nil
	}
	return widget.Wrap(f.label(), v.width)
}

// editorWidth is what a field has: the whole line, less the room for what is
// said beside it.
func (v *formView) editorWidth(f *formField) int {
	width := v.width - v.labelColumn() - widget.Gap
	if f.hasAside() && v.asideBeside() {
		return width * formShare / 100
	}
	return min(width, widget.ProseWidth)
}

func (v *formView) asideBeside() bool { return v.width >= narrow }

// draw sets the title, the fields that are scrolled to, and what is to be
// said of the focused one.
func (v *formView) draw() string {
	t := &v.s.theme
	var fields []string
	below := ""
	for i, f := range v.fields {
		aside := f.aside(v.s, v.practice)
		room := v.width - v.labelColumn() - v.editorWidth(f) - 2*widget.Gap
		if i == v.focus && (widget.Width(aside) > room || !v.asideBeside()) {
			below, aside = aside, ""
		}
		fields = append(fields, v.field(f, i == v.focus, widget.Cut(aside, room))...)
	}
	end := min(v.page.Top+v.page.Height, len(fields))
	lines := []string{t.Strong.Render(widget.Cut(widget.Clean(v.Title()), v.width))}
	for len(lines) < v.headRows() {
		lines = append(lines, "")
	}
	lines = append(lines, fields[min(v.page.Top, end):end]...)
	for len(lines) < v.height-1 {
		lines = append(lines, "")
	}
	return strings.Join(append(lines, widget.Cut(below, v.width)), "\n")
}

// field draws one field: its label, its editor, and what is said beside it.
func (v *formView) field(f *formField, focused bool, aside string) []string {
	t := &v.s.theme
	style := t.Muted
	switch {
	case f.wrong != "":
		style = t.Bad
	case focused:
		style = t.Accent
	}
	over := v.over(f)
	for i, line := range over {
		over[i] = style.Render(line)
	}
	label := ""
	if len(over) == 0 {
		label = style.Render(f.label())
	}
	lines := beside(label, v.labelColumn(), f.View())
	if aside != "" {
		lines[0] += strings.Repeat(" ", widget.Gap) + aside
	}
	return append(over, lines...)
}

// beside sets the rows of a text beside a label of a width, which stands before the
// first of them.
func beside(label string, width int, text string) []string {
	rows := strings.Split(text, "\n")
	for i, row := range rows {
		rows[i] = widget.Cell(label, width) + strings.Repeat(" ", widget.Gap) + row
		label = ""
	}
	return rows
}
