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
	Sessions []model.Tally // by person, the most first
	Next     []model.Entry // the latest session of each person that names a next one, the earliest next first
}

// sessionsOf computes sessions by person and which comes next. A person's next
// session is the one that their latest entry names.
func sessionsOf(entries []model.Entry, p model.Practice, c model.Config, today model.Day) menteeRecord {
	r := menteeRecord{Sessions: tallyNames(entries, p.Who)}
	for _, s := range latestByPerson(entries, p, c, today) {
		twice := slices.ContainsFunc(r.Next, func(e model.Entry) bool { return e.ID == s.Last.ID })
		if _, ok := s.Last.Date("next"); ok && !twice {
			r.Next = append(r.Next, s.Last)
		}
	}
	slices.SortStableFunc(r.Next, func(a, b model.Entry) int {
		x, _ := a.Date("next")
		y, _ := b.Date("next")
		return cmp.Compare(x, y)
	})
	return r
}

func measureMentee(r record) []Figure {
	m := sessionsOf(r.Entries, r.Practice, r.Journal.Config, r.Today)
	if len(m.Sessions) == 0 {
		return nil
	}
	figures := []Figure{{Label: "sessions", Value: strconv.Itoa(len(r.Entries))}}
	for _, e := range m.Next {
		if next, _ := e.Date("next"); next >= r.Today {
			figures = append(figures, Figure{Label: "next",
				Value: fmt.Sprintf("%s %s", strings.Join(model.People(e.Answers.Get(r.Practice.Who)), ", "), model.SayDay(next, r.Today)), Tone: model.Soon})
			break
		}
	}
	const shown = 3
	for _, t := range m.Sessions[:min(shown, len(m.Sessions))] {
		figures = append(figures, Figure{Label: t.Name, Value: strconv.Itoa(t.Count)})
	}
	return figures
}
