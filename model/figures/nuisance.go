package figures

import (
	"fmt"
	"strconv"
	"strings"

	"fromhere/model"
)

// nuisanceRecord is what nuisances cost and how far they came.
type nuisanceRecord struct {
	Funnel  []model.Tally // entries that reached each stage, left to right, without those aside
	Lost    float64       // hours a week, of those neither fixed nor dropped
	Saved   float64       // hours a week, of those fixed
	Dropped int
}

// hoursAWeek is what a nuisance costs: minutes × people × times a week / 60; ok
// is false unless all three are given.
func hoursAWeek(e model.Entry) (hours float64, ok bool) {
	hours = 1.0 / 60
	for _, key := range []string{"minutes", "people", "per_week"} {
		n, err := strconv.ParseFloat(e.Answers.Get(key), 64)
		if err != nil {
			return 0, false
		}
		hours *= n
	}
	return hours, true
}

// savedAWeek is what fixing a nuisance saves, in hours a week: what was said,
// else what it cost; 0 when neither is known.
func savedAWeek(e model.Entry) float64 {
	if said, err := strconv.ParseFloat(e.Answers.Get("saving"), 64); err == nil {
		return said
	}
	cost, _ := hoursAWeek(e)
	return cost
}

// nuisancesOf computes the cost and the funnel of nuisances.
func nuisancesOf(entries []model.Entry, p model.Practice) nuisanceRecord {
	var r nuisanceRecord
	for _, s := range p.Stages {
		if s.Aside {
			continue
		}
		n := 0
		for _, e := range entries {
			if model.Reached(e, p, s.Name) {
				n++
			}
		}
		r.Funnel = append(r.Funnel, model.Tally{Name: s.Name, Count: n})
	}
	for _, e := range entries {
		switch e.Stage() {
		case "fixed":
			saved := savedAWeek(e)
			r.Saved += saved
		case "dropped":
			r.Dropped++
		default:
			lost, _ := hoursAWeek(e)
			r.Lost += lost
		}
	}
	return r
}

func measureNuisance(r record) []Figure {
	if len(r.Entries) == 0 {
		return nil
	}
	n := nuisancesOf(r.Entries, r.Practice)
	var figures []Figure
	if n.Lost > 0 {
		figures = append(figures, Figure{Label: "lost", Value: sayHours(n.Lost) + " a week"})
	}
	if n.Saved > 0 {
		figures = append(figures, Figure{Label: "saved", Value: sayHours(n.Saved) + " a week", Tone: model.Good})
	}
	var steps []string
	for _, t := range n.Funnel {
		if t.Count > 0 {
			steps = append(steps, fmt.Sprintf("%d %s", t.Count, t.Name))
		}
	}
	return append(figures, Figure{Label: "so far", Value: strings.Join(steps, ", ")})
}

// sayHours is a number of hours in words: "15 min", "6.5 h", "12 h"; a fraction
// is worth saying only of a few.
func sayHours(hours float64) string {
	const few = 10
	switch {
	case hours < 1:
		return fmt.Sprintf("%.0f min", 60*hours)
	case hours >= few:
		return fmt.Sprintf("%.0f h", hours)
	}
	return strings.TrimSuffix(fmt.Sprintf("%.1f", hours), ".0") + " h"
}
