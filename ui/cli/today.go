package cli

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"fromhere/model"
	"fromhere/model/streak"
	"fromhere/model/today"
	"fromhere/ui/term"
)

const todayLong = `Show the Today tab as text: entries due or late, fixes to check back on ("did it
hold?"), entries and people gone quiet, this week's plan, today's entries, the streaks
that end tonight, and in the first week of a journal, ways to begin.`

func todayCommand(c *commands) *cobra.Command {
	return c.ofAgenda(&cobra.Command{
		Use:     "today",
		Short:   "Show what is due, gone quiet, planned and recorded",
		Long:    todayLong,
		Example: "  fromhere today\n  fromhere today --json",
	}, (*reading).agenda, func(r *reading, a today.Agenda) any { return r.agendaJSON(a) })
}

// ofAgenda makes a command that shows the agenda or a part of it: as text, or
// as JSON.
func (c *commands) ofAgenda(cmd *cobra.Command, text func(r *reading, a today.Agenda, width int, color bool) string,
	object func(*reading, today.Agenda) any) *cobra.Command {
	asJSON := false
	cmd.Args = atMost(0, "no argument")
	cmd.RunE = func(*cobra.Command, []string) error {
		return c.answer(func(r *reading) (string, error) {
			if err := c.warn(r); err != nil {
				return "", err
			}
			agenda := today.Of(r.journal, r.now)
			if asJSON {
				return inJSON(object(r, agenda))
			}
			return text(r, agenda, c.env.Width, c.env.Color), nil
		})
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print a JSON object")
	return cmd
}

// agenda is the day in words.
func (r *reading) agenda(a today.Agenda, width int, color bool) string {
	signs := signsFor(r.journal.Config)
	var b strings.Builder
	b.WriteString(a.Day.Start().Format("Mon 2 Jan 2006") + r.now.Format(" 15:04") + "\n")
	for _, set := range r.parts([]part{{today.DueHeading, a.Due}, {today.HoldsHeading, a.Holds}, {today.QuietHeading, a.Quiet}}, width, color) {
		b.WriteString("\n" + set)
	}
	if proposals := today.FirstWeek(r.journal, a.Day); len(proposals) > 0 {
		b.WriteString("\n" + r.firstWeek(proposals, signs, width, color))
	}
	if words := r.words(a, signs, width); words.rows > 0 {
		b.WriteString("\n" + words.render(0, false))
	}
	return b.String()
}

// firstWeek is what a new journal proposes to begin with, ticked where it is begun.
func (r *reading) firstWeek(proposals []today.Proposal, signs signs, width int, color bool) string {
	heading := today.FirstWeekHeading
	if r.journal.Unused() {
		heading = today.BeginHeading
	}
	t := table{indent: columnGap, columns: []column{{}, {least: 8}, {spare: 1}}}
	for _, p := range proposals {
		sign, tone := signs.not, model.Muted
		if p.Begun {
			sign, tone = signs.done, model.Good
		}
		t.add(cell{sign, tone}, plain(p.Practice.Begin), cell{term.Clean(p.Practice.Name), model.Muted})
	}
	return heading + "\n" + t.render(width, color)
}

// words are the parts of the agenda that are sentences, each under its head.
func (r *reading) words(a today.Agenda, signs signs, width int) *table {
	t := &table{columns: []column{{}, {}}}
	room := max(width-len(today.TonightHeading)-columnGap, 0)
	say := func(head, text string) {
		for line := range strings.SplitSeq(ansi.Wordwrap(strings.TrimSpace(term.CleanText(text)), room, ""), "\n") {
			if strings.TrimSpace(line) != "" {
				t.add(cell{text: head}, cell{text: line})
				head = ""
			}
		}
	}
	say(today.PlanHeading, a.Plan)
	say(today.TomorrowHeading, a.Tomorrow)
	say(today.RecordedHeading, packed(recorded(a.Recorded, signs), room))
	for _, k := range a.Kept {
		say("", fmt.Sprintf("kept %s, %s", k.Name(), k.Why))
	}
	for i, s := range a.Tonight {
		say([]string{today.TonightHeading, ""}[min(i, 1)], r.lasting(s))
	}
	if a.Ago != nil {
		say(a.Ago.Label, a.Ago.Text)
	}
	return t
}

// part is items of the agenda under a head.
type part struct {
	head  string
	items []today.Item
}

// parts sets those that have items.
func (r *reading) parts(all []part, width int, color bool) (set []string) {
	marks, ending := signsFor(r.journal.Config).marks, r.endings()
	for _, p := range all {
		if len(p.items) == 0 {
			continue
		}
		t := table{indent: columnGap, columns: []column{{}, {least: 8}, {spare: 2}, {spare: 1}, {right: true}, {spare: 3}}}
		for _, item := range p.items {
			t.add(cell{marks[item.Mark], item.Tone}, plain(item.Name()), plain(item.When), plain(item.Aim),
				cell{term.Clean(item.Why), item.Tone}, cell{ending(item.Entry.ID), model.Muted})
		}
		set = append(set, p.head+"\n"+t.render(width, color))
	}
	return set
}

func recorded(all []today.Recorded, signs signs) []string {
	var parts []string
	for _, rec := range all {
		name := strings.ToLower(rec.Practice.Name)
		switch rec.Count {
		case 0:
			parts = append(parts, signs.not+" "+name)
		case 1:
			parts = append(parts, signs.done+" "+name)
		default:
			parts = append(parts, fmt.Sprintf("%s %s (%d)", signs.done, name, rec.Count))
		}
	}
	return parts
}

// packed puts as many parts in a line as there is room for; all in one where
// room is 0.
func packed(parts []string, room int) string {
	const between = "   "
	var lines []string
	for _, part := range parts {
		last := len(lines) - 1
		if last < 0 || room > 0 && ansi.StringWidth(lines[last]+between+part) > room {
			lines = append(lines, part)
			continue
		}
		lines[last] += between + part
	}
	return strings.Join(lines, "\n")
}

// lasting is a streak and how long it is: "Evening Reflection, 23 workdays".
func (r *reading) lasting(s streak.Streak) string {
	p, _ := r.journal.Catalog.Practice(s.Practice)
	return p.Name + ", " + s.Length()
}
