package figures

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"fromhere/model"
)

// PersonSummary is what the journal knows of one person.
type PersonSummary struct {
	Name      string    // as written last
	Entries   int       // entries that name the person
	LastSeen  model.Day // the latest day of them
	Talked    model.Day // the day of the latest contact entry; meaningless for a Stranger
	Warmth    Warmth
	Team      string // as last written; may be empty
	Direction string // across, down, up, as last written; may be empty
	Open      int    // promises open
	Kept      int    // promises kept
	Broken    int    // promises broken
	OnTime    Share  // of the promises whose time has come
}

// PeopleOf is every person that an entry names, the latest seen first, then by
// name.
func PeopleOf(j *model.Journal, now time.Time) []PersonSummary {
	today := j.DayOf(now)
	people := map[string]*person{}
	practice := j.Catalog.Practices()
	for e := range j.Each {
		p := practice(&e)
		for _, name := range e.People(*p) {
			personOf(people, name).see(name, e)
		}
		if p.Role == model.RoleContact {
			talkedWith(e, people, j.Config, today)
		}
	}
	for _, r := range promisesOf(j.OfRole(model.RolePromise), j, now).People {
		if s := people[model.PersonKey(r.Name)]; s != nil {
			s.Open, s.Kept, s.Broken, s.OnTime = r.Open, r.Kept, r.Broken, r.OnTime
		}
	}
	all := make([]PersonSummary, 0, len(people))
	for _, s := range people {
		all = append(all, s.PersonSummary)
	}
	slices.SortFunc(all, func(a, b PersonSummary) int {
		return cmp.Or(cmp.Compare(b.LastSeen, a.LastSeen), strings.Compare(a.Name, b.Name))
	})
	return all
}

// person is what has been found of a person so far.
type person struct {
	PersonSummary
	in string // id of the entry seen last
}

// personOf is the person of a name, however it is written.
func personOf(people map[string]*person, name string) *person {
	key := model.PersonKey(name)
	if people[key] == nil {
		people[key] = &person{}
	}
	return people[key]
}

// see takes in that an entry names the person, which it may do twice.
func (s *person) see(name string, e model.Entry) {
	if s.in == e.ID {
		return
	}
	if s.in == "" {
		s.LastSeen = e.Day
	}
	s.in, s.Name, s.LastSeen = e.ID, name, max(s.LastSeen, e.Day)
	s.Entries++
}

// talkedWith takes in a contact entry, of which the latest says the team and
// the direction.
func talkedWith(e model.Entry, people map[string]*person, c model.Config, today model.Day) {
	for _, name := range model.People(e.Answers.Get("person")) {
		s := people[model.PersonKey(name)]
		if s == nil || s.Warmth != Stranger && s.Talked > e.Day {
			continue
		}
		s.Talked, s.Warmth = e.Day, WarmthOf(e.Day, today, c)
		s.Team = cmp.Or(strings.TrimSpace(e.Answers.Get("team")), s.Team)
		s.Direction = cmp.Or(e.Answers.Get("direction"), s.Direction)
	}
}
