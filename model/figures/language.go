package figures

import (
	"fmt"

	"fromhere/model"
	"fromhere/model/language"
)

const (
	wordDays    = 28  // four rolling weeks
	enoughWords = 200 // below so many words there is no rate
)

func measureLanguage(r record) []Figure {
	var figures []Figure
	if len(r.Entries) > 0 {
		caught := countFigure("caught", "caught", "phrases", idsOf(r.Entries))
		caught.Value = model.Plural(len(r.Entries), "phrase")
		figures = append(figures, caught)
	}
	if weak, ok := weakPhrases(r.Journal, r.Today); ok {
		figures = append(figures, weak)
	}
	return figures
}

// weakPhrases is how many weak phrases there are in 1,000 of one's own words, in
// the four weeks up to today, both days included: those of lines and prose of
// one's own voice alone. Below 200 words it is too early to say; ok is false
// without any. 3 phrases in 250 words are 12.0 per 1,000.
func weakPhrases(j *model.Journal, today model.Day) (f Figure, ok bool) {
	f = Figure{Name: "weak_phrases", Label: "weak phrases:", Value: "too few words yet"}
	words, phrases := 0, 0
	for e := range j.Between(today-wordDays+1, today) {
		n, weak := language.Own(e, j.Practice(e))
		if n == 0 || e.Day <= today-wordDays || e.Day > today {
			continue
		}
		words, phrases = words+n, phrases+weak
		f.Entries = append(f.Entries, e.ID)
	}
	if words >= enoughWords {
		f.Number, f.Unit = 1000*float64(phrases)/float64(words), "per 1,000 words"
		f.Value = fmt.Sprintf("%.1f per 1,000 words", f.Number)
	}
	return f, words > 0
}
