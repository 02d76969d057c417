package model

import (
	"strings"
	"time"
)

// reached tells whether the entry came as far as the stage. A stage further
// right implies those before it, for stages may be skipped; a step back to the
// left takes back what it undid, for a mistake must be mendable.
func reached(e Entry, p Practice, stage string) bool {
	want := p.rank(stage)
	var path []int
	for _, ev := range e.Events {
		rank := p.rank(ev.Stage)
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

// reachedAt is when the entry came as far as the stage: the moment answered, as
// a need's "sent at", else the stage's event, else that of the later stage which
// implies it. A final stage is reached while the entry stands at it, one that is
// aside by its event alone.
func reachedAt(e Entry, p Practice, s Stage) (at time.Time, ok bool) {
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
		at = moved(e)
	}
	return at, reached(e, p, s.Name)
}

// moved is when the entry last changed its stage, or its creation.
func moved(e Entry) time.Time {
	at := e.Created
	for _, ev := range e.Events {
		if ev.Stage != "" {
			at = ev.At
		}
	}
	return at
}

// deadline is what an entry is due by.
type deadline struct {
	at    time.Time // the moment; for a day, its end by the clock of the zone asked for
	day   Day
	timed bool // the field holds a moment and not only a day
	moved bool // agreed anew: not what was first said
}

// dueOf is what the entry is due by: its practice's When field, or the later
// answer that replaced it. A field replaces When if it is of the same kind and
// reaches a stage that is aside and not final, as a promise's "moved to".
func dueOf(e Entry, p Practice, j *Journal, zone *time.Location) (d deadline, ok bool) {
	f, found := p.Field(p.When)
	if !found {
		return d, false
	}
	for i := range p.Fields {
		other := &p.Fields[i]
		if other.Reaches == "" || other.Kind != f.Kind || e.Answers.Get(other.Key) == "" {
			continue
		}
		if s, known := p.Stage(other.Reaches); known && s.Aside && !s.Final {
			f, d.moved = *other, true
		}
	}
	if f.Kind == Date {
		d.day, ok = e.Date(f.Key)
		d.at = (d.day + 1).At(0, zone)
		return d, ok
	}
	d.at, ok = e.Time(f.Key)
	d.at = d.at.In(zone)
	d.day, d.timed = j.DayOf(d.at), true
	return d, ok
}

// metAt is when the entry stopped being due: the answer or event of the stage
// that meets it, as a need's "sent at", else the event of its final stage; ok
// is false while it is still due.
func metAt(e Entry, p Practice) (at time.Time, ok bool) {
	for i := range p.Fields {
		f := &p.Fields[i]
		if f.Reaches == "" || f.Kind != Moment || f.Key == p.When {
			continue
		}
		s, known := p.Stage(f.Reaches)
		if !known || s.Aside {
			continue
		}
		if at, ok = reachedAt(e, p, s); ok {
			return at, true
		}
	}
	if len(p.Stages) > 0 && !e.Open(p) {
		return moved(e), true
	}
	return at, false
}

// personKey is a name as people are told apart by: "priya" is "Priya".
func personKey(name string) string { return strings.ToLower(strings.TrimSpace(name)) }
