package model_test

import (
	"errors"
	"maps"
	"slices"
	"testing"

	"fromhere/model"
	"fromhere/model/modeltest"
)

func TestTypedTextBecomesAnswers(t *testing.T) {
	now := wall(t, "2026-11-23 17:48", zone(t, "Europe/Berlin"))
	p, _ := model.Catalog(model.BuiltIn).Practice("promise")
	typed := map[string]string{"to": " Priya ", "what": "Board numbers", "due": "fri 4pm", "stage": "kept"}
	want := map[string]string{"to": "Priya", "what": "Board numbers", "due": "2026-11-27T16:00:00+01:00"}
	if got, err := model.ReadTyped(p.AllFields(), typed, now, 0); err != nil || !maps.Equal(got, want) {
		t.Errorf("it read %v, %v", got, err)
	}
	typed["what"] = " "
	var bad model.AnswerError
	if _, err := model.ReadTyped(p.AllFields(), typed, now, 0); !errors.As(err, &bad) || bad.Field.Key != "what" {
		t.Errorf("an empty required field gives %v", err)
	}
	want["what"] = ""
	if got, err := model.ReadTyped(model.Optional(p.AllFields()), typed, now, 0); err != nil || !maps.Equal(got, want) {
		t.Errorf("with no field required it read %v, %v", got, err)
	}
	if !p.Fields[0].Required {
		t.Error("the practice's own field is optional now")
	}
}

// TestEditionTellsCatalogsApart changes what a rule reads of the catalog: what
// was kept by another catalog must not be taken for this one's.
func TestEditionTellsCatalogsApart(t *testing.T) {
	for name, change := range map[string]func(*model.Practice){
		"id":      func(p *model.Practice) { p.ID = "other" },
		"role":    func(p *model.Practice) { p.Role = model.RoleContact },
		"group":   func(p *model.Practice) { p.Group = model.Rituals },
		"title":   func(p *model.Practice) { p.Title = "hurts" },
		"who":     func(p *model.Practice) { p.Who = "" },
		"when":    func(p *model.Practice) { p.When = "hurts" },
		"quiet":   func(p *model.Practice) { p.Quiet++ },
		"fields":  func(p *model.Practice) { p.Fields = p.Fields[1:] },
		"kind":    func(p *model.Practice) { p.Fields[1].Kind = model.Prose },
		"reaches": func(p *model.Practice) { p.Fields[1].Reaches = "fixed" },
		"stages":  func(p *model.Practice) { p.Stages = p.Stages[1:] },
		"final":   func(p *model.Practice) { p.Stages[1].Final = true },
		"aside":   func(p *model.Practice) { p.Stages[1].Aside = true },
		"well":    func(p *model.Practice) { p.Stages[1].Well = true },
		"holds":   func(p *model.Practice) { p.Stages[1].Holds = true },
	} {
		changed := slices.Clone(model.BuiltIn)
		changed[0].Fields, changed[0].Stages = slices.Clone(changed[0].Fields), slices.Clone(changed[0].Stages)
		change(&changed[0])
		if model.Catalog(changed).Edition() == model.Catalog(model.BuiltIn).Edition() {
			t.Errorf("a catalog with another %s has the same Edition", name)
		}
	}
}

func TestD09TheSignBeforeATagIsNotTakenFromIt(t *testing.T) {
	for text, want := range map[string]string{
		"board": "board", "#board": "board", "##x": "#x", "#": "", "##": "#", "": "",
		"#️⃣": "#️⃣", "#⃣": "#⃣", "##️⃣": "#️⃣", "1️⃣": "1️⃣", "#1️⃣": "1️⃣", "#🎉": "🎉", "x#": "x#",
	} {
		tag, signed := model.CutTagSign(text)
		modeltest.Expect(t, "the tag of "+text, tag, want)
		modeltest.Expect(t, "a sign before "+text, signed, text != want)
		again, _ := model.CutTagSign(model.TypedTag(tag))
		modeltest.Expect(t, "typed again "+text, again, tag)
	}
}
