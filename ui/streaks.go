package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/model/streak"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// streakPanel is one panel of the Streaks tab: rows, or the days of the year, of
// which one is selected, and what that opens.
type streakPanel interface {
	Read()                      // reads what it shows, as the journal and the selected practice are now
	Resize(width, height int)   // tells the cells there are
	Lines(turned bool) []string // draws it, with its selection where it is the one turned to
	Move(m keys.Move)
	Rows() widget.Scroll     // the rows of it and those in sight
	Open() (tea.Msg, string) // asks for what the selection stands for, or says why there is nothing to open
}

// panel names one of them.
type panel int

// The panels, in the order of their names. The year stands over the others where
// there is room: turned to, it says what its selected day holds.
const (
	yearPanel panel = iota
	practicesPanel
	weekdaysPanel
	couragePanel
	creditsPanel
	peoplePanel
)

var panelNames = []string{"Year", "Practices", "Weekdays", "Courage", "Credits", "People"}

// streaksView is the tab of the track record: a year as a map, and under it
// one panel of several. The selected practice is the one the map shows.
type streaksView struct {
	s *session
	searchable
	record        *streakRecord
	year          *yearMap
	panels        []streakPanel
	read          map[panel]bool // the panels read since the last Refresh
	panel         panel          // the one turned to
	main          panel          // the one at the left, where some stand beside it
	width, height int
	loaded        bool
	empty         bool
}

// streakRecord is what the panels share: the activity, and the practice that they
// show.
type streakRecord struct {
	s        *session
	activity *streak.Activity
	rows     []streakRow
	at       widget.Scroll // the selected row
	over     bool          // the year stands over the panels
}

// selected is the selected row.
func (r *streakRecord) selected() *streakRow {
	if r.at.Cursor >= len(r.rows) { // nothing is found
		return &streakRow{}
	}
	return &r.rows[r.at.Cursor]
}

// about is the title of what is opened for the selected practice: its name, but for
// all practices together, and what it is.
func (r *streakRecord) about(of string) string {
	if r.selected().Practice.ID == "" {
		return of
	}
	return r.selected().name + " · " + of
}

func newStreaks(s *session) view {
	record := &streakRecord{s: s}
	year := &yearMap{streakRecord: record, list: widget.NewList(&s.theme)}
	year.list.Idle = true
	v := &streaksView{s: s, record: record, year: year, panel: practicesPanel, main: practicesPanel}
	practices := &practiceRows{streakRecord: record, in: v.newFinder()}
	v.finder = practices.in
	v.panels = []streakPanel{
		yearPanel: year, practicesPanel: practices, weekdaysPanel: &weekdayBars{streakRecord: record},
		couragePanel: &courageChart{s: s}, creditsPanel: &creditRows{s: s}, peoplePanel: &peopleRows{s: s, in: v.newFinder()},
	}
	return v
}

func (v *streaksView) Title() string { return "Streaks" }

// tall tells that the year stands over the other panels.
func (v *streaksView) tall() bool { return v.height >= short }

// split tells that the smaller panels stand beside the others.
func (v *streaksView) split() bool { return v.width >= streaksWide && v.height >= streaksTall }

// SetSize tells the cells there are.
func (v *streaksView) SetSize(width, height int) {
	v.width, v.height = width, height
	v.record.over = v.tall()
	if v.record.activity != nil {
		v.take()
	}
}

// Refresh reads what is shown anew.
func (v *streaksView) Refresh() {
	v.loaded = v.s.whole()
	v.record.activity = streak.ActivityOf(v.s.journal, v.s.today())
	v.empty = v.record.activity.Empty()
	v.read = map[panel]bool{}
	v.panels[practicesPanel].Read()
	v.read[practicesPanel] = true
	v.take()
}

// take reads what the panels in sight need, and gives them their room.
func (v *streaksView) take() {
	if v.panel <= practicesPanel || v.panel == peoplePanel {
		v.main = v.panel
	}
	seen := []panel{yearPanel, v.panel}
	if v.split() {
		seen = append([]panel{yearPanel, v.main}, aside...)
	}
	for _, p := range seen {
		if !v.read[p] {
			v.panels[p].Read()
			v.read[p] = true
		}
	}
	v.resize(seen[1:])
}

// resize gives the panels in sight their room: one has all that the head leaves, or
// the left part of it beside the others, which stand under each other.
func (v *streaksView) resize(seen []panel) {
	v.year.Across(v.width)
	room := v.height - v.headRows()
	if !v.split() {
		v.panels[seen[0]].Resize(v.width, room)
		return
	}
	width := v.mainWidth()
	v.panels[seen[0]].Resize(width, room)
	for _, p := range aside {
		v.panels[p].Resize(v.width-width-2*widget.Gap, room-1)
		room -= len(v.panels[p].Lines(false)) + 2 // its name and a blank line
	}
}

// Keys are what can be pressed now.
func (v *streaksView) Keys() []keys.Action {
	k := &v.s.keys
	if v.blank() {
		return nil
	}
	msg, why := v.panels[v.panel].Open()
	actions := []keys.Action{keys.On(k.Open, func() { v.s.send(msg) }).Unless(why)}
	if p := v.record.selected().Practice; p.ID != "" && v.panel <= weekdaysPanel {
		actions = append(actions, keys.On(k.New, func() { v.s.send(newEntryOf{p}) }), v.s.teaching.teaches(p))
	}
	actions = append(actions, keys.Both(keys.On(k.PrevPanel, func() { v.turn(-1) }).As("previous panel"),
		keys.On(k.NextPanel, func() { v.turn(1) }).As("next panel"), "panels")...)
	actions = append(actions, keys.Both(keys.On(k.Earlier, func() { v.week(-1) }).As("a week earlier in the year"),
		keys.On(k.Later, func() { v.week(1) }).As("a week later in the year"), "weeks of the year")...)
	return append(actions, k.Moves(v.move)...)
}

// Position is what is seen of what there is to see.
func (v *streaksView) Position() widget.Position {
	if v.blank() || v.split() && v.panel != v.main {
		return widget.Position{}
	}
	rows := v.panels[v.panel].Rows()
	return rows.Position()
}

// foundPanel is a panel with a list that can be found in.
type foundPanel interface {
	finding() *finder // of this list alone
	find()            // shows the rows that are looked for
}

// newFinder finds in the list of one panel.
func (v *streaksView) newFinder() *finder {
	f := newWordFinder(v.s, v.find, v.move)
	f.not = v.noList
	return f
}

// noList is why there is nothing to find in, or "".
func (v *streaksView) noList() string {
	if _, ok := v.panels[v.panel].(foundPanel); !ok || v.blank() {
		return "There is no list to find in here"
	}
	return ""
}

// find shows the rows of the panel that are looked for.
func (v *streaksView) find() {
	if p, ok := v.panels[v.panel].(foundPanel); ok && v.record.activity != nil {
		p.find()
		v.read[yearPanel], v.read[weekdaysPanel] = false, false
		v.take()
	}
}

// move moves the selection of the panel turned to.
func (v *streaksView) move(m keys.Move) {
	v.panels[v.panel].Move(m)
	v.chosen()
}

// chosen draws what follows from the selection: of another practice, its year and
// its weekdays.
func (v *streaksView) chosen() {
	if v.panel == practicesPanel {
		v.read[yearPanel], v.read[weekdaysPanel] = false, false
		v.take()
	}
}

// turn goes to the panel that many further.
func (v *streaksView) turn(by int) {
	v.turnTo(panel((int(v.panel) + by + len(v.panels)) % len(v.panels)))
}

func (v *streaksView) turnTo(p panel) {
	if v.finder.Shown() && p != v.panel {
		v.finder.clear()
	}
	v.panel = p
	if list, ok := v.panels[p].(foundPanel); ok {
		v.finder = list.finding()
	}
	v.take()
}

// week goes to the day of the year that many weeks later.
func (v *streaksView) week(by int) {
	v.turnTo(yearPanel)
	v.year.to(v.year.day + model.Day(by*model.DaysAWeek))
}

// blank tells that there is nothing to draw yet.
func (v *streaksView) blank() bool { return !v.loaded || v.empty }

// muted is text that can wait, in as many lines as it needs.
func (s *session) muted(text string, width int) []string {
	lines := widget.Wrap(text, min(width, widget.ProseWidth))
	for i, line := range lines {
		lines[i] = s.theme.Muted.Render(line)
	}
	return lines
}

// welcome says what to do where there is nothing to count.
func (v *streaksView) welcome() string {
	t, k := &v.s.theme, &v.s.keys
	if !v.loaded {
		return v.s.reading.line()
	}
	lines := []string{"There is nothing to count yet. " + t.Accent.Render(k.Reflect.Help().Key) + " closes the day and starts the first streak.", ""}
	return strings.Join(append(lines, v.s.muted("A day counts for a practice when it has an entry of it. "+
		"Weekends and leave break no streak; today breaks none before it is over.", v.width)...), "\n")
}
