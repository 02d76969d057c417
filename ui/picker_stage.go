package ui

import (
	"errors"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// stageView chooses where an entry stands, and since when.
type stageView struct {
	*pickerView
	entry   model.Entry
	when    *formField
	writing bool // the cursor is in the line that says when
}

// whenField takes a moment that is over.
var whenField = model.Field{Key: "when", Label: "When", Kind: model.Moment, Hint: "now; or type when it was: yesterday 4pm"}

// openStages asks for the choice of an entry's stage.
type openStages struct{ entry model.Entry }

func (m openStages) Screen(s *session) view {
	e, p := m.entry, s.journal.Practice(m.entry)
	v := &stageView{entry: e, when: newField(s, whenField, "")}
	var items []widget.PickItem
	at := 0
	for i, stage := range p.Stages {
		item := widget.PickItem{Label: stage.Name}
		if stage.Name == e.Stage() {
			item.Detail, at = "where it stands now", min(i+1, len(p.Stages)-1)
		}
		items = append(items, item)
	}
	v.pickerView = s.newPicker("Where does it stand? "+e.Title(p), items)
	v.At.To(at)
	return v
}

func (v *stageView) SetSize(width, height int) {
	v.pickerView.SetSize(width, height-whenRows)
	v.when.SetSize(min(max(width*formShare/100, widget.Width(whenField.Hint)+1), width), 1)
}

func (v *stageView) Keys() []keys.Action {
	k := &v.s.keys
	return []keys.Action{
		keys.On(k.Choose, func() tea.Cmd {
			if i := v.Picked(); i >= 0 {
				return v.reach(v.s.journal.Practice(v.entry).Stages[i].Name)
			}
			return nil
		}),
		keys.On(k.NextField, v.turn, k.PrevField),
		v.s.closes(v),
	}
}

func (v *stageView) Update(msg tea.Msg) tea.Cmd {
	if press, ok := msg.(tea.KeyMsg); ok && v.writing && v.when.Handles(press) {
		return v.when.Update(press)
	}
	return v.pickerView.Update(msg)
}

// turn moves the cursor between the stages and the line that says when.
func (v *stageView) turn() {
	v.writing = !v.writing
	if v.writing {
		v.Line.Blur()
		v.when.Focus()
		return
	}
	v.when.Blur()
	v.Line.Focus()
}

var errAhead = errors.New("that is still ahead; a stage is reached when it has happened")

// reach saves the stage, and closes once that is done: until then what was
// typed stays.
func (v *stageView) reach(stage string) tea.Cmd {
	at := v.s.now
	if text := v.when.Value(); strings.TrimSpace(text) != "" {
		t, err := model.ParseMoment(text, v.s.now, v.s.journal.Config.DayStarts)
		if err == nil && t.After(v.s.now) {
			err = errAhead
		}
		if err != nil {
			v.s.fail(err)
			return nil
		}
		at = t
	}
	return v.s.entries.advanceThen(v.entry, stage, at, func(err error) tea.Cmd {
		if err == nil {
			v.s.close(v)
		}
		return nil
	})
}

// View draws the stages and, under them, the line that says when.
func (v *stageView) View() string {
	lines := strings.Split(v.pickerView.View(), "\n")
	// As many lines as all stages need, so that nothing jumps while letters
	// shorten the list.
	for len(lines) < min(widget.PickerRows+len(v.Items), v.Height) {
		lines = append(lines, "")
	}
	style := v.s.theme.Muted
	if v.writing {
		style = v.s.theme.Accent
	}
	line := style.Render(whenField.Label) + strings.Repeat(" ", widget.Gap) + v.when.View()
	return strings.Join(append(lines, "", line+strings.Repeat(" ", widget.Gap)+v.when.reading(v.s, model.Practice{})), "\n")
}
