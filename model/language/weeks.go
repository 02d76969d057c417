package language

import (
	"slices"

	"fromhere/model"
)

// Week is how many weak phrases one week's own words hold.
type Week struct {
	Week    model.Day // its Monday
	Words   int
	Phrases int
}

// PerThousand is weak phrases per 1,000 words; 0 without words.
func (w Week) PerThousand() float64 {
	if w.Words == 0 {
		return 0
	}
	return 1000 * float64(w.Phrases) / float64(w.Words)
}

// caughtPhrase is the key of the answers that hold a phrase one caught: it is
// there to be named, not said.
const caughtPhrase = "phrase"

// WeakPerThousand counts weak phrases in the entries' own words, week by week,
// oldest first; weeks without words are left out. Own words are those of lines
// and prose, but for a phrase that was caught.
func WeakPerThousand(j *model.Journal, entries []model.Entry) []Week {
	weeks := map[model.Day]*Week{}
	for _, e := range entries {
		for _, text := range ownWords(e, j.Practice(e)) {
			words := len(wordsSaid(text))
			if words == 0 {
				continue
			}
			w := weeks[e.Day.Monday()]
			if w == nil {
				w = &Week{Week: e.Day.Monday()}
				weeks[w.Week] = w
			}
			w.Words += words
			w.Phrases += len(Check(text, model.AnyManner))
		}
	}
	counted := make([]Week, 0, len(weeks))
	for _, w := range weeks {
		counted = append(counted, *w)
	}
	slices.SortFunc(counted, func(a, b Week) int { return int(a.Week - b.Week) })
	return counted
}

func ownWords(e model.Entry, p model.Practice) []string {
	var texts []string
	for _, f := range p.AllFields() {
		text := e.Answers.Get(f.Key)
		if text == "" || f.Key == caughtPhrase || f.Kind != model.Line && f.Kind != model.Prose {
			continue
		}
		texts = append(texts, text)
	}
	return texts
}
