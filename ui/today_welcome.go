package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/model/today"
	"fromhere/ui/theme"
	"fromhere/ui/widget"
)

// greeting is what a journal without entries says of the program.
const (
	greeting = "A journal for people who lead without a title. Record small things as you do them, keep your promises in " +
		"sight, close each day in two minutes."
	prospect = " In a few months you have a track record to rely on."
)

// fresh tells that nothing was ever recorded. Entries in the trash count, and
// so do files that cannot be read: whoever has them knows the program.
func (v *todayView) fresh() bool {
	return v.s.loaded && v.unused && len(v.s.problems) == 0
}

// welcome greets, and proposes where to begin.
func (v *todayView) welcome() []widget.BoardLine {
	s, t := v.s, &v.s.theme
	width := min(v.width, widget.ProseWidth)
	said, lines := greeting, []widget.BoardLine{}
	if v.height >= short {
		said += prospect
		lines = make([]widget.BoardLine, v.height/welcomeShare)
	}
	say := func(text string, style theme.Style) {
		for _, line := range widget.Wrap(text, width) {
			lines = append(lines, widget.BoardLine{Text: style.Render(line)})
		}
	}
	say(said, t.Text)
	lines = append(append(lines, widget.BoardLine{}), v.firstWeek(today.BeginHeading, width)...)
	if v.height >= short {
		lines = append(lines, widget.BoardLine{})
		say(s.keys.New.Help().Key+" begins with another practice, "+s.keys.Method.Help().Key+" shows how one is done.", t.Muted)
		lines = append(lines, widget.BoardLine{})
		say(widget.Cut("Everything stays in plain files on this computer: "+widget.Clean(s.env.Place), width), t.Muted)
	}
	return lines
}

// firstWeek is what a new journal proposes to begin with, ticked where it is begun.
func (v *todayView) firstWeek(heading string, width int) []widget.BoardLine {
	if len(v.proposals) == 0 || v.finder.Asks() {
		return nil
	}
	t := &v.s.theme
	texts := 0
	for _, p := range v.proposals {
		texts = max(texts, widget.Width(p.Practice.Begin))
	}
	lines := []widget.BoardLine{{Text: t.Strong.Render(heading)}}
	for _, p := range v.proposals {
		sign, style := t.Muted.Render(t.Glyphs.Dot), t.Text
		if p.Begun {
			sign, style = t.Good.Render(t.Glyphs.Done), t.Muted
		}
		name := ""
		if width >= narrow {
			name = widget.Blanks(2*widget.Gap) + t.Muted.Render(widget.Clean(p.Practice.Name))
		}
		line := func(style theme.Style) string {
			return sign + " " + widget.Cell(style.Render(p.Practice.Begin), min(texts, width-widget.RowLead)) + name
		}
		msg, as := v.begin(p)
		lines = append(lines, widget.BoardLine{
			Text:   "  " + line(style),
			Chosen: t.Accent.Render(t.Glyphs.Bar) + " " + line(t.Strong),
			Pick:   v.leadsTo(beginSection, p.Practice.ID, msg, as),
		})
	}
	return lines
}

// begin is what begins with a proposal, or shows what was begun, and its name.
func (v *todayView) begin(p today.Proposal) (msg tea.Msg, as string) {
	switch {
	case p.Begun:
		return showMsg{p.Practice.ID}, "show its entries"
	case p.Practice.Role == model.RoleReflection:
		return openReflection{v.s.today()}, "begin"
	}
	return newEntryOf{p.Practice}, "begin"
}
