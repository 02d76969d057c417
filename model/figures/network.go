package figures

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fromhere/model"
)

// Warmth is how lately one has talked with a person.
type Warmth string

// The warmths, by Config.Warm and Config.Cold.
const (
	Stranger Warmth = ""        // never a contact
	Warm     Warmth = "warm"    // talked within Config.Warm days
	Cooling  Warmth = "cooling" // after that
	Cold     Warmth = "cold"    // after more than Config.Cold days
)

// WarmthOf is how warm a contact is whom one talked with on the day last.
func WarmthOf(last, today model.Day, c model.Config) Warmth {
	switch days := int(today - last); {
	case days <= c.Warm:
		return Warm
	case days <= c.Cold:
		return Cooling
	}
	return Cold
}

// networkRecord is how a lateral network stands.
type networkRecord struct {
	Contacts  []contactState // one a person, the latest talked with first
	Mix       []model.Tally  // contact entries of the last 90 days by direction, in the order of the choices
	Bridges   [][2]string    // pairs of people connected, each once
	Struggles []teamStruggles
}

// contactState is how one contact stands.
type contactState struct {
	Name   string
	Last   model.Entry // the latest entry of the person
	Warmth Warmth
}

// teamStruggles is what one team struggles with, in their words, the latest
// first.
type teamStruggles struct {
	Team      string
	Struggles []string
}

// mixDays is how far back the mix of directions looks.
const mixDays = 90

// networkOf computes how the network stands from contact entries.
func networkOf(entries []model.Entry, p model.Practice, c model.Config, today model.Day) networkRecord {
	r := networkRecord{Contacts: latestByPerson(entries, p, c, today), Bridges: bridges(entries)}
	direction, _ := p.Field("direction")
	for _, choice := range direction.Choices {
		n := 0
		for _, e := range entries {
			if e.Answers.Get("direction") == choice && e.Day > today-mixDays && e.Day <= today {
				n++
			}
		}
		r.Mix = append(r.Mix, model.Tally{Name: choice, Count: n})
	}
	r.Struggles = struggles(entries)
	return r
}

// latestByPerson is the latest entry of each person in the practice's Who
// field, the latest first; the name is written as it was last.
func latestByPerson(entries []model.Entry, p model.Practice, c model.Config, today model.Day) []contactState {
	latest := map[string]contactState{}
	for _, e := range entries {
		for _, name := range model.People(e.Answers.Get(p.Who)) {
			key := model.PersonKey(name)
			if known, ok := latest[key]; ok && known.Last.Day > e.Day {
				continue
			}
			latest[key] = contactState{Name: name, Last: e, Warmth: WarmthOf(e.Day, today, c)}
		}
	}
	states := make([]contactState, 0, len(latest))
	for _, s := range latest {
		states = append(states, s)
	}
	slices.SortFunc(states, func(a, b contactState) int {
		return cmp.Or(cmp.Compare(b.Last.Day, a.Last.Day), strings.Compare(a.Name, b.Name))
	})
	return states
}

// bridges are the pairs of people that were connected, in the order built.
func bridges(entries []model.Entry) [][2]string {
	var pairs [][2]string
	seen := map[[2]string]bool{}
	for _, e := range entries {
		for _, one := range model.People(e.Answers.Get("person")) {
			for _, other := range model.People(e.Answers.Get("connected")) {
				key := [2]string{model.PersonKey(one), model.PersonKey(other)}
				if key[0] > key[1] {
					key[0], key[1] = key[1], key[0]
				}
				if key[0] == key[1] || seen[key] {
					continue
				}
				seen[key] = true
				pairs = append(pairs, [2]string{one, other})
			}
		}
	}
	return pairs
}

// struggles gathers what each team struggles with, the most troubled first.
func struggles(entries []model.Entry) []teamStruggles {
	byTeam := map[string]int{}
	var teams []teamStruggles
	for _, e := range slices.Backward(entries) {
		team, struggle := strings.TrimSpace(e.Answers.Get("team")), strings.TrimSpace(e.Answers.Get("struggle"))
		if team == "" || struggle == "" {
			continue
		}
		at, known := byTeam[strings.ToLower(team)]
		if !known {
			at = len(teams)
			byTeam[strings.ToLower(team)] = at
			teams = append(teams, teamStruggles{Team: team})
		}
		if !slices.Contains(teams[at].Struggles, struggle) {
			teams[at].Struggles = append(teams[at].Struggles, struggle)
		}
	}
	slices.SortStableFunc(teams, func(a, b teamStruggles) int {
		return cmp.Compare(len(b.Struggles), len(a.Struggles))
	})
	return teams
}

func measureContact(r record) []Figure {
	if len(r.Entries) == 0 {
		return nil
	}
	n := networkOf(r.Entries, r.Practice, r.Journal.Config, r.Today)
	count := map[Warmth]int{}
	for _, c := range n.Contacts {
		count[c.Warmth]++
	}
	var figures []Figure
	for _, w := range []Warmth{Warm, Cooling, Cold} {
		if count[w] > 0 {
			figures = append(figures, Figure{Label: string(w), Value: strconv.Itoa(count[w]), Tone: WarmthTone(w)})
		}
	}
	var mix []string
	for _, t := range n.Mix {
		if t.Count > 0 {
			mix = append(mix, fmt.Sprintf("%d %s", t.Count, t.Name))
		}
	}
	if len(mix) > 0 {
		figures = append(figures, Figure{Label: "90 days", Value: strings.Join(mix, ", ")})
	}
	if len(n.Bridges) > 0 {
		figures = append(figures, Figure{Label: "bridges", Value: strconv.Itoa(len(n.Bridges))})
	}
	if len(n.Struggles) > 0 {
		most := n.Struggles[0]
		figures = append(figures, Figure{Label: most.Team, Value: model.Plural(len(most.Struggles), "struggle")})
	}
	return figures
}

// WarmthTone keeps red for what is late or failed: a cold contact is neither.
func WarmthTone(w Warmth) model.Tone {
	switch w {
	case Warm:
		return model.Good
	case Cold:
		return model.Soon
	}
	return model.Plain
}
