package figures

import (
	"fmt"

	"fromhere/model"
	"fromhere/model/language"
)

// askRecord is how often a question was asked in the place of telling.
type askRecord struct {
	Asked  Share // asked, of all but today's drafts
	Theirs Share // became their own decision, of those answered
	Open   int   // not answered yet
	Clean  Share // questions without advice in disguise or weak phrases, of those written
}

// asksOf computes how often one asked and what came of it. A draft left
// unasked when its day is over counts as told; a draft of today is undecided.
func asksOf(entries []model.Entry, p model.Practice, today model.Day) askRecord {
	var r askRecord
	for _, e := range entries {
		stage := e.Stage()
		if drafted := p.Rank(stage) <= 0; !drafted || e.Day < today {
			r.Asked.add(!drafted)
		}
		switch stage {
		case "theirs", "declined":
			r.Theirs.add(stage == "theirs")
		default:
			r.Open++
		}
		if question := e.Answers.Get(p.Title); question != "" {
			r.Clean.add(len(language.Check(question, model.Asking)) == 0)
		}
	}
	return r
}

func measureAsk(r record) []Figure {
	a := asksOf(r.Entries, r.Practice, r.Today)
	var figures []Figure
	if a.Asked.Known() {
		told := a.Asked.Whole - a.Asked.Part
		figures = append(figures, Figure{Label: "asked", Value: fmt.Sprintf("%d to %d told", a.Asked.Part, told),
			Tone: model.GoodIf(a.Asked.Part > told)})
	}
	if a.Theirs.Known() {
		figures = append(figures, Figure{Label: "their decision", Value: a.Theirs.String()})
	}
	if a.Clean.Known() {
		figures = append(figures, Figure{Label: "truly asking", Value: a.Clean.String()})
	}
	return figures
}
