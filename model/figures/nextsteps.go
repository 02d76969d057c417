package figures

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fromhere/model"
	"fromhere/model/language"
)

// gapRecord is how many ownerless things were seen and how many taken on.
type gapRecord struct {
	Spotted int
	Claimed int // claimed at some time
	Held    int // claimed and neither closed nor handed over
}

// gapsOf computes gaps spotted against gaps claimed. Every gap was spotted;
// one that was closed or handed over was claimed on the way.
func gapsOf(entries []model.Entry, p model.Practice) gapRecord {
	r := gapRecord{Spotted: len(entries)}
	for _, e := range entries {
		if p.Rank(e.Stage()) > 0 {
			r.Claimed++
		}
		if e.Stage() == "claimed" {
			r.Held++
		}
	}
	return r
}

func measureGap(r record) []Figure {
	g := gapsOf(r.Entries, r.Practice)
	if g.Spotted == 0 {
		return nil
	}
	figures := []Figure{
		{Label: "spotted", Value: strconv.Itoa(g.Spotted)},
		{Label: "claimed", Value: Share{g.Claimed, g.Spotted}.Of(), Tone: model.GoodIf(2*g.Claimed >= g.Spotted)},
	}
	if g.Held > 0 {
		figures = append(figures, Figure{Label: "yours now", Value: strconv.Itoa(g.Held)})
	}
	return figures
}

func measureLanguage(r record) []Figure {
	var figures []Figure
	if len(r.Entries) > 0 {
		figures = append(figures, Figure{Label: "caught", Value: model.Plural(len(r.Entries), "phrase")})
	}
	week := r.Today.Monday()
	var lately []model.Entry
	for e := range r.Journal.Between(week-model.DaysAWeek, r.Today) {
		if week-model.DaysAWeek <= e.Day && e.Day <= r.Today {
			lately = append(lately, e)
		}
	}
	for _, w := range slices.Backward(language.WeakPerThousand(r.Journal, lately)) {
		label := "weak this week"
		if w.Week < week {
			label = "last week"
		}
		figures = append(figures, Figure{Label: label, Value: fmt.Sprintf("%.1f per 1,000", w.PerThousand())})
	}
	return figures
}

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
