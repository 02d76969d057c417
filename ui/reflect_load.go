package ui

import (
	"fmt"

	"fromhere/model"
	"fromhere/model/figures"
)

// newLoadStep asks for three numbers: energy, work taken on, work handed on.
func newLoadStep(v *reflectionView) *fieldsStep {
	p, _ := v.s.journal.Catalog.InRole(model.RoleReflection)
	fields := make([]model.Field, 0, len(loadKeys))
	for _, key := range loadKeys {
		f, _ := p.Field(key)
		fields = append(fields, f)
	}
	f := newFieldsStep(v, "How much did the day ask of you?", fields...)
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
