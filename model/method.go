package model

import "fmt"

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

// Passage is one part of what teaches a practice: text under a heading.
type Passage struct {
	Heading string
	Text    []string
	Steps   bool // each text is a step, to be numbered
	Reason  bool // why it works, which the one who writes an entry need not read again
}

// Teaching is what teaches a practice, in passages: its method, or, of a
// practice without one, its fields and how often it is done.
func (p Practice) Teaching() []Passage {
	if p.Method == nil {
		return p.ownTeaching()
	}
	m := p.Method
	passages := []Passage{
		{Heading: "Why it works", Text: []string{m.Why}, Reason: true},
		{Heading: "How, in two minutes", Text: m.How, Steps: true},
	}
	if m.Strong != "" {
		passages = append(passages,
			Passage{Heading: "A weak entry", Text: []string{m.Weak}},
			Passage{Heading: "A strong entry", Text: []string{m.Strong}},
			Passage{Heading: "The difference", Text: []string{m.Difference}})
	}
	if m.Say != "" {
		passages = append(passages,
			Passage{Heading: "Words to say aloud", Text: []string{"“" + m.Say + "”"}},
			Passage{Heading: "When courage is missing", Text: []string{m.Courage}})
	}
	return passages
}

// ownTeaching says of a practice without a method what there is to say.
func (p Practice) ownTeaching() []Passage {
	var fields []string
	for _, f := range p.Fields {
		said := f.Label
		if said == "" {
			said = f.Key
		}
		if f.Hint != "" {
			said = fmt.Sprintf("%s: %s", said, f.Hint)
		}
		fields = append(fields, said)
	}
	passages := []Passage{{Heading: "An entry asks", Text: fields, Steps: true}}
	if len(p.Stages) > 0 {
		passages = append(passages, Passage{Heading: "Its stages", Text: []string{Listed(p.StageNames())}})
	}
	return append(passages, Passage{Heading: "How often", Text: []string{p.Cadence.String()}})
}
