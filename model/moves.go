package model

import (
	"slices"
	"time"
)

// Move is a time agreed anew for what an entry is due by.
type Move struct {
	At  time.Time // when it was agreed; zero where only an answer tells of the move
	Due time.Time // the time agreed; zero where nobody wrote it down
}

// movedBy is the field that holds the time agreed when an entry is moved to the
// stage; ok is false for a stage that moves no time.
func (p *Practice) movedBy(stage string) (f Field, ok bool) {
	for i := range p.Fields {
		if f := &p.Fields[i]; stage != "" && f.Reaches == stage && f.Key != p.When && p.SaysDue(f) {
			return *f, true
		}
	}
	return f, false
}

// Moves tells that reaching the stage moves what an entry is due by, so that a time
// is agreed for it.
func (p Practice) Moves(stage string) bool {
	_, moves := p.movedBy(stage)
	return moves
}

// mover is the stage of a practice that moves what an entry is due by, and the
// field that holds the time agreed last.
func (p *Practice) mover() (f Field, stage string, ok bool) {
	if p.When == "" {
		return f, "", false
	}
	for i := range p.Fields {
		if f, ok = p.movedBy(p.Fields[i].Reaches); ok {
			return f, f.Reaches, true
		}
	}
	return f, "", false
}

// MovesOf are the moves of an entry that it did not step back from, in the order
// of its events. The answer holds the time agreed last, which is also what a last
// event without a time means, as older programs wrote it. An answer that no
// event carries is a move of its own, the last, of which nobody knows when.
func MovesOf(e Entry, p Practice) []Move {
	f, stage, ok := p.mover()
	if !ok {
		return nil
	}
	var moves []Move
	for _, ev := range e.Events {
		switch rank := p.Rank(ev.Stage); {
		case ev.Stage == stage:
			moves = append(moves, Move{ev.At, ev.Due})
		case 0 <= rank && rank < p.Rank(stage):
			moves = nil
		}
	}
	answer, answered := e.Time(f.Key)
	switch last := len(moves) - 1; {
	case !answered:
	case last < 0 || !moves[last].Due.IsZero() && !moves[last].Due.Equal(answer):
		moves = append(moves, Move{Due: answer})
	default:
		moves[last].Due = answer
	}
	return moves
}

// move is the entry moved to the time agreed, by the field that holds it. Where
// that time was agreed already, only when is corrected.
func (e Entry) move(p Practice, f Field, h Happening) Entry {
	if e.agreesOn(f, h.Due) {
		return e.corrected(h.At).agreed(f, h.Due.Format(time.RFC3339))
	}
	e = e.settled(p, f.Reaches)
	e.Events = append(e.Events, Event{At: h.At, Stage: f.Reaches, Due: h.Due})
	e.Answers = e.Answers.With(f.Key, h.Due.Format(time.RFC3339))
	return e
}

// agreesOn tells that the entry stands as moved to the time already, or to one that
// nobody wrote down.
func (e Entry) agreesOn(f Field, due time.Time) bool {
	_, agreed := e.lastMove(f)
	return e.Stage() == f.Reaches && (agreed.IsZero() || agreed.Equal(due))
}

// lastMove is the place of the last event that moved the entry, or -1, and the time
// agreed then.
func (e Entry) lastMove(f Field) (at int, agreed time.Time) {
	for i, ev := range slices.Backward(e.Events) {
		if ev.Stage != f.Reaches {
			continue
		}
		if agreed = ev.Due; agreed.IsZero() {
			agreed, _ = e.Time(f.Key)
		}
		return i, agreed
	}
	return -1, agreed
}

// agreed is the entry with another answer to when it was moved, and no other move:
// what the last one agreed is corrected. An empty answer takes out what all of
// them agreed, so that none of them counts any more.
func (e Entry) agreed(f Field, stored string) Entry {
	e = e.Clone()
	e.Answers = e.Answers.With(f.Key, stored)
	due, _ := e.Time(f.Key)
	for i, ev := range slices.Backward(e.Events) {
		if ev.Stage != f.Reaches {
			continue
		}
		e.Events[i].Due = due
		if stored != "" {
			break
		}
	}
	return e
}

// settled is the entry before it reaches a stage that moves it, or one to the left
// of that. What the last move agreed stays with its event, because the answer will
// say another time; a step to the left takes the move back, and the answer out.
func (e Entry) settled(p Practice, stage string) Entry {
	e = e.Clone()
	f, moves, ok := p.mover()
	if !ok || p.Rank(stage) > p.Rank(moves) {
		return e
	}
	if last, agreed := e.lastMove(f); last >= 0 {
		e.Events[last].Due = agreed
		if stage != moves {
			e.Answers = e.Answers.With(f.Key, "")
		}
	}
	return e
}
