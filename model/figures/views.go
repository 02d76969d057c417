package figures

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"time"

	"fromhere/model"
)

// Figure is one number of a practice's view, in words for people, and as it is
// for programs: "on time", "92 %".
type Figure struct {
	Name    string // by which programs and Explain know it, the same for ever: "on_time"
	Label   string
	Value   string
	Tone    model.Tone
	Number  float64  // what Value says, in Unit; of a share the percentage
	Unit    string   // "%", "hours a week", "days", "minutes", "promises", …
	Entries []string // ids of the entries that it is worked out from, oldest first
}

// idsOf are the ids of entries in their order, each once; those of one entry stand
// together.
func idsOf(entries []model.Entry) []string {
	ids := make([]string, 0, len(entries))
	for _, e := range entries {
		if len(ids) == 0 || ids[len(ids)-1] != e.ID {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

// record is what figures are computed from: the entries of one practice at
// one moment.
type record struct {
	Practice model.Practice
	Entries  []model.Entry // outside the trash, oldest first
	Journal  *model.Journal
	Now      time.Time
	Today    model.Day
}

// Of are the figures of a practice's view now: its own, or the general
// ones where it has none.
func Of(p model.Practice, j *model.Journal, now time.Time) []Figure {
	r := record{Practice: p, Entries: j.Of(p.ID), Journal: j, Now: now, Today: j.DayOf(now)}
	if of, ok := views[p.ID]; ok {
		return of(r)
	}
	return general(r)
}

// views computes, by practice, the figures of its view, the most telling first.
// All are kept short, so that several fit one line. No other rule names a
// practice by its id.
var views = map[string]func(record) []Figure{
	"nuisance":     measureNuisance,
	"ask":          measureAsk,
	"promise":      measurePromise,
	"contact":      measureContact,
	"ownership":    measureOwnership,
	"outcome":      measureOutcome,
	"follower":     measureFollower,
	"transparency": measureTransparency,
	"need":         measureNeed,
	"gap":          measureGap,
	"language":     measureLanguage,
	"mentee":       measureMentee,
	"waiting":      measureWaiting,
	"reflection":   measureReflection,
	"week":         measureWeek,
	"leave":        measureLeave,
}

// general computes what can be said of any practice: entries this month,
// open loops, days since the last one.
func general(r record) []Figure {
	if len(r.Entries) == 0 {
		return nil
	}
	month := model.PeriodOf(model.OneMonth, r.Today)
	var this, open []string
	last := r.Entries[0]
	for _, e := range r.Entries {
		if month.Has(e.Day) {
			this = append(this, e.ID)
		}
		if e.Open(r.Practice) {
			open = append(open, e.ID)
		}
		if e.Day >= last.Day {
			last = e
		}
	}
	figures := []Figure{countFigure("this_month", "this month", "entries", this)}
	if len(r.Practice.Stages) > 0 {
		figures = append(figures, countFigure("open", "open", "entries", open))
	}
	return append(figures, Figure{Name: "last", Label: "last", Value: model.Ago(last.Day, r.Today), Tone: model.Muted,
		Number: float64(r.Today - last.Day), Unit: "days", Entries: []string{last.ID}})
}

// countFigure is how many entries there are of a kind, as a figure of a view.
func countFigure(name, label, unit string, of []string) Figure {
	return Figure{Name: name, Label: label, Value: strconv.Itoa(len(of)), Number: float64(len(of)), Unit: unit, Entries: of}
}

// Share is a part of a whole that is counted.
type Share struct{ Part, Whole int }

// Known tells whether there is a whole to take a part of.
func (s Share) Known() bool { return s.Whole > 0 }

// Percent is the share from 0 to 100, rounded; 0 when it is not Known.
func (s Share) Percent() int {
	if !s.Known() {
		return 0
	}
	return int(math.Round(100 * float64(s.Part) / float64(s.Whole)))
}

// fewCases is the number of cases below which a percentage says more than is
// known.
const fewCases = 5

// Few tells that there are too few cases for a percentage.
func (s Share) Few() bool { return s.Whole < fewCases }

// String is the share as "92 %", or as "2 of 3" where there are fewer than five
// cases.
func (s Share) String() string {
	if s.Few() {
		return s.Of()
	}
	return fmt.Sprintf("%d %%", s.Percent())
}

// Of is the share as "3 of 28", whatever the whole.
func (s Share) Of() string { return fmt.Sprintf("%d of %d", s.Part, s.Whole) }

// add counts one more of the whole, and of the part when it belongs there.
func (s *Share) add(belongs bool) {
	s.Whole++
	if belongs {
		s.Part++
	}
}

// counted is a share, and the ids of the entries that it is a share of.
type counted struct {
	Share
	Entries []string
}

// add counts one more entry of the whole, and of the part when it belongs there.
func (c *counted) add(e model.Entry, belongs bool) {
	c.Share.add(belongs)
	c.Entries = append(c.Entries, e.ID)
}

// figure is the share as a figure of a view.
func (c counted) figure(name, label string) Figure {
	return Figure{Name: name, Label: label, Value: c.String(), Number: float64(c.Percent()), Unit: "%", Entries: c.Entries}
}

// spans are spans of time, and the ids of the entries that each is of.
type spans struct {
	All     []time.Duration
	Entries []string
}

func (s *spans) add(e model.Entry, span time.Duration) {
	s.All = append(s.All, span)
	s.Entries = append(s.Entries, e.ID)
}

// median is the middle span, or the mean of the middle two; ok is false when
// there are none.
func (s spans) median() (m time.Duration, ok bool) { return median(s.All) }

// figure is the median as a figure of a view, in hours for programs.
func (s spans) figure(name, label, value string) Figure {
	m, _ := s.median()
	return Figure{Name: name, Label: label, Value: value, Number: m.Hours(), Unit: "hours", Entries: s.Entries}
}

// median is the middle of the durations, or the mean of the middle two; ok is
// false when there are none.
func median(durations []time.Duration) (m time.Duration, ok bool) {
	if len(durations) == 0 {
		return 0, false
	}
	sorted := slices.Sorted(slices.Values(durations))
	half := len(sorted) / 2
	if len(sorted)%2 == 1 {
		return sorted[half], true
	}
	return (sorted[half-1] + sorted[half]) / 2, true
}
