package figures

import (
	"fmt"
	"strconv"
	"strings"

	"fromhere/model"
)

// nuisanceRecord is what nuisances cost and how far they came.
type nuisanceRecord struct {
	Funnel    []model.Tally // entries that truly reached each stage, left to right, without those aside
	Lost      hours         // of those neither fixed nor dropped, and of those lost again
	WonBack   hours         // of those fixed, while it holds
	LostAgain []string      // ids of those fixed that did not hold
}

// hours are a sum of hours a week by the writer's own estimates, and the ids of
// the entries that have a part in it.
type hours struct {
	Sum float64
	Of  []string
}

func (h *hours) add(e model.Entry, n float64) {
	if n > 0 {
		h.Sum += n
		h.Of = append(h.Of, e.ID)
	}
}

// hoursAWeek is what a nuisance costs by the writer's own estimate: minutes ×
// people × times a week / 60; ok is false unless all three are given. 15 min × 6
// people × twice a week are 180 min: 3 h.
func hoursAWeek(e model.Entry) (hours float64, ok bool) {
	hours = 1.0 / 60
	for _, key := range []string{"minutes", "people", "per_week"} {
		n, ok := amount(e, key)
		if !ok {
			return 0, false
		}
		hours *= n
	}
	return hours, true
}

// amount is a number that an entry estimates; ok is false where there is none,
// or one that nobody can mean.
func amount(e model.Entry, key string) (n float64, ok bool) {
	const most = 1e6
	n, err := strconv.ParseFloat(e.Answers.Get(key), 64)
	return n, err == nil && 0 <= n && n <= most
}

// wonBack is what fixing a nuisance wins back, in hours a week, by the writer's
// own estimate: the saving that was given, and never more than it cost, where that
// is known. It is nothing without a saving, before the nuisance is fixed, and once
// the answer to "did it hold?" was no. Said to save 8 h and costing 3 h, it wins 3 h.
func wonBack(e model.Entry) float64 {
	saving, said := amount(e, "saving")
	if !said || e.Stage() != "fixed" || model.Undone(e) {
		return 0
	}
	if cost, known := hoursAWeek(e); known {
		return min(saving, cost)
	}
	return saving
}

// nuisancesOf computes the cost and the funnel of nuisances. One that is dropped
// is neither lost nor won back; one that is fixed and did not hold is lost again.
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
		stage := e.Stage()
		again := stage == "fixed" && model.Undone(e)
		if again {
			r.LostAgain = append(r.LostAgain, e.ID)
		}
		if again || e.Open(p) {
			cost, _ := hoursAWeek(e)
			r.Lost.add(e, cost)
		}
		r.WonBack.add(e, wonBack(e))
	}
	return r
}

func measureNuisance(r record) []Figure {
	if len(r.Entries) == 0 {
		return nil
	}
	n := nuisancesOf(r.Entries, r.Practice)
	var figures []Figure
	estimated := "estimated a week: " // said once, to leave room for the funnel
	for _, f := range []Figure{n.Lost.figure("lost", "lost", model.Plain), n.WonBack.figure("won_back", "won back", model.Good)} {
		if f.Number > 0 {
			f.Label, f.Value = estimated+f.Label, sayHours(f.Number)
			figures, estimated = append(figures, f), ""
		}
	}
	var steps []string
	for _, t := range n.Funnel {
		if t.Count > 0 {
			steps = append(steps, fmt.Sprintf("%d %s", t.Count, t.Name))
		}
	}
	reached := countFigure("reached", "reached:", "nuisances", idsOf(r.Entries))
	reached.Value = strings.Join(steps, ", ")
	figures = append(figures, reached)
	if len(n.LostAgain) > 0 {
		again := countFigure("lost_again", "recurred", "nuisances", n.LostAgain)
		again.Value = model.Plural(len(n.LostAgain), r.Practice.Noun)
		again.Tone = model.Bad
		figures = append(figures, again)
	}
	return figures
}

// figure is the sum as a figure of a view: "3 h a week".
func (h hours) figure(name, label string, tone model.Tone) Figure {
	return Figure{Name: name, Label: label, Value: sayHours(h.Sum) + " a week", Tone: tone,
		Number: h.Sum, Unit: "hours a week", Entries: h.Of}
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
