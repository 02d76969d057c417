package today

import (
	"fmt"
	"time"

	"fromhere/model"
	"fromhere/model/figures"
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
	LostMark                // fixed or closed, and it did not hold
)

// Status is where an entry stands at one moment, for the right-hand columns of
// a list row.
type Status struct {
	Mark Mark
	When string // "Thu 26 Nov 16:00", "moved to Wed 25 Nov", or the stage
	Aim  string // "aim for 15:45": due less the buffer; only of an open promise whose aim is ahead
	Text string // "due in 2 d 22 h", "48 min late", "12 d ago"; may be empty
	Tone model.Tone
}

// StatusOf is where the entry stands now. It is read from the practice's
// stages and its When field, so that a new practice needs nothing.
func StatusOf(e model.Entry, p model.Practice, j *model.Journal, now time.Time) Status {
	b := statusBuilder{entry: e, practice: p, journal: j, now: now, today: j.DayOf(now)}
	b.due, b.isDue = model.DueOf(e, p, j, now.Location())
	still, isStill := model.StillDue(e, p, j, now.Location())
	switch {
	case b.lost():
		return b.lostAgain()
	case p.Role == model.RoleContact:
		return b.contact()
	case len(p.Stages) == 0:
		return b.stageless()
	case !e.Open(p):
		return b.final()
	case isStill:
		return dueStatus(still, p, j, now)
	}
	return b.open()
}

// statusBuilder holds what the status of an entry is made of.
type statusBuilder struct {
	entry    model.Entry
	practice model.Practice
	journal  *model.Journal
	now      time.Time
	today    model.Day
	due      model.Due
	isDue    bool
}

// day is the day of an event, by its own clock, so that it is the same wherever
// the journal is read.
func (b statusBuilder) day(t time.Time) model.Day { return b.journal.DayOf(t) }

// final is the status at a final stage: how early it was where the entry was
// due by a moment, else since when it is so.
func (b statusBuilder) final() Status {
	met, _ := model.MetAt(b.entry, b.practice)
	stage, _ := b.practice.Stage(b.entry.Stage())
	s := Status{Mark: DoneMark, Tone: model.Good, When: stage.Say()}
	failed := stage.Failed()
	switch {
	case failed && b.isDue:
		s.Mark, s.Tone = FailedMark, model.Bad
	case failed:
		s.Mark, s.Tone = FailedMark, model.Muted
	}
	if !b.isDue || !b.due.Timed {
		s.Text = model.Ago(b.day(met), b.today)
		return s
	}
	s.When = model.SayDay(b.due.Day, b.today)
	o := figures.OutcomeOf(b.entry, b.practice, b.journal, b.now)
	switch {
	case failed && !b.due.Met(met):
		s.Text = figures.SayMet(b.due, met)
	case failed:
		s.Text = stage.Say()
	default:
		s.Text = o.Say()
		if !o.OnTime {
			s.Tone = model.Plain
		}
	}
	return s
}

// lost tells that the entry stands where it is worth asking whether it held, and
// that it did not.
func (b statusBuilder) lost() bool {
	stage, _ := b.practice.Stage(b.entry.Stage())
	return stage.Holds && model.Undone(b.entry)
}

// lostAgain is the status of an entry that did not hold, and since when that is
// known; what a nuisance cost is lost again.
func (b statusBuilder) lostAgain() Status {
	s := Status{Mark: LostMark, When: "recurred", Text: model.Ago(b.day(b.entry.Touched()), b.today), Tone: model.Bad}
	if b.practice.Role == model.RoleNuisance {
		s.When = "lost again"
	}
	return s
}

// dueStatus is the status of an open entry by what it is due by.
func dueStatus(due model.Due, p model.Practice, j *model.Journal, now time.Time) Status {
	today := j.DayOf(now)
	s := Status{Mark: OpenMark, When: model.SayDay(due.Day, today), Text: untilDay(due.Day, today)}
	if due.Timed {
		s.When, s.Text = model.SayMoment(due.At, now), "due in "+model.SaySpan(due.At.Sub(now))
	}
	if p.Role == model.RolePromise {
		s.Aim = figures.SayAim(due.At, j.Config.Buffer, now)
	}
	switch {
	case due.Vain: // so that nobody wonders why it is late when it is kept
		s.Mark, s.When = MovedMark, "moved late to "+s.When
	case due.Moved:
		s.Mark, s.When = MovedMark, "moved to "+s.When
	}
	switch {
	case due.Late(now, today):
		s.Mark, s.Tone, s.Text = OverdueMark, model.Bad, fmt.Sprintf("%d d late", today-due.Day)
		if due.Timed {
			s.Text = model.SaySpan(due.At.Sub(now)) + " late"
		}
	case due.Soon(now):
		s.Tone = model.Soon
		if !due.Moved {
			s.Mark = SoonMark
		}
	}
	return s
}

// open is the status of an open entry that nothing is due by: its stage, and
// how long ago it last moved.
func (b statusBuilder) open() Status {
	s := Status{Mark: OpenMark, When: b.practice.SayStage(b.entry.Stage()), Text: model.Ago(b.day(model.MovedAt(b.entry)), b.today)}
	if _, quiet := model.QuietFor(b.entry, b.practice, b.journal, b.now); quiet {
		s.Tone = model.Soon
	}
	return s
}

// contact is how warm the people are of whom the entry is the last contact, the
// coolest of them, by the last touch that an entry of any practice records; of one
// with later contacts it only says when it was. Its next date counts from then on
// while it is ahead, and once it has come until the next touch.
func (b statusBuilder) contact() Status {
	s := Status{When: model.SayDay(b.entry.Day, b.today), Tone: model.Muted}
	last := model.LastTalkWith(b.entry, b.practice, b.journal)
	if len(last) == 0 {
		s.Text = "older talk"
		return s
	}
	var coolest figures.Silence
	for _, name := range last {
		if silence := figures.SilenceOf(name, b.journal, b.today); coolest.Person == "" || silence.Over() > coolest.Over() {
			coolest = silence
		}
	}
	s.Text, s.Tone = string(coolest.Warmth), figures.WarmthTone(coolest.Warmth)
	if coolest.Left {
		s.Text = "left"
	}
	met := coolest.Touched && coolest.Entry.ID != b.entry.ID
	if b.isDue && (b.due.Day >= b.today || !met) {
		s.When = "next " + model.SayDay(b.due.Day, b.today)
	}
	return s
}

// stageless is the status of an entry without stages: when its next date is,
// unless a later entry of the same person says that, else when it was.
func (b statusBuilder) stageless() Status {
	alone := len(model.People(b.entry.Answers.Get(b.practice.Who))) == 0
	if b.isDue && b.due.Day >= b.today && (alone || isLastTalk(b.journal, b.entry, b.practice)) {
		return Status{When: model.SayDay(b.due.Day, b.today), Text: untilDay(b.due.Day, b.today)}
	}
	return Status{When: model.SayDay(b.entry.Day, b.today), Tone: model.Muted}
}

// isLastTalk tells whether the entry is the last of its practice with one of its
// people, so that their next date is still its to say.
func isLastTalk(j *model.Journal, e model.Entry, p model.Practice) bool {
	return len(model.LastTalkWith(e, p, j)) > 0
}

// untilDay is how far ahead a day is: "in 4 d"; nothing of today, which SayDay
// says already.
func untilDay(d, today model.Day) string {
	if d <= today {
		return ""
	}
	return model.Ago(d, today)
}
