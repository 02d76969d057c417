package figures

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fromhere/model"
)

// networkRecord is how a lateral network stands.
type networkRecord struct {
	Silences  []Silence     // of everybody with a warmth, whatever practice says so
	Mix       []model.Tally // contact entries of the last 90 days by direction, in the order of the choices
	Mixed     []string      // the ids of those entries
	Bridges   [][2]string   // pairs of people connected, each once
	Bridged   []string      // the ids of the entries that built one, each once
	Struggles []teamStruggles
}

// teamStruggles is what one team struggles with, in their words, the latest
// first.
type teamStruggles struct {
	Team      string
	Struggles []string
	Entries   []string // ids of the entries that say so, the latest first
}

// mixDays is how far back the mix of directions looks.
const mixDays = 90

// networkOf computes how the network stands from contact entries, and from all
// touches.
func networkOf(entries []model.Entry, p model.Practice, j *model.Journal, today model.Day) networkRecord {
	r := networkRecord{Silences: silences(j, today), Struggles: struggles(entries, p, j)}
	r.mix(entries, p, j, today)
	r.bridge(entries, p, j)
	return r
}

// mix counts the contact entries of the last 90 days by direction. Of an entry with
// several people each of their directions counts once.
func (r *networkRecord) mix(entries []model.Entry, p model.Practice, j *model.Journal, today model.Day) {
	counts := map[string]int{}
	for _, e := range entries {
		if e.Day <= today-mixDays || e.Day > today {
			continue
		}
		directions := saidOfEach(e, p, j, "direction", func(known model.KnownPerson) string { return known.Direction })
		for _, direction := range directions {
			counts[direction]++
		}
		if len(directions) > 0 {
			r.Mixed = append(r.Mixed, e.ID)
		}
	}
	direction, _ := p.Field("direction")
	for _, choice := range direction.Choices {
		r.Mix = append(r.Mix, model.Tally{Name: choice, Count: counts[choice]})
	}
}

// saidOfEach is what is said of each of the people of an entry, each answer once:
// as their person entry says, else as the entry itself answers under key.
func saidOfEach(e model.Entry, p model.Practice, j *model.Journal, key string, recorded func(model.KnownPerson) string) []string {
	var said []string
	for _, name := range model.People(e.Answers.Get(p.Who)) {
		known, _ := j.Person(name)
		text := cmp.Or(recorded(known), strings.TrimSpace(e.Answers.Get(key)))
		if text != "" && !slices.Contains(said, text) {
			said = append(said, text)
		}
	}
	return said
}

// bridge finds the pairs of people that were connected, in the order built.
func (r *networkRecord) bridge(entries []model.Entry, p model.Practice, j *model.Journal) {
	seen := map[[2]string]bool{}
	for _, e := range entries {
		built := len(r.Bridges)
		for _, one := range model.People(e.Answers.Get(p.Who)) {
			for _, other := range model.People(e.Answers.Get("connected")) {
				key := [2]string{j.PersonOf(one), j.PersonOf(other)}
				if key[0] > key[1] {
					key[0], key[1] = key[1], key[0]
				}
				if key[0] == key[1] || seen[key] {
					continue
				}
				seen[key] = true
				r.Bridges = append(r.Bridges, [2]string{j.NameOf(one), j.NameOf(other)})
			}
		}
		if len(r.Bridges) > built {
			r.Bridged = append(r.Bridged, e.ID)
		}
	}
}

// struggles gathers what each team struggles with, the most troubled first. The
// team is that of each person, as their person entry says, else as the contact
// does.
func struggles(entries []model.Entry, p model.Practice, j *model.Journal) []teamStruggles {
	byTeam := map[string]int{}
	var teams []teamStruggles
	for _, e := range slices.Backward(entries) {
		struggle := strings.TrimSpace(e.Answers.Get("struggle"))
		if struggle == "" {
			continue
		}
		for _, team := range saidOfEach(e, p, j, "team", func(known model.KnownPerson) string { return known.Team }) {
			at, known := byTeam[strings.ToLower(team)]
			if !known {
				at = len(teams)
				byTeam[strings.ToLower(team)] = at
				teams = append(teams, teamStruggles{Team: team})
			}
			if !slices.Contains(teams[at].Struggles, struggle) {
				teams[at].Struggles = append(teams[at].Struggles, struggle)
			}
			teams[at].Entries = append(teams[at].Entries, e.ID)
		}
	}
	slices.SortStableFunc(teams, func(a, b teamStruggles) int {
		return cmp.Compare(len(b.Struggles), len(a.Struggles))
	})
	return teams
}

func measureContact(r record) []Figure {
	n := networkOf(r.Entries, r.Practice, r.Journal, r.Today)
	figures := warmthFigures(n.Silences)
	var mix []string
	for _, t := range n.Mix {
		if t.Count > 0 {
			mix = append(mix, fmt.Sprintf("%d %s", t.Count, t.Name))
		}
	}
	if len(mix) > 0 {
		figures = append(figures, Figure{Name: "mix", Label: "90 days", Value: strings.Join(mix, ", "),
			Number: float64(len(n.Mixed)), Unit: "contacts", Entries: n.Mixed})
	}
	if len(n.Bridges) > 0 {
		figures = append(figures, Figure{Name: "bridges", Label: "bridges", Value: strconv.Itoa(len(n.Bridges)),
			Number: float64(len(n.Bridges)), Unit: "bridges", Entries: n.Bridged})
	}
	if len(n.Struggles) > 0 {
		most := n.Struggles[0]
		ids := slices.Clone(most.Entries)
		slices.Reverse(ids)
		figures = append(figures, Figure{Name: "struggles", Label: "struggles", Value: fmt.Sprintf("%s %d", most.Team, len(most.Struggles)),
			Number: float64(len(most.Struggles)), Unit: "struggles", Entries: ids})
	}
	return figures
}

// warmthFigures are how many people have each of the warmths, by the entries that
// record the last touch of them.
func warmthFigures(silences []Silence) []Figure {
	told := map[Warmth][]model.Entry{}
	for _, s := range silences {
		told[s.Warmth] = append(told[s.Warmth], s.Entry)
	}
	var figures []Figure
	for _, w := range []Warmth{Warm, Cooling, Cold} {
		if n := len(told[w]); n > 0 {
			slices.SortFunc(told[w], model.ByCreation)
			ids := idsOf(told[w])
			figures = append(figures, Figure{Name: string(w), Label: string(w), Value: strconv.Itoa(n), Tone: WarmthTone(w),
				Number: float64(n), Unit: "people", Entries: ids})
		}
	}
	return figures
}
