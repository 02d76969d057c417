package model_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"fromhere/model/modeltest"
)

// Practised yields as many entries of each day as DayCounts counts, of a practice and
// of all; Naming those that name the person under any spelling, or are about them.
func TestWhatIsPractisedAndWhoIsNamed(t *testing.T) {
	around := modeltest.Day("2026-11-23")
	rapid.Check(t, func(t *rapid.T) {
		a := modeltest.Draw(t)
		j := a.Empty()
		j.Replace(a.Entries(30, around))
		practices := []string{""}
		for _, p := range j.Catalog {
			practices = append(practices, p.ID)
		}
		for _, practice := range practices {
			for day := around - 40; day <= around+40; day++ {
				want, got := 0, 0
				for counts := range j.DayCounts(practice) {
					want += counts.On(day)
				}
				for e := range j.Practised(practice, day) {
					if e.InTrash() || practice != "" && e.Practice != practice {
						t.Fatalf("%s of %s is among what was practised of %q", e.ID, e.Practice, practice)
					}
					got++
				}
				if got != want {
					t.Fatalf("%d entries of %q on %s, and %d are counted", got, practice, day, want)
				}
			}
		}
		for e := range j.Each {
			for _, name := range e.Names(j.Practice(e)) {
				var want, got []string
				for other := range j.Each {
					same := func(n string) bool { return j.PersonOf(n) == j.PersonOf(name) }
					if slices.ContainsFunc(other.Names(j.Practice(other)), same) {
						want = append(want, other.ID)
					}
				}
				for other := range j.Naming(name) {
					got = append(got, other.ID)
				}
				if fmt.Sprint(got) != fmt.Sprint(want) {
					t.Fatalf("%q is named by %v, not by %v", name, got, want)
				}
			}
		}
	})
}

func TestAPersonIsNamedUnderAllSpellings(t *testing.T) {
	j := modeltest.JournalOf(person(2, "name=Priya Shah", "aliases=Priya, P. Shah"),
		modeltest.Made("promise", "2026-11-10 09:00", "to=priya ", "what=x"),
		modeltest.Made("mentee", "2026-11-11 09:00", "mentee=P. Shah", "topic=x"),
		modeltest.Made("mentee", "2026-11-12 09:00", "mentee=Sam", "topic=x"))
	practices := ""
	for e := range j.Naming("PRIYA") {
		practices += e.Practice + " "
	}
	modeltest.Expect(t, "practices", practices, "person promise mentee ")
}
