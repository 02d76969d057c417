package figures

import "fromhere/model"

// needRecord is how early needs were met.
type needRecord struct {
	Lead    spans   // needed by − sent at, of those that say both; negative is late
	Unasked counted // sent without being asked for first, of those sent
}

// needsOf computes how early needs were met, and how many of them unasked. A need
// counts once it is truly sent: at the moment answered, else when it reached that
// stage. One that does not say whether it was asked for first was not, as the credits
// have it. Needed by 12:00 and sent at 10:00 are 2 h early.
func needsOf(entries []model.Entry, p model.Practice, j *model.Journal) needRecord {
	var r needRecord
	stage, _ := p.Stage("sent")
	for _, e := range entries {
		sent, ok := model.ReachedAt(e, p, stage)
		if !ok {
			continue
		}
		if due, ok := model.DueOf(e, p, j, sent.Location()); ok {
			r.Lead.add(e, due.Margin(sent))
		}
		r.Unasked.add(e, e.Answers.Get("asked_first") != "yes")
	}
	return r
}

func measureNeed(r record) []Figure {
	n := needsOf(r.Entries, r.Practice, r.Journal)
	var figures []Figure
	if lead, ok := n.Lead.median(); ok {
		f := n.Lead.figure("lead", "median lead", SayMargin(lead))
		f.Tone = model.GoodIf(lead > 0)
		figures = append(figures, f)
	}
	if n.Unasked.Known() {
		figures = append(figures, n.Unasked.figure("unasked", "sent unasked"))
	}
	return figures
}
