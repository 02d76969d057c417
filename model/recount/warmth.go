package recount

import (
	"slices"
	"strconv"

	"fromhere/model"
)

// Warmth says how a contact stands.
type Warmth string

// The warmths.
const (
	Warm    Warmth = "warm"
	Cooling Warmth = "cooling"
	Cold    Warmth = "cold"
)

// Contact is a person and how long they have not been spoken to.
type Contact struct {
	Key       string // the same for all spellings
	Touched   bool
	Last      model.Day // the day of the last touch
	Days      int       // since then
	Interval  Interval
	Warmth    Warmth
	Team      string
	Direction string
}

// Contacts are "people who were touched or have an interval; never groups ('the team')
// or those with `left: yes`", by key.
//
// Decided: somebody who was never touched and has an interval is silent since the day of
// their first `person` entry. An interval from a tag is one that a person has; the
// default is not.
func (j Journal) Contacts() []Contact {
	var keys []string
	add := func(name string) {
		if key := j.people().key(name); !j.people().group(name) && !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	for _, touch := range touches {
		for _, e := range j.of(touch.practice) {
			if _, was := touchDay(j, touch, e); was {
				for _, name := range names(e.Answers.Get(touch.field)) {
					add(name)
				}
			}
		}
	}
	for _, e := range j.of("person") {
		name := e.Answers.Get("name")
		if _, own := j.interval(j.people().key(name)); own {
			add(name)
		}
	}
	slices.Sort(keys)
	var contacts []Contact
	for _, key := range keys {
		if j.people().record(key, "left") != "yes" {
			contacts = append(contacts, j.contact(key))
		}
	}
	return contacts
}

// contact is how a person stands.
func (j Journal) contact(key string) Contact {
	c := Contact{Key: key, Team: j.said(key, "team"), Direction: j.said(key, "direction")}
	c.Interval, _ = j.interval(key)
	if c.Last, c.Touched = lastTouch(j, key); !c.Touched {
		c.Last = byCreation(j.people().records(key))[0].Day
	}
	c.Days = int(j.today() - c.Last)
	switch {
	case c.Days <= c.Interval.Every:
		c.Warmth = Warm
	case c.Days <= c.Interval.Latest:
		c.Warmth = Cooling
	default:
		c.Warmth = Cold
	}
	return c
}

// touchDay is the day on which an entry touched the person in a field, if it did.
//
// Decided: it is the entry's day, or, where a touch needs a stage, the day on which
// that stage was reached. A stage that was passed by was not reached.
func touchDay(j Journal, t touch, e model.Entry) (model.Day, bool) {
	if t.once == "" {
		return e.Day, true
	}
	at, ok := reached(e, t.once)
	switch t.once {
	case "sent":
		at, ok = sentAt(e)
	case "raised":
		at, ok = reachedBy(e, "raised", t.field)
	}
	return j.Settings.dayOf(at), ok
}

// lastTouch is the day of the last touch "of any practice, under any spelling".
func lastTouch(j Journal, person string) (last model.Day, touched bool) {
	for _, touch := range touches {
		for _, e := range j.of(touch.practice) {
			day, was := touchDay(j, touch, e)
			if !was {
				continue
			}
			for _, name := range names(e.Answers.Get(touch.field)) {
				if j.people().samePerson(name, person) && (!touched || day > last) {
					last, touched = day, true
				}
			}
		}
	}
	return last, touched
}

// interval is "the person's interval, else their tag's, else the default"; own tells
// that it is not the default.
//
// Decided: their tags are those of their `person` entries; of several tags with an
// interval the shortest is theirs. Where every and latest are not both said, latest is
// twice every.
func (j Journal) interval(person string) (i Interval, own bool) {
	every, latest := days(j.people().record(person, "every")), days(j.people().record(person, "latest"))
	switch {
	case every > 0 && latest > 0:
		return Interval{every, latest}, true
	case every > 0:
		return Interval{every, 2 * every}, true
	case latest > 0:
		return Interval{latest / 2, latest}, true
	}
	for _, e := range j.people().records(person) {
		for _, tag := range e.Tags {
			if of := j.Settings.ByTag[tag]; of > 0 && (every == 0 || of < every) {
				every = of
			}
		}
	}
	if every > 0 {
		return Interval{every, 2 * every}, true
	}
	return j.Settings.Default, false
}

// days is a number of days that is written down; 0 if none is.
func days(text string) int {
	if n, err := strconv.Atoi(text); err == nil {
		return n
	}
	return 0
}

// said is the team or direction of a person: "a `person` entry's team and direction win
// over a contact's". Decided: of several contacts that say it that of the last day, and
// of one day the one made last.
func (j Journal) said(person, field string) string {
	if answer := j.people().record(person, field); answer != "" {
		return answer
	}
	answer, of := "", model.Day(0)
	for _, e := range byCreation(j.of("contact")) {
		for _, name := range names(e.Answers.Get("person")) {
			text := e.Answers.Get(field)
			if text != "" && j.people().samePerson(name, person) && (answer == "" || e.Day >= of) {
				answer, of = text, e.Day
			}
		}
	}
	return answer
}
