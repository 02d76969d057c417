package model

import (
	"fmt"
	"slices"
	"time"
)

// Mark is the sign that a list row begins with. Screens choose its glyph.
type Mark int

// The marks.
const (
	NoMark      Mark = iota // nothing is open: the practice has no stages
	OpenMark                // an open loop that can wait
	SoonMark                // an open loop due within a day
	OverdueMark             // an open loop past its time
	DoneMark                // final, as it was meant
	MovedMark               // renegotiated, and not over
	FailedMark              // broken, declined, dropped, faded
)

// Standing is how an entry stands at one moment, for the right-hand columns of
// a list row.
type Standing struct {
	Mark Mark
	When string // "Thu 26 Nov 16:00", "moved to Wed 25 Nov", or the stage
	Text string // "in 2 d 22 h", "48 min late", "12 d ago"; may be empty
	Tone Tone
}

// StandingOf is how the entry stands now. It is read from the practice's
// stages and its When field, so that a new practice needs nothing.
func StandingOf(e Entry, p Practice, j *Journal, now time.Time) Standing {
	today := j.DayOf(now)
	due, isDue := dueOf(e, p, j, now.Location())
	met, isMet := metAt(e, p)
	switch {
	case p.ID == Contact:
		return contactStanding(e, p, j, today)
	case len(p.Stages) == 0:
		return stageless(e, due, isDue && !j.talkedAgain(e, p), today)
	case !e.Open(p):
		return settled(e, p, due, isDue, met, today, now)
	case isDue && !isMet:
		return dueStanding(due, today, now)
	}
	return waiting(e, p, j, today, now)
}

// settled is how an entry at a final stage stands: how early it was where it
// was due by a moment, else since when it is so.
func settled(e Entry, p Practice, due deadline, isDue bool, met time.Time, today Day, now time.Time) Standing {
	s := Standing{Mark: DoneMark, Tone: Good, When: e.Stage()}
	stage, _ := p.Stage(e.Stage())
	if stage.Aside && !endsWell[stage.Name] {
		s.Mark, s.Tone = FailedMark, Muted
		if isDue {
			s.Tone = Bad
		}
	}
	if !isDue || !due.timed {
		s.Text = since(met, now)
		return s
	}
	s.When, s.Text = SayDay(due.day, today), sayMargin(due.at.Sub(met))
	if s.Mark == FailedMark {
		s.Text = e.Stage() + " " + s.Text
		if due.at.After(met) {
			s.Text = e.Stage()
		}
	}
	if s.Mark == DoneMark && met.After(due.at) {
		s.Tone = Plain
	}
	return s
}

// endsWell are the final stages that are aside and no failure.
var endsWell = map[string]bool{"handed over": true}

// dueStanding is how an open entry stands to what it is due by.
func dueStanding(due deadline, today Day, now time.Time) Standing {
	s := Standing{Mark: OpenMark, When: SayDay(due.day, today)}
	left := due.at.Sub(now)
	if due.timed {
		s.When, s.Text = SayMoment(due.at, now), "in "+SaySpan(left)
	} else {
		s.Text = untilDay(due.day, today)
	}
	if due.moved {
		s.Mark, s.When = MovedMark, "moved to "+s.When
	}
	switch {
	case due.timed && left < 0:
		s.Mark, s.Tone, s.Text = OverdueMark, Bad, SaySpan(left)+" late"
	case !due.timed && today > due.day:
		s.Mark, s.Tone, s.Text = OverdueMark, Bad, sayDays(int(today-due.day))+" late"
	case left < soonWithin:
		s.Tone = Soon
		if !due.moved {
			s.Mark = SoonMark
		}
	}
	return s
}

// soonWithin is how long before its time a thing is the next to do.
const soonWithin = 24 * time.Hour

// waiting is how an open entry stands that nothing is due by: its stage, and
// how long ago it last moved.
func waiting(e Entry, p Practice, j *Journal, today Day, now time.Time) Standing {
	s := Standing{Mark: OpenMark, When: e.Stage(), Text: since(moved(e), now)}
	if p.Quiet > 0 && int(today-j.DayOf(e.Touched().In(now.Location()))) >= p.Quiet {
		s.Tone = Soon
	}
	return s
}

// contactStanding is how warm the person is, by the latest talk with them; an
// entry with a later one after it only says when it was.
func contactStanding(e Entry, p Practice, j *Journal, today Day) Standing {
	s := Standing{When: SayDay(e.Day, today), Tone: Muted, Text: "since talked again"}
	if j.talkedAgain(e, p) {
		return s
	}
	warmth := j.Config.WarmthOf(e.Day, today)
	s.Text, s.Tone = string(warmth), warmthTone(warmth)
	if next, ok := e.Date(p.When); ok {
		s.When = "next " + SayDay(next, today)
	}
	return s
}

// talkedAgain tells whether a later entry of the practice names one of e's
// people. It reads from the newest back, and stops where nothing can be of a
// later day, for a list asks it of every row.
func (j *Journal) talkedAgain(e Entry, p Practice) bool {
	names := People(e.Answers[p.Who])
	if len(names) == 0 {
		return false
	}
	for _, id := range slices.Backward(j.order) {
		other := j.byID[id]
		if other.Created.Before(e.Created) && DayOf(other.Created, 0) < e.Day {
			return false
		}
		if other.Practice != e.Practice || other.ID == e.ID || other.InTrash() || !later(other, e) {
			continue
		}
		for _, name := range People(other.Answers[p.Who]) {
			if slices.ContainsFunc(names, func(n string) bool { return personKey(n) == personKey(name) }) {
				return true
			}
		}
	}
	return false
}

// later orders entries by day, then by creation.
func later(a, b Entry) bool {
	return a.Day > b.Day || a.Day == b.Day && a.Created.After(b.Created)
}

// stageless is how an entry stands that has no stages: when its next date is,
// unless a later entry of the same person says that, else when it was.
func stageless(e Entry, due deadline, isDue bool, today Day) Standing {
	if isDue && due.day >= today {
		return Standing{When: SayDay(due.day, today), Text: untilDay(due.day, today)}
	}
	return Standing{When: SayDay(e.Day, today), Tone: Muted}
}

// since is how long ago a moment was: "12 d ago", "today".
func since(at, now time.Time) string {
	if days := int(DayOf(now, 0) - DayOf(at.In(now.Location()), 0)); days > 0 {
		return sayDays(days) + " ago"
	}
	return "today"
}

// untilDay is how far ahead a day is: "in 4 d"; nothing of today, which SayDay
// says already.
func untilDay(d, today Day) string {
	if d <= today {
		return ""
	}
	return "in " + sayDays(int(d-today))
}

func sayDays(n int) string { return fmt.Sprintf("%d d", n) }
