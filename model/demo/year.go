package demo

import (
	"maps"
	"math/rand/v2"
	"slices"
	"time"

	"fromhere/model"
)

// Year is a year of entries that ends on now's day, oldest first. What would
// lie after now has not happened: those stages are not reached yet.
func Year(catalog model.Catalog, config model.Config, now time.Time) []model.Entry {
	y := newYear(catalog, config, now.Truncate(time.Second))
	takeLeave(y)
	for _, tell := range practices {
		tell(y)
	}
	return y.entries()
}

// practices tell the year, each of one practice but for tellLately and discard.
// Adding a practice is a function at the end: the dice are thrown in turn, and
// one in between would change the rest of the year.
var practices = []func(*year){
	tellPromises, tellQuestions, tellContacts, tellMistakes, tellOutcomes, tellIdeasBacked, tellAdmissions, tellNeeds,
	tellNuisances, tellGaps, tellPhrases, tellSessions, tellPlans, tellReflections, tellLately, discard,
	tellWaiting, tellNotes, tellPeople, tellLookBacks,
}

// year is the year in the making.
type year struct {
	catalog model.Catalog
	config  model.Config
	now     time.Time
	first   model.Day // the same date a year before today
	today   model.Day
	atWork  map[time.Weekday]bool
	dice    *rand.Rand
	leave   []span
	crunch  span // two weeks in which little was recorded
	scenes  []*scene
	said    map[string]bool    // texts used already, so that none comes twice
	broken  []*scene           // the promises that were broken
	planned map[model.Day]bool // the Mondays of the weeks with a plan
}

// scene is one entry in the making: how it was recorded, and what became of it.
type scene struct {
	practice string
	at       time.Time
	answers  map[string]string
	then     []turn
	tags     []string
	links    []*scene
	evidence bool
	deleted  time.Time
	id       string
}

// turn is what happens to an entry later: a stage, an answer, or whether it
// held.
type turn struct {
	at         time.Time
	stage      string
	key, value string
	held       string
}

// fewest is how many workdays a week it takes to tell her year. With less, she
// works the usual five.
const fewest = 3

func newYear(catalog model.Catalog, config model.Config, now time.Time) *year {
	today := model.DayOf(now, config.DayStarts)
	date := today.Start()
	first := model.NewDay(date.Year()-1, date.Month(), date.Day())
	rough := (first + 118).Monday()
	work := config.Workdays
	if len(slices.DeleteFunc(slices.Collect(maps.Keys(work)), func(d time.Weekday) bool { return !work[d] })) < fewest {
		work = model.DefaultConfig().Workdays
	}
	return &year{
		catalog: catalog, config: config, now: now, first: first, today: today,
		atWork: work,
		// Any constant does; this one gives a lively year.
		dice:   rand.New(rand.NewPCG(20, 261123)),
		crunch: span{rough, rough + 11},
		said:   map[string]bool{}, planned: map[model.Day]bool{},
	}
}

// record adds a scene, unless it lies after now.
func (y *year) record(s scene) *scene {
	kept := &s
	if !s.at.After(y.now) {
		y.scenes = append(y.scenes, kept)
	}
	return kept
}

// entries turns the scenes into entries, oldest first. A practice or a stage
// that the catalog lacks is left out.
func (y *year) entries() []model.Entry {
	slices.SortStableFunc(y.scenes, func(a, b *scene) int { return a.at.Compare(b.at) })
	y.name()
	var all []model.Entry
	for _, s := range y.scenes {
		if p, ok := y.catalog.Practice(s.practice); ok {
			all = append(all, y.entry(s, p))
		}
	}
	return all
}

func (y *year) entry(s *scene, p model.Practice) model.Entry {
	e := model.NewEntry(s.id, p, s.at, y.config.DayStarts)
	for _, f := range p.AllFields() {
		e = e.Answer(p, f.Key, s.answers[f.Key], s.at)
	}
	slices.SortStableFunc(s.then, func(a, b turn) int { return a.at.Compare(b.at) })
	for _, t := range s.then {
		if !t.at.After(y.now) {
			e = y.take(e, p, t)
		}
	}
	e.Tags, e.Evidence, e.Deleted = s.tags, s.evidence, s.deleted
	for _, l := range s.links {
		e.Links = append(e.Links, l.id)
	}
	return e
}

func (y *year) take(e model.Entry, p model.Practice, t turn) model.Entry {
	if t.key != "" {
		e = e.Answer(p, t.key, t.value, t.at)
	}
	if t.held != "" {
		e = e.Held(t.held == "yes", t.at)
	}
	if t.stage != "" {
		if moved, err := e.Advance(p, t.stage, t.at, model.DayOf(t.at, y.config.DayStarts)); err == nil {
			e = moved
		}
	}
	return e
}

// discard puts a few entries into the trash, as anybody does.
func discard(y *year) {
	for i, s := range []scene{
		{practice: "promise", answers: map[string]string{"to": "Lee", "what": "Everything, by tomorrow", "due": stored(y.clock(y.today-200, 12, 0))}},
		{practice: "ownership", answers: map[string]string{"what": "The client call", "owned": "Written in anger; a calmer one is kept", "blame": "Everybody's"}},
		{practice: "language", answers: map[string]string{"phrase": "asdf", "instead": "trying out the form"}},
		{practice: "contact", answers: map[string]string{"person": "Sam", "notes": "Twice by accident"}},
		{practice: "gap", answers: map[string]string{"thing": "Turned out to have an owner: Jürgen, for years"}},
		{practice: "follower", answers: map[string]string{"person": "Ravi", "idea": "The freeze", "backed": "I did not, in truth"}},
	} {
		s.at = y.during(y.workdayFrom(y.first + model.Day(20+55*i)))
		s.deleted = s.at.Add(time.Duration(3+i*7) * time.Minute)
		if !s.deleted.After(y.now) {
			y.record(s)
		}
	}
}

const crockford = "0123456789abcdefghjkmnpqrstvwxyz"

// name gives every scene its id, a ULID: the time in milliseconds, then chance.
// Scenes of one second get milliseconds of their own, so that ids sort as the
// scenes do.
func (y *year) name() {
	var last int64
	for _, s := range y.scenes {
		ms := max(s.at.UnixMilli(), last+1)
		last = ms
		s.id = y.ulid(time.UnixMilli(ms))
	}
}

func (y *year) ulid(at time.Time) string {
	const timeLen, chanceLen = 10, 16
	id := make([]byte, timeLen, timeLen+chanceLen)
	ms := at.UnixMilli()
	for i := range id {
		id[i] = crockford[ms&31]
		ms >>= 5
	}
	slices.Reverse(id)
	for range chanceLen {
		id = append(id, crockford[y.dice.IntN(len(crockford))])
	}
	return string(id)
}
