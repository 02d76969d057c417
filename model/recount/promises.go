package recount

import (
	"slices"
	"strings"
	"time"

	"fromhere/model"
)

// Outcome is what became of a promise.
type Outcome string

// The outcomes. An open promise is overdue once its due time is over.
const (
	Kept    Outcome = "kept"
	Broken  Outcome = "broken"
	Overdue Outcome = "overdue"
	Open    Outcome = "open"
)

// Promise is one promise, measured.
type Promise struct {
	Entry   model.Entry
	Due     time.Time // the last due time that counts
	Day     model.Day // the journal day, in its own offset, on which it was due
	Outcome Outcome
	Margin  time.Duration // of a kept one: how long before it was due; below 0 it was late
	OnTime  bool          // "kept at or before it"
	Early   bool          // "at least the buffer before it"
	Moved   bool
	Noted   bool // "noted afterwards": written down after it was due
}

// due is the last due time that counts: "A `renegotiated` event carries `due:`, the time
// agreed; the answer `renegotiated` holds the latest. A move counts if it was made at or
// before the due time then valid."
//
// Decided: a move that was stepped back from does not count. Of moves without a time
// agreed, as older journals have them, the last one's is the answer, and those before
// it change nothing. An answer without any move, which older journals have too, is a
// move of which nobody knows when it was made, and counts.
func due(e model.Entry) (valid time.Time, moved, ok bool) {
	valid, ok = moment(e, "due")
	if !ok {
		return valid, false, false
	}
	stand := standing(e)
	last := -1 // the last move
	for i, ev := range stand {
		if ev.Stage == "renegotiated" {
			last = i
		}
	}
	if agreed, answered := moment(e, "renegotiated"); answered && last < 0 {
		return agreed, true, true
	}
	for i, ev := range stand {
		if ev.Stage != "renegotiated" {
			continue
		}
		moved = true
		agreed, known := ev.Due, !ev.Due.IsZero()
		if !known && i == last {
			agreed, known = moment(e, "renegotiated")
		}
		if known && !ev.At.After(valid) {
			valid = agreed
		}
	}
	return valid, moved, true
}

// PromiseOf measures a promise. A promise whose due time cannot be read is none.
//
// Decided: "written down after they were due" is created after the last due time that
// counts. A promise that is open at its very due time is not overdue yet.
func (j Journal) PromiseOf(e model.Entry) (p Promise, ok bool) {
	p.Entry = e
	p.Due, p.Moved, ok = due(e)
	if !ok {
		return p, false
	}
	p.Day = j.Settings.dayOf(p.Due)
	p.Noted = e.Created.After(p.Due)
	switch at, _ := reached(e, stage(e)); {
	case stage(e) == "kept":
		p.Outcome = Kept
		p.Margin = p.Due.Sub(at)
		p.OnTime = p.Margin >= 0
		p.Early = p.OnTime && p.Margin >= j.Settings.Buffer
	case stage(e) == "broken":
		p.Outcome = Broken
	case j.Now.After(p.Due):
		p.Outcome = Overdue
	default:
		p.Outcome = Open
	}
	return p, true
}

// PromisesDue are the promises that belong to a period: "for ever, to the period of the
// journal day, in its own offset, on which it was due". They stand in order of due
// time, those of one moment as they were made.
func (j Journal) PromisesDue(from, to model.Day) []Promise {
	var all []Promise
	for _, e := range byCreation(j.of("promise")) {
		if p, ok := j.PromiseOf(e); ok && from <= p.Day && p.Day <= to {
			all = append(all, p)
		}
	}
	slices.SortStableFunc(all, func(a, b Promise) int { return a.Due.Compare(b.Due) })
	return all
}

// Share is what is said of several promises.
type Share struct {
	OnTime, Of int           // "on time: of kept, broken and overdue ones"
	Early      int           // of those on time
	Kept       int           // kept ones of the share
	Median     time.Duration // of their margins
	Moved      int           // "n moved"
	Noted      int           // "n noted afterwards": in neither part of the share
}

// ShareOf is what is said of promises.
//
// Decided: those noted afterwards are in no figure but their own count and that of the
// moved ones. A promise is one that was moved whether its move counts or not, and
// however many moves there were; open ones that are not due yet are among them. The
// median of an even number is the middle between the two in the middle.
func ShareOf(promises []Promise) Share {
	var s Share
	var margins []time.Duration
	for _, p := range promises {
		if p.Moved {
			s.Moved++
		}
		if p.Noted {
			s.Noted++
			continue
		}
		if p.Outcome == Open {
			continue
		}
		s.Of++
		if p.OnTime {
			s.OnTime++
		}
		if p.Early {
			s.Early++
		}
		if p.Outcome == Kept {
			s.Kept++
			margins = append(margins, p.Margin)
		}
	}
	s.Median = median(margins)
	return s
}

// median is the one in the middle, 0 of none.
func median(of []time.Duration) time.Duration {
	sorted := slices.Clone(of)
	slices.Sort(sorted)
	n := len(sorted)
	switch {
	case n == 0:
		return 0
	case n%2 == 1:
		return sorted[n/2]
	default:
		return sorted[n/2-1] + (sorted[n/2]-sorted[n/2-1])/2
	}
}

// Share is what is said of the promises of a period.
func (j Journal) Share(from, to model.Day) Share { return ShareOf(j.PromisesDue(from, to)) }

// ShareTo is what is said of the promises of a period to a person. A promise to several
// is one to each.
func (j Journal) ShareTo(person string, from, to model.Day) Share {
	var theirs []Promise
	for _, p := range j.PromisesDue(from, to) {
		for _, name := range names(p.Entry.Answers.Get("to")) {
			if j.people().samePerson(name, person) {
				theirs = append(theirs, p)
				break
			}
		}
	}
	return ShareOf(theirs)
}

// PromisedTo are the keys of all to whom something was promised.
func (j Journal) PromisedTo() []string {
	var keys []string
	for _, e := range j.of("promise") {
		for _, name := range names(e.Answers.Get("to")) {
			if key := j.Key(name); !slices.Contains(keys, key) {
				keys = append(keys, key)
			}
		}
	}
	return keys
}

// OnTimeInARow is "how many promises in a row were on time". Decided: in the order of
// the due times that count, from the latest back to the first of the share that was
// not on time. Open ones and those noted afterwards are passed over.
func (j Journal) OnTimeInARow() int {
	n := 0
	for _, p := range slices.Backward(j.PromisesDue(firstOfAll, lastOfAll)) {
		if p.Outcome == Open || p.Noted {
			continue
		}
		if !p.OnTime {
			break
		}
		n++
	}
	return n
}

// Days before and after all others.
const firstOfAll, lastOfAll = model.Day(-1 << 30), model.Day(1 << 30)

// names are those in the answer to a field of a person, parted by commas.
func names(answer string) []string {
	var all []string
	for _, name := range strings.Split(answer, ",") {
		if name = strings.TrimSpace(name); name != "" {
			all = append(all, name)
		}
	}
	return all
}
