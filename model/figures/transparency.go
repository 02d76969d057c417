package figures

import (
	"time"

	"fromhere/model"
)

// transparencyRecord is how soon one told what one dropped.
type transparencyRecord struct {
	ToTell    spans    // from noticing to telling
	OpenFixes []string // ids of those whose fix is open
	Late      []string // ids of those open past their time
}

// admissionsOf computes how soon one told and which fixes are open. It was told
// when the entry reached that stage; without its event, when it was made. A telling before the
// noticing is a slip, and counts for nothing. Noticed at 21:00 and told at 9:00
// are 12 h.
func admissionsOf(entries []model.Entry, p model.Practice, j *model.Journal, now time.Time) transparencyRecord {
	var r transparencyRecord
	stage, _ := p.Stage("told")
	for _, e := range entries {
		told, _ := model.ReachedAt(e, p, stage)
		if noticed, ok := e.Time("noticed"); ok && !noticed.After(told) {
			r.ToTell.add(e, told.Sub(noticed))
		}
		if !e.Open(p) {
			continue
		}
		r.OpenFixes = append(r.OpenFixes, e.ID)
		if due, ok := model.StillDue(e, p, j, now.Location()); ok && due.Late(now, j.DayOf(now)) {
			r.Late = append(r.Late, e.ID)
		}
	}
	return r
}

func measureTransparency(r record) []Figure {
	if len(r.Entries) == 0 {
		return nil
	}
	t := admissionsOf(r.Entries, r.Practice, r.Journal, r.Now)
	var figures []Figure
	if span, ok := t.ToTell.median(); ok {
		figures = append(figures, t.ToTell.figure("told_after", "told after", model.SaySpan(span)))
	}
	figures = append(figures, countFigure("open_fixes", "open fixes", "fixes", t.OpenFixes))
	if len(t.Late) > 0 {
		late := countFigure("late", "late", "fixes", t.Late)
		late.Tone = model.Bad
		figures = append(figures, late)
	}
	return figures
}
