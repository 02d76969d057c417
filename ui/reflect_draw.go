package ui

import (
	"fmt"
	"strings"

	"fromhere/ui/widget"
)

func (v *reflectionView) Title() string {
	name := "Close the day"
	switch {
	case v.unanswered():
		name = "Not closed"
	case v.current() == nil && v.record == nil:
		name = "Closed"
	case v.day == v.s.today()-1:
		name = "Close yesterday"
	}
	return name + " · " + dayName(v.day)
}

// View draws the head, the question and what answers it.
func (v *reflectionView) View() string {
	t := &v.s.theme
	lines := []string{v.head()}
	if v.roomy() {
		lines = append(lines, "")
	}
	step := v.current()
	switch {
	case step != nil:
		for _, line := range widget.Wrap(step.Asks(), min(v.width, widget.ProseWidth)) {
			lines = append(lines, t.Strong.Render(line))
		}
		lines = append(lines, "", step.View())
	case v.record != nil:
		lines = append(append(lines, v.nothingLeft()...), "", v.record.View())
	default:
		lines = append(lines, v.closing...)
	}
	return strings.Join(lines, "\n")
}

// nothingLeft is said over what is recorded already.
func (v *reflectionView) nothingLeft() []string {
	said := fmt.Sprintf("Every question is answered. %s edits an answer:", v.s.keys.Edit.Help().Key)
	return widget.Wrap(said, v.width)
}

func (v *reflectionView) roomy() bool { return v.height >= short }

// head names the day, and shows as dots how far it is.
func (v *reflectionView) head() string {
	t := &v.s.theme
	dots := make([]string, len(v.steps))
	for i := range v.steps {
		switch {
		case i == v.at:
			dots[i] = t.Accent.Render(t.Glyphs.StepDone)
		case i < v.at && !v.skipped[i]:
			dots[i] = t.Text.Render(t.Glyphs.StepDone)
		case i < v.at:
			dots[i] = t.Muted.Render(t.Glyphs.Dot)
		default:
			dots[i] = t.Muted.Render(t.Glyphs.Step)
		}
	}
	return widget.Spread(t.Strong.Render(v.Title()), strings.Join(dots, " "), min(v.width, widget.ProseWidth))
}

func (v *reflectionView) SetSize(width, height int) {
	v.width, v.height = width, height
	v.resize()
}

// resize gives the step the room that head and question leave.
func (v *reflectionView) resize() {
	if v.width <= 0 {
		return
	}
	above := 1
	if v.roomy() {
		above++
	}
	if v.record != nil {
		v.record.SetSize(v.width, v.height-above-len(v.nothingLeft())-1)
	}
	if step := v.current(); step != nil {
		question := len(widget.Wrap(step.Asks(), min(v.width, widget.ProseWidth)))
		step.SetSize(v.width, max(v.height-above-question-1, 1))
	}
}
