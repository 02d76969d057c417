package model

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// PromiseRecord is how promises were kept.
type PromiseRecord struct {
	Open   int
	Kept   int
	Broken int
	OnTime Share         // kept by the time that held, of all whose time has come
	Early  Share         // kept before it by at least the buffer, of the same
	Median time.Duration // middle margin of those kept; positive is early
	Streak int           // kept in a row, up to the last one kept or broken
	Next   Entry         // the open promise due next, not yet late; its ID is empty when there is none
	People []Reliability // the most promises first
}

// Reliability is how promises to one person were kept.
type Reliability struct {
	Name               string
	Open, Kept, Broken int
	OnTime             Share
}

// promiseDue is when a promise is due: the time it was moved to, else the
// first one.
func promiseDue(e Entry) (time.Time, bool) {
	if t, ok := e.Time(Renegotiated); ok {
		return t, true
	}
	return e.Time("due")
}

// Margin is how long before its time a kept promise was kept, negative when it
// was late; ok is false for one that is not kept or has no time.
func Margin(e Entry) (margin time.Duration, ok bool) {
	due, known := promiseDue(e)
	at, kept := e.StageAt(Kept)
	return due.Sub(at), known && kept && e.Stage() == Kept
}

// PromisesOf computes how the promises among the entries were kept. A promise
// that was renegotiated is measured by the time it was moved to, and is not
// broken. A broken promise is not on time, and neither is an open one that is
// late already: it could only become late. Those not yet due count for nothing.
func PromisesOf(entries []Entry, buffer time.Duration, now time.Time) PromiseRecord {
	var r PromiseRecord
	var margins []time.Duration
	var next time.Time
	people := map[string]*Reliability{}
	for _, e := range entries {
		due, timed := promiseDue(e)
		stage := e.Stage()
		open := stage != Kept && stage != Broken
		margin, measured := Margin(e)
		if measured {
			margins = append(margins, margin)
		}
		over := measured || stage == Broken || open && timed && due.Before(now)
		onTime := measured && margin >= 0
		r.count(stage)
		if over {
			r.OnTime.add(onTime)
			r.Early.add(measured && margin >= buffer)
		}
		if open && timed && !due.Before(now) && (r.Next.ID == "" || due.Before(next)) {
			r.Next, next = e, due
		}
		for _, name := range People(e.Answers.Get("to")) {
			p := people[personKey(name)]
			if p == nil {
				p = &Reliability{}
				people[personKey(name)] = p
			}
			p.Name = name
			p.count(stage)
			if over {
				p.OnTime.add(onTime)
			}
		}
	}
	r.Median, _ = median(margins)
	r.Streak = keptInARow(entries)
	for _, p := range people {
		r.People = append(r.People, *p)
	}
	slices.SortFunc(r.People, func(a, b Reliability) int {
		return cmp.Or(cmp.Compare(b.all(), a.all()), strings.Compare(a.Name, b.Name))
	})
	return r
}

func (r *PromiseRecord) count(stage string) {
	p := Reliability{Open: r.Open, Kept: r.Kept, Broken: r.Broken}
	p.count(stage)
	r.Open, r.Kept, r.Broken = p.Open, p.Kept, p.Broken
}

func (r *Reliability) count(stage string) {
	switch stage {
	case Kept:
		r.Kept++
	case Broken:
		r.Broken++
	default:
		r.Open++
	}
}

func (r Reliability) all() int { return r.Open + r.Kept + r.Broken }

// keptInARow is how many promises were kept since the last one broken, in the
// order of when that was settled.
func keptInARow(entries []Entry) int {
	var settled []Entry
	for _, e := range entries {
		if s := e.Stage(); s == Kept || s == Broken {
			settled = append(settled, e)
		}
	}
	slices.SortStableFunc(settled, func(a, b Entry) int { return moved(a).Compare(moved(b)) })
	row := 0
	for _, e := range slices.Backward(settled) {
		if e.Stage() == Broken {
			break
		}
		row++
	}
	return row
}

// enoughToJudge is how many times something must have happened before a share
// of it says more than chance.
const enoughToJudge = 3

func measurePromise(r Record) []Figure {
	p := PromisesOf(r.Entries, r.Journal.Config.Buffer, r.Now)
	var figures []Figure
	if p.OnTime.Known() {
		figures = append(figures,
			Figure{Label: "on time", Value: p.OnTime.String(), Tone: good(p.OnTime.Percent() >= 90)},
			Figure{Label: "early", Value: p.Early.String()})
	}
	if p.Kept > 0 {
		figures = append(figures, Figure{Label: "median", Value: sayMargin(p.Median)})
	}
	if p.Open > 0 {
		figures = append(figures, Figure{Label: "open", Value: strconv.Itoa(p.Open)})
	}
	if p.Streak > 0 {
		figures = append(figures, Figure{Label: "streak", Value: Plural(p.Streak, r.Practice.Noun)})
	}
	if p.Next.ID != "" {
		due, _ := promiseDue(p.Next)
		figures = append(figures, toAim(due, r.Journal.Config.Buffer, r.Now))
	}
	if worst, ok := leastReliable(p); ok {
		figures = append(figures, Figure{Label: "least sure", Value: fmt.Sprintf("%s %s", worst.Name, worst.OnTime)})
	}
	return figures
}

// leastReliable is the person to whom the fewest promises were on time, if
// there were enough of them to judge by and it is worse than overall.
func leastReliable(p PromiseRecord) (worst Reliability, ok bool) {
	for _, r := range p.People {
		if r.OnTime.Whole < enoughToJudge || r.OnTime.Percent() >= p.OnTime.Percent() {
			continue
		}
		if !ok || r.OnTime.Percent() < worst.OnTime.Percent() {
			worst, ok = r, true
		}
	}
	return worst, ok
}

// toAim is the time left to the aim, which is due less the buffer; inside the
// buffer, the time left to due.
func toAim(due time.Time, buffer time.Duration, now time.Time) Figure {
	if left := due.Add(-buffer).Sub(now); left > 0 {
		return Figure{Label: "aim", Value: "in " + SaySpan(left), Tone: Soon}
	}
	return Figure{Label: "due", Value: "in " + SaySpan(due.Sub(now)), Tone: Soon}
}

// sayMargin is a margin in words: "35 min early", "3 h 20 late".
func sayMargin(margin time.Duration) string {
	switch {
	case margin >= time.Minute:
		return SaySpan(margin) + " early"
	case margin <= -time.Minute:
		return SaySpan(-margin) + " late"
	}
	return "on the minute"
}

// good is the tone of a figure that is as it should be.
func good(is bool) Tone {
	if is {
		return Good
	}
	return Plain
}
