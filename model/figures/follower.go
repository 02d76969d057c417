package figures

import (
	"fmt"
	"strconv"

	"fromhere/model"
)

// followerRecord is whom one backed.
type followerRecord struct {
	People []personTally // whose ideas, the most backed first
	Most   Share         // backings of the one most backed, of all
	Landed Share         // landed, of those whose end is known
	Ended  []string      // the ids of those whose end is known
}

// followsOf computes whom one backed and how much of it went to one person. An
// entry with several people is a backing of each.
func followsOf(entries []model.Entry, p model.Practice, j *model.Journal) followerRecord {
	r := followerRecord{People: tallyPeople(j, entries, namesIn(p.Who))}
	for _, t := range r.People {
		r.Most.Whole += t.Count
		r.Most.Part = max(r.Most.Part, t.Count)
	}
	for _, e := range entries {
		if s := e.Stage(); s == "landed" || s == "faded" {
			r.Landed.add(s == "landed")
			r.Ended = append(r.Ended, e.ID)
		}
	}
	return r
}

func measureFollower(r record) []Figure {
	f := followsOf(r.Entries, r.Practice, r.Journal)
	if len(f.People) == 0 {
		return nil
	}
	all := idsOf(r.Entries)
	figures := []Figure{{Name: "backed", Label: "backed", Value: people(len(f.People)),
		Number: float64(len(f.People)), Unit: "people", Entries: all}}
	if f.Most.Whole >= enoughToJudge {
		figures = append(figures, Figure{Name: "most", Label: "most often", Value: fmt.Sprintf("%s %s", f.People[0].Name, f.Most),
			Number: float64(f.Most.Percent()), Unit: "%", Entries: all})
	}
	if f.Landed.Known() {
		figures = append(figures, counted{f.Landed, f.Ended}.figure("landed", "ideas landed"))
	}
	return figures
}

// people is a count of them: "1 person", "3 people".
func people(n int) string {
	if n == 1 {
		return "1 person"
	}
	return strconv.Itoa(n) + " people"
}
