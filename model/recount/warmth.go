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
// Decided: somebody who was never touched and has an interval is cold. An interval from
// a tag is one that a person has; the default is not.
func (j Journal) Contacts() []Contact {
	var keys []string
	add := func(name string) {
		if key := j.people().key(name); !group(name) && !slices.Contains(keys, key) {
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
		if i := j.ownInterval(j.people().key(name)); i.Every > 0 || i.Latest > 0 {
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
	c := Contact{Key: key, Interval: j.interval(key), Team: j.said(key, "team"), Direction: j.said(key, "direction")}
	c.Last, c.Touched = lastTouch(j, key)
	c.Days = int(j.today() - c.Last)
	switch {
	case c.Touched && c.Days <= c.Interval.Every:
		c.Warmth = Warm
	case c.Touched && c.Days <= c.Interval.Latest:
		c.Warmth = Cooling
	default:
		c.Warmth = Cold
	}
	if !c.Touched {
		c.Days = 0
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
	if t.practice == "need" {
		at, ok = sentAt(e)
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

// interval is "the person's interval, else their tag's, else the default". Decided: the
// days of each of the two, every and latest, are looked for by themselves.
func (j Journal) interval(person string) Interval {
	i := j.ownInterval(person)
	if i.Every == 0 {
		i.Every = j.Settings.Default.Every
	}
	if i.Latest == 0 {
		i.Latest = j.Settings.Default.Latest
	}
	return i
}

// ownInterval is the person's interval, else their tag's. Decided: their tags are those
// of their `person` entries; of several tags with an interval the shortest is theirs.
func (j Journal) ownInterval(person string) Interval {
	i := Interval{Every: days(j.people().record(person, "every")), Latest: days(j.people().record(person, "latest"))}
	tagged := Interval{}
	for _, e := range j.of("person") {
		if !j.people().isOf(e, person) {
			continue
		}
		for _, tag := range e.Tags {
			of := j.Settings.ByTag[tag]
			tagged.Every = shorter(tagged.Every, of.Every)
			tagged.Latest = shorter(tagged.Latest, of.Latest)
		}
	}
	if i.Every == 0 {
		i.Every = tagged.Every
	}
	if i.Latest == 0 {
		i.Latest = tagged.Latest
	}
	return i
}

// days is a number of days that is written down; 0 if none is.
func days(text string) int {
	if n, err := strconv.Atoi(text); err == nil {
		return n
	}
	return 0
}

// shorter is the shorter of two lengths in days, of which 0 is none.
func shorter(a, b int) int {
	if a == 0 || b != 0 && b < a {
		return b
	}
	return a
}

// said is the team or direction of a person: "a `person` entry's team and direction win
// over a contact's". Decided: of several contacts the last that says it.
func (j Journal) said(person, field string) string {
	if answer := j.people().record(person, field); answer != "" {
		return answer
	}
	answer := ""
	for _, e := range byCreation(j.of("contact")) {
		for _, name := range names(e.Answers.Get("person")) {
			if text := e.Answers.Get(field); text != "" && j.people().samePerson(name, person) {
				answer = text
			}
		}
	}
	return answer
}
