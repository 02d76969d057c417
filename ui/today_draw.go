package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/model/today"
	"fromhere/ui/widget"
)

// The sections of Today whose lines can be selected.
const (
	dueSection      = "due"
	holdSection     = "hold"
	quietSection    = "quiet"
	keptSection     = "kept"
	planSection     = "plan"
	tomorrowSection = "tomorrow"
	recordedSection = "recorded"
	tonightSection  = "tonight"
	unclosedSection = "unclosed"
	noticeSection   = "notice"
	agoSection      = "ago"
	beginSection    = "begin" // by a practice, not by an entry
	moreSection     = "more"  // shows a section whole
)

// draw lays the day out: urgent sections beside those that can wait where their
// rows are whole then too, else one after the other.
func (v *todayView) draw() {
	if v.width <= 0 || !v.s.loaded { // a line of a day half read would stay selected
		return
	}
	v.opens = map[widget.Pick]opens{}
	greeted := v.greets
	if v.greets = v.fresh(); v.greets {
		v.board.Fill(v.height, []int{v.width}, v.welcome())
		return
	}
	if greeted { // the day is a new board, which begins at its first line
		v.board = widget.Board{}
	}
	sections, week := v.pressing(), v.firstWeek(today.FirstWeekHeading, v.width)
	need := 0 // of the longest row
	for _, section := range sections {
		need = max(need, section.columns.Readable(v.width))
	}
	for _, line := range week {
		need = max(need, widget.Width(line.Text))
	}
	known := min(v.width-widget.ColumnGap-need, widget.ProseWidth)
	if v.width >= wide && known >= leastKnown {
		v.over = true
		if right := v.join(v.known(known)); len(right) <= v.height {
			v.board.Fill(v.height, []int{need, known}, v.join(append(v.drawn(sections, need), week)), right)
			return
		}
	}
	v.over = v.width < narrow
	rows := slices.Concat(v.drawn(sections, need), [][]widget.BoardLine{week}, v.known(min(v.width, widget.WidestRow)))
	v.board.Fill(v.height, []int{v.width}, v.join(rows))
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

// section is a part of Today with something to do: rows under a heading.
type section struct {
	heading, id string
	items       []today.Item
	rows        []widget.Row
	columns     widget.Widths
	more        int // how many are not shown until it is unfolded
}

// pressing are the urgent sections: those with something to do.
func (v *todayView) pressing() []section {
	sections := []section{
		v.folded(today.DueHeading, dueSection, v.agenda.Due, v.dueShown()),
		v.folded(today.HoldsHeading, holdSection, v.agenda.Holds, fewRows),
		v.folded(today.QuietHeading, quietSection, v.agenda.Quiet, fewRows),
	}
	for i := range sections {
		s := &sections[i]
		most := widget.Widths{Who: widget.WhoWidth, When: widget.WhenWidth, Aim: widget.WhenWidth, Status: v.width}
		for _, item := range s.items {
			r := v.row(s.id, item)
			s.rows = append(s.rows, r)
			s.columns = s.columns.Holding(&r, most)
		}
		if s.id == holdSection && len(s.items) > 0 {
			s.columns.Status = max(s.columns.Status, widget.Width(v.answers()))
		}
	}
	return sections
}

// folded is a section that shows its first few items until it is unfolded, so
// that a long one does not push the others off the screen.
func (v *todayView) folded(heading, id string, items []today.Item, few int) section {
	s := section{heading: heading, id: id, items: items}
	if !v.whole[id] && !v.finder.Asks() && len(items) > few {
		s.items, s.more = items[:few], len(items)-few
	}
	return s
}

// dueShown is how many items are shown of what is due: what is overdue, and due
// by tomorrow, and of the later ones as many as leave room for the other
// sections.
func (v *todayView) dueShown() int {
	shown := v.height * dueShare / 100
	for i, item := range v.agenda.Due {
		if item.Due.Day <= v.agenda.Day+1 {
			shown = max(shown, i+1)
		}
	}
	return shown
}

// drawn are the sections as lines.
func (v *todayView) drawn(sections []section, width int) [][]widget.BoardLine {
	t := &v.s.theme
	drawn := make([][]widget.BoardLine, len(sections))
	for i, s := range sections {
		if len(s.items) == 0 {
			continue
		}
		lines := []widget.BoardLine{{Text: t.Strong.Render(s.heading)}}
		columns := s.columns.Fit(width)
		for i := range s.rows {
			lines = append(lines, v.line(s.id, s.rows[i], columns))
		}
		if s.more > 0 {
			said := fmt.Sprintf("and %d more", s.more)
			lines = append(lines, widget.BoardLine{
				Text:   strings.Repeat(" ", widget.RowLead) + t.Muted.Render(said),
				Chosen: t.Accent.Render(t.Glyphs.Bar) + strings.Repeat(" ", widget.RowLead-1) + t.Strong.Render(said),
				Pick:   v.leadsTo(moreSection, s.id, unfold{v, s.id}, "show all"),
			})
		}
		drawn[i] = lines
	}
	return drawn
}

// known are the sections with nothing to do.
func (v *todayView) known(width int) [][]widget.BoardLine {
	sections := [][]widget.BoardLine{v.plan(width), v.recorded(width), v.tonight(width)}
	if v.reopen && !v.finder.Asks() {
		said := fmt.Sprintf("%s is not closed yet: %s closes it", dayName(v.unclosed), v.s.keys.Yesterday.Help().Key)
		pick := v.leadsTo(unclosedSection, v.unclosed.String(), openReflection{v.unclosed}, "close "+dayName(v.unclosed))
		sections = append(sections, v.labelled("Still open", v.words(said, pick, v.s.theme.Text, width)))
	}
	if ago := v.agenda.Ago; ago != nil {
		said := v.words("“"+widget.Clean(ago.Text)+"”", widget.Pick{Section: agoSection, ID: ago.Entry.ID}, v.s.theme.Text, width)
		sections = append(sections, v.labelled(ago.Label, said))
	}
	if v.finder.Asks() {
		return sections
	}
	if all := v.s.conflicts.all; len(all) > 0 {
		said := severalVersions(all) + " · " + v.s.keys.Conflicts.Help().Key + " chooses"
		sections = append(sections, v.notice(said, "conflicts", openConflicts{}, width))
	}
	if n := len(v.s.problems); n > 0 {
		said := fmt.Sprintf("%s cannot be read: %s", model.Plural(n, "file"), v.s.keys.Problems.Help().Key)
		sections = append(sections, v.notice(said, "problems", openProblems{}, width))
	}
	if said := v.s.misplacedSettings(); said != "" {
		sections = append(sections, v.notice(said, "settings", openSettingsMove{}, width))
	}
	return sections
}

// notice is a line about the journal itself, and the screen that it leads to.
func (v *todayView) notice(said, id string, to tea.Msg, width int) []widget.BoardLine {
	t := &v.s.theme
	said = widget.Cut(said, width-widget.Gap)
	return []widget.BoardLine{{
		Text:   widget.Blanks(widget.Gap) + t.Muted.Render(said),
		Chosen: t.Accent.Render(t.Glyphs.Bar) + widget.Blanks(widget.Gap-1) + t.Strong.Render(said),
		Pick:   v.leadsTo(noticeSection, id, to, ""),
	}}
}

// dayName is a day with its weekday: "Fri 20 Nov".
func dayName(d model.Day) string { return d.Start().Format("Mon 2 Jan") }

// line is the line of one entry, as it is and as it is while selected.
func (v *todayView) line(id string, r widget.Row, columns widget.Widths) widget.BoardLine {
	draw := func(r *widget.Row, selected bool) string {
		var b strings.Builder
		b.Grow(widget.LineRoom)
		columns.Write(&b, &v.s.theme, r, selected)
		return b.String()
	}
	line := widget.BoardLine{Text: draw(&r, false), Pick: widget.Pick{Section: id, ID: r.ID}}
	if id == holdSection {
		r.Status, r.Tone = v.answers(), model.Soon
	}
	line.Chosen = draw(&r, true)
	return line
}

// row is an item as a row. Only of what is due the marks differ.
func (v *todayView) row(id string, item today.Item) widget.Row {
	r := widget.Row{ID: item.Entry.ID, Mark: item.Mark, Unsigned: id != dueSection, Title: widget.Clean(item.Title),
		Who: widget.Clean(item.Person), When: shortWhen(item), Aim: item.Aim, Status: widget.Clean(item.Why), Tone: item.Tone,
		Chosen: v.s.selected.has(item.Entry.ID)}
	if r.Title == "" {
		r.Title = widget.Clean(item.Practice.Name)
	}
	if c, twice := v.s.conflicts.of(item.Entry.ID); twice {
		r.Note = countVersions(c)
	}
	return r
}

// shortMove is when an entry is due, without the word that it was moved, which
// the mark of its row says.
func shortMove(when string) string {
	return strings.TrimPrefix(strings.TrimPrefix(when, "moved to "), "moved late to ")
}

// shortWhen is when an item is due, without the date where the weekday says it,
// for Today looks no further than a week ahead, and without the clock where it
// is days late.
func shortWhen(item today.Item) string {
	when := shortMove(item.When)
	parts := strings.Fields(when)
	switch late := item.Tone == model.Bad && item.Due.Timed; {
	case late && parts[0] != "today":
		return strings.Join(parts[:len(parts)-1], " ")
	case len(parts) == 4 && !late:
		return parts[0] + " " + parts[3]
	}
	return when
}

// answers are the keys that answer whether it held.
func (v *todayView) answers() string {
	k := &v.s.keys
	return k.HeldYes.Help().Key + " yes   " + k.HeldNo.Help().Key + " no"
}

// itemTitle is an entry with its person, safe to draw.
func itemTitle(item today.Item) string {
	item.Title, item.Person = widget.Clean(item.Title), widget.Clean(item.Person)
	if item.Title == "" {
		item.Title = widget.Clean(item.Practice.Name)
	}
	return item.Name()
}
