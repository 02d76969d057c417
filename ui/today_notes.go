package ui

import (
	"fmt"
	"strings"
)

// labelled is a section with its label at the left, or over it where there is
// little room.
func (v *todayView) labelled(label string, lines []boardLine) []boardLine {
	if len(lines) == 0 {
		return nil
	}
	t := &v.s.theme
	lead := t.Strong.Render(label)
	var labelled []boardLine
	if v.over {
		labelled = append(labelled, boardLine{text: lead})
		lead = ""
	}
	indent := v.indent()
	for _, line := range lines {
		before := cell(lead, indent)
		drawn := boardLine{text: before + line.text, pick: line.pick}
		if line.chosen != "" {
			drawn.chosen = cell(lead, indent-gap) + t.Accent.Render(t.glyphs.bar) + " " + line.chosen
		}
		labelled = append(labelled, drawn)
		lead = ""
	}
	return labelled
}

// indent is where the text of a labelled section begins.
func (v *todayView) indent() int {
	if v.over {
		return gap
	}
	return todayLabel
}

// words is running text, whose first line can be selected where it stands for
// an entry.
func (v *todayView) words(text string, p pick, style ink, width int) []boardLine {
	lines := wrapped(text, width-v.indent())
	if len(lines) > notedRows {
		lines = append(lines[:notedRows-1], cut(lines[notedRows-1]+"…", width-v.indent()))
	}
	drawn := make([]boardLine, len(lines))
	for i, line := range lines {
		drawn[i].text = style.Render(line)
		if i == 0 && p.id != "" {
			drawn[i].chosen, drawn[i].pick = v.s.theme.Strong.Render(line), p
		}
	}
	return drawn
}

// plan is the week's if-then sentence, and what the last evening said of
// today.
func (v *todayView) plan(width int) []boardLine {
	var lines []boardLine
	style := v.s.theme.Text
	if plan := clean(v.agenda.Plan); plan != "" {
		lines = v.labelled("This week", v.words(plan, pick{section: planSection, id: v.agenda.PlanFrom.ID}, style, width))
	}
	if said := clean(v.agenda.Tomorrow); said != "" {
		lines = append(lines, v.labelled("For today", v.words(said, pick{}, style, width))...)
	}
	return lines
}

// recorded is what the day has in it, what habits it has not, and the
// promises kept.
func (v *todayView) recorded(width int) []boardLine {
	t := &v.s.theme
	var parts []string
	for _, r := range v.agenda.Recorded {
		name := strings.ToLower(clean(r.Practice.Name))
		switch r.Count {
		case 0:
			parts = append(parts, t.Muted.Render(t.glyphs.dot+" "+name))
		case 1:
			parts = append(parts, t.Good.Render(t.glyphs.done)+" "+name)
		default:
			parts = append(parts, fmt.Sprintf("%s %s ×%d", t.Good.Render(t.glyphs.done), name, r.Count))
		}
	}
	var lines []boardLine
	for _, line := range flowed(parts, width-v.indent()) {
		lines = append(lines, boardLine{text: line})
	}
	for _, item := range v.agenda.Kept {
		room := width - v.indent() - textWidth(item.Why) - 2*gap
		title, why := cut(itemTitle(item), room), strings.Repeat(" ", gap)+t.Good.Render(item.Why)
		sign := t.Good.Render(t.glyphs.done) + " "
		lines = append(lines, boardLine{text: sign + title + why, chosen: sign + t.Strong.Render(title) + why,
			pick: pick{section: keptSection, id: item.Entry.ID}})
	}
	return v.labelled("Today", lines)
}

// flowed sets parts in lines of at most width cells.
func flowed(parts []string, width int) []string {
	var lines []string
	line := ""
	for _, part := range parts {
		together := line + strings.Repeat(" ", gap+1) + part
		switch {
		case line == "":
			line = part
		case textWidth(together) > width:
			lines, line = append(lines, line), part
		default:
			line = together
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// tonight are the streaks that end tonight.
func (v *todayView) tonight(width int) []boardLine {
	var lines []boardLine
	for _, streak := range v.agenda.Tonight {
		p, _ := v.s.journal.Catalog.Practice(streak.Practice)
		lines = append(lines, boardLine{text: cut(clean(p.Name)+", "+streak.Length(), width-v.indent())})
	}
	return v.labelled("Ends tonight", lines)
}
