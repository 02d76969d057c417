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
	w := told{v.s, v.review.Period, v.textWidth()}
	rows := toldRows[v.review.Period.Kind]
	texts := slices.Concat(v.review.LookBacks, v.review.Plans, v.review.Reflections)
	if v.review.Period.Kind == model.OneYear { // whose evenings are too many to be read
		texts = slices.Clone(v.review.LookBacks)
	}
	slices.SortStableFunc(texts, func(a, b model.Entry) int { return int(w.standsAt(b) - w.standsAt(a)) })
	for i := range texts {
		e := &texts[i]
		if shown[e.ID] {
			continue
		}
		most := rows
		if v.s.journal.Catalog.RoleOf(e.Practice) == model.RoleLookBack {
			most = 0 // it is what the period was worth
		}
		head, body := w.head(*e), w.body(*e, most)
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

// told sets what was written about a period: look-backs, plans and evenings.
type told struct {
	s      *session
	period model.Period
	width  int
}

// standsAt is the day that a text stands at: a look-back's after its period, and a
// plan's at the end of its week, which puts it over the evenings of it.
func (w told) standsAt(e model.Entry) model.Day {
	if w.s.journal.Catalog.RoleOf(e.Practice) == model.RoleLookBack {
		return w.period.To + 1
	}
	if w.s.journal.Catalog.RoleOf(e.Practice) == model.RoleWeekPlan {
		return model.PeriodOf(model.OneWeek, w.s.journal.Config.PlannedWeek(e)).To
	}
	return e.Day
}

// head is over a text: when it was, and what was asked.
func (w told) head(e model.Entry) []string {
	t := &w.s.theme
	when, asked := w.s.dayHeading(e.Day), e.Answers.Get("question")
	if w.s.journal.Catalog.RoleOf(e.Practice) == model.RoleWeekPlan {
		week, _, _ := strings.Cut(model.PeriodOf(model.OneWeek, w.s.journal.Config.PlannedWeek(e)).Title(), ",")
		when, asked = week, e.Answers.Get("focus")
	}
	if w.s.journal.Catalog.RoleOf(e.Practice) == model.RoleLookBack {
		when, asked = "Looked back on "+shortDay(w.s, e.Day), ""
	}
	between := strings.Repeat(" ", widget.Gap)
	lines := widget.Wrap(when+between+widget.Clean(asked), w.width)
	first := strings.TrimPrefix(lines[0], when)
	for i, line := range lines {
		lines[i] = t.Muted.Render(line)
	}
	lines[0] = t.Strong.Render(when) + t.Muted.Render(strings.TrimRight(first, " "))
	return lines
}

// inHead are the answers that the head over a text says.
var inHead = map[string]bool{"question": true, "of": true, "focus": true, "period": true}

// body is what was written, the main answer first and without its label.
// Where only a few rows are wanted, it is the beginning of that answer.
func (w told) body(e model.Entry, rows int) []string {
	p := w.s.journal.Practice(e)
	main := p.Title
	if p.Role == model.RoleLookBack {
		main = lookBackText // its title is its period
	}
	lines := w.s.prose(e.Answers.Get(main), w.width)
	if e.Answers.Get(main) == "" {
		lines = nil
	}
	if rows > 0 {
		if len(lines) > rows {
			lines = lines[:rows]
			lines[rows-1] = widget.Cut(lines[rows-1]+" "+w.s.theme.Glyphs.Ellipsis, w.width)
		}
		return lines
	}
	var numbers []string
	for _, f := range p.AllFields() {
		answer := widget.Clean(f.Say(e.Answers.Get(f.Key), w.s.now, w.s.journal.Config.DayStarts))
		switch {
		case answer == "" || f.Key == main || inHead[f.Key]:
		case f.Kind == model.Scale || f.Kind == model.Number:
			numbers = append(numbers, strings.ToLower(f.Label)+" "+answer)
		default:
			lines = append(lines, w.labelled(f, e.Answers.Get(f.Key))...)
		}
	}
	if len(numbers) > 0 {
		for _, line := range widget.Wrap(strings.Join(numbers, " · "), w.width) {
			lines = append(lines, w.s.theme.Muted.Render(line))
		}
	}
	return lines
}

// labelled is an answer that goes on from its label.
func (w told) labelled(f model.Field, answer string) []string {
	label := f.Label + ": "
	if strings.HasSuffix(f.Label, "?") {
		label = f.Label + " "
	}
	lines := w.s.prose(label+answer, w.width)
	if rest, ok := strings.CutPrefix(lines[0], label); ok {
		lines[0] = w.s.theme.Muted.Render(label) + rest
	}
	return lines
}
