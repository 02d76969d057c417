package model

import (
	"slices"
	"testing"
)

// TestEditionTellsCatalogsApart changes what a rule reads of the catalog: what
// was kept by another catalog must not be taken for this one's.
func TestEditionTellsCatalogsApart(t *testing.T) {
	for name, change := range map[string]func(*Practice){
		"id":      func(p *Practice) { p.ID = "other" },
		"role":    func(p *Practice) { p.Role = RoleContact },
		"group":   func(p *Practice) { p.Group = Rituals },
		"title":   func(p *Practice) { p.Title = "hurts" },
		"who":     func(p *Practice) { p.Who = "" },
		"when":    func(p *Practice) { p.When = "hurts" },
		"quiet":   func(p *Practice) { p.Quiet++ },
		"fields":  func(p *Practice) { p.Fields = p.Fields[1:] },
		"kind":    func(p *Practice) { p.Fields[1].Kind = Prose },
		"reaches": func(p *Practice) { p.Fields[1].Reaches = "fixed" },
		"stages":  func(p *Practice) { p.Stages = p.Stages[1:] },
		"final":   func(p *Practice) { p.Stages[1].Final = true },
		"aside":   func(p *Practice) { p.Stages[1].Aside = true },
		"well":    func(p *Practice) { p.Stages[1].Well = true },
		"holds":   func(p *Practice) { p.Stages[1].Holds = true },
	} {
		changed := slices.Clone(BuiltIn)
		changed[0].Fields, changed[0].Stages = slices.Clone(changed[0].Fields), slices.Clone(changed[0].Stages)
		change(&changed[0])
		if Catalog(changed).Edition() == Catalog(BuiltIn).Edition() {
			t.Errorf("a catalog with another %s has the same Edition", name)
		}
	}
}
