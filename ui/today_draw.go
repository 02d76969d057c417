package ui

import (
	"fmt"
	"strings"

	"fromhere/model"
	"fromhere/model/today"
	"fromhere/ui/theme"
	"fromhere/ui/widget"
)

// The sections of Today whose lines can be selected.
const (
	dueSection   = "due"
	holdSection  = "hold"
	quietSection = "quiet"
	keptSection  = "kept"
	planSection  = "plan"
	agoSection   = "ago"
	moreSection  = "more" // shows a section whole
)

// draw lays the day out: urgent sections beside those that can wait where there is
// room for both, else one after the other.
func (v *todayView) draw() {
	if v.width <= 0 {
		return
	}
	if v.width >= wide {
		pressing, known := v.columnWidths()
		v.over = true
		if right := v.join(v.known(known)); len(right) <= v.height {
			v.board.Fill(v.height, []int{pressing, known}, v.join(v.pressing(pressing)), right)
			return
		}
	}
	width := min(v.width, widget.WidestRow)
	v.over = v.width < narrow
	v.board.Fill(v.height, []int{v.width}, v.join(append(v.pressing(width), v.known(width)...)))
}

// columnWidths are the widths of the two columns, none wider than is easy to
// read across.
func (v *todayView) columnWidths() (pressing, known int) {
	pressing = min((v.width-widget.ColumnGap)*pressingShare/100, widget.WidestRow)
	return pressing, min(v.width-widget.ColumnGap-pressing, widget.ProseWidth)
}

// join puts sections under each other, with a blank line between where the
// screen is high enough.
func (v *todayView) join(sections [][]widget.BoardLine) []widget.BoardLine {
	var lines []widget.BoardLine
	for _, section := range sections {
		if len(section) == 0 {
			continue
		}
		if len(lines) > 0 && v.height >= short {
			lines = append(lines, widget.BoardLine{})
		}
		lines = append(lines, section...)
	}
	return lines
}

// pressing are the urgent sections: those with something to do.
func (v *todayView) pressing(width int) [][]widget.BoardLine {
	return [][]widget.BoardLine{
		v.items(today.DueHeading, dueSection, v.agenda.Due, width),
		v.folded(today.HoldsHeading, holdSection, v.agenda.Holds, width),
		v.folded(today.QuietHeading, quietSection, v.agenda.Quiet, width),
	}
}

// folded is a section that shows its first few items until it is unfolded, so
// that a long one does not push the others off the screen.
func (v *todayView) folded(heading, section string, items []today.Item, width int) []widget.BoardLine {
	few := fewRows
	if v.height >= tall {
		few = someRows
	}
	if v.whole[section] || v.Asks() || len(items) <= few+1 {
		return v.items(heading, section, items, width)
	}
	t := &v.s.theme
	lines := v.items(heading, section, items[:few], width)
	said := fmt.Sprintf("and %d more", len(items)-few)
	return append(lines, widget.BoardLine{
		Text:   strings.Repeat(" ", rowLead) + t.Muted.Render(said),
		Chosen: t.Accent.Render(t.Glyphs.Bar) + strings.Repeat(" ", rowLead-1) + t.Strong.Render(said),
		Pick:   widget.Pick{Section: moreSection, ID: section},
	})
}

// known are the sections with nothing to do.
func (v *todayView) known(width int) [][]widget.BoardLine {
	sections := [][]widget.BoardLine{v.plan(width), v.recorded(width), v.tonight(width)}
	if v.reopen && !v.Asks() {
		said := fmt.Sprintf("%s is not closed yet: %s closes it", dayName(v.unclosed), v.s.keys.Yesterday.Help().Key)
		sections = append(sections, v.labelled("Still open", v.words(said, widget.Pick{}, v.s.theme.Text, width)))
	}
	if ago := v.agenda.Ago; ago != nil {
		said := v.words("“"+widget.Clean(ago.Text)+"”", widget.Pick{Section: agoSection, ID: ago.Entry.ID}, v.s.theme.Text, width)
		sections = append(sections, v.labelled(ago.Label, said))
	}
	if v.Asks() {
		return sections
	}
	if n := len(v.s.conflicts.all); n > 0 {
		said := fmt.Sprintf("There are several versions of %s: %s", entryCount(n), v.s.keys.Conflicts.Help().Key)
		sections = append(sections, []widget.BoardLine{{Text: v.s.theme.Muted.Render(widget.Cut(said, width))}})
	}
	if n := len(v.s.problems); n > 0 {
		said := fmt.Sprintf("%s cannot be read: %s", model.Plural(n, "file"), v.s.keys.Problems.Help().Key)
		sections = append(sections, []widget.BoardLine{{Text: v.s.theme.Muted.Render(widget.Cut(said, width))}})
	}
	if said := v.s.misplacedSettings(); said != "" {
		sections = append(sections, []widget.BoardLine{{Text: v.s.theme.Muted.Render(widget.Cut(said, width))}})
	}
	return sections
}

// dayName is a day with its weekday: "Fri 20 Nov".
func dayName(d model.Day) string { return d.Start().Format("Mon 2 Jan") }

// itemColumns are the widths of what stands right of a title; 0 where it is
// left out.
type itemColumns struct{ when, aim, why int }

// items is a section of entries under its heading.
func (v *todayView) items(heading, section string, items []today.Item, width int) []widget.BoardLine {
	if len(items) == 0 {
		return nil
	}
	var c itemColumns
	for _, item := range items {
		c.when = max(c.when, widget.Width(shortWhen(item)))
		c.aim = max(c.aim, widget.Width(item.Aim))
		c.why = max(c.why, widget.Width(v.why(section, item)))
	}
	room := width - rowLead - min(todayTitle, width*listShare/100-rowLead)
	for _, col := range []*int{&c.why, &c.when, &c.aim} {
		if *col > 0 && *col+widget.Gap > room {
			*col = 0
		}
		if *col > 0 {
			room -= *col + widget.Gap
		}
	}
	lines := []widget.BoardLine{{Text: v.s.theme.Strong.Render(heading)}}
	for _, item := range items {
		lines = append(lines, v.item(section, item, c, width))
	}
	return lines
}

// item is the line of one entry, as it is and as it is while selected.
func (v *todayView) item(section string, item today.Item, c itemColumns, width int) widget.BoardLine {
	t := &v.s.theme
	sign := " "
	if section == dueSection {
		sign = t.Sign(item.Mark, item.Tone)
	}
	left := width - rowLead
	columns := ""
	add := func(text string, col int) {
		if col > 0 {
			columns += strings.Repeat(" ", widget.Gap) + text
			left -= col + widget.Gap
		}
	}
	add(widget.Cell(t.Muted.Render(shortWhen(item)), c.when), c.when)
	add(widget.Cell(t.Muted.Render(item.Aim), c.aim), c.aim)
	add(widget.Right(t.Tone(item.Tone).Render(widget.Cut(widget.Clean(item.Why), c.why)), c.why), c.why)
	versions := ""
	if c, twice := v.s.conflicts.of(item.Entry.ID); twice {
		versions = widget.TitleNote(t, countVersions(c))
	}
	title := func(style theme.Style) string {
		return widget.Cell(style.Render(widget.Cut(itemTitle(item), left-widget.Width(versions)))+versions, left)
	}
	line := widget.BoardLine{
		Text:   "  " + sign + " " + title(t.Text) + columns,
		Chosen: t.Accent.Render(t.Glyphs.Bar) + " " + sign + " " + title(t.Strong) + columns,
		Pick:   widget.Pick{Section: section, ID: item.Entry.ID},
	}
	if section == holdSection {
		line.Chosen = v.asking(item, c, width)
	}
	return line
}

// shortWhen is when an item is due, without the date where the weekday says
// it: Today looks no further than a week ahead.
func shortWhen(item today.Item) string {
	when := strings.TrimPrefix(item.When, "moved to ")
	if parts := strings.Fields(when); len(parts) == 4 && item.Tone != model.Bad {
		return parts[0] + " " + parts[3]
	}
	return when
}

// why is the text of a line's last column; for a question it is the two answers.
func (v *todayView) why(section string, item today.Item) string {
	if answers := v.answers(); section == holdSection && widget.Width(answers) > widget.Width(item.Why) {
		return answers
	}
	return item.Why
}

// answers are the keys that answer whether it held.
func (v *todayView) answers() string {
	k := &v.s.keys
	return k.HeldYes.Help().Key + " yes   " + k.HeldNo.Help().Key + " no"
}

// asking is the selected line of an entry that is asked whether it held.
func (v *todayView) asking(item today.Item, c itemColumns, width int) string {
	t := &v.s.theme
	left := width - rowLead
	columns := ""
	if c.why > 0 {
		left -= c.why + widget.Gap
		columns = strings.Repeat(" ", widget.Gap) + widget.Right(t.Accent.Render(v.answers()), c.why)
	}
	return t.Accent.Render(t.Glyphs.Bar) + "   " + widget.Cell(t.Strong.Render(widget.Cut(itemTitle(item), left)), left) + columns
}

// itemTitle is an entry with its person, safe to draw.
func itemTitle(item today.Item) string {
	item.Title, item.Person = widget.Clean(item.Title), widget.Clean(item.Person)
	if item.Title == "" {
		item.Title = widget.Clean(item.Practice.Name)
	}
	return item.Name()
}
