package ui

import (
	"slices"
	"strings"

	"fromhere/model"
	"fromhere/ui/widget"
)

// tell draws the period's look-backs, plans and reflections as text, the newest first, and
// takes them from among the other entries.
func (r *reviewRows) tell() {
	v, shown := r.v, map[string]bool{}
	rows := toldRows[v.review.Period.Kind]
	texts := slices.Concat(v.review.LookBacks, v.review.Plans, v.review.Reflections)
	if v.review.Period.Kind == model.OneYear { // whose evenings are too many to be read
		texts = slices.Clone(v.review.LookBacks)
	}
	slices.SortStableFunc(texts, func(a, b model.Entry) int { return int(v.toldOn(b) - v.toldOn(a)) })
	for i := range texts {
		e := &texts[i]
		if shown[e.ID] {
			continue
		}
		most := rows
		if v.s.journal.Catalog.RoleOf(e.Practice) == model.RoleLookBack {
			most = 0 // it is what the period was worth
		}
		head, body := v.textHead(*e), v.textBody(*e, most)
		if rows > 0 && len(body) == 0 {
			continue
		}
		shown[e.ID] = true
		if len(r.text) > 0 && v.height >= short {
			r.text = append(r.text, textLine{})
		}
		r.text = append(r.text, textLine{id: e.ID, text: head[0]})
		for _, line := range append(head[1:], body...) {
			r.text = append(r.text, textLine{text: strings.Repeat(" ", widget.Gap) + line, under: true})
		}
	}
	r.found = slices.DeleteFunc(slices.Clone(r.found), func(at int32) bool { return shown[r.diary.entries[at].ID] })
}

// toldRows are the most lines that an answer takes in the review of a
// period; a longer period says less of each. 0 is all of them.
var toldRows = map[model.PeriodKind]int{model.OneMonth: monthRows, model.OneQuarter: quarterRows}

// toldOn is the day that a text stands at: a look-back's after its period, and a
// plan's at the end of its week, which puts it over the evenings of it.
func (v *reviewView) toldOn(e model.Entry) model.Day {
	if v.s.journal.Catalog.RoleOf(e.Practice) == model.RoleLookBack {
		return v.review.Period.To + 1
	}
	if v.s.journal.Catalog.RoleOf(e.Practice) == model.RoleWeekPlan {
		return model.PeriodOf(model.OneWeek, v.s.journal.Config.PlannedWeek(e)).To
	}
	return e.Day
}

// textHead is over a text: when it was, and what was asked.
func (v *reviewView) textHead(e model.Entry) []string {
	t := &v.s.theme
	when, asked := v.s.dayHeading(e.Day), e.Answers.Get("question")
	if v.s.journal.Catalog.RoleOf(e.Practice) == model.RoleWeekPlan {
		week, _, _ := strings.Cut(model.PeriodOf(model.OneWeek, v.s.journal.Config.PlannedWeek(e)).Title(), ",")
		when, asked = week, e.Answers.Get("focus")
	}
	if v.s.journal.Catalog.RoleOf(e.Practice) == model.RoleLookBack {
		when, asked = "Looked back on "+shortDay(v.s, e.Day), ""
	}
	between := strings.Repeat(" ", widget.Gap)
	lines := widget.Wrap(when+between+widget.Clean(asked), v.textWidth())
	first := strings.TrimPrefix(lines[0], when)
	for i, line := range lines {
		lines[i] = t.Muted.Render(line)
	}
	lines[0] = t.Strong.Render(when) + t.Muted.Render(strings.TrimRight(first, " "))
	return lines
}

// inHead are the answers that the head over a text says.
var inHead = map[string]bool{"question": true, "of": true, "focus": true, "period": true}

// textWidth is how wide text is set.
func (v *reviewView) textWidth() int {
	return max(min(v.entries.listWidth()-widget.Gap, widget.ProseWidth), 1)
}

// textBody is what was written, the main answer first and without its label.
// Where only a few rows are wanted, it is the beginning of that answer.
func (v *reviewView) textBody(e model.Entry, rows int) []string {
	p := v.practiceOf(&e)
	width := v.textWidth()
	main := p.Title
	if p.Role == model.RoleLookBack {
		main = lookBackText // its title is its period
	}
	lines := v.s.prose(e.Answers.Get(main), width)
	if e.Answers.Get(main) == "" {
		lines = nil
	}
	if rows > 0 {
		if len(lines) > rows {
			lines = lines[:rows]
			lines[rows-1] = widget.Cut(lines[rows-1]+" "+v.s.theme.Glyphs.Ellipsis, width)
		}
		return lines
	}
	var numbers []string
	for _, f := range p.AllFields() {
		answer := widget.Clean(f.Say(e.Answers.Get(f.Key), v.s.now, v.s.journal.Config.DayStarts))
		switch {
		case answer == "" || f.Key == main || inHead[f.Key]:
		case f.Kind == model.Scale || f.Kind == model.Number:
			numbers = append(numbers, strings.ToLower(f.Label)+" "+answer)
		default:
			lines = append(lines, v.labelledText(f, e.Answers.Get(f.Key), width)...)
		}
	}
	if len(numbers) > 0 {
		for _, line := range widget.Wrap(strings.Join(numbers, " · "), width) {
			lines = append(lines, v.s.theme.Muted.Render(line))
		}
	}
	return lines
}

// labelledText is an answer that goes on from its label.
func (v *reviewView) labelledText(f model.Field, answer string, width int) []string {
	label := f.Label + ": "
	if strings.HasSuffix(f.Label, "?") {
		label = f.Label + " "
	}
	lines := v.s.prose(label+answer, width)
	if rest, ok := strings.CutPrefix(lines[0], label); ok {
		lines[0] = v.s.theme.Muted.Render(label) + rest
	}
	return lines
}
