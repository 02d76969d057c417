package ui

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/model/figures"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// fieldsStep asks for a few short answers on one screen.
type fieldsStep struct {
	v             *reflectionView
	asks          string
	fields        []*formField
	focus         int
	digits        bool // nothing but digits can be typed
	notes         []string
	warning       string
	labels        int
	width, height int

	// unkept and changes tell what the answers differ in from the journal, and
	// what is to be saved then.
	unkept  func(answers map[string]string) bool
	changes func(answers map[string]string) []change
}

func newFieldsStep(v *reflectionView, asks string, fields ...model.Field) *fieldsStep {
	f := &fieldsStep{v: v, asks: asks}
	for _, field := range fields {
		f.fields = append(f.fields, newField(v.s, field, v.answered(field.Key)))
		f.labels = max(f.labels, widget.Width(field.Label))
	}
	f.fields[0].Focus()
	return f
}

func (f *fieldsStep) Asks() string { return f.asks }
func (f *fieldsStep) Typing() bool { return true }

func (f *fieldsStep) Refresh() {
	for _, field := range f.fields {
		field.learn(f.v.s.journal)
	}
}

func (f *fieldsStep) SetSize(width, height int) {
	f.width, f.height = width, height
	for _, field := range f.fields {
		field.SetSize(f.fieldWidth(), field.rows(f.fieldWidth()))
	}
}

// under tells that the fields stand under their labels, for want of width.
func (f *fieldsStep) under() bool { return !f.digits && f.width < narrow }

func (f *fieldsStep) fieldWidth() int {
	switch {
	case f.digits:
		return digitsWidth
	case f.under():
		return max(f.width, 1)
	}
	return max(min(f.width-f.labels-widget.Gap, widget.ProseWidth), 1)
}

func (f *fieldsStep) Keys() []keys.Action {
	k := &f.v.s.keys
	if f.focus == len(f.fields)-1 {
		return []keys.Action{keys.On(k.NextLine, f.v.next, k.NextField)}
	}
	return []keys.Action{keys.On(k.NextLine, func() { f.move(1) }, k.NextField)}
}

// Update takes text in, and the arrows that lead out of a field.
func (f *fieldsStep) Update(press tea.KeyMsg) tea.Cmd {
	k, field := &f.v.s.keys, f.fields[f.focus]
	switch {
	case f.digits && !onlyDigits(press):
	case field.Handles(press):
		field.Update(press)
	case key.Matches(press, k.Down):
		f.move(1)
	case key.Matches(press, k.Up):
		f.move(-1)
	}
	return nil
}

// Back goes to the field before.
func (f *fieldsStep) Back() bool {
	if f.focus == 0 {
		return false
	}
	f.move(-1)
	return true
}

// onlyDigits tells that a key types nothing that is not a digit.
func onlyDigits(press tea.KeyMsg) bool {
	if press.Type != tea.KeyRunes && press.Type != tea.KeySpace || press.Alt {
		return true
	}
	return !strings.ContainsFunc(string(press.Runes), func(r rune) bool { return !unicode.IsDigit(r) })
}

func (f *fieldsStep) move(by int) {
	f.fields[f.focus].Blur()
	f.focus = max(min(f.focus+by, len(f.fields)-1), 0)
	f.fields[f.focus].Focus()
}

// answers are what was typed, in its stored form.
func (f *fieldsStep) answers() (map[string]string, error) {
	fields, typed := make([]model.Field, len(f.fields)), map[string]string{}
	for i, field := range f.fields {
		fields[i], typed[field.Key] = field.Field, field.Value()
	}
	return model.ReadTyped(fields, typed, f.v.s.now, f.v.s.journal.Config.DayStarts)
}

func (f *fieldsStep) Unkept() bool {
	answers, err := f.answers()
	return err != nil || f.unkept(answers)
}

// Empty tells that no field has an answer.
func (f *fieldsStep) Empty() bool {
	return !slices.ContainsFunc(f.fields, func(field *formField) bool { return !field.Is("") })
}

// Keep saves the answers. One that cannot be read is told, and its field gets
// the cursor.
func (f *fieldsStep) Keep(then func(error) tea.Cmd) tea.Cmd {
	answers, err := f.answers()
	if err != nil {
		var bad model.AnswerError
		if errors.As(err, &bad) {
			wrong := slices.IndexFunc(f.fields, func(field *formField) bool { return field.Key == bad.Field.Key })
			f.move(wrong - f.focus)
		}
		f.v.s.fail(err)
		return then(err)
	}
	return f.v.saveAll(f.changes(answers), then)
}

// View draws the fields, and under them what is good to know.
func (f *fieldsStep) View() string {
	t := &f.v.s.theme
	var lines []string
	for i, field := range f.fields {
		style := t.Muted
		if i == f.focus {
			style = t.Accent
		}
		label := style.Render(field.Label)
		switch {
		case f.under():
			lines = append(append(lines, label), strings.Split(field.View(), "\n")...)
		case f.digits && f.width < narrow:
			lines = append(lines, widget.Cell(label, f.labels)+strings.Repeat(" ", widget.Gap)+field.View())
		case f.digits:
			hint := t.Muted.Render(widget.Cut(field.Hint, f.width-f.labels-digitsWidth-2*widget.Gap))
			lines = append(lines, widget.Cell(label, f.labels)+strings.Repeat(" ", widget.Gap)+field.View()+strings.Repeat(" ", widget.Gap)+hint)
		default:
			lines = append(lines, beside(label, f.labels, field.View())...)
		}
	}
	width := min(f.width, widget.ProseWidth)
	if f.digits && f.width < narrow {
		lines = append(lines, "", t.Muted.Render(widget.Cut(f.fields[f.focus].Hint, width)))
	}
	if len(f.notes) > 0 || f.warning != "" {
		lines = append(lines, "")
	}
	for _, note := range f.notes {
		lines = append(lines, t.Muted.Render(widget.Cut(note, width)))
	}
	if f.warning != "" {
		for _, line := range widget.Wrap(f.warning, width) {
			lines = append(lines, t.Hint.Render(line))
		}
	}
	return strings.Join(lines, "\n")
}

// newLoadStep asks for three numbers: energy, work taken on, work handed on.
func newLoadStep(v *reflectionView) *fieldsStep {
	p, _ := v.s.journal.Catalog.InRole(model.RoleReflection)
	fields := make([]model.Field, 0, len(loadKeys))
	for _, key := range loadKeys {
		f, _ := p.Field(key)
		fields = append(fields, f)
	}
	f := newFieldsStep(v, "How much energy is left?", fields...)
	f.digits = true
	for _, field := range f.fields {
		field.line.SetHint("") // it stands beside
	}
	load := figures.LoadOf(v.s.journal, v.day)
	if load.Taken > 0 || load.Handed > 0 {
		f.notes = []string{fmt.Sprintf("This week so far: %d taken on, %d handed on", load.Taken, load.Handed)}
	}
	f.warning = load.Warning()
	f.unkept = func(answers map[string]string) bool {
		for key, stored := range answers {
			if stored != v.answered(key) {
				return true
			}
		}
		return false
	}
	f.changes = func(answers map[string]string) []change { return []change{v.answer(answers)} }
	return f
}

var loadKeys = []string{"energy", "taken_on", "handed_on"}

// newPhraseStep asks for a phrase that was caught, and what was said instead.
func newPhraseStep(v *reflectionView) *fieldsStep {
	language, _ := v.s.journal.Catalog.InRole(model.RolePhrase)
	phrase, _ := language.Field("phrase")
	instead, _ := language.Field("instead")
	phrase.Required, instead.Required = false, false
	f := newFieldsStep(v, "Did you use a phrase that made you sound smaller than you are?", phrase, instead)
	f.notes = []string{"With both answers it becomes an entry of " + language.Name + "."}
	id := ""
	both := func(answers map[string]string) bool { return answers["phrase"] != "" && answers["instead"] != "" }
	stale := func(answers map[string]string) bool {
		e, _ := v.s.journal.Entry(id)
		return both(answers) && (e.InTrash() || e.Answers.Get("phrase") != answers["phrase"] || e.Answers.Get("instead") != answers["instead"])
	}
	f.unkept = func(answers map[string]string) bool {
		return answers["phrase"] != v.answered("phrase") || stale(answers)
	}
	f.changes = func(answers map[string]string) []change {
		var changes []change
		if stale(answers) {
			id = v.usable(id)
			changes = append(changes, v.entry(language, id, answers))
		}
		if answers["phrase"] != v.answered("phrase") {
			changes = append(changes, v.answer(map[string]string{"phrase": answers["phrase"]}))
		}
		return changes
	}
	return f
}
