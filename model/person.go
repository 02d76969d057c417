package model

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// PersonKey is a spelling of a name as it is told apart from others: "priya " is
// "Priya". No other rule compares spellings; which of them are one person, the
// journal knows ([Journal.PersonOf]).
func PersonKey(name string) string { return strings.ToLower(strings.TrimSpace(name)) }

// KnownPerson is what person entries say of one human being. Of several entries
// about the same one, which share a spelling, the one created last says what it
// answers and the earlier ones what it leaves out.
type KnownPerson struct {
	Name          string // the spelling that is shown
	Team          string // may be empty, as all that follows
	Role          string
	Direction     string
	Every, Latest int      // days in which to be in touch again, and at the latest; 0 where not said
	Left          bool     // is nobody to keep in touch with any more
	Tags          []string // of all the entries
	First         Entry    // the oldest of them

	entries   []*Entry // oldest first
	spellings []string // their PersonKeys, each once
}

// PersonOf is the key of the person whom a name means, the same for all their
// spellings: the PersonKey of the name that their person entry gives them, else
// of the name itself.
func (j *Journal) PersonOf(name string) string {
	if p := j.lookups.persons.of(j, name); p != nil {
		return PersonKey(p.Name)
	}
	return PersonKey(name)
}

// NameOf is how the person is shown whom a name means: as their person entry says,
// else as the name is written.
func (j *Journal) NameOf(name string) string {
	if p := j.lookups.persons.of(j, name); p != nil {
		return p.Name
	}
	return strings.TrimSpace(name)
}

// Person is what person entries say of the one whom a name means; ok is false
// where there is none.
func (j *Journal) Person(name string) (p KnownPerson, ok bool) {
	if known := j.lookups.persons.of(j, name); known != nil {
		return *known, true
	}
	return p, false
}

// spellings are the PersonKeys of all names of the person whom a name means.
func (j *Journal) spellings(name string) []string {
	if p := j.lookups.persons.of(j, name); p != nil {
		return p.spellings
	}
	return []string{PersonKey(name)}
}

// Names are the names by which an entry is found: those in its person fields, and
// of a person entry all spellings of the one it is about.
func (e Entry) Names(p Practice) []string {
	if p.Role == RolePerson {
		return spelled(&e)
	}
	return e.People(p)
}

// spelled are the spellings that a person entry gives, the name first, each as it
// is written and once.
func spelled(e *Entry) []string {
	var names []string
	for _, name := range append([]string{strings.TrimSpace(e.Answers.Get("name"))}, People(e.Answers.Get("aliases"))...) {
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// personLookup tells whom a spelling means, by the person entries.
type personLookup struct {
	catalog Catalog
	known   map[string]*KnownPerson // by spelling; nil until asked for
}

// of is the person whom a name means; nil where no person entry tells.
func (s *personLookup) of(j *Journal, name string) *KnownPerson {
	known := s.all(j)
	if len(known) == 0 {
		return nil
	}
	return known[PersonKey(name)]
}

// all are the people that person entries are about, by every spelling.
func (s *personLookup) all(j *Journal) map[string]*KnownPerson {
	if s.known == nil {
		s.known = knownPeople(j.ofRole(RolePerson))
	}
	return s.known
}

func (s *personLookup) fill(j *Journal) { s.all(j) }

func (s *personLookup) clear() { s.known = nil }

// put and take forget everybody where a person entry comes or goes: such entries
// are few, and one may join or part others.
func (s *personLookup) put(e *Entry) {
	if s.catalog.RoleOf(e.Practice) == RolePerson {
		s.known = nil
	}
}

func (s *personLookup) take(e *Entry) { s.put(e) }

// knownPeople joins the person entries, given oldest first, that share a spelling.
func knownPeople(entries []*Entry) map[string]*KnownPerson {
	known := map[string]*KnownPerson{}
	for _, e := range entries {
		p := &KnownPerson{entries: []*Entry{e}}
		for _, name := range spelled(e) {
			p.join(known[PersonKey(name)])
			if !slices.Contains(p.spellings, PersonKey(name)) {
				p.spellings = append(p.spellings, PersonKey(name))
			}
		}
		for _, spelling := range p.spellings {
			known[spelling] = p
		}
	}
	told := map[*KnownPerson]bool{}
	for p := range maps.Values(known) {
		if !told[p] {
			told[p] = true
			p.tell()
		}
	}
	return known
}

// join takes in another person who turned out to be the same; nil is nobody.
func (p *KnownPerson) join(other *KnownPerson) {
	if other == nil || slices.Contains(p.entries, other.entries[0]) {
		return
	}
	p.entries = append(p.entries, other.entries...)
	for _, spelling := range other.spellings {
		if !slices.Contains(p.spellings, spelling) {
			p.spellings = append(p.spellings, spelling)
		}
	}
}

// tell works out what the entries say together.
func (p *KnownPerson) tell() {
	slices.SortFunc(p.entries, byCreation)
	slices.Sort(p.spellings)
	p.First = *p.entries[0]
	for _, e := range p.entries {
		say := func(key, before string) string { return cmp.Or(strings.TrimSpace(e.Answers.Get(key)), before) }
		p.Name = say("name", p.Name)
		p.Team, p.Role, p.Direction = say("team", p.Team), say("role", p.Role), say("direction", p.Direction)
		p.Every, p.Latest = cmp.Or(daysIn(e, "every"), p.Every), cmp.Or(daysIn(e, "latest"), p.Latest)
		if left := e.Answers.Get("left"); left != "" {
			p.Left = left == "yes"
		}
		for _, tag := range e.Tags {
			if !slices.Contains(p.Tags, tag) {
				p.Tags = append(p.Tags, tag)
			}
		}
	}
	p.Name = cmp.Or(p.Name, spelled(p.entries[0])[0])
}

// daysIn is a number of days that an entry answers; 0 where it says none.
func daysIn(e *Entry, key string) int {
	const century = 100 * 366
	n, err := strconv.Atoi(e.Answers.Get(key))
	if err != nil || n < 0 {
		return 0
	}
	return min(n, century)
}
