package model

import (
	"slices"
	"time"
)

// Reached tells whether the entry truly reached the stage and has not stepped
// back from it. An event of the stage says so, or an answer to a field that
// reaches it; the first stage is reached by recording the entry, a final one while
// the entry stands at it. A stage that was skipped was not reached: a nuisance
// that is fixed without being shared drew on nobody. A step back to the left takes
// back what it undid, answers too, for a mistake must be mendable.
func Reached(e Entry, p Practice, stage string) bool {
	want := p.Rank(stage)
	if want < 0 {
		return false
	}
	if p.Stages[want].Final {
		return e.Stage() == stage
	}
	_, by, back := reachedBy(e, p, want)
	return by || !back && answered(e, p, stage)
}

// reachedBy is the event by which the entry reached the stage of a rank; by is
// false where none does, and back tells that it came as far and stepped back. An
// entry that comes back to the stage from further right had reached it before:
// what it undid is as if it had never been.
func reachedBy(e Entry, p Practice, want int) (at time.Time, by, back bool) {
	came, last := false, -1
	for _, ev := range e.Events {
		rank := p.Rank(ev.Stage)
		switch {
		case rank < 0: // no change of stage, or one that the practice no longer has
			continue
		case rank < want:
			by, back = false, came
		case rank == want:
			if !by || last == want {
				at = ev.At
			}
			by, came, back = true, true, false
		default: // past it: what was taken back stays so until it is said anew
			came = true
		}
		last = rank
	}
	if want == 0 && !by {
		return e.Created, true, false
	}
	return at, by, back
}

// answered tells that an answer says the stage to be reached.
func answered(e Entry, p Practice, stage string) bool {
	return slices.ContainsFunc(p.Fields, func(f Field) bool {
		return f.Reaches == stage && e.Answers.Has(f.Key)
	})
}

// ReachedAt is when the entry truly reached the stage: the moment answered, as a
// need's "sent at", else the event by which it stands there or came past it, else,
// where only an answer says so, when the entry last moved. A stage that is aside,
// as a promise's move, is reached by its event alone: the moment answered there is
// the one agreed.
func ReachedAt(e Entry, p Practice, s Stage) (at time.Time, ok bool) {
	if !Reached(e, p, s.Name) {
		return at, false
	}
	if s.Aside || s.Final {
		return e.StageAt(s.Name)
	}
	for i := range p.Fields {
		f := &p.Fields[i]
		if f.Reaches != s.Name || f.Kind != Moment {
			continue
		}
		if at, ok = e.Time(f.Key); ok {
			return at, true
		}
	}
	if at, ok, _ = reachedBy(e, p, p.Rank(s.Name)); ok {
		return at, true
	}
	return MovedAt(e), true
}

// MovedAt is when the entry last changed its stage, or its creation.
func MovedAt(e Entry) time.Time {
	at := e.Created
	for _, ev := range e.Events {
		if ev.Stage != "" {
			at = ev.At
		}
	}
	return at
}

// EndedOn tells that the entry stands at a final stage which it reached on a day.
func EndedOn(e Entry, p Practice, j *Journal, d Day) bool {
	return p.final(e.Stage()) && j.DayOf(MovedAt(e)) == d
}

// Undone tells that it did not hold: the last answer to "did it hold?" since the
// entry came to the stage at which it stands was no.
func Undone(e Entry) bool {
	stage, held := "", ""
	for _, ev := range e.Events {
		switch {
		case ev.Held != "":
			held = ev.Held
		case ev.Stage != stage:
			stage, held = ev.Stage, ""
		}
	}
	return held == "no"
}
