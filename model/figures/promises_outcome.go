package figures

import (
	"time"

	"fromhere/model"
)

// Outcome is how an entry, most often a promise, stands to the time that it is due
// by. An entry that is not due by anything is neither over nor open.
type Outcome struct {
	Due        model.Due     // the time that counts, as model.DueOf says it
	Open       bool          // it has a time and nothing has met it yet
	Over       bool          // its time has come, or it ended
	Kept       bool          // at a known margin
	Margin     time.Duration // how long before its time it was kept; negative when late
	OnTime     bool          // kept, and not late
	Early      bool          // kept at least the buffer before its time
	Afterwards bool          // noted afterwards: written down after it was due
	Moves      int           // how often it was moved, in time or not
}

// OutcomeOf is how an entry stands to its time now. What is on time model.Due.Met
// says, and nothing else: of what was kept, of what is overdue, and of an entry
// that was written down only after its time.
func OutcomeOf(e model.Entry, p model.Practice, j *model.Journal, now time.Time) (o Outcome) {
	due, is := model.DueOf(e, p, j, now.Location())
	o.Due, o.Moves = due, len(model.MovesOf(e, p))
	if !is {
		return o
	}
	stage, _ := p.Stage(e.Stage())
	met, isMet := model.MetAt(e, p)
	o.Afterwards = !due.Met(e.Created)
	switch {
	case stage.Failed():
		o.Over = true
	case isMet:
		o.Over, o.Kept, o.Margin = true, true, due.Margin(met)
		o.OnTime = due.Met(met)
		o.Early = o.OnTime && o.Margin >= j.Config.Buffer
	default:
		o.Open, o.Over = true, due.Late(now, j.DayOf(now))
	}
	return o
}

// Counts tells that it belongs to the share that is on time: kept, broken or
// overdue, and not noted afterwards.
func (o Outcome) Counts() bool { return o.Over && !o.Afterwards }

// Say is how it was kept in words: "35 min early", "4 d late".
func (o Outcome) Say() string { return sayMet(o.Margin, o.OnTime) }

// SayMet is how what is due would be met at a moment, in the words of an outcome.
func SayMet(d model.Due, at time.Time) string { return sayMet(d.Margin(at), d.Met(at)) }

func sayMet(margin time.Duration, onTime bool) string {
	if onTime {
		return SayMargin(max(margin, 0))
	}
	return SayMargin(min(margin, -1))
}

// SayMargin is a margin in words: "35 min early", "3 h 20 min late". What is late
// is late by a minute at least.
func SayMargin(margin time.Duration) string {
	switch {
	case margin >= time.Minute:
		return model.SaySpan(margin) + " early"
	case margin < 0:
		return model.SaySpan(max(-margin, time.Minute)) + " late"
	}
	return "on the minute"
}

// aWeekOverdue is how long after its time an open promise has cost trust.
const aWeekOverdue = model.DaysAWeek * 24 * time.Hour

// WeekOverdue tells that it had been overdue for a week by now, or by the time at
// which it ended, if it did.
func (o Outcome) WeekOverdue(ended, now time.Time) bool {
	if !o.Open && ended.Before(now) {
		now = ended
	}
	return o.Over && o.Due.At.Add(aWeekOverdue).Compare(now) <= 0
}
