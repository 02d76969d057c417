package ui

import (
	"fmt"
	"strings"

	"fromhere/model"
	"fromhere/ui/widget"
)

// SetSize tells the cells there are.
func (v *settleView) SetSize(width, height int) {
	if width != v.width || height != v.height {
		v.width, v.height = width, height
		v.layout()
	}
	v.fit()
}

func (v *settleView) fit() {
	height := v.height - len(v.head)
	v.page.Resize(len(v.lines), height)
	if v.sure != nil {
		v.sure.SetSize(v.width, height)
	}
}

// View draws the two versions, or what will be kept.
func (v *settleView) View() string {
	head := strings.Join(v.head, "\n") + "\n"
	if v.sure != nil {
		return head + v.sure.View()
	}
	return head + v.page.Seen(v.lines)
}

// layout makes the lines: the parts that differ, the selected one marked.
func (v *settleView) layout() {
	v.layHead()
	t := &v.s.theme
	v.lines, v.starts = nil, nil
	for i, d := range v.parts {
		v.starts = append(v.starts, len(v.lines))
		bar, style := " ", t.Muted
		if i == v.at {
			bar, style = t.Accent.Render(t.Glyphs.Bar), t.Strong
		}
		v.lines = append(v.lines, bar+" "+widget.Cut(style.Render(widget.Clean(d.Label())), v.width-chosenWidth))
		left, right := v.drawn(v.base, "1 ", !v.second[d.Key()]), v.drawn(v.other(), "2 ", v.second[d.Key()])
		for _, line := range (diff{v.s}).lines(d, left, right, v.width-chosenWidth) {
			v.lines = append(v.lines, strings.Repeat(" ", chosenWidth)+line)
		}
		v.lines = append(v.lines, "")
	}
	v.starts = append(v.starts, len(v.lines))
	if len(v.parts) == 0 {
		v.lines = widget.Wrap("Both versions say the same and differ only in layout. "+v.s.keys.Open.Help().Key+
			" keeps one of them.", min(v.width, widget.ProseWidth))
	}
	v.fit()
}

// drawn is how a version of a part is drawn: the chosen one with a full sign,
// and each with its number where it does not stand under its origin.
func (v *settleView) drawn(e model.Entry, number string, chosen bool) version {
	t := &v.s.theme
	if v.width-chosenWidth >= narrow {
		number = ""
	}
	if chosen {
		return version{e, t.Good.Render(t.Glyphs.Done) + " " + number, t.Text}
	}
	return version{e, t.Muted.Render(t.Glyphs.Dot) + " " + number, t.Muted}
}

// layHead makes what stands over the parts: the title and where the two
// versions come from, or what is about to be kept.
func (v *settleView) layHead() {
	t := &v.s.theme
	heading := title(countVersions(v.conflict)) + " of " + v.s.titleOf(v.base)
	v.head = []string{t.Strong.Render(widget.Cut(heading, v.width))}
	if v.sure != nil {
		words := "This will be kept. The rest goes to its earlier versions (" + v.s.keys.History.Help().Key + "); " +
			v.s.keys.Open.Help().Key + " keeps this, " + v.s.keys.Back.Help().Key + " chooses again."
		v.head = append(append(v.head, widget.Wrap(t.Hint.Render(words), min(v.width, widget.ProseWidth))...), "")
		return
	}
	from := v.conflict.Sides[0].Origin
	if v.side > 1 {
		from = "chosen so far"
	}
	first, second := "1 "+widget.Clean(from), "2 "+widget.Clean(v.conflict.Sides[v.side].Origin)
	if len(v.conflict.Sides) > 2 {
		second += fmt.Sprintf(" (%d of %d)", v.side+1, len(v.conflict.Sides))
	}
	if v.width-chosenWidth < narrow {
		v.head = append(v.head, t.Accent.Render(widget.Cut(first, v.width)), t.Accent.Render(widget.Cut(second, v.width)), "")
		return
	}
	column := diffColumn(v.width - chosenWidth)
	v.head = append(v.head, "", strings.Repeat(" ", chosenWidth)+
		widget.Cell(t.Accent.Render(widget.Cut(first, column)), column)+strings.Repeat(" ", widget.Gap)+t.Accent.Render(widget.Cut(second, column)), "")
}
