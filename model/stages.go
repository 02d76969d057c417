package model

import "time"

// Reached tells whether the entry came as far as the stage. A stage further
// right implies those before it, for stages may be skipped; a step back to the
// left takes back what it undid, for a mistake must be mendable.
func Reached(e Entry, p Practice, stage string) bool {
	want := p.Rank(stage)
	var path []int
	for _, ev := range e.Events {
		rank := p.Rank(ev.Stage)
		if rank < 0 {
			continue
		}
		for len(path) > 0 && path[len(path)-1] >= rank {
			path = path[:len(path)-1]
		}
		path = append(path, rank)
	}
	for _, rank := range path {
		if rank == want || rank > want && !p.Stages[rank].Aside {
			return true
		}
	}
	return false
}

// ReachedAt is when the entry came as far as the stage: the moment answered, as
// a need's "sent at", else the stage's event, else that of the later stage which
// implies it. A final stage is reached while the entry stands at it, one that is
// aside by its event alone.
func ReachedAt(e Entry, p Practice, s Stage) (at time.Time, ok bool) {
	for i := range p.Fields {
		f := &p.Fields[i]
		if f.Reaches != s.Name || f.Kind != Moment || s.Aside {
			continue
		}
		if at, ok = e.Time(f.Key); ok {
			return at, true
		}
	}
	switch at, ok = e.StageAt(s.Name); {
	case s.Final:
		return at, e.Stage() == s.Name
	case s.Aside:
		return at, ok
	case !ok:
		at = MovedAt(e)
	}
	return at, Reached(e, p, s.Name)
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
func (j *Journal) EndedOn(e Entry, p Practice, d Day) bool {
	return p.final(e.Stage()) && j.DayOf(MovedAt(e)) == d
}
