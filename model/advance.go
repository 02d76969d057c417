package model

import (
	"slices"
	"strings"
	"time"
)

// heldAfter are the days after which it is worth asking whether it held: once
// while it is fresh, once when the novelty is gone.
var heldAfter = []Day{7, 30}

const sayHeldAfter = "7 and 30 days"

const followUp = "follow_up"

// Advance is the entry with the stage reached at the given moment. Any stage of
// the practice may be named, also one further left, for a mistake must be
// mendable; naming the one it stands at changes nothing.
func (e Entry) Advance(p Practice, stage string, at time.Time, today Day) (Entry, error) {
	s, ok := p.Stage(stage)
	if !ok {
		return e, p.unknownStage(stage)
	}
	if s.Name == e.Stage() {
		return e.Clone(), nil
	}
	return e.reach(s, at, today), nil
}

// Answer is the entry with an answer set, or taken out when stored is empty. A
// first answer to a field that reaches a stage moves the entry there, but never
// backwards and never out of a final stage.
func (e Entry) Answer(p Practice, key, stored string, at time.Time) Entry {
	first := e.Answers.Get(key) == "" && stored != ""
	e = e.Clone()
	e.Answers = e.Answers.With(key, stored)
	f, _ := p.Field(key)
	s, ok := p.Stage(f.Reaches)
	if !first || !ok || p.final(e.Stage()) || p.Rank(s.Name) <= p.Rank(e.Stage()) {
		return e
	}
	// The calendar day will do here: the follow-ups are weeks ahead, and the
	// journal day differs from it for a few hours only.
	return e.reach(s, at, DayOf(at, 0))
}

// Held is the entry with an answer to "did it hold?".
func (e Entry) Held(answer bool, at time.Time) Entry {
	held := "no"
	if answer {
		held = "yes"
	}
	return e.happened(Event{At: at, Held: held})
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
// which is never before its journal day.
func DueFollowUp(e Entry, today Day) (Day, bool) {
	for _, due := range slices.Backward(FollowUps(e)) {
		if due > today {
			continue
		}
		answered := slices.ContainsFunc(e.Events, func(ev Event) bool {
			return ev.Held != "" && DayOf(ev.At, 0) >= due
		})
		return due, !answered
	}
	return 0, false
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
// the days to ask on, unless some are set.
func (e Entry) reach(s Stage, at time.Time, today Day) Entry {
	e = e.happened(Event{At: at, Stage: s.Name})
	if s.Holds && e.Answers.Get(followUp) == "" {
		e.Answers = e.Answers.With(followUp, storedDays(daysToAsk(today)))
	}
	return e
}

// happened adds an event. A clock that was set back must not put it before the
// one it follows, because the last event says where the entry stands.
func (e Entry) happened(ev Event) Entry {
	e = e.Clone()
	if n := len(e.Events); n > 0 && ev.At.Before(e.Events[n-1].At) {
		ev.At = e.Events[n-1].At
	}
	e.Events = append(e.Events, ev)
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
