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
		rows += height
	}
	v.page.Resize(rows, v.seen())
	last := top + v.fields[v.focus].rows(v.editorWidth(v.fields[v.focus]))
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

// over is how many lines stand over the fields.
func (v *formView) over() int {
	if v.height < short {
		return 1
	}
	return titleRows
}

// labelColumn is the width of the labels.
func (v *formView) labelColumn() int { return min(v.labels, widget.LabelWidth, v.width/labelShare) }

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

// View draws the title, the fields that are scrolled to, and what is to be
// said of the focused one.
func (v *formView) View() string {
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
	lines := []string{t.Strong.Render(widget.Clean(v.Title()))}
	for len(lines) < v.over() {
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
	if focused {
		style = t.Accent
	}
	rows := strings.Split(f.View(), "\n")
	lines := make([]string, len(rows))
	for i, row := range rows {
		name := ""
		if i == 0 {
			name = style.Render(f.label(v.labelColumn()))
		}
		lines[i] = widget.Cell(name, v.labelColumn()) + strings.Repeat(" ", widget.Gap) + row
		if i == 0 && aside != "" {
			lines[i] += strings.Repeat(" ", widget.Gap) + aside
		}
	}
	return lines
}
