package figures

import (
	"fmt"
	"slices"
	"strconv"

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
