package ui

import (
	"testing"

	"fromhere/model"
	"fromhere/model/streak"
)

// thanks is a practice of a person's own, as it stands in a config file.
var thanks = model.Practice{
	ID: "thanks", Name: "Say Thanks", Noun: "thank-you", Asks: "Whom did you thank, and for what exactly?",
	Fields: []model.Field{
		{Key: "person", Label: "Whom", Kind: model.Person, Required: true},
		{Key: "what", Label: "For what", Kind: model.Line, Required: true},
		{Key: "hard", Label: "How hard", Kind: model.Scale},
	},
	Stages:  []model.Stage{{Name: "said"}, {Name: "answered", Final: true}},
	Cadence: model.Weekly(1), Title: "what", Who: "person",
}

// samples are answers a person may type, by the kind of field.
var samples = map[model.Kind]string{
	model.Line: "Something of note", model.Prose: "A word or two", model.Person: "Priya", model.Date: "tomorrow",
	model.Moment: "fri 4pm", model.Scale: "7", model.Number: "12",
	model.NamedPeriod: "2026-W49",
}

// The story of every practice there is, built-in or not: it has a tab, a form,
// a list, it is saved, and it counts for its streak. A practice added to the
// catalog is in it without another line.
func TestEveryPractice(t *testing.T) {
	catalog, err := model.NewCatalog(thanks)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range catalog {
		t.Run(p.ID, func(t *testing.T) {
			st := newStory(t, sized(120, 60), with(func(env *Env) { env.Catalog = catalog }))
			st.press(":")
			st.write("Go to " + p.Name)
			st.press("enter")
			st.see(p.Asks, "records the first "+p.Noun)
			st.press("n")
			for i, f := range p.Fields {
				if f.Required && st.typed(f.Key) == "" || i == 0 && !f.Required {
					st.toField(f.Key)
					st.write(samples[f.Kind])
				}
			}
			st.press("ctrl+s")
			e := st.only(p.ID)
			st.see("Recorded: "+e.Title(p), "u undoes")
			if err := p.Check(e); err != nil {
				t.Error(err)
			}
			st.press("enter")
			st.see(e.Title(p), p.Name)
			st.press("esc", "open Streaks")
			if !p.Cadence.None() {
				st.see(p.Name)
				if s := streak.ActivityOf(st.app.s.journal, st.app.s.today()).Streak(p); !s.Done && s.Current == 0 && p.Cadence.Times == 1 {
					t.Errorf("the streak does not count it: %+v", s)
				}
			}
		})
	}
}
