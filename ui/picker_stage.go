package ui

import (
	"errors"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// stageView chooses where an entry stands, since when, and of a stage that moves
// what it is due by, until when. The stage that it stands at may be chosen too, to
// correct since when.
type stageView struct {
	*pickerView
	entry model.Entry
	until *whenLine // nil where no stage of the practice moves anything
	when  *whenLine
	in    *whenLine // the line that has the cursor; nil while the picker has it
	width int
}

// openStages asks for the choice of an entry's stage.
type openStages struct{ entry model.Entry }

func (m openStages) Screen(s *session) view {
	e, p := m.entry, s.journal.Practice(m.entry)
	v := &stageView{entry: e, when: newWhen(s, "When", false)}
	var items []widget.PickItem
	at := 0
	for i, stage := range p.Stages {
		item := widget.PickItem{Label: stage.Say()}
		if stage.Name == e.Stage() {
			item.Detail, at = "the stage now", i
			if since, ok := e.StageAt(stage.Name); ok {
				item.Detail += ", since " + model.SayMoment(since, s.now)
			}
			if !stage.Final { // the next one is what most choose
				at = min(i+1, len(p.Stages)-1)
			}
		}
		if p.Moves(stage.Name) {
			v.until = newWhen(s, "Moved to", true)
		}
		items = append(items, item)
	}
	v.pickerView = s.newPicker("Set the stage: "+e.Title(p), items)
	v.At.To(at)
	return v
}

// stage is the one chosen, and whether it moves what the entry is due by.
func (v *stageView) stage() (name string, moves bool) {
	if i := v.Picked(); i >= 0 {
		p := v.s.journal.Practice(v.entry)
		name = p.Stages[i].Name
		return name, p.Moves(name)
	}
	return "", false
}

// lines are those that the stage chosen asks for.
func (v *stageView) lines() []*whenLine {
	if _, moves := v.stage(); moves {
		return []*whenLine{v.until, v.when}
	}
	return []*whenLine{v.when}
}

func (v *stageView) SetSize(width, height int) {
	rows := whenRows
	if v.until != nil {
		rows++
	}
	v.width = width
	v.pickerView.SetSize(width, height-rows)
	for _, line := range []*whenLine{v.until, v.when} {
		if line != nil {
			line.SetSize(max(min(width, widget.ProseWidth)-v.labels()-widget.Gap, 1), 1)
		}
	}
}

// labels are the cells that the widest label takes.
func (v *stageView) labels() int {
	if v.until == nil {
		return widget.Width(v.when.Label)
	}
	return max(widget.Width(v.when.Label), widget.Width(v.until.Label))
}

func (v *stageView) Keys() []keys.Action {
	k := &v.s.keys
	return []keys.Action{
		keys.On(k.Choose, v.reach),
		keys.On(k.NextField, func() { v.turn(1) }),
		v.s.closes(v),
		keys.On(k.PrevField, func() { v.turn(-1) }),
	}
}

func (v *stageView) Update(msg tea.Msg) tea.Cmd {
	if press, ok := msg.(tea.KeyMsg); ok && v.in != nil && v.in.Handles(press) {
		return v.in.Update(press)
	}
	cmd := v.pickerView.Update(msg)
	if v.in != nil && !slices.Contains(v.lines(), v.in) {
		v.goTo(v.when)
	}
	return cmd
}

// turn moves the cursor on among the stages and the lines under them.
func (v *stageView) turn(by int) {
	places := append([]*whenLine{nil}, v.lines()...)
	v.goTo(places[(slices.Index(places, v.in)+by+len(places))%len(places)])
}

// goTo puts the cursor into a line, or into the picker for nil.
func (v *stageView) goTo(line *whenLine) {
	if v.in != nil {
		v.in.Blur()
	}
	v.Line.Blur()
	if v.in = line; line == nil {
		v.Line.Focus()
		return
	}
	line.Focus()
}

// reach saves the stage, and closes once that is done: until then what was
// typed stays.
func (v *stageView) reach() tea.Cmd {
	stage, moves := v.stage()
	stands := stage == v.entry.Stage()
	if stage == "" {
		return nil
	}
	at, err := v.when.moment(v.s.now)
	if err != nil {
		return v.refuse(v.when, err)
	}
	h := model.Happening{At: at}
	if moves && (!stands || v.until.said()) {
		if h.Due, err = v.until.moment(at); err != nil {
			return v.refuse(v.until, err)
		}
	}
	if stands && h.Due.IsZero() && !v.when.said() {
		return v.refuse(v.when, errors.New("it is at that stage already; type a time to correct when it got there"))
	}
	return v.s.entries.advanceThen(v.entry, stage, h, func(err error) tea.Cmd {
		if err == nil {
			v.s.close(v)
		}
		return nil
	})
}

// refuse tells what is wrong, with the cursor in the line that it is wrong in.
func (v *stageView) refuse(line *whenLine, err error) tea.Cmd {
	v.goTo(line)
	v.s.fail(err)
	return nil
}

// View draws the stages and, under them, the lines that the one chosen asks for.
func (v *stageView) View() string {
	lines := strings.Split(v.pickerView.View(), "\n")
	// As many lines as all stages need, so that nothing jumps while letters
	// shorten the list.
	for len(lines) < min(widget.PickerRows+len(v.Items), v.Height) {
		lines = append(lines, "")
	}
	lines = append(lines, "")
	reading := ""
	for _, line := range v.lines() {
		style := v.s.theme.Muted
		if line == v.in {
			style, reading = v.s.theme.Accent, v.reading(line)
		}
		lines = append(lines, widget.Cell(style.Render(line.Label), v.labels())+strings.Repeat(" ", widget.Gap)+line.View())
	}
	if v.width >= narrow {
		reading = strings.Repeat(" ", v.labels()+widget.Gap) + reading
	}
	return strings.Join(append(lines, reading), "\n")
}

// reading is how what was typed in a line is understood.
func (v *stageView) reading(line *whenLine) string {
	than := v.s.now
	if at, err := v.when.moment(than); line.ahead && err == nil {
		than = at
	}
	e := v.entry
	if stage, moves := v.stage(); !moves && stage != model.Kept {
		e = model.Entry{} // there is nothing to measure
	}
	return line.reading(e, than)
}
