package figures

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"

	"fromhere/model"
)

// PromiseRecord is how promises were kept.
type PromiseRecord struct {
	Reliability               // to all people together
	Early       Share         // kept before it was due by at least the buffer, of the same as OnTime
	Median      time.Duration // middle margin of those kept that OnTime counts; positive is early
	Moved       int           // moved at least once, in time or not
	Afterwards  int           // noted afterwards: written down after they were due, and in no share
	Next        model.Entry   // the open promise due next, not yet late; its ID is empty when there is none
	NextDue     time.Time     // when that is
	People      []Reliability // to one person each, the most promises first

	judged []judged // each of them, oldest first
}

// judged is a promise and how it stands.
type judged struct {
	entry model.Entry
	Outcome
}

// Reliability is how promises were kept.
type Reliability struct {
	Name               string // of a person
	Open, Kept, Broken int
	OnTime             Share // kept by the time that counts, of those kept, broken and overdue; without those noted afterwards

	entries            []string // the ids of those that OnTime counts
	open, kept, broken []string // the ids of these
}

// promisesOf computes how the promises among the entries were kept.
func promisesOf(entries []model.Entry, j *model.Journal, now time.Time) PromiseRecord {
	var r PromiseRecord
	var margins []time.Duration
	p, _ := j.Catalog.InRole(model.RolePromise)
	people := map[string]*Reliability{}
	for _, e := range entries {
		o := OutcomeOf(e, p, j, now)
		r.judged = append(r.judged, judged{e, o})
		r.count(e, o)
		if o.Counts() {
			r.Early.add(o.Early)
			if o.Kept {
				margins = append(margins, o.Margin)
			}
		}
		if o.Moves > 0 {
			r.Moved++
		}
		if o.Afterwards {
			r.Afterwards++
		}
		if due, ok := model.StillDue(e, p, j, now.Location()); ok && due.Met(now) && (r.Next.ID == "" || due.At.Before(r.NextDue)) {
			r.Next, r.NextDue = e, due.At
		}
		for key, name := range peopleOf(e, &p, j) {
			if people[key] == nil {
				people[key] = &Reliability{}
			}
			people[key].Name = name
			people[key].count(e, o)
		}
	}
	r.Median, _ = median(margins)
	for _, p := range people {
		r.People = append(r.People, *p)
	}
	slices.SortFunc(r.People, func(a, b Reliability) int {
		return cmp.Or(cmp.Compare(b.all(), a.all()), strings.Compare(a.Name, b.Name))
	})
	return r
}

// peopleOf yields the people that an entry names as its own, each once under all
// their spellings: their key, and their name as it is shown.
func peopleOf(e model.Entry, p *model.Practice, j *model.Journal) iter.Seq2[string, string] {
	return func(yield func(key, name string) bool) {
		seen := map[string]bool{}
		for _, name := range model.People(e.Answers.Get(p.Who)) {
			key := j.PersonOf(name)
			if !seen[key] && !yield(key, j.NameOf(name)) {
				return
			}
			seen[key] = true
		}
	}
}

func (r *Reliability) count(e model.Entry, o Outcome) {
	switch e.Stage() {
	case model.Kept:
		r.Kept++
		r.kept = append(r.kept, e.ID)
	case model.Broken:
		r.Broken++
		r.broken = append(r.broken, e.ID)
	default:
		r.Open++
		r.open = append(r.open, e.ID)
	}
	if o.Counts() {
		r.OnTime.add(o.OnTime)
		r.entries = append(r.entries, e.ID)
	}
}

func (r Reliability) all() int { return r.Open + r.Kept + r.Broken }

// onTimeInARow are the promises kept on time since the last one that was not, in
// the order of their due times. One whose time has not come and those noted
// afterwards are passed over; of two due at once, the one written down first is
// the first.
func onTimeInARow(all []judged) []judged {
	counted := slices.DeleteFunc(slices.Clone(all), func(p judged) bool { return !p.Counts() })
	slices.SortStableFunc(counted, func(a, b judged) int {
		return cmp.Or(a.Due.At.Compare(b.Due.At), model.ByCreation(a.entry, b.entry))
	})
	from := len(counted)
	for from > 0 && counted[from-1].OnTime {
		from--
	}
	return counted[from:]
}

// enoughToJudge is how many times something must have happened before a share
// of it says more than chance.
const enoughToJudge = 3

func measurePromise(r record) []Figure {
	p := promisesOf(r.Entries, r.Journal, r.Now)
	var figures []Figure
	if p.OnTime.Known() {
		onTime := counted{p.OnTime, p.entries}.figure("on_time", "on time")
		onTime.Tone = model.GoodIf(p.OnTime.Percent() >= 90)
		figures = append(figures, onTime, counted{p.Early, p.entries}.figure("early", "early"))
	}
	if p.Moved > 0 {
		figures = append(figures, countFigure("moved", "moved", "promises", p.moved()))
	}
	if p.Afterwards > 0 {
		figures = append(figures, countFigure("noted_afterwards", "noted afterwards", "promises", p.afterwards()))
	}
	if p.Next.ID != "" {
		next := untilDue(p.NextDue, r.Journal.Config.Buffer, r.Now)
		next.Name, next.Entries = "next", []string{p.Next.ID}
		figures = append(figures, next)
	}
	if kept := p.those(func(o Outcome) bool { return o.Counts() && o.Kept }); len(kept) > 0 {
		figures = append(figures, Figure{Name: "median", Label: "median", Value: SayMargin(p.Median),
			Number: p.Median.Minutes(), Unit: "minutes", Entries: kept})
	}
	if p.OnTime.Known() {
		figures = append(figures, countFigure("in_a_row", "in a row", "promises", p.inARow()))
	}
	if worst, ok := leastReliable(p); ok {
		figures = append(figures, Figure{Name: "lowest_on_time", Label: "lowest on time:", Value: fmt.Sprintf("%s %s", worst.Name, worst.OnTime),
			Number: float64(worst.OnTime.Percent()), Unit: "%", Entries: worst.entries})
	}
	if p.Open > 0 {
		figures = append(figures, countFigure("open", "open", "promises", p.among(func(j judged) bool { return j.entry.Open(r.Practice) })))
	}
	return figures
}

// those are the ids of the promises with an outcome that is wanted, oldest first.
func (r PromiseRecord) those(wanted func(Outcome) bool) []string {
	return r.among(func(p judged) bool { return wanted(p.Outcome) })
}

// inARow are the ids of those kept on time in a row.
func (r PromiseRecord) inARow() []string {
	row := onTimeInARow(r.judged)
	slices.SortFunc(row, func(a, b judged) int { return model.ByCreation(a.entry, b.entry) })
	return idsOf(entriesOf(row))
}

// moved are the ids of those that were moved.
func (r PromiseRecord) moved() []string { return r.those(func(o Outcome) bool { return o.Moves > 0 }) }

// afterwards are the ids of those that were noted afterwards.
func (r PromiseRecord) afterwards() []string {
	return r.those(func(o Outcome) bool { return o.Afterwards })
}

func (r PromiseRecord) among(wanted func(judged) bool) []string {
	return idsOf(entriesOf(slices.DeleteFunc(slices.Clone(r.judged), func(p judged) bool { return !wanted(p) })))
}

func entriesOf(promises []judged) []model.Entry {
	entries := make([]model.Entry, len(promises))
	for i, p := range promises {
		entries[i] = p.entry
	}
	return entries
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

// untilDue is the time left until a promise is due, and when to aim for so that it
// is kept early.
func untilDue(due time.Time, buffer time.Duration, now time.Time) Figure {
	left := due.Sub(now)
	value := "in " + model.SaySpan(left)
	if aim := SayAim(due, buffer, now); aim != "" {
		value += ", " + aim
	}
	return Figure{Label: "next due", Value: value, Tone: model.Soon, Number: left.Minutes(), Unit: "minutes"}
}

// SayAim is the time to aim for, which is due less the buffer, in words; "" where
// there is no buffer, and once it has begun.
func SayAim(due time.Time, buffer time.Duration, now time.Time) string {
	if aim := due.Add(-buffer); buffer > 0 && aim.After(now) {
		return "aim for " + aim.Format("15:04")
	}
	return ""
}
