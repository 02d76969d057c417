package figures

import (
	"fromhere/model"
	"fromhere/model/language"
)

// askRecord is how often a question was asked in the place of telling.
type askRecord struct {
	Asked  []string // ids of those asked and not told after all
	Told   counted  // told after all, of those asked or told
	Theirs counted  // became their own decision, of those that are over
	Clean  counted  // questions without advice in disguise or weak phrases, of those written
}

// asksOf computes how often one asked, how often one told after all, and what
// came of it. A question stands where it stands now: a draft is neither asked nor
// told yet; one at "told" was told, asked before or not; one that is theirs or
// declined was asked. Theirs are a share of all that are over, for one told after
// all is not their own decision. Two theirs, one declined, one asked and one told:
// 4 asked, 1 of 5 told, 2 of 4 theirs.
func asksOf(entries []model.Entry, p model.Practice) askRecord {
	var r askRecord
	for _, e := range entries {
		told := e.Stage() == "told"
		if p.Rank(e.Stage()) > 0 {
			r.Told.add(e, told)
			if !told {
				r.Asked = append(r.Asked, e.ID)
			}
		}
		if !e.Open(p) {
			r.Theirs.add(e, e.Stage() == "theirs")
		}
		if question := e.Answers.Get(p.Title); question != "" {
			r.Clean.add(e, len(language.Check(question, model.Asking)) == 0)
		}
	}
	return r
}

func measureAsk(r record) []Figure {
	a := asksOf(r.Entries, r.Practice)
	var figures []Figure
	if a.Told.Known() {
		asked := countFigure("asked", "asked", "questions", a.Asked)
		asked.Tone = model.GoodIf(len(a.Asked) > a.Told.Part)
		figures = append(figures, asked, a.Told.figure("told", "told after all"))
	}
	if a.Theirs.Known() {
		figures = append(figures, a.Theirs.figure("their_decision", "their decision"))
	}
	if a.Clean.Known() {
		figures = append(figures, a.Clean.figure("truly_asking", "real questions"))
	}
	return figures
}
