package recount

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // the zones below, on machines that have none

	"pgregory.net/rapid"

	"fromhere/model"
)

// Zones are those that entries are written in and journals read in.
var Zones = []*time.Location{zone("Europe/Berlin"), zone("Asia/Tokyo"), zone("America/Los_Angeles"), time.UTC}

func zone(name string) *time.Location {
	loc, err := time.LoadLocation(name)
	if err != nil {
		panic(fmt.Errorf("load the time zone %s for random journals: %w", name, err))
	}
	return loc
}

// anchors are days around which journals are drawn: nights of a change to and from
// summer time in Berlin and Los Angeles, turns of years, a leap day, and a day without
// anything to it.
var anchors = []string{
	"2026-03-29", "2026-10-25", "2026-03-08", "2026-11-01", "2026-12-31", "2027-01-02", "2028-02-29", "2026-11-23",
}

// drawer draws a journal.
type drawer struct {
	t     *rapid.T
	home  *time.Location // where most entries are written
	today model.Day
	now   time.Time
	s     Settings
}

// Draw draws a journal of up to so many entries. Its people, days and words are few, so
// that entries stand in each other's way. Nothing in it happened after it is read, but
// things are due, planned and on leave later.
func Draw(t *rapid.T, most int) Journal {
	d := &drawer{t: t}
	d.home = one(d, "home", Zones...)
	d.s = d.settings()
	anchor, ok := dayIn(one(d, "anchor", anchors...))
	if !ok {
		t.Fatalf("an anchor is no day")
	}
	d.now = d.clock(anchor+model.Day(d.number(-1, 9, "days after the anchor")), d.home)
	d.today = d.s.dayOf(d.now)
	practices := one(d, "theme", themes...)
	j := Journal{Settings: d.s, Now: d.now}
	one := rapid.Custom(func(t *rapid.T) model.Entry { // by itself, so that what does not matter can be left out
		d.t = t
		return d.entry(d.pick("practice", practices...))
	})
	j.Entries = rapid.SliceOfN(one, d.number(0, most/2, "at least"), most).Draw(t, "entries")
	d.t = t
	if d.oneIn(4, "evenings") {
		j.Entries = append(j.Entries, d.evenings()...)
	}
	if d.oneIn(4, "a habit") {
		j.Entries = append(j.Entries, d.habit(d.pick("practice", "contact", "reflection", "mentee"))...)
	}
	for i := range j.Entries {
		j.Entries[i].ID = fmt.Sprintf("%04d", i)
	}
	return j
}

// themes are the practices that a journal is about: all, or a few that a figure is made
// of.
var themes = [][]string{
	named, named, named, {"promise"}, {"nuisance"}, {"contact", "mentee", "follower", "need", "promise", "person", "person"},
	{"week", "leave", "contact"}, {"reflection", "leave"}, {"need", "ask", "transparency", "ownership", "outcome"},
}

// evenings are reflections of the last fifteen weeks: most weeks have enough of them, and
// the last ones took on more.
func (d *drawer) evenings() []model.Entry {
	var all []model.Entry
	more := d.number(1, 5, "weeks of more")
	for week := range 15 {
		taken := d.number(0, 2, "taken on")
		if week <= more {
			taken = d.number(1, 6, "taken on")
		}
		for range one(d, "evenings", 2, 3, 3, 2, 2, 1) {
			at := stored(d.now.AddDate(0, 0, -7*week-d.number(0, 4, "days ago")))
			e := model.Entry{Practice: "reflection", Created: at, Day: d.s.dayOf(at)}
			if !d.oneIn(9, "untold") {
				e.Answers = model.AnswersOf(map[string]string{"taken_on": strconv.Itoa(taken), "handed_on": strconv.Itoa(d.number(0, 1, "handed on"))})
			}
			all = append(all, e)
		}
	}
	return all
}

// habit is a practice on many of the last days.
func (d *drawer) habit(practice string) []model.Entry {
	var all []model.Entry
	for ago, done := range rapid.SliceOfN(rapid.Bool(), 0, 40).Draw(d.t, "days practised") {
		if !done {
			continue
		}
		at := stored(d.now.AddDate(0, 0, -ago))
		e := model.Entry{Practice: practice, Created: at, Day: d.s.dayOf(at)}
		e.Answers = model.AnswersOf(map[string]string{"person": "Ann", "mentee": "Ann"})
		all = append(all, e)
	}
	return all
}

// number draws a whole number, each about as often as the others: rapid by itself
// prefers small ones so much that what is rare is hardly ever drawn.
func (d *drawer) number(least, most int, what string) int {
	n := 0
	for _, bit := range rapid.SliceOfN(rapid.Bool(), 8, 8).Draw(d.t, what) {
		n *= 2
		if bit {
			n++
		}
	}
	return least + n*(most-least+1)/256
}

// oneIn is true once in so many draws, and false in the simplest journal.
func (d *drawer) oneIn(n int, what string) bool { return d.number(1, n, what) == n }

// one draws one of several; the first is the simplest.
func one[T any](d *drawer, what string, from ...T) T { return from[d.number(0, len(from)-1, what)] }

func (d *drawer) pick(what string, from ...string) string { return one(d, what, from...) }

// settings draws them. Each practice that figures have streaks of has a cadence.
func (d *drawer) settings() Settings {
	s := Settings{
		Workdays:   map[time.Weekday]bool{},
		WeekStarts: time.Weekday(one(d, "week starts", 1, 1, 0, 6)),
		DayStarts:  time.Duration(one(d, "day starts", 4, 4, 0, 6)) * time.Hour,
		Buffer:     time.Duration(one(d, "buffer", 15, 0, 60)) * time.Minute,
		Default:    Interval{Every: d.number(3, 8, "warm"), Latest: d.number(9, 20, "cold")},
		ByTag:      map[string]int{},
		Cadences:   map[string]Cadence{},
	}
	const working = "12345 12345 124 01234 0123456"
	for _, digit := range d.pick("workdays", strings.Fields(working)...) {
		day := time.Weekday(digit - '0')
		s.Workdays[day] = true
	}
	if d.oneIn(2, "board has an interval") {
		s.ByTag["board"] = d.number(1, 9, "board's interval")
	}
	for practice := range stages {
		s.Cadences[practice] = Cadence{Times: 1, Days: 7}
	}
	s.Cadences["waiting"] = Cadence{}
	s.Cadences["reflection"] = Cadence{Times: 1, Days: 1}
	s.Cadences["contact"] = one(d, "cadence", Cadence{2, 7}, Cadence{1, 7}, Cadence{3, 7}, Cadence{5, 7}, Cadence{1, 1})
	s.Cadences["mentee"] = Cadence{Times: 1, Days: 7}
	s.Cadences["language"] = Cadence{Times: 1, Days: 7}
	s.Cadences["promise"] = Cadence{Times: 2, Days: 7}
	s.Cadences["ask"] = Cadence{Times: 3, Days: 7}
	return s
}

// clock is a moment of the hours of a journal day, the nights among them.
func (d *drawer) clock(day model.Day, loc *time.Location) time.Time {
	minute := 15 * d.number(0, 24*4-1, "quarter of an hour")
	return stored(time.Date(1970, 1, 1+int(day), 0, int(d.s.DayStarts/time.Minute)+minute, 0, 0, loc))
}

// stored is a moment as it is when it was written down and read again: to the second,
// with its offset and without the rules of its zone.
func stored(t time.Time) time.Time {
	read, err := time.Parse(time.RFC3339, t.Format(time.RFC3339))
	if err != nil {
		panic(err)
	}
	return read
}

// place is where something was written: at home, or on a journey.
func (d *drawer) place() *time.Location {
	if d.oneIn(3, "travelled") {
		return one(d, "zone", Zones...)
	}
	return d.home
}

// past is a moment that is over, most of them of the last weeks.
func (d *drawer) past() time.Time {
	ago := d.number(0, 15, "days ago")
	switch d.number(1, 4, "how long ago") {
	case 3:
		ago = d.number(0, 45, "days ago")
	case 4:
		ago = one(d, "days ago", 7, 14, 83, 84, 88, 89, 90, 91, 92, 365)
	}
	at := d.clock(d.today-model.Day(ago), d.place())
	if at.After(d.now) {
		return stored(d.now)
	}
	return at
}

// after is a moment after another, or before it where it was recorded late, and not
// after the journal is read.
func (d *drawer) after(at time.Time) time.Time {
	hours := one(d, "hours later", 1, 0, 3, 24, 26, 72, 7*24, 21*24, -1, -5, -30)
	next := at.Add(time.Duration(hours)*time.Hour + time.Duration(d.number(0, 3, "quarters"))*15*time.Minute).In(d.place())
	if next.After(d.now) {
		next = d.now
	}
	return stored(next)
}

// drawnPeople are few, in several spellings. Letters decomposed or wide are drawn once
// model knows that they are the same: "Zoe\u0308", "ＺＯË".
var drawnPeople = []string{
	"Ann", "ann", "ANN", "Zoë", "ZOË", "Priya", "Pri", "Lee", "Ann, Lee", "lee , Priya", "the team", "The Board", "Priya, pri",
}

func (d *drawer) person(what string) string { return d.pick(what, drawnPeople...) }

// named are the practices, those with more to their figures more often.
var named = []string{
	"promise", "promise", "promise", "promise", "contact", "contact", "mentee", "follower", "need", "need",
	"ask", "ask", "transparency", "ownership", "outcome", "nuisance", "nuisance", "reflection", "reflection", "reflection",
	"week", "week", "leave", "leave", "person", "person", "gap", "waiting", "language", "note", "lookback",
}

func (d *drawer) entry(practice string) model.Entry {
	at := d.past()
	e := model.Entry{
		Practice: practice,
		Created:  at,
		Day:      d.s.dayOf(at),
	}
	if d.oneIn(8, "of the day before") {
		e.Day--
	}
	answers := map[string]string{}
	d.answer(e, answers)
	if slices.Contains(withFear, e.Practice) && d.oneIn(3, "feared") {
		answers["fear"] = strconv.Itoa(d.number(0, 10, "fear"))
		if d.oneIn(2, "outcome told") {
			answers["went"] = strconv.Itoa(d.number(0, 10, "went"))
		}
	}
	e.Events = d.life(e, answers)
	e.Answers = model.AnswersOf(answers)
	if e.Practice == "person" && d.oneIn(2, "tagged") {
		e.Tags = []string{d.pick("tag", "board", "other")}
	}
	if d.oneIn(9, "deleted") {
		e.Deleted = stored(d.now)
	}
	return e
}

// soon is a moment some hours from another, before or after it.
func (d *drawer) soon(at time.Time, what string) time.Time {
	hours := one(d, what, 2, 0, 1, 24, 48, 30, 7*24, 20*24, -1, -24)
	return stored(at.Add(time.Duration(hours)*time.Hour + time.Duration(d.number(0, 3, "quarters"))*15*time.Minute).In(d.place()))
}

// answer draws what an entry says.
func (d *drawer) answer(e model.Entry, a map[string]string) {
	when := func(key string) {
		if !d.oneIn(4, "no "+key) {
			a[key] = d.soon(e.Created, key).Format(time.RFC3339)
		}
	}
	maybe := func(key, text string) {
		if d.oneIn(2, key) {
			a[key] = text
		}
	}
	count := func(key string, of ...int) {
		if !d.oneIn(6, "no "+key) {
			a[key] = strconv.Itoa(one(d, key, of...))
		}
	}
	switch e.Practice {
	case "promise":
		a["to"], a["what"] = d.person("to"), "numbers"
		a["due"] = d.soon(e.Created, "due").Format(time.RFC3339)
		if d.oneIn(12, "an older journal's move") {
			a["renegotiated"] = d.soon(e.Created, "agreed").Format(time.RFC3339)
		}
	case "contact":
		a["person"] = d.person("person")
		maybe("offered", "help")
		maybe("connected", d.person("connected"))
		maybe("team", d.pick("team", "sales", "support"))
		maybe("direction", d.pick("direction", "across", "down", "up"))
	case "mentee":
		a["mentee"], a["topic"] = d.person("mentee"), "a topic"
	case "follower":
		a["person"], a["idea"], a["backed"] = d.person("person"), "an idea", "aloud"
	case "need":
		a["person"], a["need"] = d.person("person"), "a list"
		when("needed_by")
		maybe("asked_first", d.pick("asked first", "no", "yes"))
	case "ask":
		a["tell"], a["ask"] = "stop", "how?"
		maybe("to", d.person("to"))
	case "transparency":
		a["dropped"], a["told"], a["fix"] = "a date", d.person("told"), "a call"
		when("noticed")
	case "ownership":
		a["what"], a["owned"] = "a slip", "I slipped"
		maybe("told", d.person("told"))
		when("when")
	case "outcome":
		a["task"], a["decision"] = "a table", "a price"
		maybe("raised_with", d.person("raised with"))
	case "nuisance":
		a["problem"] = "a form"
		count("minutes", 30, 7, 90, 0)
		count("people", 2, 5, 1, 0)
		count("per_week", 3, 1, 10, 0)
		count("saving", 1, 4, 12, 0)
		maybe("approver", d.person("approver"))
	case "reflection":
		count("taken_on", 2, 0, 1, 5, 8)
		count("handed_on", 0, 1, 3)
	case "week":
		a["plan"] = "if it rains, then I will read"
		if !d.oneIn(5, "no week") {
			of := e.Day + model.Day(7*d.number(-1, 1, "weeks on"))
			for weekday(of) != time.Monday {
				of--
			}
			a["of"] = of.String()
		}
	case "leave":
		from := d.today - model.Day(d.number(-3, 40, "leave began"))
		a["from"] = from.String()
		a["to"] = (from + model.Day(d.number(0, 9, "days on leave"))).String()
	case "person":
		d.record(a)
	case "gap":
		a["thing"] = "a list"
	case "waiting":
		a["from"], a["what"] = d.person("from"), "an answer"
		when("due")
	case "language":
		a["phrase"], a["instead"] = "just a thought", "a thought"
	case "note":
		a["title"] = "a note"
	case "lookback":
		a["period"], a["text"] = e.Day.String()[:7], "well"
	}
}

// record answers a `person` entry: a name, others that it goes by, and an interval.
func (d *drawer) record(a map[string]string) {
	a["name"] = d.pick("name", "Ann", "Zoë", "priya", "Lee", "Mo", "the team")
	if d.oneIn(2, "aliases") {
		a["aliases"] = d.pick("also known as", "Pri", "PRI, Priya", "Annie", "lee", "zoë, Mo")
	}
	if d.oneIn(2, "every") {
		a["every"] = strconv.Itoa(d.number(1, 12, "days"))
	}
	if d.oneIn(2, "latest") {
		a["latest"] = strconv.Itoa(d.number(5, 25, "days"))
	}
	if d.oneIn(6, "left") {
		a["left"] = d.pick("left", "yes", "no")
	}
	if d.oneIn(2, "team") {
		a["team"] = d.pick("team", "sales", "finance")
	}
	if d.oneIn(2, "direction") {
		a["direction"] = d.pick("direction", "across", "down", "up")
	}
}

// life takes an entry through its stages, forward, back, or to any, and asks whether it
// held. The answers that moves and sending leave are written too.
func (d *drawer) life(e model.Entry, a map[string]string) []model.Event {
	names := ordered(e.Practice)
	if len(names) == 0 {
		return nil
	}
	first := e.Created
	if d.oneIn(6, "happened before it was written down") {
		first = d.after(first)
	}
	events := []model.Event{{At: first, Stage: names[0]}}
	at, standsAt := e.Created, 0
	for range d.number(0, 5, "events") {
		at = d.after(at)
		if over := slices.Contains([]string{"fixed", "prevented", "known", "closed"}, names[standsAt]); over && d.oneIn(2, "held?") {
			events = append(events, model.Event{At: at, Held: d.pick("held", "yes", "no")})
			continue
		}
		next := min(standsAt+1, len(names)-1)
		switch d.number(1, 4, "where to") {
		case 2:
			next = d.number(0, len(names)-1, "stage")
		case 3:
			next = len(names) - 1 - d.number(0, min(1, len(names)-1), "last stage")
		}
		ev := model.Event{At: at, Stage: names[next]}
		if ev.Stage == "renegotiated" {
			agreed := d.soon(at, "agreed")
			a["renegotiated"] = agreed.Format(time.RFC3339)
			if !d.oneIn(6, "as older journals have it") {
				ev.Due = agreed
			}
		} else if next == standsAt {
			continue // nothing new
		}
		if next == 0 {
			delete(a, "renegotiated") // the move is taken back, and its time with it
		}
		if ev.Stage == "sent" && d.oneIn(2, "sent at") {
			a["sent"] = at.Format(time.RFC3339)
		}
		events, standsAt = append(events, ev), next
	}
	return events
}

// ordered are the stages of a practice from left to right.
func ordered(practice string) []string {
	rank := stages[practice]
	var all []string
	for name := range rank {
		all = append(all, name)
	}
	slices.SortFunc(all, func(a, b string) int {
		if rank[a] != rank[b] {
			return rank[a] - rank[b]
		}
		return strings.Compare(a, b)
	})
	return all
}
