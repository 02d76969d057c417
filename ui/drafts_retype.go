package ui

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"fromhere/model"
	"fromhere/model/today"
)

// Draft is what was typed in the form and is not saved.
func (v *formView) Draft() (model.Draft, bool) {
	if !v.Unsaved() {
		return model.Draft{}, false
	}
	d := model.Draft{Key: v.opened.ID, Kind: model.DraftForm, Opened: v.opened, Typed: map[string]string{}, Focus: v.fields[v.focus].Key}
	for _, f := range v.fields {
		if f.Changed() {
			d.Typed[f.Key] = f.Value()
		}
	}
	return d, true
}

// retype puts a draft into the form.
func (v *formView) retype(d model.Draft) error {
	for key, text := range d.Typed {
		i := slices.IndexFunc(v.fields, func(f *formField) bool { return f.Key == key })
		if i < 0 {
			return errNoField(key)
		}
		v.fields[i].SetValue(text)
	}
	v.goTo(d.Focus)
	return nil
}

func errNoField(key string) error {
	return fmt.Errorf("the field %q no longer exists", key)
}

const reflectionKey = "reflection-"

// stepNames name the steps in drafts.
var stepNames = map[today.Step]string{
	today.StepPromises: "promises", today.StepHabits: "habits", today.StepPlan: "plan", today.StepQuestion: "question",
	today.StepPhrase: "phrase", today.StepLoad: "load", today.StepTomorrow: "tomorrow",
}

// Draft is what was typed and ticked this evening and is not saved.
func (v *reflectionView) Draft() (model.Draft, bool) {
	d := model.Draft{Key: reflectionKey + v.day.String(), Kind: model.DraftReflect, Typed: map[string]string{}}
	for i, step := range v.steps {
		for key, text := range step.Typed() {
			d.Typed[stepNames[v.kinds[i]]+"."+key] = text
		}
		if i == v.at {
			d.Focus = stepNames[v.kinds[i]]
		}
	}
	return d, len(d.Typed) > 0
}

// retype puts a draft into the evening's steps; one that the day no longer
// lacks is asked again where words were typed for it.
func (v *reflectionView) retype(d model.Draft) error {
	for kind := today.StepPromises; kind <= today.StepTomorrow; kind++ {
		typed := map[string]string{}
		for key, text := range d.Typed {
			if field, ok := strings.CutPrefix(key, stepNames[kind]+"."); ok {
				typed[field] = text
			}
		}
		if len(typed) == 0 {
			continue
		}
		at := slices.Index(v.kinds, kind)
		if at < 0 {
			at = len(v.kinds)
			v.kinds, v.steps, v.record = append(v.kinds, kind), append(v.steps, v.step(kind)), nil
		}
		if err := v.steps[at].Retype(typed); err != nil {
			return err
		}
	}
	for i, kind := range v.kinds {
		if stepNames[kind] == d.Focus {
			v.at = i
		}
	}
	v.Refresh()
	return nil
}

// Typed are all answers of the step, if one of them is unsaved.
func (f *fieldsStep) Typed() map[string]string {
	if !f.Unkept() {
		return nil
	}
	typed := map[string]string{}
	for _, field := range f.fields {
		typed[field.Key] = field.Value()
	}
	return typed
}

// Retype puts answers back.
func (f *fieldsStep) Retype(typed map[string]string) error {
	for key, text := range typed {
		i := slices.IndexFunc(f.fields, func(field *formField) bool { return field.Key == key })
		if i < 0 {
			return errNoField(key)
		}
		f.fields[i].SetValue(text)
	}
	return nil
}

// Typed is the text, if it is unsaved.
func (w *wordsStep) Typed() map[string]string {
	if !w.Unkept() {
		return nil
	}
	return map[string]string{w.field.Key: w.text.Value()}
}

// Retype puts the text back.
func (w *wordsStep) Retype(typed map[string]string) error {
	w.text.SetValue(typed[w.field.Key])
	return nil
}

// savedTick is added to a habit's name for the entry that its tick became.
const savedTick = ".entry"

// Typed are the lines of the habits that were ticked, as far as they are
// unsaved.
func (h *habitStep) Typed() map[string]string {
	typed := map[string]string{}
	for _, row := range h.rows {
		if row.ticked && h.differs(row) {
			typed[row.practice.ID] = row.line.Value()
			if row.id != "" {
				typed[row.practice.ID+savedTick] = row.id
			}
		}
	}
	return typed
}

// Retype ticks habits again, with their lines.
func (h *habitStep) Retype(typed map[string]string) error {
	for key, text := range typed {
		id, saved := strings.CutSuffix(key, savedTick)
		i := slices.IndexFunc(h.rows, func(r *habitRow) bool { return r.practice.ID == id })
		switch {
		case i < 0:
			return errNoField(key)
		case saved:
			h.rows[i].id = text
		default:
			h.rows[i].ticked = true
			h.rows[i].line.SetValue(text)
		}
	}
	return nil
}

// Typed is the moment that was typed for a promise.
func (p *promiseStep) Typed() map[string]string {
	if p.when == nil || !p.when.Changed() && p.until.IsZero() {
		return nil
	}
	typed := map[string]string{"promise": p.asked, "stage": p.asking, "when": p.when.Value()}
	if !p.until.IsZero() {
		typed["until"] = p.until.Format(time.RFC3339)
	}
	return typed
}

// Retype asks for the moment again.
func (p *promiseStep) Retype(typed map[string]string) error {
	e, ok := p.v.s.journal.Entry(typed["promise"])
	if !ok {
		return fmt.Errorf("the promise no longer exists")
	}
	if !slices.Contains(p.ids, e.ID) {
		p.ids = append(p.ids, e.ID)
	}
	until, err := time.Parse(time.RFC3339, typed["until"])
	if err != nil && typed["until"] != "" {
		return fmt.Errorf("the time that it was moved to: %w", err)
	}
	p.ask(e, typed["stage"], until)
	p.when.SetValue(typed["when"])
	return nil
}
