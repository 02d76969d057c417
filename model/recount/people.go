package recount

import (
	"slices"
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"fromhere/model"
)

// spelling is a name under which all its spellings are the same: "Spellings are one
// person by NFKC and case".
func spelling(name string) string {
	folded := cases.Fold().String(norm.NFKC.String(strings.TrimSpace(name)))
	return strings.TrimSpace(norm.NFKC.String(folded))
}

// people are the `person` entries, which say who is who.
type people []model.Entry

func (j Journal) people() people { return j.of("person") }

// spellings are all names of a person: "'also known as' in a `person` entry joins
// others, and leaving it out parts them again".
//
// Decided: what a name is joined with is joined through further entries too. Names
// under "also known as" are parted by commas.
func (p people) spellings(name string) []string {
	joined := []string{spelling(name)}
	for grown := true; grown; {
		grown = false
		for _, e := range p {
			together := recordNames(e)
			if !slices.ContainsFunc(together, func(n string) bool { return slices.Contains(joined, n) }) {
				continue
			}
			for _, n := range together {
				if !slices.Contains(joined, n) {
					joined, grown = append(joined, n), true
				}
			}
		}
	}
	slices.Sort(joined)
	return joined
}

// recordNames are the spellings of the names that a `person` entry says are one's: its
// name, and those it is also known as.
func recordNames(e model.Entry) []string {
	var together []string
	for _, n := range append([]string{e.Answers.Get("name")}, names(e.Answers.Get("aliases"))...) {
		together = append(together, spelling(n))
	}
	return together
}

// samePerson tells whether two names are of one human being.
func (p people) samePerson(a, b string) bool {
	return slices.Contains(p.spellings(a), spelling(b))
}

func (p people) key(name string) string { return p.spellings(name)[0] }

// Key is the same for all names of a person, and for no other's.
func (j Journal) Key(name string) string { return j.people().key(name) }

// group tells a group from a person: "never of groups ('the team')". Decided: a name
// that begins with "the " is a group's, unless a `person` entry says that it is one's.
func (p people) group(name string) bool {
	recorded := slices.ContainsFunc(p, func(e model.Entry) bool { return slices.Contains(recordNames(e), spelling(name)) })
	return !recorded && strings.HasPrefix(spelling(name), "the ")
}

// records are the `person` entries of a person.
func (p people) records(person string) people {
	return slices.DeleteFunc(slices.Clone(p), func(e model.Entry) bool {
		return !slices.ContainsFunc(recordNames(e), func(n string) bool { return p.samePerson(n, person) })
	})
}

// record is what `person` entries answer to a field, of a person. Decided: where there
// are several, the newest that answers it.
func (p people) record(person, field string) string {
	answer := ""
	for _, e := range byCreation(p.records(person)) {
		if text := e.Answers.Get(field); text != "" {
			answer = text
		}
	}
	return answer
}
