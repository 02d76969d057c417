package ui

import (
	"slices"
	"strings"

	"fromhere/model"
	"fromhere/model/figures"
	"fromhere/model/today"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// practicesView is a tab with one sub-tab a practice: what it asks, its
// figures, its entries, and beside them the selected one where there is room.
type practicesView struct {
	s *session
	searchable
	title         string
	practices     []model.Practice
	current       int
	entries       *sideBySide
	figures       figureLine
	reads         []practiceRead // by practice, kept while they are true
	width, height int
	loaded        bool
}

// practiceRead is what the journal has of a practice.
type practiceRead struct {
	from    cacheKey
	entries []*model.Entry
	figures []figures.Figure
}

func newPractices(s *session, title string, groups ...model.Group) *practicesView {
	v := &practicesView{s: s, title: title, practices: s.journal.Catalog.In(groups...), entries: newSideBySide(s)}
	v.finder = newFinder(s, v.find, v.entries.Move)
	v.figures = figureLine{s: s, list: v.entries.list}
	v.reads = make([]practiceRead, len(v.practices))
	return v
}

func (v *practicesView) Title() string { return v.title }

// practice is the one shown.
func (v *practicesView) practice() model.Practice { return v.practices[v.current] }

// Show goes to the sub-tab of a practice, if it is on this tab.
func (v *practicesView) Show(id string) bool {
	for i, p := range v.practices {
		if p.ID == id {
			v.turnTo(i)
			return true
		}
	}
	return false
}

func (v *practicesView) turnTo(i int) {
	v.current = i
	v.s.selected.clear()
	v.figures.Leave()
	v.Refresh()
	v.entries.list.SelectFirst()
	v.entries.Follow()
}

func (v *practicesView) SetSize(width, height int) {
	v.width, v.height = width, height
	v.figures.SetSize(width)
	v.entries.SetSize(width, height-len(v.head()))
}

// Refresh reads the practice's entries and figures anew.
func (v *practicesView) Refresh() {
	p, read := v.practice(), &v.reads[v.current]
	if now := v.s.cacheKey(); read.from != now {
		*read = practiceRead{now, today.ByUrgency(v.s.journal, p), figures.Of(p, v.s.journal, v.s.now)}
	}
	v.finder.Reread()
	v.find()
	v.loaded = v.s.whole()
	v.figures.Show(read.figures)
	if v.partial() {
		v.figures.Show(nil)
	}
	if v.s.fresh != "" && v.entries.list.Select(v.s.fresh) {
		v.figures.Leave()
	}
	v.entries.Reread()
}

// find shows the entries that are looked for.
func (v *practicesView) find() {
	entries := v.reads[v.current].entries
	found := entries
	if v.finder.Asks() {
		keep := v.finder.query.Keep(v.s.journal.Catalog)
		found = nil
		for _, e := range entries {
			if keep(e) {
				found = append(found, e)
			}
		}
	}
	v.finder.Count(len(found), len(entries))
	v.s.list(v.entries.list, found, v.practice())
	v.entries.LayOut()
	v.entries.Follow()
}

func (v *practicesView) Keys() []keys.Action {
	k := &v.s.keys
	actions := []keys.Action{keys.On(k.New, func() { v.s.send(newEntryOf{v.practice()}) }).As("new " + widget.Clean(v.practice().Noun))}
	if _, chosen := v.figures.Selected(); chosen {
		actions = append(actions, v.openFigure())
	} else if e, ok := v.entries.Selected(); ok {
		actions = append(actions, v.s.entries.openKeys(e, v.entries)...)
	} else {
		actions = append(actions, v.s.teaching.teaches(v.practice()))
	}
	turn := keys.Both(
		keys.On(k.PrevPanel, func() { v.turnTo((v.current + len(v.practices) - 1) % len(v.practices)) }).As("previous practice"),
		keys.On(k.NextPanel, func() { v.turnTo((v.current + 1) % len(v.practices)) }).As("next practice"), "practices")
	return slices.Concat(actions, turn, k.Moves(v.move))
}

// openFigure is the action that opens the entries behind the selected figure.
func (v *practicesView) openFigure() keys.Action {
	p := v.practice()
	return v.figures.Open(widget.Clean(p.Short), func() []figures.Figure { return figures.Of(p, v.s.journal, v.s.now) })
}

// move moves the selection, which the figures have above the list.
func (v *practicesView) move(m keys.Move) {
	if !v.figures.Move(m) {
		v.entries.Move(m)
	}
}

// Position is what is seen of what there is to see.
func (v *practicesView) Position() widget.Position { return v.entries.Position() }

// View draws the sub-tabs, what the practice asks, its figures and its list.
func (v *practicesView) View() string {
	lines := v.head()
	if v.entries.list.Empty() {
		return strings.Join(append(lines, v.empty()...), "\n")
	}
	return strings.Join(append(lines, v.finder.Marked(v.entries.View())), "\n")
}

// shorts are the names of the sub-tabs.
func (v *practicesView) shorts() []string {
	shorts := make([]string, len(v.practices))
	for i, p := range v.practices {
		shorts[i] = widget.Clean(p.Short)
	}
	return shorts
}

// head is everything above the list.
func (v *practicesView) head() []string {
	t := &v.s.theme
	lines := []string{widget.Strip(t, v.shorts(), v.current, v.width)}
	if v.height < short {
		if line := v.figureLine(); line != "" {
			lines = append(lines, line)
		}
		return append(lines, "")
	}
	lines = append(lines, "", t.Muted.Render(widget.Cut(widget.Clean(v.practice().Asks), v.width)))
	if line := v.figureLine(); line != "" {
		lines = append(lines, line)
	}
	return append(lines, "")
}

// figureLine is the line of the practice's figures. Of a part of the entries it
// says that there are more instead.
func (v *practicesView) figureLine() string {
	if v.partial() {
		return v.s.reading.line()
	}
	return v.figures.View()
}

// partial tells that only a part of the entries is at hand.
func (v *practicesView) partial() bool { return !v.s.loaded && !v.entries.list.Empty() }

// empty says what to do where there is nothing yet.
func (v *practicesView) empty() []string {
	t := &v.s.theme
	if !v.loaded {
		return []string{v.s.reading.line()}
	}
	if v.finder.Asks() {
		return nil // the line of the finder says that nothing is found
	}
	p, k, width := v.practice(), &v.s.keys, min(v.width, widget.ProseWidth)
	lines := widget.Wrap("Nothing here yet. "+t.Accent.Render(k.New.Help().Key)+" records the first "+widget.Clean(p.Noun)+"; "+
		t.Accent.Render(k.Method.Help().Key)+" shows how it is done.", width)
	if v.height < short {
		return append(append(widget.Wrap(widget.Clean(p.Asks), width), ""), lines...)
	}
	return append(append(lines, ""), v.s.teaching.fitting(p.Teaching(), width, v.height-len(v.head())-len(lines)-1)...)
}

// list shows the entries of a practice in a list.
func (s *session) list(l *widget.List, entries []*model.Entry, p model.Practice) {
	places := make([]widget.Place, len(entries))
	for i, e := range entries {
		places[i].ID = e.ID
	}
	most := widget.Widths{Who: widget.WhoWidth, When: widget.WhenWidth, Aim: widget.WhenWidth, Status: widget.WhenWidth}
	l.Show(widget.NewRows(places, func(i int) widget.Row { return s.entries.rowOf(entries[i], &p) }), widget.Widths{}, most)
}
