package model

import (
	"strconv"
	"time"

	"pgregory.net/rapid"
)

// anyJournal draws journals of all practices, a person's own and one that the
// catalog lacks among them. Days, people and words are few, so that entries
// stand in each other's way.
type anyJournal struct {
	t       *rapid.T
	catalog Catalog
	config  Config
	ids     map[string]bool
}

func drawFrom(t *rapid.T) *anyJournal {
	catalog, err := NewCatalog(
		Practice{ID: "coach", Name: "Coaching", Who: "who", When: "again",
			Fields: []Field{{Key: "who", Kind: Person}, {Key: "said", Kind: Line}, {Key: "again", Kind: Moment}}, Title: "said"},
		Practice{ID: "chore", Name: "Chore", Quiet: 5, Cadence: Daily,
			Fields: []Field{{Key: "what", Kind: Line}}, Stages: []Stage{{Name: "begun"}, {Name: "done", Final: true}}},
		Practice{ID: "errand", Name: "Errand", When: "by",
			Fields: []Field{{Key: "what", Kind: Line}, {Key: "by", Kind: Date}}, Stages: []Stage{{Name: "begun"}, {Name: "done", Final: true}}},
	)
	if err != nil {
		t.Fatal(err)
	}
	config := DefaultConfig()
	config.Cold = 10 // so that talks end within the days drawn
	return &anyJournal{t: t, catalog: catalog, config: config, ids: map[string]bool{}}
}

func (a *anyJournal) empty() *Journal { return NewJournal(a.catalog, a.config) }

func (a *anyJournal) number(least, most int, what string) int {
	return rapid.IntRange(least, most).Draw(a.t, what)
}

// oneIn is true once in so many draws.
func (a *anyJournal) oneIn(n int, what string) bool { return a.number(1, n, what) == n }

func (a *anyJournal) zone() *time.Location {
	return rapid.SampledFrom([]*time.Location{time.UTC, central, time.FixedZone("far", 11*60*60)}).Draw(a.t, "zone")
}

// moment draws a moment of a journal day.
func (a *anyJournal) moment(day Day) time.Time {
	return day.At(a.config.DayStarts+time.Duration(a.number(0, 24*60-1, "minute"))*time.Minute, a.zone())
}

// id draws an id of few letters, so that many end alike.
func (a *anyJournal) id() string {
	id := rapid.StringOfN(rapid.SampledFrom([]rune("ab")), 4, 8, -1).Draw(a.t, "id")
	for a.ids[id] {
		id = "c" + id
	}
	a.ids[id] = true
	return id
}

// entries draws entries around a day.
func (a *anyJournal) entries(most int, around Day) []Entry {
	var all []Entry
	for range a.number(0, most, "entries") {
		all = append(all, a.entry(around))
	}
	return all
}

func (a *anyJournal) entry(around Day) Entry {
	practice := rapid.SampledFrom(append(a.catalog.IDs(), "lost", Contact, Contact, Contact, "mentee", "coach", Reflection)).Draw(a.t, "practice")
	p, known := a.catalog.Practice(practice)
	if !known {
		p = Practice{ID: practice}
	}
	telling := []int{6, 7, 8, 9, 10, 27, 28, 30, 31, 39, 40, 41, 364, 365, 366}
	ago := a.number(-3, 12, "days ago")
	if a.oneIn(3, "long ago") {
		ago = rapid.SampledFrom(telling).Draw(a.t, "days ago")
	}
	at := (around - Day(ago)).At(time.Duration(a.number(0, 24*60-1, "minute"))*time.Minute, a.zone())
	e := NewEntry(a.id(), p, at, a.config.DayStarts)
	if a.oneIn(6, "closed the day after") {
		e.Day--
	}
	return a.filled(e, p, around)
}

// filled answers an entry, takes it through its stages, and may delete it.
func (a *anyJournal) filled(e Entry, p Practice, around Day) Entry {
	e.Answers = Answers{}
	for _, f := range p.AllFields() {
		if text := a.answer(f, around); text != "" {
			e.Answers = e.Answers.With(f.Key, text)
		}
	}
	if e.Practice == "lost" {
		e.Answers = e.Answers.With("word", a.answer(Field{Kind: Line}, around))
	}
	at := e.Created
	for range a.number(0, 2, "events") {
		at = at.Add(time.Duration(rapid.SampledFrom([]int{0, 5, 24, 7 * 24, 28 * 24, 360 * 24}).Draw(a.t, "hours later")) * time.Hour).In(a.zone())
		if names := p.StageNames(); len(names) > 0 && !a.oneIn(3, "asked") {
			e.Events = append(e.Events, Event{At: at, Stage: rapid.SampledFrom(names).Draw(a.t, "stage")})
			continue
		}
		e.Events = append(e.Events, Event{At: at, Held: rapid.SampledFrom([]string{"yes", "no"}).Draw(a.t, "held")})
	}
	e.Evidence = a.oneIn(4, "evidence")
	if a.oneIn(8, "deleted") {
		e.Deleted = at
		if a.oneIn(3, "erased") {
			e.Answers, e.Events, e.Evidence = Answers{}, nil, false
		}
	}
	return e
}

func (a *anyJournal) answer(f Field, around Day) string {
	day := around + Day(a.number(-20, 20, f.Key))
	switch {
	case f.Kind == Person:
		return rapid.SampledFrom([]string{"", "Sam", "Lu", "sam, Lu", "Bo"}).Draw(a.t, f.Key)
	case f.Kind == Dates && a.oneIn(2, f.Key):
		return day.String() + " " + (day + 7).String()
	case f.Kind == Date && !a.oneIn(3, f.Key):
		return day.String()
	case f.Kind == Moment && !a.oneIn(3, f.Key):
		return day.At(time.Duration(a.number(0, 47, "half hour"))*30*time.Minute, a.zone()).Format(time.RFC3339)
	case f.Kind == Line || f.Kind == Prose:
		return rapid.SampledFrom([]string{"", "a", "b", "longer", "first\nsecond"}).Draw(a.t, f.Key)
	case f.Kind == Scale && a.oneIn(4, f.Key):
		return strconv.Itoa(a.number(0, 10, f.Key))
	}
	return ""
}

// mended is an entry changed in any of the ways an entry can be, but erasing,
// which frees its letters.
func (a *anyJournal) mended(e Entry, p Practice, now time.Time) Entry {
	old := e
	switch e = e.Clone(); {
	case a.oneIn(3, "delete"):
		e.Deleted = now
	case len(p.Stages) > 0 && a.oneIn(2, "stage"):
		stage := Stage{Name: rapid.SampledFrom(p.StageNames()).Draw(a.t, "stage"), Holds: a.oneIn(2, "holds")}
		e = e.reach(stage, now, DayOf(now, a.config.DayStarts))
	default:
		e.Events = NewEntry(e.ID, p, e.Created, a.config.DayStarts).Events
		e = a.filled(e, p, DayOf(now, a.config.DayStarts))
	}
	if e.Tombstone() {
		return old
	}
	return e
}
