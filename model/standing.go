package model

import (
	"iter"
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
	return standing(&e, &p, j, now)
}

// Standings tells how one entry after another stands now. It may be asked from
// several goroutines.
func Standings(j *Journal, now time.Time) func(*Entry, *Practice) Standing {
	j.shelves.talks.all(j) // filled before they look
	return func(e *Entry, p *Practice) Standing { return standing(e, p, j, now) }
}

func standing(e *Entry, p *Practice, j *Journal, now time.Time) Standing {
	r := row{entry: e, practice: p, journal: j, now: now, today: j.DayOf(now)}
	r.due, r.isDue = dueOf(*e, *p, j, now.Location())
	met, isMet := metAt(*e, *p)
	switch {
	case p.Role == RoleContact:
		return r.contact()
	case len(p.Stages) == 0:
		return r.stageless()
	case !e.Open(*p):
		return r.settled(met)
	case r.isDue && !isMet:
		return dueStanding(r.due, r.today, now)
	}
	return r.waiting()
}

// row is an entry while it is read for a list.
type row struct {
	entry    *Entry
	practice *Practice
	journal  *Journal
	now      time.Time
	today    Day
	due      deadline
	isDue    bool
}

func (r row) day(t time.Time) Day { return r.journal.DayOf(t.In(r.now.Location())) }

// settled is how an entry at a final stage stands: how early it was where it
// was due by a moment, else since when it is so.
func (r row) settled(met time.Time) Standing {
	stage, _ := r.practice.Stage(r.entry.Stage())
	s := Standing{Mark: DoneMark, Tone: Good, When: stage.Name}
	failed := stage.Failed()
	switch {
	case failed && r.isDue:
		s.Mark, s.Tone = FailedMark, Bad
	case failed:
		s.Mark, s.Tone = FailedMark, Muted
	}
	if !r.isDue || !r.due.timed {
		s.Text = Ago(r.day(met), r.today)
		return s
	}
	s.When = SayDay(r.due.day, r.today)
	late := met.After(r.due.at)
	switch {
	case failed && late:
		s.Text = stage.Name + " " + sayMargin(r.due.at.Sub(met))
	case failed:
		s.Text = stage.Name
	default:
		s.Text = sayMargin(r.due.at.Sub(met))
		s.Tone = good(!late)
	}
	return s
}

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
func (r row) waiting() Standing {
	s := Standing{Mark: OpenMark, When: r.entry.Stage(), Text: Ago(r.day(moved(*r.entry)), r.today)}
	if quiet := r.practice.Quiet; quiet > 0 && int(r.today-r.day(r.entry.Touched())) >= quiet {
		s.Tone = Soon
	}
	return s
}

// contact is how warm the person is, by the latest talk with them; an entry
// with a later one after it only says when it was.
func (r row) contact() Standing {
	s := Standing{When: SayDay(r.entry.Day, r.today), Tone: Muted, Text: "since talked again"}
	if r.journal.talkedAgain(r.entry, r.practice) {
		return s
	}
	warmth := r.journal.Config.WarmthOf(r.entry.Day, r.today)
	s.Text, s.Tone = string(warmth), warmthTone(warmth)
	if r.isDue {
		s.When = "next " + SayDay(r.due.day, r.today)
	}
	return s
}

// stageless is how an entry stands that has no stages: when its next date is,
// unless a later entry of the same person says that, else when it was.
func (r row) stageless() Standing {
	if r.isDue && r.due.day >= r.today && !r.journal.talkedAgain(r.entry, r.practice) {
		return Standing{When: SayDay(r.due.day, r.today), Text: untilDay(r.due.day, r.today)}
	}
	return Standing{When: SayDay(r.entry.Day, r.today), Tone: Muted}
}

// talkedAgain tells whether a later entry of the practice, one without stages,
// names one of e's people.
func (j *Journal) talkedAgain(e *Entry, p *Practice) bool {
	for latest := range j.latestTalks(e, p) {
		if latest.ID != e.ID && later(*latest, *e) {
			return true
		}
	}
	return false
}

// latestTalks yields the latest entry, of a practice without stages, with each
// person that e names.
func (j *Journal) latestTalks(e *Entry, p *Practice) iter.Seq[*Entry] {
	return func(yield func(*Entry) bool) {
		for _, name := range People(e.Answers.Get(p.Who)) {
			if latest := j.latestTalk(p, name); latest != nil && !yield(latest) {
				return
			}
		}
	}
}

// latestTalk is the latest entry of a practice without stages that names the
// person; nil when there is none.
func (j *Journal) latestTalk(p *Practice, name string) *Entry {
	talks := j.shelves.talks.of(j, talk(p, name))
	if len(talks) == 0 {
		return nil
	}
	return talks[len(talks)-1]
}

// later orders entries by day, then by creation.
func later(a, b Entry) bool {
	return a.Day > b.Day || a.Day == b.Day && a.Created.After(b.Created)
}

// untilDay is how far ahead a day is: "in 4 d"; nothing of today, which SayDay
// says already.
func untilDay(d, today Day) string {
	if d <= today {
		return ""
	}
	return Ago(d, today)
}
