package figures

import (
	"fmt"

	"fromhere/model"
)

// measureWaiting says what others promised, or took from one: how much of it is
// open, how much overdue, and from whom most is awaited.
func measureWaiting(r record) []Figure {
	var open []model.Entry
	var overdue []string
	for _, e := range r.Entries {
		if !e.Open(r.Practice) {
			continue
		}
		open = append(open, e)
		if due, ok := model.StillDue(e, r.Practice, r.Journal, r.Now.Location()); ok && due.Late(r.Now, r.Today) {
			overdue = append(overdue, e.ID)
		}
	}
	if len(r.Entries) == 0 {
		return nil
	}
	figures := []Figure{countFigure("open", "open", "things", idsOf(open))}
	if len(overdue) > 0 {
		late := countFigure("overdue", "late", "things", overdue)
		late.Tone = model.Bad
		figures = append(figures, late)
	}
	people := tallyPeople(r.Journal, open, func(e model.Entry) []string { return model.People(e.Answers.Get(r.Practice.Who)) })
	if len(people) > 0 && people[0].Count > 1 {
		most := people[0]
		figures = append(figures, Figure{Name: "most", Label: "most from", Value: fmt.Sprintf("%s %d", most.Name, most.Count),
			Number: float64(most.Count), Unit: "things", Entries: idsOf(open)})
	}
	return figures
}
