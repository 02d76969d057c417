package figures

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fromhere/model"
)

// menteeRecord is whom one met to help them grow.
type menteeRecord struct {
	Sessions []personTally // by person, the most first
	Next     []nextSession // the earliest first
}

// nextSession is the next session with some of the people of the entry that names
// it.
type nextSession struct {
	Entry model.Entry
	Names []string // of those whose last session it is
	Day   model.Day
}

// sessionsOf computes sessions by person and which comes next. A person's next
// session is the one that their latest entry names.
func sessionsOf(entries []model.Entry, p model.Practice, j *model.Journal) menteeRecord {
	r := menteeRecord{Sessions: tallyPeople(j, entries, namesIn(p.Who))}
	for _, e := range entries {
		next, ok := e.Date(p.When)
		if !ok {
			continue
		}
		if names := model.LastTalkWith(e, p, j); len(names) > 0 {
			r.Next = append(r.Next, nextSession{Entry: e, Names: names, Day: next})
		}
	}
	slices.SortStableFunc(r.Next, func(a, b nextSession) int { return cmp.Compare(a.Day, b.Day) })
	return r
}

func measureMentee(r record) []Figure {
	m := sessionsOf(r.Entries, r.Practice, r.Journal)
	if len(m.Sessions) == 0 {
		return nil
	}
	all := idsOf(r.Entries)
	figures := []Figure{{Name: "sessions", Label: "sessions", Value: strconv.Itoa(len(r.Entries)),
		Number: float64(len(r.Entries)), Unit: "sessions", Entries: all}}
	for _, next := range m.Next {
		if next.Day >= r.Today {
			figures = append(figures, Figure{Name: "next", Label: "next", Tone: model.Soon,
				Value:  fmt.Sprintf("%s %s", strings.Join(next.Names, ", "), model.SayDay(next.Day, r.Today)),
				Number: float64(next.Day - r.Today), Unit: "days", Entries: []string{next.Entry.ID}})
			break
		}
	}
	const shown = 3
	var most []string
	for _, t := range m.Sessions[:min(shown, len(m.Sessions))] {
		most = append(most, fmt.Sprintf("%s %d", t.Name, t.Count))
	}
	return append(figures, Figure{Name: "people", Label: "sessions with", Value: strings.Join(most, ", "),
		Number: float64(len(m.Sessions)), Unit: "people", Entries: all})
}
