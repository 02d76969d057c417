package figures

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"fromhere/model"
)

// PersonSummary is what the journal knows of one person, under all their
// spellings.
type PersonSummary struct {
	Key       string    // as [model.Journal.PersonOf] has them
	Name      string    // as their person entry says, else as written last
	Entries   int       // entries that name the person; a person entry is none
	LastSeen  model.Day // the latest day of them; where there is none, the day of the person entry
	Touched   bool      // there was a touch
	Talked    model.Day // the day of the last touch; meaningless unless Touched
	LastTouch string    // the id of the entry that records it; empty unless Touched
	Silent    int       // days since the last touch or, of one never touched whom one means to keep in touch with, since that was written down
	Interval  Interval  // how often to be in touch; of no meaning to a Stranger
	Warmth    Warmth
	Left      bool   // is nobody to keep in touch with any more
	Team      string // as their person entry says, else as last written; may be empty
	Direction string // across, down, up, likewise; may be empty
	Open      int    // promises open
	Kept      int    // promises kept
	Broken    int    // promises broken
	OnTime    Share  // of the promises whose time has come
}

// PeopleOf is every person that an entry names or a person entry is about, the
// latest seen first, then by name.
func PeopleOf(j *model.Journal, now time.Time) []PersonSummary {
	today := j.DayOf(now)
	people := peopleBy{j: j, people: map[string]*person{}, spelled: map[string]*person{}}
	practice := j.Catalog.Practices()
	for e := range j.Each {
		p := practice(&e)
		for _, name := range e.People(*p) {
			people.of(name).see(name, e)
		}
		if p.Role == model.RoleContact {
			people.contact(e, *p)
		}
	}
	for _, key := range model.Everybody(j) {
		people.of(key) // some of whom no entry names
	}
	for _, r := range promisesOf(j.OfRole(model.RolePromise), j, now).People {
		if s := people.of(r.Name); s.Entries > 0 {
			s.Open, s.Kept, s.Broken, s.OnTime = r.Open, r.Kept, r.Broken, r.OnTime
		}
	}
	all := make([]PersonSummary, 0, len(people.people))
	for _, s := range people.people {
		s.tell(j, today)
		all = append(all, s.PersonSummary)
	}
	slices.SortFunc(all, func(a, b PersonSummary) int {
		return cmp.Or(cmp.Compare(b.LastSeen, a.LastSeen), strings.Compare(a.Name, b.Name), strings.Compare(a.Key, b.Key))
	})
	return all
}

// peopleBy are the people found so far.
type peopleBy struct {
	j       *model.Journal
	people  map[string]*person // by key
	spelled map[string]*person // by name as it is written, which spares working out its key each time
}

// person is what has been found of a person so far.
type person struct {
	PersonSummary
	in          string    // id of the entry seen last
	teamOn      model.Day // the day of the contact that told the team last
	directionOn model.Day // and of the one that told the direction
}

// of is the person of a name, however it is written.
func (b peopleBy) of(name string) *person {
	if p := b.spelled[name]; p != nil {
		return p
	}
	key := b.j.PersonOf(name)
	p := b.people[key]
	if p == nil {
		p = &person{PersonSummary: PersonSummary{Key: key}}
		b.people[key] = p
	}
	b.spelled[name] = p
	return p
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

// contact takes in a contact entry. Of those that say the team the latest does, and
// so it is with the direction.
func (b peopleBy) contact(e model.Entry, p model.Practice) {
	for _, name := range model.People(e.Answers.Get(p.Who)) {
		s := b.of(name)
		if team := strings.TrimSpace(e.Answers.Get("team")); team != "" && (s.Team == "" || e.Day >= s.teamOn) {
			s.Team, s.teamOn = team, e.Day
		}
		if direction := e.Answers.Get("direction"); direction != "" && (s.Direction == "" || e.Day >= s.directionOn) {
			s.Direction, s.directionOn = direction, e.Day
		}
	}
}

// tell takes in what the person entries and the touches say.
func (s *person) tell(j *model.Journal, today model.Day) {
	if known, ok := j.Person(s.Key); ok {
		s.Name = known.Name
		s.Team, s.Direction = cmp.Or(known.Team, s.Team), cmp.Or(known.Direction, s.Direction)
		if s.Entries == 0 {
			s.LastSeen = known.First.Day
		}
	}
	silence := SilenceOf(s.Key, j, today)
	s.Touched, s.Silent, s.Left = silence.Touched, silence.Days, silence.Left
	s.Warmth, s.Interval = silence.Warmth, silence.Interval
	if s.Touched {
		s.Talked, s.LastTouch = silence.Since, silence.Entry.ID
	}
}

// personTally is how often one person occurs, and the entries in which they do.
type personTally struct {
	model.Tally
	Entries []string // ids, oldest first
}

// tallyPeople counts the names that entries, oldest first, give, by person, the
// most frequent first; each is named as their person entry says, else as they were
// written last.
func tallyPeople(j *model.Journal, entries []model.Entry, namesOf func(model.Entry) []string) []personTally {
	counts := map[string]*personTally{}
	for _, e := range entries {
		for _, name := range namesOf(e) {
			key := j.PersonOf(name)
			t := counts[key]
			if t == nil {
				t = &personTally{}
				counts[key] = t
			}
			t.Name = j.NameOf(name)
			if n := len(t.Entries); n == 0 || t.Entries[n-1] != e.ID { // an entry may name them twice
				t.Entries = append(t.Entries, e.ID)
				t.Count++
			}
		}
	}
	tallies := make([]personTally, 0, len(counts))
	for _, t := range counts {
		tallies = append(tallies, *t)
	}
	slices.SortFunc(tallies, func(a, b personTally) int { return model.ByCount(a.Tally, b.Tally) })
	return tallies
}

// namesIn gives the names in one person field.
func namesIn(key string) func(model.Entry) []string {
	return func(e model.Entry) []string { return model.People(e.Answers.Get(key)) }
}
