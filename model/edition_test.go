package model_test

import (
	"slices"
	"testing"

	"fromhere/model"
)

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
