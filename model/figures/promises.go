package figures

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"fromhere/model"
)

// PromiseRecord is how promises were kept.
type PromiseRecord struct {
	Reliability               // to all people together
	Early       Share         // kept before it was due by at least the buffer, of the same as OnTime
	Median      time.Duration // middle margin of those kept; positive is early
	Streak      int           // kept in a row, up to the last one kept or broken
	Next        model.Entry   // the open promise due next, not yet late; its ID is empty when there is none
	NextDue     time.Time     // when that is
	People      []Reliability // to one person each, the most promises first
}

// Reliability is how promises were kept.
type Reliability struct {
	Name               string // of a person
	Open, Kept, Broken int
	OnTime             Share // kept by the time that held, of all whose time has come
}

// Outcome is how one promise stands to the time that holds: the one it was moved
// to, else the first. A broken promise is not on time, and neither is an open one
// that is late: it could only become so.
type Outcome struct {
	Due    model.Due
	Open   bool          // it has a time and can still be kept
	Over   bool          // its time has come, or it ended
	Kept   bool          // at a known margin
	Margin time.Duration // how long before its time it was kept; negative when late
	OnTime bool          // kept, and not late
}

// OutcomeOf is how a promise stands now.
func OutcomeOf(e model.Entry, p model.Practice, j *model.Journal, now time.Time) (o Outcome) {
	due, timed := model.DueOf(e, p, j, now.Location())
	o.Due = due
	switch stage := e.Stage(); {
	case stage == model.Broken:
		o.Over = true
	case stage == model.Kept && timed:
		at, _ := e.StageAt(model.Kept)
		o.Over, o.Kept, o.Margin = true, true, due.Margin(at)
		o.OnTime = o.Margin >= 0
	case stage != model.Kept && timed:
		o.Open, o.Over = true, due.Late(now, j.DayOf(now))
	}
	return o
}

// promisesOf computes how the promises among the entries were kept.
func promisesOf(entries []model.Entry, j *model.Journal, now time.Time) PromiseRecord {
	var r PromiseRecord
	var margins []time.Duration
	p, _ := j.Catalog.InRole(model.RolePromise)
	people := map[string]*Reliability{}
	for _, e := range entries {
		o := OutcomeOf(e, p, j, now)
		r.count(e.Stage(), o)
		if o.Kept {
			margins = append(margins, o.Margin)
		}
		if o.Over {
			r.Early.add(o.Kept && o.Margin >= j.Config.Buffer)
		}
		if o.Open && !o.Over && (r.Next.ID == "" || o.Due.At.Before(r.NextDue)) {
			r.Next, r.NextDue = e, o.Due.At
		}
		for _, name := range model.People(e.Answers.Get(p.Who)) {
			key := j.PersonOf(name)
			if people[key] == nil {
				people[key] = &Reliability{}
			}
			people[key].Name = j.NameOf(name)
			people[key].count(e.Stage(), o)
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

func (r *Reliability) count(stage string, o Outcome) {
	switch stage {
	case model.Kept:
		r.Kept++
	case model.Broken:
		r.Broken++
	default:
		r.Open++
	}
	if o.Over {
		r.OnTime.add(o.OnTime)
	}
}

func (r Reliability) all() int { return r.Open + r.Kept + r.Broken }

// keptInARow is how many promises were kept since the last one broken, in the
// order in which they ended.
func keptInARow(entries []model.Entry) int {
	var ended []model.Entry
	for _, e := range entries {
		if s := e.Stage(); s == model.Kept || s == model.Broken {
			ended = append(ended, e)
		}
	}
	slices.SortStableFunc(ended, func(a, b model.Entry) int { return model.MovedAt(a).Compare(model.MovedAt(b)) })
	row := 0
	for _, e := range slices.Backward(ended) {
		if e.Stage() == model.Broken {
			break
		}
		row++
	}
	return row
}

// enoughToJudge is how many times something must have happened before a share
// of it says more than chance.
const enoughToJudge = 3

func measurePromise(r record) []Figure {
	p := promisesOf(r.Entries, r.Journal, r.Now)
	var figures []Figure
	if p.OnTime.Known() {
		figures = append(figures,
			Figure{Label: "on time", Value: p.OnTime.String(), Tone: model.GoodIf(p.OnTime.Percent() >= 90)},
			Figure{Label: "early", Value: p.Early.String()})
	}
	if p.Kept > 0 {
		figures = append(figures, Figure{Label: "median", Value: SayMargin(p.Median)})
	}
	if p.Open > 0 {
		figures = append(figures, Figure{Label: "open", Value: strconv.Itoa(p.Open)})
	}
	if p.Streak > 0 {
		figures = append(figures, Figure{Label: "streak", Value: model.Plural(p.Streak, r.Practice.Noun)})
	}
	if p.Next.ID != "" {
		figures = append(figures, ToAim(p.NextDue, r.Journal.Config.Buffer, r.Now))
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

// ToAim is the time left to the aim, which is due less the buffer; inside the
// buffer, the time left to due.
func ToAim(due time.Time, buffer time.Duration, now time.Time) Figure {
	if left := due.Add(-buffer).Sub(now); left > 0 {
		return Figure{Label: "aim", Value: "in " + model.SaySpan(left), Tone: model.Soon}
	}
	return Figure{Label: "due", Value: "in " + model.SaySpan(due.Sub(now)), Tone: model.Soon}
}

// SayMargin is a margin in words: "35 min early", "3 h 20 late".
func SayMargin(margin time.Duration) string {
	switch {
	case margin >= time.Minute:
		return model.SaySpan(margin) + " early"
	case margin <= -time.Minute:
		return model.SaySpan(-margin) + " late"
	}
	return "on the minute"
}
