package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/model/today"
	"fromhere/ui/widget"
)

// planStep asks of the week's plan whether its "if" came and, where it did, whether
// one did what was planned.
type planStep struct {
	*fieldsStep
	all  []*formField // those of them that are asked are the fields of the step
	plan string
}

// planKeys are the answers of the reflection that it asks for.
var planKeys = []string{"cue", "acted"}

func newPlanStep(v *reflectionView) *planStep {
	p, _ := v.s.journal.Catalog.InRole(model.RoleReflection)
	var fields []model.Field
	for _, key := range planKeys {
		f, _ := p.Field(key)
		fields = append(fields, f)
	}
	step := &planStep{fieldsStep: newFieldsStep(v, "", fields...), plan: widget.Clean(today.PlanFor(v.s.journal, v.day))}
	step.all = step.fields
	step.unkept = func(answers map[string]string) bool {
		return answers["cue"] != v.answered("cue") || answers["acted"] != v.answered("acted")
	}
	step.changes = func(answers map[string]string) []change {
		return []change{v.answer(map[string]string{"cue": answers["cue"], "acted": answers["acted"]})}
	}
	step.fit()
	return step
}

// Asks is the plan in its own words, as far as planRows lines have room for it.
func (p *planStep) Asks() string {
	lines := widget.Wrap("This week: “"+p.plan+"”", max(min(p.v.width, widget.ProseWidth), 1))
	if len(lines) > planRows {
		lines = append(lines[:planRows-1], widget.Cut(strings.Join(lines[planRows-1:], " "), min(p.v.width, widget.ProseWidth)))
	}
	return strings.Join(lines, "\n")
}

// fit asks whether one did it only where the "if" came.
func (p *planStep) fit() {
	p.fields = p.all
	if !p.all[0].Is("yes") {
		p.fields = p.all[:1]
		p.focus = 0
	}
}

// Update takes an answer in.
func (p *planStep) Update(press tea.KeyMsg) tea.Cmd {
	cmd := p.fieldsStep.Update(press)
	p.fit()
	return cmd
}

// SetSize gives the fields their room, also the one that is not asked yet.
func (p *planStep) SetSize(width, height int) {
	p.fields = p.all
	p.fieldsStep.SetSize(width, height)
	p.fit()
}

// Retype puts answers back.
func (p *planStep) Retype(typed map[string]string) error {
	p.fields = p.all
	err := p.fieldsStep.Retype(typed)
	p.fit()
	return err
}
