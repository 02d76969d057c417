package ui

import (
	"fmt"
	"strings"

	"fromhere/model/today"
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
		before := widget.Cell(lead, indent-widget.Gap) + v.leads(line.Pick, false)
		drawn := widget.BoardLine{Text: before + line.Text, Pick: line.Pick}
		if line.Chosen != "" {
			drawn.Chosen = widget.Cell(lead, indent-widget.Gap) + v.leads(line.Pick, true) + line.Chosen
		}
		for _, also := range line.Also {
			drawn.Also = append(drawn.Also, widget.BoardChoice{Chosen: before + also.Chosen, Pick: also.Pick, At: indent + also.At})
		}
		labelled = append(labelled, drawn)
		lead = ""
	}
	return labelled
}

// leads is the room before a text, as in the rows of lists: with the bar where it is
// selected, and with a sign where its entry is selected together with others.
func (v *todayView) leads(p widget.Pick, selected bool) string {
	var b strings.Builder
	widget.Lead(&b, &v.s.theme, selected, v.s.selected.has(p.ID))
	return b.String()
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
		lines = v.labelled(today.PlanHeading, v.words(plan, widget.Pick{Section: planSection, ID: v.agenda.PlanFrom.ID}, style, width))
	}
	if said := widget.Clean(v.agenda.Tomorrow); said != "" {
		lines = append(lines, v.labelled(today.TomorrowHeading, v.words(said, widget.Pick{Section: tomorrowSection, ID: v.agenda.TomorrowFrom.ID}, style, width))...)
	}
	return lines
}

// recorded is the day's checklist: what was practised, the habits that were not,
// and the promises kept.
func (v *todayView) recorded(width int) []widget.BoardLine {
	t := &v.s.theme
	ticks := make([]tick, len(v.agenda.Recorded))
	for i, r := range v.agenda.Recorded {
		ticks[i] = v.tick(r, width)
	}
	lines := v.flowed(ticks, width-v.indent())
	for _, item := range v.agenda.Kept {
		room := width - v.indent() - widget.Width(item.Why) - 2*widget.Gap
		title, why := widget.Cut(itemTitle(item), room), strings.Repeat(" ", widget.Gap)+t.Good.Render(item.Why)
		sign := t.Good.Render(t.Glyphs.Done) + " "
		lines = append(lines, widget.BoardLine{Text: sign + title + why, Chosen: sign + t.Strong.Render(title) + why,
			Pick: widget.Pick{Section: keptSection, ID: item.Entry.ID}})
	}
	return v.labelled(today.RecordedHeading, lines)
}

// tick is one thing of the checklist, as it is drawn.
type tick struct {
	sign, name, times string
	plain             theme.Style
	pick              widget.Pick
}

func (c tick) draw(style theme.Style) string { return c.sign + " " + style.Render(c.name) + c.times }

// tick is a practice in the checklist. One entry is opened and changed as everywhere;
// several are listed, and where there is none the first is begun.
func (v *todayView) tick(r today.Recorded, width int) tick {
	t, p := &v.s.theme, r.Practice
	c := tick{sign: t.Good.Render(t.Glyphs.Done), plain: t.Text}
	of := func() []string { return idsAmong(v.s.journal.Practised(p.ID, v.agenda.Day)) }
	switch ids := of(); len(ids) {
	case 0:
		c.sign, c.plain = t.Muted.Render(t.Glyphs.Dot), t.Muted
		c.pick = v.leadsTo(recordedSection, p.ID, newEntryOf{p}, "new "+widget.Clean(p.Noun))
	case 1:
		c.pick = widget.Pick{Section: recordedSection, ID: ids[0]}
	default:
		c.times = fmt.Sprintf(" ×%d", r.Count)
		c.pick = v.leadsTo(recordedSection, p.ID, openBehind{widget.Clean(p.Name) + ", today", of}, "")
	}
	c.name = widget.Cut(strings.ToLower(widget.Clean(p.Name)), width-v.indent()-widget.Gap-widget.Width(c.times))
	return c
}

// flowed sets ticks in lines of at most width cells. The bar stands in the gap before
// the selected one.
func (v *todayView) flowed(ticks []tick, width int) []widget.BoardLine {
	const between = widget.Gap + 1
	t := &v.s.theme
	var lines []widget.BoardLine
	for len(ticks) > 0 {
		fit, used := 1, widget.Width(ticks[0].draw(t.Text))
		for fit < len(ticks) && used+between+widget.Width(ticks[fit].draw(t.Text)) <= width {
			used += between + widget.Width(ticks[fit].draw(t.Text))
			fit++
		}
		drawn := func(selected int) string {
			var b strings.Builder
			for i, c := range ticks[:fit] {
				style := c.plain
				if i == selected {
					style = t.Strong
				}
				if i > 0 {
					widget.Blank(&b, between-widget.Gap)
					b.WriteString(v.leads(c.pick, i == selected))
				}
				b.WriteString(c.draw(style))
			}
			return b.String()
		}
		line := widget.BoardLine{Text: drawn(-1), Chosen: drawn(0), Pick: ticks[0].pick}
		at := 0
		for i := range ticks[1:fit] {
			at += widget.Width(ticks[i].draw(t.Text)) + between
			line.Also = append(line.Also, widget.BoardChoice{Chosen: drawn(i + 1), Pick: ticks[i+1].pick, At: at})
		}
		lines, ticks = append(lines, line), ticks[fit:]
	}
	return lines
}

// tonight are the streaks that end tonight.
func (v *todayView) tonight(width int) []widget.BoardLine {
	var lines []widget.BoardLine
	for _, streak := range v.agenda.Tonight {
		p, _ := v.s.journal.Catalog.Practice(streak.Practice)
		said := widget.Cut(widget.Clean(p.Name)+", "+streak.Length(), width-v.indent())
		lines = append(lines, widget.BoardLine{Text: said, Chosen: v.s.theme.Strong.Render(said),
			Pick: v.leadsTo(tonightSection, p.ID, showMsg{p.ID}, "")})
	}
	return v.labelled(today.TonightHeading, lines)
}
