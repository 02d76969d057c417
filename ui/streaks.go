package ui

import (
	"slices"

	"fromhere/model"
	"fromhere/model/figures"
	"fromhere/model/streak"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// panel is one part of the Streaks tab.
type panel int

// The panels. The year stands over the others where there is room, and is a
// panel of its own on a short screen.
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
	*finder
	panel         panel
	at            widget.Scroll // the selected row
	who           widget.Scroll // the selected person
	width, height int

	loaded    bool
	empty     bool
	read      map[panel]bool // the panels read since the last Refresh
	activity  *streak.Activity
	begun     []streakRow  // of all practices that were begun
	rows      []streakRow  // those that are looked for
	streaks   widget.Table // of the rows
	longest   int          // the width of their longest reason
	never     string       // how many practices have no row; "" for none
	heat      streak.Heat
	profile   [7]int
	courage   figures.CourageRecord
	credits   figures.Credits
	everybody []figures.PersonSummary
	people    []figures.PersonSummary // those that are looked for
	silence   widget.Table            // of the people
}

func newStreaks(s *session) view {
	v := &streaksView{s: s}
	v.finder = newWordFinder(s, v.find, v.moveRow)
	v.not = func() string {
		if v.blank() || v.list() == nil {
			return "There is no list to find in here"
		}
		return ""
	}
	return v
}

func (v *streaksView) Title() string { return "Streaks" }

// tall tells that the year stands over the other panels.
func (v *streaksView) tall() bool { return v.height >= short }

// split tells that the panels without a selection stand beside the others.
func (v *streaksView) split() bool { return v.width >= streaksWide && v.height >= streaksTall }

// panels are those that can be turned to.
func (v *streaksView) panels() []panel {
	switch {
	case v.split():
		return []panel{practicesPanel, peoplePanel}
	case v.tall():
		return []panel{practicesPanel, weekdaysPanel, couragePanel, creditsPanel, peoplePanel}
	}
	return []panel{yearPanel, practicesPanel, weekdaysPanel, couragePanel, creditsPanel, peoplePanel}
}

// shown is the panel turned to, or the first where that one has a place of its
// own on the screen.
func (v *streaksView) shown() panel {
	if all := v.panels(); !slices.Contains(all, v.panel) {
		return all[0]
	}
	return v.panel
}

// SetSize tells the cells there are.
func (v *streaksView) SetSize(width, height int) {
	split := v.split()
	v.width, v.height = width, height
	if v.split() != split {
		v.take()
		return
	}
	v.resize()
}

// resize tells the lists how many rows are seen under their heads.
func (v *streaksView) resize() {
	room := v.height - len(v.head()) - 1
	v.who.Resize(len(v.people), room)
	if v.never != "" {
		room-- // for the line that counts them
	}
	v.at.Resize(len(v.rows), room)
}

// Refresh reads what the panel shows anew.
func (v *streaksView) Refresh() {
	v.loaded = v.s.whole()
	v.activity = streak.ActivityOf(v.s.journal, v.s.today())
	v.empty = v.activity.Empty()
	v.readStreaks()
	v.read = map[panel]bool{}
	v.take()
}

// take reads the data that the panel and the selection need.
func (v *streaksView) take() {
	shown, split := v.shown(), v.split()
	lacks := func(p panel, wanted bool) bool {
		lacks := wanted && !v.read[p]
		v.read[p] = v.read[p] || wanted
		return lacks
	}
	if lacks(couragePanel, shown == couragePanel || split) {
		v.courage = figures.Courage(v.s.journal)
	}
	if lacks(creditsPanel, shown == creditsPanel || split) {
		v.readCredits()
	}
	if lacks(peoplePanel, shown == peoplePanel) {
		v.readPeople()
	}
	v.find()
}

// follow draws the year of the selected practice.
func (v *streaksView) follow() {
	id := v.selected().Practice.ID
	v.heat = v.activity.Heat(id)
	v.profile = v.activity.Weekdays(id, v.heat.Weeks[0][0].Day)
}

// selected is the selected practice; where none is found, all together.
func (v *streaksView) selected() *streakRow {
	if v.at.Cursor >= len(v.rows) {
		return &streakRow{}
	}
	return &v.rows[v.at.Cursor]
}

// chooses tells that the panel has the selected practice in it.
func (v *streaksView) chooses() bool { return v.shown() <= weekdaysPanel }

// practice is the selected practice where keys can act on it.
func (v *streaksView) practice() (model.Practice, bool) {
	p := v.selected().Practice
	return p, p.ID != "" && v.chooses()
}

// Keys are what can be pressed now.
func (v *streaksView) Keys() []keys.Action {
	k := &v.s.keys
	if v.blank() {
		return nil
	}
	var actions []keys.Action
	if p, ok := v.practice(); ok {
		actions = append(actions, keys.On(k.Open, func() { v.s.send(showMsg{p.ID}) }), keys.On(k.New, func() { v.s.send(newEntryOf{p}) }))
	}
	actions = append(actions, keys.Both(keys.On(k.PrevPanel, func() { v.turn(-1) }).As("previous panel"),
		keys.On(k.NextPanel, func() { v.turn(1) }).As("next panel"), "panels")...)
	switch {
	case v.chooses():
		actions = append(actions, k.Moves(v.move)...)
	case v.shown() == peoplePanel:
		actions = append(actions, k.Moves(v.who.Move)...)
	}
	return actions
}

// moveRow moves the selection of the panel shown.
func (v *streaksView) moveRow(m keys.Move) {
	if v.chooses() {
		v.move(m)
	} else {
		v.who.Move(m)
	}
}

// find shows the rows of the panel in which the words looked for stand.
func (v *streaksView) find() {
	v.setStreaks()
	v.setPeople()
	v.resize()
	v.follow()
}

func (v *streaksView) move(m keys.Move) {
	v.at.Move(m)
	v.follow()
}

// turn goes to the panel that many further.
func (v *streaksView) turn(by int) {
	all := v.panels()
	v.panel = all[(slices.Index(all, v.shown())+by+len(all))%len(all)]
	v.take()
}

// blank tells that there is nothing to draw yet.
func (v *streaksView) blank() bool { return !v.loaded || v.empty }
