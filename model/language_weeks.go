package model

import "slices"

// WeekPhrases is how many weak phrases one week's own words hold.
type WeekPhrases struct {
	Week    Day // its Monday
	Words   int
	Phrases int
}

// PerThousand is weak phrases per 1,000 words; 0 without words.
func (w WeekPhrases) PerThousand() float64 {
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
func WeakPerThousand(j *Journal, entries []Entry) []WeekPhrases {
	weeks := map[Day]*WeekPhrases{}
	for _, e := range entries {
		for _, text := range ownWords(e, j.Practice(e)) {
			words := len(wordsSaid(text))
			if words == 0 {
				continue
			}
			w := weeks[e.Day.Monday()]
			if w == nil {
				w = &WeekPhrases{Week: e.Day.Monday()}
				weeks[w.Week] = w
			}
			w.Words += words
			w.Phrases += len(CheckLanguage(text, AnyManner))
		}
	}
	counted := make([]WeekPhrases, 0, len(weeks))
	for _, w := range weeks {
		counted = append(counted, *w)
	}
	slices.SortFunc(counted, func(a, b WeekPhrases) int { return int(a.Week - b.Week) })
	return counted
}

func ownWords(e Entry, p Practice) []string {
	var texts []string
	for _, f := range p.AllFields() {
		text := e.Answers.Get(f.Key)
		if text == "" || f.Key == caughtPhrase || f.Kind != Line && f.Kind != Prose {
			continue
		}
		texts = append(texts, text)
	}
	return texts
}
