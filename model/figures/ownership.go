package figures

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"fromhere/model"
)

// ownershipRecord is how what went wrong was owned.
type ownershipRecord struct {
	ToOwn     time.Duration // middle time from the event to owning it
	Known     int           // entries whose event is known
	OpenFixes int           // owned and not fixed yet
	Recurred  Share         // came back, of those fixed
}

// recursWithin is how many days after it was owned the same thing going wrong
// again is a recurrence.
const recursWithin = 90

// ownershipOf computes how what went wrong was owned. When it went wrong is
// read from a linked entry, whichever of the two holds the link: a broken
// promise went wrong when it was due, or when it was given up if that came
// first; a dropped thing when it was noticed. Without such a link it is not
// known and not guessed. A fix recurred if "did it hold?" was answered no, or
// if an entry with the same title followed within 90 days.
func ownershipOf(entries []model.Entry, p model.Practice, j *model.Journal) ownershipRecord {
	var r ownershipRecord
	var toOwn []time.Duration
	for i, e := range entries {
		if at, ok := wentWrong(j.Linked(e), j); ok && !at.After(e.Created) {
			toOwn = append(toOwn, e.Created.Sub(at))
		}
		if !model.Reached(e, p, "fixed") {
			r.OpenFixes++
			continue
		}
		r.Recurred.add(didNotHold(e) || comesAgain(e, entries[i+1:], p))
	}
	r.ToOwn, _ = median(toOwn)
	r.Known = len(toOwn)
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

// didNotHold tells whether the last answer to "did it hold?" was no.
func didNotHold(e model.Entry) bool {
	for _, ev := range slices.Backward(e.Events) {
		if ev.Held != "" {
			return ev.Held == "no"
		}
	}
	return false
}

// comesAgain tells whether one of the later entries has the title of e.
func comesAgain(e model.Entry, later []model.Entry, p model.Practice) bool {
	return slices.ContainsFunc(later, func(other model.Entry) bool {
		return other.Day-e.Day <= recursWithin && strings.EqualFold(other.Title(p), e.Title(p))
	})
}

func measureOwnership(r record) []Figure {
	if len(r.Entries) == 0 {
		return nil
	}
	o := ownershipOf(r.Entries, r.Practice, r.Journal)
	var figures []Figure
	if o.Known > 0 {
		figures = append(figures, Figure{Label: "owned after", Value: model.SaySpan(o.ToOwn)})
	}
	figures = append(figures, Figure{Label: "open fixes", Value: strconv.Itoa(o.OpenFixes)})
	if o.Recurred.Known() {
		figures = append(figures, Figure{Label: "came back", Value: o.Recurred.Of(), Tone: model.GoodIf(o.Recurred.Part == 0)})
	}
	return figures
}
