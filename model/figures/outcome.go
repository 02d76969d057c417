package figures

import "fromhere/model"

// outcomeRecord is how often risks were raised before anybody asked.
type outcomeRecord struct {
	Raised  counted  // of all tasks
	Unknown []string // ids of those of unknown outcome
}

// outcomesOf computes for how many tasks the risk was raised, and how many
// outcomes are still unknown. It was raised if the entry truly reached that stage,
// or says with whom: a task that went from asked to known at once was not. Raised
// of five tasks: 3 of them are 60 %.
func outcomesOf(entries []model.Entry, p model.Practice) outcomeRecord {
	var r outcomeRecord
	for _, e := range entries {
		r.Raised.add(e, model.Reached(e, p, "raised"))
		if e.Open(p) {
			r.Unknown = append(r.Unknown, e.ID)
		}
	}
	return r
}

func measureOutcome(r record) []Figure {
	o := outcomesOf(r.Entries, r.Practice)
	if !o.Raised.Known() {
		return nil
	}
	const half = 50
	raised := o.Raised.figure("raised", "risks raised")
	raised.Tone = model.GoodIf(o.Raised.Percent() >= half)
	return []Figure{raised, countFigure("unknown", "outcomes unknown", "outcomes", o.Unknown)}
}
