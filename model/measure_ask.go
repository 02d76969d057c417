package model

import "fmt"

// AskRecord is how often a question was asked in the place of telling.
type AskRecord struct {
	Asked  Share // asked, of all but today's drafts
	Theirs Share // became their own decision, of those answered
	Open   int   // not answered yet
	Clean  Share // questions without advice in disguise or weak phrases, of those written
}

// AsksOf computes how often one asked and what came of it. A draft left
// unasked when its day is over counts as told; a draft of today is undecided.
func AsksOf(entries []Entry, p Practice, today Day) AskRecord {
	var r AskRecord
	for _, e := range entries {
		stage := e.Stage()
		if drafted := p.rank(stage) <= 0; !drafted || e.Day < today {
			r.Asked.add(!drafted)
		}
		switch stage {
		case "theirs", "declined":
			r.Theirs.add(stage == "theirs")
		default:
			r.Open++
		}
		if question := e.Answers.Get(p.Title); question != "" {
			r.Clean.add(len(CheckLanguage(question, Asking)) == 0)
		}
	}
	return r
}

func measureAsk(r Record) []Figure {
	a := AsksOf(r.Entries, r.Practice, r.Today)
	var figures []Figure
	if a.Asked.Known() {
		told := a.Asked.Whole - a.Asked.Part
		figures = append(figures, Figure{Label: "asked", Value: fmt.Sprintf("%d to %d told", a.Asked.Part, told),
			Tone: good(a.Asked.Part > told)})
	}
	if a.Theirs.Known() {
		figures = append(figures, Figure{Label: "their decision", Value: a.Theirs.String()})
	}
	if a.Clean.Known() {
		figures = append(figures, Figure{Label: "truly asking", Value: a.Clean.String()})
	}
	return figures
}
