package ui

import (
	"fmt"
	"strings"

	"fromhere/model"
	"fromhere/model/figures"
	"fromhere/model/streak"
	"fromhere/model/today"
	"fromhere/ui/widget"
)

// farewell is the text once the day is closed: the day in a sentence, the streak,
// and what is due first next.
func (v *reflectionView) farewell() []string {
	t := &v.s.theme
	width := min(v.width, widget.ProseWidth)
	var lines []string
	say := func(text string) { lines = append(lines, widget.Wrap(text, width)...) }
	say(t.Strong.Render(v.sentence()))
	if v.roomy() {
		lines = append(lines, "")
	}
	first := today.FirstReflection(v.s.journal, v.day)
	if v.unanswered() {
		say("You answered no question about the day itself, so that no evening was recorded.")
	} else if first {
		say(v.firstDay())
	} else if p, ok := v.s.journal.Catalog.InRole(model.RoleReflection); ok {
		if streak := streak.ActivityOf(v.s.journal, v.s.today()).Streak(p); streak.Current > 0 {
			say(fmt.Sprintf("%s: %s, %s.", p.Name, streak.Length(), streak.Why))
		}
	}
	say(v.dueNext())
	if first {
		say(v.leftToBegin())
	}
	if said := v.answered("tomorrow"); said != "" {
		say(t.Hint.Render(widget.Clean(said)))
	}
	if warning := figures.LoadOf(v.s.journal, v.day).Warning(); warning != "" {
		say(warning)
	}
	if n := len(v.skipped); n > 0 {
		it := "them"
		if n == 1 {
			it = "it"
		}
		say(t.Muted.Render(fmt.Sprintf("You skipped %s; %s asks %s again.", model.Plural(n, "question"), v.reopens(), it)))
	}
	return lines
}

// firstDay says what the day was worth that was closed first: what was practised
// on it, counted.
func (v *reflectionView) firstDay() string {
	var names []string
	entries := 0
	for _, p := range today.PractisedOn(v.s.journal, v.day) {
		names = append(names, widget.Clean(p.Practice.Name))
		entries += p.Entries
	}
	if len(names) == 0 {
		return "Your record begins with this evening: looking back is a practice, too, and it is done."
	}
	return fmt.Sprintf("Your record begins with this day: you practised %s, %s in all. A good beginning.",
		model.Listed(names), entryCount(entries))
}

// leftToBegin is what a new journal still proposes to begin with; "" once there is
// nothing.
func (v *reflectionView) leftToBegin() string {
	var left []string
	for _, p := range today.FirstWeek(v.s.journal, v.s.today()) {
		if !p.Begun {
			left = append(left, strings.ToLower(p.Practice.Begin[:1])+p.Practice.Begin[1:])
		}
	}
	if len(left) == 0 {
		return "In the evening the questions come again; they take two minutes."
	}
	return "To begin with this week: " + model.Listed(left) + "."
}

// sentence is the day in a sentence.
func (v *reflectionView) sentence() string {
	j := v.s.journal
	var parts []string
	kept, broken, others := 0, 0, 0
	for e := range j.Between(v.day, v.day) {
		p := j.Practice(e)
		if p.Role == model.RolePromise && model.EndedOn(e, p, j, v.day) {
			switch e.Stage() {
			case model.Kept:
				kept++
			case model.Broken:
				broken++
			}
		}
		if e.Day == v.day && (p.Group == model.Rituals || p.Group == model.Records) && p.Role != model.RoleReflection {
			others++
		}
	}
	count := func(n int, noun, what string) {
		if n > 0 {
			parts = append(parts, model.Plural(n, noun)+what)
		}
	}
	promise, _ := j.Catalog.InRole(model.RolePromise)
	count(kept, promise.Noun, " kept")
	count(broken, promise.Noun, " broken")
	count(len(today.PractisedOn(j, v.day)), "practice", " done")
	switch {
	case others == 1:
		parts = append(parts, "1 other entry")
	case others > 1:
		parts = append(parts, fmt.Sprintf("%d other entries", others))
	}
	if energy := v.answered("energy"); energy != "" {
		parts = append(parts, "energy "+widget.Clean(energy))
	}
	if len(parts) == 0 {
		return "Nothing else was recorded. Tomorrow is another day."
	}
	return title(model.SayDay(v.day, v.s.today())) + ": " + strings.Join(parts, ", ") + "."
}

// dueNext is what is due first on the day after.
func (v *reflectionView) dueNext() string {
	when := "tomorrow"
	if v.day < v.s.today() {
		when = "today"
	}
	next := max(v.day+1, v.s.today())
	for _, item := range today.Of(v.s.journal, v.s.now).Due {
		if item.Due.Day == next {
			said := "First " + when + ": " + itemTitle(item)
			if item.Due.Timed {
				said += item.Due.At.Format(", 15:04")
			}
			if item.Aim != "" {
				said += ", " + item.Aim
			}
			return said + "."
		}
	}
	return "Nothing is due " + when + "."
}
