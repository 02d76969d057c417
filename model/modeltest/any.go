package modeltest

import (
	"strconv"
	"time"

	"pgregory.net/rapid"

	"fromhere/model"
)

// Any draws journals of all practices, a person's own and one that the
// catalog lacks among them. Days, people and words are few, so that entries
// stand in each other's way.
type Any struct {
	t       *rapid.T
	Catalog model.Catalog
	Config  model.Config
	ids     map[string]bool
}

// Draw begins a random journal: its catalog and its config.
func Draw(t *rapid.T) *Any {
	catalog, err := model.NewCatalog(
		model.Practice{ID: "coach", Name: "Coaching", Who: "who", When: "again",
			Fields: []model.Field{{Key: "who", Kind: model.Person}, {Key: "said", Kind: model.Line}, {Key: "again", Kind: model.Moment}}, Title: "said"},
		model.Practice{ID: "chore", Name: "Chore", Quiet: 5, Cadence: model.Daily,
			Fields: []model.Field{{Key: "what", Kind: model.Line}}, Stages: []model.Stage{{Name: "begun"}, {Name: "done", Final: true}}},
		model.Practice{ID: "errand", Name: "Errand", When: "by",
			Fields: []model.Field{{Key: "what", Kind: model.Line}, {Key: "by", Kind: model.Date}}, Stages: []model.Stage{{Name: "begun"}, {Name: "done", Final: true}}},
	)
	if err != nil {
		t.Fatal(err)
	}
	config := model.DefaultConfig()
	config.Cold = 10 // so that talks end within the days drawn
	config.Intervals = map[string]int{"close": 3}
	return &Any{t: t, Catalog: catalog, Config: config, ids: map[string]bool{}}
}

// Empty is the journal without entries.
func (a *Any) Empty() *model.Journal { return model.NewJournal(a.Catalog, a.Config) }

// Number draws a whole number.
func (a *Any) Number(least, most int, what string) int {
	return rapid.IntRange(least, most).Draw(a.t, what)
}

// OneIn is true once in so many draws.
func (a *Any) OneIn(n int, what string) bool { return a.Number(1, n, what) == n }

// Zone draws one of three zones.
func (a *Any) Zone() *time.Location {
	return rapid.SampledFrom([]*time.Location{time.UTC, Central, time.FixedZone("far", 11*60*60)}).Draw(a.t, "zone")
}

// Moment draws a moment of a journal day.
func (a *Any) Moment(day model.Day) time.Time {
	return day.At(a.Config.DayStarts+time.Duration(a.Number(0, 24*60-1, "minute"))*time.Minute, a.Zone())
}

// ID draws an id of few letters, so that many end alike.
func (a *Any) ID() string {
	id := rapid.StringOfN(rapid.SampledFrom([]rune("ab")), 4, 8, -1).Draw(a.t, "id")
	for a.ids[id] {
		id = "c" + id
	}
	a.ids[id] = true
	return id
}

// Entries draws entries around a day.
func (a *Any) Entries(most int, around model.Day) []model.Entry {
	var all []model.Entry
	for range a.Number(0, most, "entries") {
		all = append(all, a.Entry(around))
	}
	return all
}

// Entry draws an entry around a day.
func (a *Any) Entry(around model.Day) model.Entry {
	practice := rapid.SampledFrom(append(a.Catalog.IDs(), "lost", "contact", "contact", "contact", "mentee", "coach", "reflection", "promise", "person", "person")).Draw(a.t, "practice")
	p, known := a.Catalog.Practice(practice)
	if !known {
		p = model.Practice{ID: practice}
	}
	telling := []int{6, 7, 8, 9, 10, 27, 28, 30, 31, 39, 40, 41, 364, 365, 366}
	ago := a.Number(-3, 12, "days ago")
	if a.OneIn(3, "long ago") {
		ago = rapid.SampledFrom(telling).Draw(a.t, "days ago")
	}
	at := (around - model.Day(ago)).At(time.Duration(a.Number(0, 24*60-1, "minute"))*time.Minute, a.Zone())
	e := model.NewEntry(a.ID(), p, at, a.Config.DayStarts)
	if a.OneIn(6, "closed the day after") {
		e.Day--
	}
	return a.Filled(e, p, around)
}

// Filled answers an entry, takes it through its stages, and may delete it.
func (a *Any) Filled(e model.Entry, p model.Practice, around model.Day) model.Entry {
	e.Answers = model.Answers{}
	for _, f := range p.AllFields() {
		if text := a.Answer(f, around); text != "" {
			e.Answers = e.Answers.With(f.Key, text)
		}
	}
	if p.Role == model.RolePerson {
		a.known(&e)
	}
	if e.Practice == "lost" {
		e.Answers = e.Answers.With("word", a.Answer(model.Field{Kind: model.Line}, around))
	}
	at := e.Created
	for range a.Number(0, 2, "events") {
		at = at.Add(time.Duration(rapid.SampledFrom([]int{0, 5, 24, 7 * 24, 28 * 24, 360 * 24}).Draw(a.t, "hours later")) * time.Hour).In(a.Zone())
		if names := p.StageNames(); len(names) > 0 && !a.OneIn(3, "asked") {
			e.Events = append(e.Events, model.Event{At: at, Stage: rapid.SampledFrom(names).Draw(a.t, "stage")})
			continue
		}
		e.Events = append(e.Events, model.Event{At: at, Held: rapid.SampledFrom([]string{"yes", "no"}).Draw(a.t, "held")})
	}
	e.Evidence = a.OneIn(4, "evidence")
	if a.OneIn(8, "deleted") {
		e.Deleted = at
		if a.OneIn(3, "erased") {
			e.Answers, e.Events, e.Evidence = model.Answers{}, nil, false
		}
	}
	return e
}

// names are few, some of one person, and one a group's.
var names = []string{"Sam", "Lu", "Bo", "Sammy", "the team"}

// known answers a person entry: some spellings, and how often to keep in touch.
func (a *Any) known(e *model.Entry) {
	draw := func(key string, answers ...string) {
		e.Answers = e.Answers.With(key, rapid.SampledFrom(answers).Draw(a.t, key))
	}
	draw("name", append([]string{"", "lu "}, names...)...)
	draw("aliases", append([]string{"", "", "sam, LU", "Bo, Sammy"}, names...)...)
	draw("every", "", "2", "5")
	draw("latest", "", "", "1", "8")
	draw("left", "", "", "yes", "no")
	e.Tags = nil
	if a.OneIn(3, "close") {
		e.Tags = []string{"Close"}
	}
}

// Answer draws a stored answer to a field, often none.
func (a *Any) Answer(f model.Field, around model.Day) string {
	day := around + model.Day(a.Number(-20, 20, f.Key))
	switch {
	case f.Kind == model.Person:
		return rapid.SampledFrom(append([]string{"", "sam, Lu"}, names...)).Draw(a.t, f.Key)
	case f.Kind == model.Dates && a.OneIn(2, f.Key):
		return day.String() + " " + (day + 7).String()
	case f.Kind == model.Date && !a.OneIn(3, f.Key):
		return day.String()
	case f.Kind == model.Moment && !a.OneIn(3, f.Key):
		return day.At(time.Duration(a.Number(0, 47, "half hour"))*30*time.Minute, a.Zone()).Format(time.RFC3339)
	case f.Kind == model.Line || f.Kind == model.Prose:
		return rapid.SampledFrom([]string{"", "a", "b", "longer", "first\nsecond"}).Draw(a.t, f.Key)
	case f.Kind == model.Scale && a.OneIn(4, f.Key):
		return strconv.Itoa(a.Number(0, 10, f.Key))
	}
	return ""
}

// Mended is an entry changed in any of the ways an entry can be, but erasing,
// which frees its letters.
func (a *Any) Mended(e model.Entry, p model.Practice, now time.Time) model.Entry {
	old := e
	switch e = e.Clone(); {
	case a.OneIn(3, "delete"):
		e.Deleted = now
	case len(p.Stages) > 0 && a.OneIn(2, "stage"):
		if reached, err := e.Advance(p, rapid.SampledFrom(p.StageNames()).Draw(a.t, "stage"), now, model.DayOf(now, a.Config.DayStarts)); err == nil {
			e = reached
		}
	default:
		e.Events = model.NewEntry(e.ID, p, e.Created, a.Config.DayStarts).Events
		e = a.Filled(e, p, model.DayOf(now, a.Config.DayStarts))
	}
	if e.Tombstone() {
		return old
	}
	return e
}
