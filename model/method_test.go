package model_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"fromhere/model"
)

// bounds are the fewest and the most words of a text.
type bounds struct{ least, most int }

func (b bounds) hold(t *testing.T, what, text string) {
	t.Helper()
	if n := len(strings.Fields(text)); n < b.least || n > b.most {
		t.Errorf("%s has %d words, not %d to %d: %s", what, n, b.least, b.most, text)
	}
}

var sentenceEnd = regexp.MustCompile(`[.?!]["”]?( |$)`)

func sentences(text string) []string {
	var all []string
	for _, s := range sentenceEnd.Split(text, -1) {
		if s != "" {
			all = append(all, s)
		}
	}
	return all
}

// taught tells that a practice is practised again and again, or has a life to
// follow: it has something to teach beyond why and how.
func taught(p model.Practice) bool { return !p.Cadence.None() || len(p.Stages) > 0 }

// Every practice that the program comes with has a method, each part of it
// there and short enough to be read in a minute.
func TestEveryPracticeHasAMethod(t *testing.T) {
	whole := 0
	for _, p := range model.BuiltIn {
		m := p.Method
		if m == nil {
			t.Errorf("%s has no method", p.ID)
			continue
		}
		t.Run(p.ID, func(t *testing.T) {
			least := 25
			if taught(p) {
				least = 40
			}
			bounds{least, 70}.hold(t, "why it works", m.Why)
			if len(m.How) < 3 || len(m.How) > 5 {
				t.Errorf("how it is done has %d steps, not 3 to 5", len(m.How))
			}
			for _, step := range m.How {
				bounds{3, 17}.hold(t, "a step", step)
			}
			if !taught(p) {
				return
			}
			whole++
			bounds{3, 12}.hold(t, "the weak entry", m.Weak)
			bounds{12, 30}.hold(t, "the strong entry", m.Strong)
			bounds{8, 24}.hold(t, "the difference", m.Difference)
			bounds{8, 40}.hold(t, "the words to say", m.Say)
			bounds{12, 45}.hold(t, "the words of courage", m.Courage)
			for part, most := range map[string]int{m.Difference: 1, m.Say: 3, m.Courage: 3} {
				if n := len(sentences(part)); n > most {
					t.Errorf("%d sentences, at most %d: %s", n, most, part)
				}
			}
			for _, passage := range p.Teaching() {
				for _, line := range passage.Lines {
					for _, s := range sentences(line.Text) {
						bounds{1, 26}.hold(t, "a sentence", s)
					}
				}
			}
		})
	}
	if whole != 15 {
		t.Errorf("%d practices have a whole method, not 15", whole)
	}
}

// A practice of one's own is taught by its fields, its stages and its cadence.
func TestAPracticeOfOnesOwnIsTaught(t *testing.T) {
	catalog, err := model.NewCatalog(model.Practice{ID: "standup", Name: "Stand-up", Cadence: model.Weekly(3),
		Fields: []model.Field{{Key: "said", Label: "Said", Hint: "in a line"}, {Key: "who"}},
		Stages: []model.Stage{{Name: "open"}, {Name: "done"}}})
	if err != nil {
		t.Fatal(err)
	}
	p, _ := catalog.Practice("standup")
	var said []string
	for _, passage := range p.Teaching() {
		said = append(said, passage.Heading)
		for _, line := range passage.Lines {
			said = append(said, strings.TrimSpace(line.Lead+" "+line.Text))
		}
	}
	want := []string{"An entry asks", "Said in a line", "who", "Its stages", "open and done", "How often", "3 a week"}
	if !slices.Equal(said, want) {
		t.Errorf("taught %q, not %q", said, want)
	}
}
