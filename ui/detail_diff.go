package ui

import (
	"strings"

	"fromhere/model"
	"fromhere/ui/theme"
	"fromhere/ui/widget"
)

// diff draws what two versions of an entry have differently.
type diff struct{ s *session }

// version is how one of two versions of an entry is drawn.
type version struct {
	entry model.Entry
	lead  string // stands before it
	style theme.Style
}

// lines draw one part of an entry as two versions have it: beside each
// other, or on a narrow screen one under the other.
func (x diff) lines(d model.Difference, left, right version, width int) []string {
	column := diffColumn(width)
	first := x.side(d, left, column)
	second := x.side(d, right, column)
	if width < narrow {
		return append(first, second...)
	}
	lines := make([]string, max(len(first), len(second)))
	for i := range lines {
		a, b := "", ""
		if i < len(first) {
			a = first[i]
		}
		if i < len(second) {
			b = second[i]
		}
		lines[i] = widget.Cell(a, column) + strings.Repeat(" ", widget.Gap) + b
	}
	return lines
}

// diffColumn is the width of one of two versions.
func diffColumn(width int) int {
	if width < narrow {
		return width
	}
	return min((width-widget.Gap)/2, widget.ProseWidth)
}

func (x diff) side(d model.Difference, v version, width int) []string {
	indent := widget.Width(v.lead)
	var lines []string
	for _, text := range x.part(d, v.entry) {
		for _, line := range widget.Wrap(text, width-indent) {
			lead := strings.Repeat(" ", indent)
			if len(lines) == 0 {
				lead = v.lead
			}
			lines = append(lines, lead+v.style.Render(line))
		}
	}
	return lines
}

// part is a part of an entry in words, in clean lines.
func (x diff) part(d model.Difference, e model.Entry) []string {
	switch d.Part {
	case model.AnswerPart:
		return x.answer(d.Field, e)
	case model.StagesPart:
		return x.events(e)
	case model.TagsPart:
		if len(e.Tags) > 0 {
			return []string{"#" + widget.Clean(strings.Join(e.Tags, " #"))}
		}
	case model.LinksPart:
		return x.links(e)
	case model.EvidencePart:
		if e.Evidence {
			return []string{"marked as evidence"}
		}
		return []string{"not marked"}
	case model.TrashPart:
		if e.InTrash() {
			return []string{"in the trash since " + model.SayMoment(e.Deleted, x.s.now)}
		}
		return []string{"not in the trash"}
	case model.DayPart:
		return []string{model.SayDay(e.Day, x.s.today())}
	case model.CreatedPart:
		return []string{model.SayMoment(e.Created, x.s.now)}
	case model.PracticePart:
		return []string{widget.Clean(x.s.journal.Practice(e).Name)}
	}
	return []string{"nothing"}
}

func (x diff) answer(f model.Field, e model.Entry) []string {
	stored := e.Answers.Get(f.Key)
	switch {
	case strings.TrimSpace(stored) == "":
		return []string{"nothing"}
	case f.Kind != model.Prose:
		return []string{widget.Clean(f.Say(stored, x.s.now, x.s.journal.Config.DayStarts))}
	}
	var lines []string
	for line := range strings.SplitSeq(strings.TrimRight(stored, "\n"), "\n") {
		lines = append(lines, widget.Clean(line))
	}
	return lines
}

func (x diff) events(e model.Entry) []string {
	var lines []string
	for _, ev := range e.Events {
		lines = append(lines, widget.Clean(ev.Say(x.s.journal.Practice(e), x.s.now))+", "+model.SayMoment(ev.At, x.s.now))
	}
	if len(lines) == 0 {
		return []string{"none"}
	}
	return lines
}

func (x diff) links(e model.Entry) []string {
	var lines []string
	for _, id := range e.Links {
		text := id
		if other, ok := x.s.journal.Entry(id); ok {
			p := x.s.journal.Practice(other)
			text = p.Noun + ": " + other.Title(p)
		}
		lines = append(lines, widget.Clean(text))
	}
	if len(lines) == 0 {
		return []string{"none"}
	}
	return lines
}
