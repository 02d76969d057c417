package model

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// heldAfter are the days after which it is worth asking whether it held: once
// while it is fresh, once when the novelty is gone.
var heldAfter = []Day{7, 30}

const sayHeldAfter = "7 and 30 days"

const followUp = "follow_up"

// Happening is what a person says of a stage that an entry reached.
type Happening struct {
	At    time.Time // when it happened: kept as given, also before the entry was written
	Due   time.Time // of a stage that moves what the entry is due by: the time agreed; zero where it is not said
	Today Day       // from which the days to ask on whether it held are counted
}

// Advance is AdvanceTo where no time was agreed.
func (e Entry) Advance(p Practice, stage string, at time.Time, today Day) (Entry, error) {
	return e.AdvanceTo(p, stage, Happening{At: at, Today: today})
}

// AdvanceTo is the entry with the stage reached. Any stage of the practice may be
// named, also one further left, for a mistake must be mendable. Naming the one it
// stands at corrects when that was; only a move to another time than the one
// agreed last is a second move. A step to the left of a move takes the move back.
//
// The last event says where an entry stands. Its time is the one that was given,
// whatever the times of the others are: what a person knows of the past is worth
// more than an order of dates.
func (e Entry) AdvanceTo(p Practice, stage string, h Happening) (Entry, error) {
	s, ok := p.Stage(stage)
	f, moves := p.movedBy(s.Name)
	switch {
	case !ok:
		return e, p.unknownStage(stage)
	case moves && !h.Due.IsZero() && !h.Due.After(h.At):
		return e, fmt.Errorf("the new due time, %s, is not after %s, when it was agreed; give a later one",
			h.Due.Format(sayFull), h.At.In(h.Due.Location()).Format(sayFull))
	case moves && !h.Due.IsZero():
		return e.move(p, f, h), nil
	case !h.Due.IsZero():
		return e, fmt.Errorf("%s of %s does not change the due time, so it takes no new one", s.Say(), p.Noun)
	case s.Name == e.Stage():
		return e.corrected(h.At).answeredAt(p, s, h.At), nil
	}
	return e.reach(p, s, h).answeredAt(p, s, h.At), nil
}

// answeredAt is the entry with another time in the answer that says when the stage
// was reached, as a need's "sent at", where it has one: the two are one time.
func (e Entry) answeredAt(p Practice, s Stage, at time.Time) Entry {
	for i := range p.Fields {
		f := &p.Fields[i]
		if f.Reaches == s.Name && f.Kind == Moment && !p.SaysDue(f) && e.Answers.Has(f.Key) {
			e.Answers = e.Answers.With(f.Key, at.Format(time.RFC3339))
		}
	}
	return e
}

// sayFull is a moment in an error.
const sayFull = "Mon 2 Jan 2006 15:04"

// corrected is the entry with another time of the stage that it stands at.
func (e Entry) corrected(at time.Time) Entry {
	e = e.Clone()
	for i, ev := range slices.Backward(e.Events) {
		if ev.Stage != "" {
			e.Events[i].At = at
			break
		}
	}
	return e
}

// Answer is the entry with an answer set, or taken out when stored is empty. A
// first answer to a field that reaches a stage moves the entry there, but never
// backwards and never out of a final stage. Each other time that is answered to a
// field which replaces what the entry is due by is one more move, as long as the
// entry is open; of one that has ended it corrects the time agreed last.
func (e Entry) Answer(p Practice, key, stored string, at time.Time) Entry {
	before, stage := e.Answers.Get(key), e.Stage()
	f, _ := p.Field(key)
	s, ok := p.Stage(f.Reaches)
	may := ok && stored != "" && !p.final(stage)
	if by, moves := p.movedBy(f.Reaches); moves && by.Key == key && stored != before {
		due, err := time.Parse(time.RFC3339, stored)
		if may && err == nil && p.Rank(s.Name) >= p.Rank(stage) && !e.agreesOn(f, due) {
			return e.move(p, f, Happening{At: at, Due: due})
		}
		return e.agreed(f, stored)
	}
	e = e.Clone()
	e.Answers = e.Answers.With(key, stored)
	if before != "" || !may || p.Rank(s.Name) <= p.Rank(stage) {
		return e
	}
	if f.Kind == Moment { // the answer says when
		if said, err := time.Parse(time.RFC3339, stored); err == nil {
			at = said
		}
	}
	// The calendar day will do here: the follow-ups are weeks ahead, and the
	// journal day differs from it for a few hours only.
	return e.reach(p, s, Happening{At: at, Today: DayOf(at, 0)})
}

// Held is the entry with an answer to "did it hold?".
func (e Entry) Held(answer bool, at time.Time) Entry {
	held := "no"
	if answer {
		held = "yes"
	}
	e = e.Clone()
	e.Events = append(e.Events, Event{At: at, Held: held})
	return e
}

// FollowUps are the days on which the entry wants to be asked whether it held,
// earliest first.
func FollowUps(e Entry) []Day {
	var days []Day
	for text := range strings.FieldsSeq(e.Answers.Get(followUp)) {
		if d, err := ParseDay(text); err == nil {
			days = append(days, d)
		}
	}
	slices.Sort(days)
	return days
}

// DueFollowUp is the latest follow-up day that has come and is unanswered. An
// answer counts for all follow-up days up to the calendar day it was given on,
// which is never before its journal day. An entry that stepped back from the stage
// which is worth asking of is not asked, and neither is one that was dropped then;
// once it is there again, only the days since count.
func DueFollowUp(e Entry, p Practice, today Day) (Day, bool) {
	since, left := cameBack(e, p)
	if left {
		return 0, false
	}
	for _, due := range slices.Backward(FollowUps(e)) {
		if due > today || due < since {
			continue
		}
		answered := slices.ContainsFunc(e.Events, func(ev Event) bool {
			return ev.Held != "" && DayOf(ev.At, 0) >= due
		})
		return due, !answered
	}
	return 0, false
}

// cameBack is the calendar day on which the entry came back to a stage that is worth
// asking later whether it held; 0 for one that never left such a stage. left tells
// that it stands at another stage since.
func cameBack(e Entry, p Practice) (since Day, left bool) {
	was := false
	for _, ev := range e.Events {
		if ev.Stage == "" {
			continue
		}
		s, _ := p.Stage(ev.Stage)
		if s.Holds && left {
			since = DayOf(ev.At, 0)
		}
		was = was || s.Holds
		left = was && !s.Holds
	}
	return since, left
}

// OffersOf are the linked entries that reaching the stage suggests.
func OffersOf(p Practice, stage string) []Offer {
	var offers []Offer
	for _, o := range p.Offers {
		if o.At == stage {
			offers = append(offers, o)
		}
	}
	return offers
}

// Draft is the entry that the offer starts: of the target practice, with what
// can be copied filled in, and a link to the entry it came from.
func (o Offer) Draft(from Entry, id string, target Practice, at time.Time, dayStarts time.Duration) Entry {
	e := NewEntry(id, target, at, dayStarts)
	for _, f := range target.AllFields() {
		e = e.Answer(target, f.Key, from.Answers.Get(o.Copy[f.Key]), at)
	}
	e.Links = []string{from.ID}
	return e
}

// reach adds the stage and, where it is worth asking later whether it held,
// the days to ask on, unless some are set. An entry that had stepped back from such a
// stage is asked anew.
func (e Entry) reach(p Practice, s Stage, h Happening) Entry {
	_, left := cameBack(e, p)
	e = e.settled(p, s.Name)
	e.Events = append(e.Events, Event{At: h.At, Stage: s.Name})
	if days := FollowUps(e); s.Holds && (len(days) == 0 || left) {
		e.Answers = e.Answers.With(followUp, storedDays(append(days, daysToAsk(h.Today)...)))
	}
	return e
}

// Rank is how far right a stage stands; -1 for none.
func (p Practice) Rank(stage string) int {
	return slices.IndexFunc(p.Stages, func(s Stage) bool { return s.Name == stage })
}

func (p Practice) final(stage string) bool {
	s, ok := p.Stage(stage)
	return ok && s.Final
}
