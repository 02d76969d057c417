package language

import (
	"testing"

	"fromhere/model"
)

// What the methods hold up as good passes the check that the same words would
// meet in a form: the strong entries and the words to say aloud. The weak entry
// of a question is what the check points out there.
func TestMethodsAreSaidStraight(t *testing.T) {
	for _, p := range model.BuiltIn {
		for _, text := range []string{p.Method.Strong, p.Method.Say} {
			for _, r := range Check(text, mannerOf(p)) {
				t.Errorf("%s: %q is pointed out in %q: %s", p.ID, r.Phrase, text, r.Why)
			}
		}
		if mannerOf(p) == model.Asking && len(Check(p.Method.Weak, model.Asking)) == 0 {
			t.Errorf("%s: nothing is pointed out in %q", p.ID, p.Method.Weak)
		}
	}
}

// mannerOf is how the words of a practice's title are meant.
func mannerOf(p model.Practice) model.Manner {
	title, _ := p.Field(p.Title)
	return title.Manner
}
