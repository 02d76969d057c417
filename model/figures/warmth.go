package figures

import (
	"strings"

	"fromhere/model"
)

// Warmth is how lately one has been in touch with a person, against how often one
// means to be.
type Warmth string

// The warmths, by the days since the last touch and the person's interval.
const (
	Stranger Warmth = ""        // nobody to keep in touch with: never touched and asked for nowhere, a group, or left
	Warm     Warmth = "warm"    // up to Interval.Warm days
	Cooling  Warmth = "cooling" // after that
	Cold     Warmth = "cold"    // after more than Interval.Cold days
)

// Interval is how often to be in touch with a person, in days.
type Interval struct {
	Warm int // up to so many days of silence one is in touch
	Cold int // after more than so many one is not
}

// of is how warm so many days of silence are.
func (i Interval) of(days int) Warmth {
	switch {
	case days <= i.Warm:
		return Warm
	case days <= i.Cold:
		return Cooling
	}
	return Cold
}

// intervalOf is how often to be in touch with a person: as their person entry
// says, else as often as the one of its tags asks that asks for the most, else as
// the config says of everybody, and then own is false. Where an entry says only one
// of its two numbers, and for tags, which have one, "at the latest after" is twice
// "in touch every".
func intervalOf(p model.KnownPerson, c model.Config) (i Interval, own bool) {
	switch {
	case p.Every > 0 && p.Latest > 0:
		return Interval{p.Every, p.Latest}, true
	case p.Every > 0:
		return Interval{p.Every, 2 * p.Every}, true
	case p.Latest > 0:
		return Interval{p.Latest / 2, p.Latest}, true
	}
	for tag, days := range c.Intervals {
		for _, of := range p.Tags {
			if days > 0 && strings.EqualFold(tag, of) && (!own || days < i.Warm) {
				i, own = Interval{days, 2 * days}, true
			}
		}
	}
	if own {
		return i, true
	}
	return Interval{c.Warm, c.Cold}, false
}

// Silence is how long one has not been in touch with a person.
type Silence struct {
	Person   string      // as [model.Journal.PersonOf] has them
	Touched  bool        // there was a touch
	Since    model.Day   // the day of the last touch; of one never touched the day that their person entry asked for one
	Entry    model.Entry // that records it; its ID is empty where there is neither
	Days     int         // from Since to today; negative where it is ahead
	Warmth   Warmth
	Interval Interval
	Own      bool // the interval is theirs or their tag's, and not everybody's
	Left     bool // is nobody to keep in touch with any more
}

// SilenceOf is how long one has not been in touch with the person whom a name
// means, under any of their spellings: the days since the last touch that an entry
// of any practice records. A person never touched whose entry or tag has an interval
// is silent since the day of their first person entry. Groups and people who left
// have no warmth.
func SilenceOf(name string, j *model.Journal, today model.Day) Silence {
	known, recorded := j.Person(name)
	s := Silence{Person: j.PersonOf(name), Left: known.Left}
	s.Interval, s.Own = intervalOf(known, j.Config)
	switch last, day := model.LastTouch(name, j); {
	case last != nil:
		s.Touched, s.Since, s.Entry = true, day, *last
	case recorded && s.Own:
		s.Since, s.Entry = known.First.Day, known.First
	default:
		return s
	}
	s.Days = int(today - s.Since)
	if !s.Left {
		s.Warmth = s.Interval.of(s.Days)
	}
	return s
}

// EndedAfter is how many times the days that make a person cold they may be silent
// before it has ended and they are not called quiet any more.
const EndedAfter = 4

// Quiet tells that a person has gone cold and is not forgotten: one with an
// interval of their own never is, until they have left.
func (s Silence) Quiet() bool {
	return s.Warmth == Cold && (s.Own || s.Days <= EndedAfter*s.Interval.Cold)
}

// Over is how many days longer than the interval allows one has been silent;
// negative while it is not over.
func (s Silence) Over() int { return s.Days - s.Interval.Cold }

// silences are those of everybody with a warmth, in the order of their keys.
func silences(j *model.Journal, today model.Day) []Silence {
	var all []Silence
	for _, person := range model.Everybody(j) {
		if s := SilenceOf(person, j, today); s.Warmth != Stranger {
			all = append(all, s)
		}
	}
	return all
}

// WarmthTone keeps red for what is late or failed: a cold contact is neither.
func WarmthTone(w Warmth) model.Tone {
	switch w {
	case Warm:
		return model.Good
	case Cold:
		return model.Soon
	}
	return model.Plain
}
