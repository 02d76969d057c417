package figures

import (
	"slices"
	"strings"
	"time"

	"fromhere/model"
)

// ownershipRecord is how what went wrong was owned.
type ownershipRecord struct {
	ToOwn     spans    // from the event to owning it
	OpenFixes []string // ids of those owned and not fixed yet
	Recurred  counted  // of those fixed
}

// recursWithin is how many days after it was owned the same thing going wrong
// again is a recurrence.
const recursWithin = 90

// ownershipOf computes how what went wrong was owned. It was owned when the entry
// reached that stage, and it went wrong at the moment answered, else as a linked
// entry says, whichever of the two holds the link: a broken promise went wrong
// when it was due, or when it was given up if that came first; a dropped thing
// when it was noticed. Without either it is not known and not guessed. A fix is
// open while the entry stands before "fixed". One that is fixed or prevented
// recurred if "did it hold?" was answered no at last, or if an entry with the same
// title followed within 90 days. Went wrong at 9:00 and owned at 12:00 are 3 h.
func ownershipOf(entries []model.Entry, p model.Practice, j *model.Journal) ownershipRecord {
	var r ownershipRecord
	stage, _ := p.Stage("owned")
	for i, e := range entries {
		owned, _ := model.ReachedAt(e, p, stage)
		at, ok := e.Time("when")
		if !ok {
			at, ok = wentWrong(j.Linked(e), j)
		}
		if ok && !at.After(owned) {
			r.ToOwn.add(e, owned.Sub(at))
		}
		if p.Rank(e.Stage()) < p.Rank("fixed") {
			r.OpenFixes = append(r.OpenFixes, e.ID)
			continue
		}
		r.Recurred.add(e, model.Undone(e) || comesAgain(e, entries[i+1:], p))
	}
	return r
}

// wentWrong is when the thing that an entry owns happened, by the entries
// linked with it.
func wentWrong(linked []model.Entry, j *model.Journal) (at time.Time, ok bool) {
	for _, e := range linked {
		due, timed := model.DueOf(e, j.Practice(e), j, time.UTC)
		broken, isBroken := e.StageAt(model.Broken)
		noticed, isNoticed := e.Time("noticed")
		switch {
		case isBroken && timed && due.At.Before(broken):
			return due.At, true
		case isBroken:
			return broken, true
		case isNoticed:
			return noticed, true
		}
	}
	return at, false
}

// comesAgain tells whether one of the later entries has the title of e.
func comesAgain(e model.Entry, later []model.Entry, p model.Practice) bool {
	title := e.Title(p)
	return title != "" && slices.ContainsFunc(later, func(other model.Entry) bool {
		return other.Day-e.Day <= recursWithin && strings.EqualFold(other.Title(p), title)
	})
}

func measureOwnership(r record) []Figure {
	if len(r.Entries) == 0 {
		return nil
	}
	o := ownershipOf(r.Entries, r.Practice, r.Journal)
	var figures []Figure
	if span, ok := o.ToOwn.median(); ok {
		figures = append(figures, o.ToOwn.figure("owned_after", "owned after", model.SaySpan(span)))
	}
	figures = append(figures, countFigure("open_fixes", "open fixes", "fixes", o.OpenFixes))
	if o.Recurred.Known() {
		recurred := o.Recurred.figure("recurred", "recurred")
		recurred.Value, recurred.Tone = o.Recurred.Of(), model.GoodIf(o.Recurred.Part == 0)
		figures = append(figures, recurred)
	}
	return figures
}
