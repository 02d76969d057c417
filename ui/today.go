package ui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/model/today"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// todayView is the first tab: urgent things first, then those that can wait.
type todayView struct {
	s *session
	searchable
	all           today.Agenda     // what the day holds
	agenda        today.Agenda     // what is shown of it
	unclosed      model.Day        // the last workday, while it can still be closed
	reopen        bool             // there is such a day
	proposals     []today.Proposal // of a new journal: what to begin with
	unused        bool             // the journal holds nothing, not even in the trash
	board         widget.Board
	whole         map[string]bool // sections that are shown whole
	opens         map[widget.Pick]opens
	greets        bool // the board greets
	over          bool // labels stand over their text, not beside it
	width, height int
}

// opens is what a line leads to that stands for no single entry, and in which words
// the footer says so.
type opens struct {
	to tea.Msg
	as string
}

// leadsTo remembers what a line leads to, and is what the line stands for.
func (v *todayView) leadsTo(section, id string, to tea.Msg, as string) widget.Pick {
	p := widget.Pick{Section: section, ID: id}
	v.opens[p] = opens{to, as}
	return p
}

func newToday(s *session) view {
	v := &todayView{s: s, whole: map[string]bool{}}
	v.finder = newFinder(s, v.find, v.board.Move)
	v.finder.not = func() string {
		if v.fresh() {
			return "Nothing is recorded yet that could be found"
		}
		return ""
	}
	return v
}

func (v *todayView) Title() string { return "Today" }

func (v *todayView) SetSize(width, height int) {
	if width != v.width || height != v.height {
		v.width, v.height = width, height
		v.draw()
	}
}

// Refresh reads the journal again.
func (v *todayView) Refresh() {
	v.all = today.Of(v.s.journal, v.s.now)
	v.unused = v.s.journal.Unused()
	v.proposals = nil
	if v.s.loaded {
		v.proposals = today.FirstWeek(v.s.journal, v.s.today())
	}
	v.unclosed, v.reopen = today.UnclosedYesterday(v.s.journal, v.s.today())
	v.finder.Reread()
	v.find()
	if p, _ := v.board.Selected(); p.Section != beginSection { // the line that began it stays chosen
		v.board.Select(v.s.fresh)
	}
}

// find shows of the day what is looked for: its entries, and nothing besides.
func (v *todayView) find() {
	v.agenda = v.all
	found, all := 0, 0
	keep := v.finder.query.Keep(v.s.journal.Catalog)
	for _, section := range []*[]today.Item{&v.agenda.Due, &v.agenda.Holds, &v.agenda.Quiet, &v.agenda.Kept} {
		all += len(*section)
		*section = slices.DeleteFunc(slices.Clone(*section), func(i today.Item) bool { return !keep(&i.Entry) })
		found += len(*section)
	}
	shown := today.Agenda{Day: v.all.Day, Due: v.agenda.Due, Holds: v.agenda.Holds, Quiet: v.agenda.Quiet, Kept: v.agenda.Kept}
	if v.agenda.Plan != "" {
		all++
		if keep(&v.agenda.PlanFrom) {
			found++
			shown.Plan, shown.PlanFrom = v.agenda.Plan, v.agenda.PlanFrom
		}
	}
	if ago := v.agenda.Ago; ago != nil {
		all++
		if keep(&ago.Entry) {
			found++
			shown.Ago = ago
		}
	}
	if v.finder.Asks() {
		v.agenda = shown
	}
	v.finder.Count(found, all)
	v.draw()
}

// selected is the entry of the selected line, and whether the line asks if it
// held.
func (v *todayView) selected() (e model.Entry, asked, ok bool) {
	p, _ := v.board.Selected()
	e, ok = v.s.journal.Entry(p.ID)
	return e, p.Section == holdSection, ok
}

// Keys are the keys that work now.
func (v *todayView) Keys() []keys.Action {
	k := &v.s.keys
	begin := keys.On(k.New, func() { v.s.send(choosePractice{}) })
	e, asked, ok := v.selected()
	actions := []keys.Action{v.s.closeToday().First()}
	switch {
	case asked:
		actions = append(actions,
			keys.On(k.HeldYes, func() tea.Cmd { return v.s.entries.held(e, true) }),
			keys.On(k.HeldNo, func() tea.Cmd { return v.s.entries.held(e, false) }))
		actions = append(append(actions, v.s.entries.openKeys(e, v)...), begin)
	case ok:
		actions = append(append(actions, begin), v.s.entries.openKeys(e, v)...)
	default:
		actions = append(actions, begin)
		if p, chosen := v.board.Selected(); chosen {
			o := v.opens[p]
			actions = append(actions, keys.On(k.Open, func() { v.s.send(o.to) }).As(o.as))
			if practice, ok := v.s.journal.Catalog.Practice(p.ID); ok {
				actions = append(actions, v.s.teaching.teaches(practice))
			}
		}
	}
	return append(actions, k.Moves(v.board.Move)...)
}

// Step selects the entry that many lines further, and is its id; "" at the ends.
func (v *todayView) Step(by int) string {
	id := v.board.Step(by)
	for id != "" {
		if _, ok := v.s.journal.Entry(id); ok {
			return id
		}
		id = v.board.Step(by)
	}
	return ""
}

// Position is what is seen of what there is to see.
func (v *todayView) Position() widget.Position { return v.board.Position() }

// unfold asks to show a section whole.
type unfold struct {
	v       *todayView
	section string
}

// Handle shows it.
func (m unfold) Handle(*app) tea.Cmd {
	m.v.whole[m.section] = true
	m.v.draw()
	return nil
}

// View draws the day, or greets where nothing has been recorded yet.
func (v *todayView) View() string {
	if !v.s.loaded {
		return v.s.reading.line()
	}
	return v.finder.Marked(v.board.View())
}
