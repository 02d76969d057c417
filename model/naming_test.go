package model_test

import (
	"slices"
	"testing"

	"fromhere/model"
)

// No name belongs to two practices, and each practice is found by all of its own.
func TestEveryNameMeansOnePractice(t *testing.T) {
	catalog := model.Catalog(model.BuiltIn)
	owner := map[string]string{}
	for _, p := range catalog {
		for _, name := range p.Names() {
			if other, taken := owner[model.Fold(name)]; taken && other != p.ID {
				t.Errorf("%q names %s and %s", name, other, p.ID)
			}
			owner[model.Fold(name)] = p.ID
			if found, ok := catalog.Named(" " + name + " "); !ok || found.ID != p.ID {
				t.Errorf("%q finds %q, not %s", name, found.ID, p.ID)
			}
		}
	}
	for name, id := range map[string]string{
		"rock": "promise", "commitment": "promise", "Deadline": "promise", "needs": "need", "annoyance": "nuisance", "coffee": "contact", "1:1": "contact",
		"incident": "ownership", "vacation": "leave", "plan": "week", "delegated": "waiting", "Ask, Don't Tell": "ask", "evening": "reflection",
	} {
		if p, ok := catalog.Named(name); !ok || p.ID != id {
			t.Errorf("%q finds %q, not %s", name, p.ID, id)
		}
	}
	if p, ok := catalog.Named("nothing like it"); ok {
		t.Errorf("found %s", p.ID)
	}
}

func TestSeveralPractices(t *testing.T) {
	for answer, want := range map[string][2][]string{
		"":                                      {},
		"Reliability Rock":                      {{"promise"}, nil},
		"rock, own the outcome":                 {{"promise", "outcome"}, nil},
		"Ask, Don't Tell, Micro-Mentee":         {{"ask", "mentee"}, nil},
		"Persistent Nuisance, Ask, Don't Tell":  {{"nuisance", "ask"}, nil},
		"promise, Rock, rest more, commitments": {{"promise"}, []string{"rest more"}},
		"say no more often":                     {nil, []string{"say no more often"}},
	} {
		practices, unknown := model.Catalog(model.BuiltIn).Several(answer)
		var named []string
		for _, p := range practices {
			named = append(named, p.ID)
		}
		if !slices.Equal(named, want[0]) || !slices.Equal(unknown, want[1]) {
			t.Errorf("%q names %v and not %v, expected %v", answer, named, unknown, want)
		}
	}
}
