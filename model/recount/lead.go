package recount

import (
	"time"

	"fromhere/model"
)

// Lead is how long before they are needed things are sent.
type Lead struct {
	Sent    int // "of those sent"
	Unasked int // "share sent unasked"
	Leads   []time.Duration
	Median  time.Duration // "median lead time"
}

// LeadOfNeeds is the time from sending to the time by which it is needed.
//
// Decided: a need is sent once it reached that stage. One that does not say whether it was
// asked for first was not. Where no time is given by which it is needed there is no
// lead; sent too late, it is below 0.
func (j Journal) LeadOfNeeds() Lead {
	var l Lead
	for _, e := range byCreation(j.of("need")) {
		at, sent := sentAt(e)
		if !sent {
			continue
		}
		l.Sent++
		if e.Answers.Get("asked_first") != "yes" {
			l.Unasked++
		}
		if by, ok := moment(e, "needed_by"); ok {
			l.Leads = append(l.Leads, by.Sub(at))
		}
	}
	l.Median = median(l.Leads)
	return l
}

// sentAt is when a need was sent. Decided: that is the time in its answer `sent`, else
// that of the event, for all figures alike.
func sentAt(e model.Entry) (time.Time, bool) {
	at, sent := reachedBy(e, "sent", "sent")
	if answered, ok := moment(e, "sent"); sent && ok {
		return answered, true
	}
	return at, sent
}

// Delay is how long it took to say something.
type Delay struct {
	Times  []time.Duration
	Median time.Duration
}

// TimeToTell is the "time from noticing to telling" of what was dropped.
func (j Journal) TimeToTell() Delay { return delay(j, "transparency", "noticed", "told") }

// TimeToOwn is the time "from event to owning it" of what went wrong.
func (j Journal) TimeToOwn() Delay { return delay(j, "ownership", "when", "owned") }

// delay is the time from the moment in a field to that of a stage. Decided: entries that
// lack one of the two are left out, and so are those whose moment is after the stage,
// which is a slip.
func delay(j Journal, practice, field, stage string) Delay {
	var d Delay
	for _, e := range byCreation(j.of(practice)) {
		from, ok := moment(e, field)
		if at, was := reached(e, stage); ok && was && !from.After(at) {
			d.Times = append(d.Times, at.Sub(from))
		}
	}
	d.Median = median(d.Times)
	return d
}
