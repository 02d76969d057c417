package ui

import (
	"slices"
	"strings"

	"fromhere/model"
	"fromhere/ui/widget"
)

// besideForm is the width that the method has beside a form on a screen of that
// width: none, where the form needs it all.
func besideForm(width int) int {
	if width+2*margin < methodWide {
		return 0
	}
	form := max(formLeast, width*formWidth/100)
	return min(width-form-widget.ColumnGap, widget.ProseWidth)
}

// SetSize tells the cells there are. On a wide screen the form leaves some to the
// method.
func (v *formView) SetSize(width, height int) {
	v.beside = besideForm(width)
	v.width, v.height = width, height
	if v.beside > 0 {
		v.width -= v.beside + widget.ColumnGap
	}
	v.layout()
}

// View draws the form, and the method beside it where there is room.
func (v *formView) View() string {
	if v.beside <= 0 {
		return v.draw()
	}
	return widget.Beside(v.draw(), v.width, v.method(), v.beside, v.height)
}

// method is what stands beside the form: all that fits of the method but the
// reason for it, and the key that shows the whole.
func (v *formView) method() string {
	t := &v.s.theme
	passages := slices.DeleteFunc(v.practice.Teaching(), func(p model.Passage) bool { return p.Reason })
	lines := []string{t.Muted.Render(widget.Cut(widget.Clean(v.practice.Name), v.beside)), ""}
	lines = append(lines, v.s.teaching.fitting(passages, v.beside, v.height-methodFrame)...)
	lines = append(lines, "", t.Muted.Render(widget.Cut(v.s.keys.HowTo.Help().Key+" shows all of it", v.beside)))
	return strings.Join(lines, "\n")
}
