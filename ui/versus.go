package ui

import (
	"strings"

	"fromhere/model"
)

// version is how one of two versions of an entry is drawn.
type version struct {
	entry model.Entry
	lead  string // stands before it
	style ink
}

// versus draws one part of an entry as two versions have it: beside each
// other, or on a narrow screen one under the other.
func (s *session) versus(d model.Difference, left, right version, width int) []string {
	column := versusColumn(width)
	first := s.sideOf(d, left, column)
	second := s.sideOf(d, right, column)
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
		lines[i] = cell(a, column) + strings.Repeat(" ", gap) + b
	}
	return lines
}

// versusColumn is the width of one of two versions.
func versusColumn(width int) int {
	if width < narrow {
		return width
	}
	return min((width-gap)/2, proseWidth)
}

func (s *session) sideOf(d model.Difference, v version, width int) []string {
	indent := textWidth(v.lead)
	var lines []string
	for _, text := range s.partOf(d, v.entry) {
		for _, line := range wrapped(text, width-indent) {
			lead := strings.Repeat(" ", indent)
			if len(lines) == 0 {
				lead = v.lead
			}
			lines = append(lines, lead+v.style.Render(line))
		}
	}
	return lines
}

// partOf is a part of an entry in words, in clean lines.
func (s *session) partOf(d model.Difference, e model.Entry) []string {
	switch d.Part {
	case model.AnswerPart:
		return s.answerOf(d.Field, e)
	case model.StagesPart:
		return s.eventsOf(e)
	case model.TagsPart:
		if len(e.Tags) > 0 {
			return []string{"#" + clean(strings.Join(e.Tags, " #"))}
		}
	case model.LinksPart:
		return s.linksOf(e)
	case model.EvidencePart:
		if e.Evidence {
			return []string{"marked as evidence"}
		}
		return []string{"not marked"}
	case model.TrashPart:
		if e.InTrash() {
			return []string{"in the trash since " + model.SayMoment(e.Deleted, s.now)}
		}
		return []string{"not in the trash"}
	case model.DayPart:
		return []string{model.SayDay(e.Day, s.today())}
	case model.CreatedPart:
		return []string{model.SayMoment(e.Created, s.now)}
	case model.PracticePart:
		return []string{clean(s.journal.Practice(e).Name)}
	}
	return []string{"nothing"}
}

func (s *session) answerOf(f model.Field, e model.Entry) []string {
	stored := e.Answers.Get(f.Key)
	switch {
	case strings.TrimSpace(stored) == "":
		return []string{"nothing"}
	case f.Kind != model.Prose:
		return []string{clean(f.Say(stored, s.now, s.journal.Config.DayStarts))}
	}
	var lines []string
	for line := range strings.SplitSeq(strings.TrimRight(stored, "\n"), "\n") {
		lines = append(lines, clean(line))
	}
	return lines
}

func (s *session) eventsOf(e model.Entry) []string {
	var lines []string
	for _, ev := range e.Events {
		what := ev.Stage
		if ev.Held != "" {
			what = "held: " + ev.Held
		}
		lines = append(lines, clean(what)+", "+model.SayMoment(ev.At, s.now))
	}
	if len(lines) == 0 {
		return []string{"none"}
	}
	return lines
}

func (s *session) linksOf(e model.Entry) []string {
	var lines []string
	for _, id := range e.Links {
		text := id
		if other, ok := s.journal.Entry(id); ok {
			p := s.journal.Practice(other)
			text = p.Noun + ": " + other.Title(p)
		}
		lines = append(lines, clean(text))
	}
	if len(lines) == 0 {
		return []string{"none"}
	}
	return lines
}
