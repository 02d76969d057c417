package figures

import "fromhere/model"

// gapRecord is how many ownerless things were seen and how many taken on.
type gapRecord struct {
	Claimed counted  // truly claimed, of all that were spotted
	Held    []string // ids of those claimed and neither closed nor handed over
}

// gapsOf computes gaps spotted against gaps claimed. Every gap was spotted; it
// was claimed if the entry truly reached that stage, or says until when: one that
// was closed at once was not, and neither is one given back.
func gapsOf(entries []model.Entry, p model.Practice) gapRecord {
	var r gapRecord
	for _, e := range entries {
		r.Claimed.add(e, model.Reached(e, p, "claimed"))
		if e.Stage() == "claimed" {
			r.Held = append(r.Held, e.ID)
		}
	}
	return r
}

func measureGap(r record) []Figure {
	g := gapsOf(r.Entries, r.Practice)
	if !g.Claimed.Known() {
		return nil
	}
	claimed := g.Claimed.figure("claimed", "claimed")
	claimed.Value, claimed.Tone = g.Claimed.Of(), model.GoodIf(2*g.Claimed.Part >= g.Claimed.Whole)
	figures := []Figure{countFigure("spotted", "spotted", "gaps", g.Claimed.Entries), claimed}
	if len(g.Held) > 0 {
		figures = append(figures, countFigure("yours_now", "yours now", "gaps", g.Held))
	}
	return figures
}
