package model

import "time"

// Due is what an entry is due by: a moment, or a day.
type Due struct {
	At    time.Time // the moment; of a day, its end by the clock of the zone asked for
	Day   Day       // by that zone's clock
	Own   Day       // by the clock of the offset that it was written in, the same in every zone
	Timed bool      // the field holds a moment and not only a day
	Moved bool      // agreed anew: not what was first said
	Vain  bool      // moved after it was due: what counts is the time before
}

// soonWithin is how long before its time a thing is the next to do.
const soonWithin = 24 * time.Hour

// Met tells that a moment is on time: at or before the time that it is due by. It
// is the one place that says so, for what was kept, moved or written down, and for
// what is overdue.
func (d Due) Met(at time.Time) bool { return !at.After(d.At) }

// Late tells that the time is over. A day is over once the next one has begun.
func (d Due) Late(now time.Time, today Day) bool {
	if d.Timed {
		return !d.Met(now)
	}
	return d.Day < today
}

// Margin is how long before the time it was met at a moment; negative when that
// was too late.
func (d Due) Margin(met time.Time) time.Duration { return d.At.Sub(met) }

// Soon tells that it is due within a day, or late.
func (d Due) Soon(now time.Time) bool { return d.At.Sub(now) < soonWithin }

// SaysDue tells that a field holds what an entry is due by: the practice's When
// field, or one that replaces it. A field replaces When if both hold moments and it
// reaches a stage that is aside and not final, as a promise's "moved to".
func (p Practice) SaysDue(f *Field) bool {
	if f.Reaches == "" || f.Key == p.When {
		return f.Key == p.When
	}
	when, found := p.Field(p.When)
	s, known := p.Stage(f.Reaches)
	return found && known && f.Kind == Moment && when.Kind == Moment && s.Aside && !s.Final
}

// DueOf is what the entry is due by, or was, for all that is measured against it:
// the answer to its practice's When field, or the last of the times agreed since
// that counts. A move counts if it was made at or before the time that it was due
// by then; one of which nobody knows when counts, too.
func DueOf(e Entry, p Practice, j *Journal, zone *time.Location) (d Due, ok bool) {
	return dueAfter(e, p, j, zone, false)
}

// dueAfter is what the entry is due by after all moves that count or, if late
// ones are wanted, after the last one that says a time.
func dueAfter(e Entry, p Practice, j *Journal, zone *time.Location, late bool) (d Due, ok bool) {
	f, found := p.Field(p.When)
	if !found {
		return d, false
	}
	if f.Kind == Date {
		d.Day, ok = e.Date(f.Key)
		d.At, d.Own = (d.Day+1).At(0, zone), d.Day
		return d, ok
	}
	d.At, ok = e.Time(f.Key)
	valid := d // as far as moves count
	for _, m := range MovesOf(e, p) {
		if m.Due.IsZero() {
			continue
		}
		counts := !ok || m.At.IsZero() || valid.Met(m.At)
		if counts {
			valid.At = m.Due
		}
		if counts || late {
			d.At, d.Moved, d.Vain, ok = m.Due, true, !counts, true
		}
	}
	d.Own = j.DayOf(d.At)
	d.At = d.At.In(zone)
	d.Day, d.Timed = j.DayOf(d.At), true
	return d, ok
}

// StillDue is what an entry is due by while it is open, or has no stages, and
// nothing has met it: the time agreed last, also where it was agreed too late to
// count, for the other one waits for it then.
func StillDue(e Entry, p Practice, j *Journal, zone *time.Location) (Due, bool) {
	if len(p.Stages) > 0 && !e.Open(p) {
		return Due{}, false
	}
	d, ok := dueAfter(e, p, j, zone, true)
	if !ok {
		return d, false
	}
	_, met := MetAt(e, p)
	return d, !met
}

// QuietFor is how many days an open entry has been quiet beyond those that its
// practice allows between events; ok is false while it is not.
func QuietFor(e Entry, p Practice, j *Journal, now time.Time) (days int, ok bool) {
	days = int(j.DayOf(now)-j.DayOf(e.Touched())) - p.Quiet
	return days, p.Quiet > 0 && days >= 0 && e.Open(p)
}

// MetAt is when the entry stopped being due: the answer or event of the stage
// that meets it, as a need's "sent at", else the event of its final stage; ok
// is false while it is still due.
func MetAt(e Entry, p Practice) (at time.Time, ok bool) {
	for i := range p.Fields {
		f := &p.Fields[i]
		if f.Reaches == "" || f.Kind != Moment || f.Key == p.When {
			continue
		}
		s, known := p.Stage(f.Reaches)
		if !known || s.Aside {
			continue
		}
		if at, ok = ReachedAt(e, p, s); ok {
			return at, true
		}
	}
	if len(p.Stages) > 0 && !e.Open(p) {
		return MovedAt(e), true
	}
	return at, false
}
