package model

import (
	"slices"
	"time"
)

// AsOf is the journal as it was known on the evening of a day: without the
// entries of later days, leave among them, and without later events. What is in
// the trash stays there: it was put there for a mistake, which was none the less
// one on that evening.
func (j *Journal) AsOf(day Day) *Journal {
	practice := j.Catalog.Practices()
	entries := make([]Entry, 0, len(j.order))
	for _, e := range j.order {
		if then, known := e.AsOf(*practice(e), day, j.Config.DayStarts); known {
			entries = append(entries, then)
		}
	}
	then := NewJournal(j.Catalog, j.Config)
	then.Replace(entries)
	return then
}

// AsOf is the entry as it was known on the evening of a day; known is false for
// one of a later day. An event counts on the day that its own offset says, and the
// stage that the entry was created with on the entry's own. An answer that
// only a later event brought is left out with it; of a promise that was moved
// twice, the time agreed first stands again.
func (e Entry) AsOf(p Practice, day Day, dayStarts time.Duration) (then Entry, known bool) {
	later := func(ev Event) bool { return !ev.At.Equal(e.Created) && DayOf(ev.At, dayStarts) > day }
	switch {
	case e.Day > day:
		return e, false
	case !slices.ContainsFunc(e.Events, later):
		return e, true
	}
	then = e.Clone()
	then.Events = slices.DeleteFunc(then.Events, later)
	for f := range p.EachField {
		if f.Reaches == "" {
			continue
		}
		last, reached := e.lastTo(f.Reaches)
		before, known := then.lastTo(f.Reaches)
		switch {
		case reached && !known:
			then.Answers = then.Answers.With(f.Key, "")
		case p.Moves(f.Reaches) && !before.Same(last):
			agreed := ""
			if !before.Due.IsZero() { // else an older program wrote it, and nobody knows
				agreed = before.Due.Format(time.RFC3339)
			}
			then.Answers = then.Answers.With(f.Key, agreed)
		}
	}
	return then, true
}

// lastTo is the last event by which the entry reached a stage.
func (e Entry) lastTo(stage string) (Event, bool) {
	for _, ev := range slices.Backward(e.Events) {
		if ev.Stage == stage {
			return ev, true
		}
	}
	return Event{}, false
}

// EveningOf is the last moment of a journal day by the clock of a zone, to the
// second.
func EveningOf(day Day, dayStarts time.Duration, zone *time.Location) time.Time {
	at := (day + 1).At(dayStarts, zone).Add(-time.Second)
	for DayOf(at, dayStarts) > day { // summer time skips the moment at which the next day begins
		at = at.Add(-time.Hour)
	}
	return at
}
