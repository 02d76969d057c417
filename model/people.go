package model

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// PersonSummary is what the journal knows of one person.
type PersonSummary struct {
	Name      string // as written last
	Entries   int    // entries that name the person
	LastSeen  Day    // the latest day of them
	Talked    Day    // the day of the latest contact entry; meaningless for a Stranger
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
func PeopleOf(j *Journal, now time.Time) []PersonSummary {
	today := j.DayOf(now)
	people := map[string]*PersonSummary{}
	practices := map[string]Practice{}
	for e := range j.each {
		p, ok := practices[e.Practice]
		if !ok {
			p = j.Practice(e)
			practices[e.Practice] = p
		}
		seen := map[string]bool{}
		for _, name := range e.People(p) {
			key := personKey(name)
			if seen[key] {
				continue
			}
			seen[key] = true
			s := people[key]
			if s == nil {
				s = &PersonSummary{LastSeen: e.Day}
				people[key] = s
			}
			s.Name = name
			s.Entries++
			s.LastSeen = max(s.LastSeen, e.Day)
		}
		if e.Practice == Contact {
			talkedWith(e, people, j.Config, today)
		}
	}
	for _, r := range PromisesOf(j.Of(Promise), j.Config.Buffer, now).People {
		if s := people[personKey(r.Name)]; s != nil {
			s.Open, s.Kept, s.Broken, s.OnTime = r.Open, r.Kept, r.Broken, r.OnTime
		}
	}
	all := make([]PersonSummary, 0, len(people))
	for _, s := range people {
		all = append(all, *s)
	}
	slices.SortFunc(all, func(a, b PersonSummary) int {
		return cmp.Or(cmp.Compare(b.LastSeen, a.LastSeen), strings.Compare(a.Name, b.Name))
	})
	return all
}

// talkedWith takes in a contact entry, of which the latest says the team and
// the direction.
func talkedWith(e Entry, people map[string]*PersonSummary, c Config, today Day) {
	for _, name := range People(e.Answers["person"]) {
		s := people[personKey(name)]
		if s == nil || s.Warmth != Stranger && s.Talked > e.Day {
			continue
		}
		s.Talked, s.Warmth = e.Day, c.WarmthOf(e.Day, today)
		s.Team = cmp.Or(strings.TrimSpace(e.Answers["team"]), s.Team)
		s.Direction = cmp.Or(e.Answers["direction"], s.Direction)
	}
}
