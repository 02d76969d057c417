package ui

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
)

// todayView is the first tab: what is pressing first, what can wait after it.
type todayView struct {
	s             *session
	agenda        model.Agenda
	unclosed      model.Day // the last workday, while it can still be closed
	reopen        bool      // there is such a day
	unused        bool      // the journal holds nothing, not even in the trash
	board         board
	whole         map[string]bool // sections that are shown whole
	over          bool            // labels stand over their text, not beside it
	width, height int
}

func newToday(s *session) view {
	return &todayView{s: s, whole: map[string]bool{}}
}

func (v *todayView) Title() string { return "Today" }
func (v *todayView) Typing() bool  { return false }

func (v *todayView) SetSize(width, height int) {
	if width != v.width || height != v.height {
		v.width, v.height = width, height
		v.draw()
	}
}

// Refresh reads the journal anew.
func (v *todayView) Refresh() {
	v.agenda = model.AgendaOf(v.s.journal, v.s.now)
	v.unused = v.s.journal.Unused()
	v.unclosed, v.reopen = model.UnclosedYesterday(v.s.journal, v.s.today())
	v.draw()
}

// selected is the entry of the selected line, and whether the line asks if it
// held.
func (v *todayView) selected() (e model.Entry, asked, ok bool) {
	p, _ := v.board.Selected()
	e, ok = v.s.journal.Entry(p.id)
	return e, p.section == holdSection, ok
}

// folds is the section that the selected line shows whole, or "".
func (v *todayView) folds() string {
	if p, _ := v.board.Selected(); p.section == moreSection {
		return p.id
	}
	return ""
}

// Keys are the keys that work now. Where a line asks whether it held, y and n
// answer that, so they neither copy nor begin a new entry.
func (v *todayView) Keys() []key.Binding {
	k := &v.s.keys
	if v.fresh() {
		return []key.Binding{k.First, k.New}
	}
	e, asked, ok := v.selected()
	keys := []key.Binding{k.Reflect}
	switch {
	case asked:
		keys = append(keys, k.HeldYes, k.HeldNo, k.Open)
		for _, b := range v.s.entryKeys(e) {
			if !v.s.keys.answers(b) {
				keys = append(keys, b)
			}
		}
	case ok:
		keys = append(append(keys, k.New, k.Open), v.s.entryKeys(e)...)
	case v.folds() != "":
		keys = append(keys, k.New, k.Unfold)
	default:
		keys = append(keys, k.New)
	}
	return append(keys, k.moves()...)
}

// answers tells that a binding shares a key with the answers to "did it
// hold?".
func (k *keyMap) answers(b key.Binding) bool {
	for _, name := range b.Keys() {
		if key.Matches(keyPress(name), k.HeldYes, k.HeldNo) {
			return true
		}
	}
	return false
}

func (v *todayView) Update(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	k := &v.s.keys
	if v.fresh() {
		return v.begin(press)
	}
	e, asked, chosen := v.selected()
	switch {
	case asked && key.Matches(press, k.HeldYes):
		return v.s.held(e, true)
	case asked && key.Matches(press, k.HeldNo):
		return v.s.held(e, false)
	case key.Matches(press, k.New):
		v.s.chooseNew()
	case v.board.Press(k, press):
	case v.folds() != "" && key.Matches(press, k.Unfold):
		v.whole[v.folds()] = true
		v.draw()
	case chosen:
		return v.s.pressOn(e, press)
	}
	return nil
}

// View draws the day, or greets where nothing has been recorded yet.
func (v *todayView) View() string {
	switch {
	case !v.s.loaded:
		return v.s.stillReading()
	case v.fresh():
		return strings.Join(v.welcome(), "\n")
	}
	return v.board.View()
}
