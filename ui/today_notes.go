package ui

import (
	"fmt"
	"strings"

	"fromhere/ui/theme"
	"fromhere/ui/widget"
)

// labelled is a section with its label at the left, or over it where there is
// little room.
func (v *todayView) labelled(label string, lines []widget.BoardLine) []widget.BoardLine {
	if len(lines) == 0 {
		return nil
	}
	t := &v.s.theme
	lead := t.Strong.Render(label)
	var labelled []widget.BoardLine
	if v.over {
		labelled = append(labelled, widget.BoardLine{Text: lead})
		lead = ""
	}
	indent := v.indent()
	for _, line := range lines {
		before := widget.Cell(lead, indent)
		drawn := widget.BoardLine{Text: before + line.Text, Pick: line.Pick}
		if line.Chosen != "" {
			drawn.Chosen = widget.Cell(lead, indent-widget.Gap) + t.Accent.Render(t.Glyphs.Bar) + " " + line.Chosen
		}
		labelled = append(labelled, drawn)
		lead = ""
	}
	return labelled
}

// indent is where the text of a labelled section begins.
func (v *todayView) indent() int {
	if v.over {
		return widget.Gap
	}
	return todayLabel
}

// words is running text, whose first line can be selected where it stands for
// an entry.
func (v *todayView) words(text string, p widget.Pick, style theme.Style, width int) []widget.BoardLine {
	lines := widget.Wrap(text, width-v.indent())
	if len(lines) > notedRows {
		lines = append(lines[:notedRows-1], widget.Cut(lines[notedRows-1]+"…", width-v.indent()))
	}
	drawn := make([]widget.BoardLine, len(lines))
	for i, line := range lines {
		drawn[i].Text = style.Render(line)
		if i == 0 && p.ID != "" {
			drawn[i].Chosen, drawn[i].Pick = v.s.theme.Strong.Render(line), p
		}
	}
	return drawn
}

// plan is the week's if-then sentence, and what the last evening said of
// today.
func (v *todayView) plan(width int) []widget.BoardLine {
	var lines []widget.BoardLine
	style := v.s.theme.Text
	if plan := widget.Clean(v.agenda.Plan); plan != "" {
		lines = v.labelled("This week", v.words(plan, widget.Pick{Section: planSection, ID: v.agenda.PlanFrom.ID}, style, width))
	}
	if said := widget.Clean(v.agenda.Tomorrow); said != "" {
		lines = append(lines, v.labelled("For today", v.words(said, widget.Pick{}, style, width))...)
	}
	return lines
}

// recorded is the entries of the day, the habits without one, and the promises
// kept.
func (v *todayView) recorded(width int) []widget.BoardLine {
	t := &v.s.theme
	var parts []string
	for _, r := range v.agenda.Recorded {
		name := strings.ToLower(widget.Clean(r.Practice.Name))
		switch r.Count {
		case 0:
			parts = append(parts, t.Muted.Render(t.Glyphs.Dot+" "+name))
		case 1:
			parts = append(parts, t.Good.Render(t.Glyphs.Done)+" "+name)
		default:
			parts = append(parts, fmt.Sprintf("%s %s ×%d", t.Good.Render(t.Glyphs.Done), name, r.Count))
		}
	}
	var lines []widget.BoardLine
	for _, line := range flowed(parts, width-v.indent()) {
		lines = append(lines, widget.BoardLine{Text: line})
	}
	for _, item := range v.agenda.Kept {
		room := width - v.indent() - widget.Width(item.Why) - 2*widget.Gap
		title, why := widget.Cut(itemTitle(item), room), strings.Repeat(" ", widget.Gap)+t.Good.Render(item.Why)
		sign := t.Good.Render(t.Glyphs.Done) + " "
		lines = append(lines, widget.BoardLine{Text: sign + title + why, Chosen: sign + t.Strong.Render(title) + why,
			Pick: widget.Pick{Section: keptSection, ID: item.Entry.ID}})
	}
	return v.labelled("Today", lines)
}

// flowed sets parts in lines of at most width cells.
func flowed(parts []string, width int) []string {
	var lines []string
	line := ""
	for _, part := range parts {
		together := line + strings.Repeat(" ", widget.Gap+1) + part
		switch {
		case line == "":
			line = part
		case widget.Width(together) > width:
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
func (v *todayView) tonight(width int) []widget.BoardLine {
	var lines []widget.BoardLine
	for _, streak := range v.agenda.Tonight {
		p, _ := v.s.journal.Catalog.Practice(streak.Practice)
		lines = append(lines, widget.BoardLine{Text: widget.Cut(widget.Clean(p.Name)+", "+streak.Length(), width-v.indent())})
	}
	return v.labelled("Ends tonight", lines)
}
