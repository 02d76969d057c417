package model

import (
	"cmp"
	"strconv"
)

// Method teaches a practice: why it works, how it is done, and how an entry of
// it reads. The plainer practices have the first two alone.
type Method struct {
	Why        string   // why it works, in one paragraph
	How        []string // the steps, which take two minutes together
	Weak       string   // an entry that many would write
	Strong     string   // the same entry, as it helps
	Difference string   // between the two, in a sentence
	Say        string   // words to say aloud
	Courage    string   // to do when courage is missing
}

// Passage is one part of what teaches a practice: lines under a heading.
type Passage struct {
	Heading string
	Lines   []PassageLine
	Reason  bool // why it works, which one who writes an entry need not read again
}

// PassageLine is a text, and what stands before it: its number or its name.
type PassageLine struct{ Lead, Text string }

// Teaching is what teaches a practice, in passages: its method, or, of a
// practice without one, its fields and how often it is done.
func (p Practice) Teaching() []Passage {
	if p.Method == nil {
		return p.ownTeaching()
	}
	m := p.Method
	passages := []Passage{{Heading: "Why it works", Lines: []PassageLine{{Text: m.Why}}, Reason: true}}
	how := Passage{Heading: "How, in two minutes"}
	for i, step := range m.How {
		how.Lines = append(how.Lines, PassageLine{Lead: strconv.Itoa(i + 1), Text: step})
	}
	passages = append(passages, how)
	if m.Strong != "" {
		passages = append(passages, Passage{Heading: "A weak entry, and a strong one",
			Lines: []PassageLine{{"Weak", m.Weak}, {"Strong", m.Strong}, {"", m.Difference}}})
	}
	if m.Say != "" {
		passages = append(passages,
			Passage{Heading: "Words to say aloud", Lines: []PassageLine{{Text: "“" + m.Say + "”"}}},
			Passage{Heading: "When courage is missing", Lines: []PassageLine{{Text: m.Courage}}})
	}
	return passages
}

// ownTeaching says of a practice without a method what there is to say.
func (p Practice) ownTeaching() []Passage {
	asks := Passage{Heading: "An entry asks"}
	for _, f := range p.Fields {
		asks.Lines = append(asks.Lines, PassageLine{Lead: cmp.Or(f.Label, f.Key), Text: f.Hint})
	}
	passages := []Passage{asks}
	if len(p.Stages) > 0 {
		passages = append(passages, Passage{Heading: "Its stages", Lines: []PassageLine{{Text: Listed(p.StageNames())}}})
	}
	return append(passages, Passage{Heading: "How often", Lines: []PassageLine{{Text: p.Cadence.String()}}})
}
