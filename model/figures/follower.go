package figures

import (
	"fmt"
	"slices"

	"fromhere/model"
)

// followerRecord is whom one backed.
type followerRecord struct {
	People []model.Tally // whose ideas, the most backed first
	Most   Share         // backings of the one most backed, of all
	Landed Share         // landed, of those whose end is known
}

// followsOf computes whom one backed and how much of it went to one person.
func followsOf(entries []model.Entry) followerRecord {
	var r followerRecord
	r.People = tallyNames(entries, "person")
	for _, t := range r.People {
		r.Most.Whole += t.Count
		r.Most.Part = max(r.Most.Part, t.Count)
	}
	for _, e := range entries {
		if s := e.Stage(); s == "landed" || s == "faded" {
			r.Landed.add(s == "landed")
		}
	}
	return r
}

// tallyNames counts the names in one person field, the most frequent first,
// each written as it was last.
func tallyNames(entries []model.Entry, key string) []model.Tally {
	counts := map[string]*model.Tally{}
	for _, e := range entries {
		for _, name := range model.People(e.Answers.Get(key)) {
			t := counts[model.PersonKey(name)]
			if t == nil {
				t = &model.Tally{}
				counts[model.PersonKey(name)] = t
			}
			t.Name = name
			t.Count++
		}
	}
	tallies := make([]model.Tally, 0, len(counts))
	for _, t := range counts {
		tallies = append(tallies, *t)
	}
	slices.SortFunc(tallies, model.ByCount)
	return tallies
}

func measureFollower(r record) []Figure {
	f := followsOf(r.Entries)
	if len(f.People) == 0 {
		return nil
	}
	figures := []Figure{{Label: "backed", Value: people(len(f.People))}}
	if f.Most.Whole >= enoughToJudge {
		figures = append(figures, Figure{Label: "most", Value: fmt.Sprintf("%s %s", f.People[0].Name, f.Most)})
	}
	if f.Landed.Known() {
		figures = append(figures, Figure{Label: "landed", Value: f.Landed.String()})
	}
	return figures
}

// people is a count of them: "1 person", "3 people".
func people(n int) string {
	if n == 1 {
		return "1 person"
	}
	return fmt.Sprintf("%d people", n)
}
