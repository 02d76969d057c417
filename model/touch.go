package model

import (
	"iter"
	"maps"
	"slices"
	"strings"
	"time"
)

// PersonTouch is real contact with a person that an entry records.
type PersonTouch struct {
	Person string // as PersonOf has them
	Name   string // as the entry writes it
	Day    Day
}

// TouchesOf are the touches that an entry outside the trash records, by the Touch
// of its practice's fields, one a person: on its day, or on the journal day, in its
// own offset, on which it reached the stage that makes it one. A stage that was
// stepped back from makes none. Groups are nobody in particular and never touched,
// unless a person entry says that such a word means somebody.
func TouchesOf(e Entry, p Practice, j *Journal) []PersonTouch {
	if e.InTrash() {
		return nil
	}
	var touches []PersonTouch
	for name, day := range e.touched(&p, j.Config.DayStarts) {
		person := j.PersonOf(name)
		at := slices.IndexFunc(touches, func(t PersonTouch) bool { return t.Person == person })
		switch {
		case at >= 0:
			touches[at].Day = max(touches[at].Day, day)
		case !j.IsGroup(name):
			touches = append(touches, PersonTouch{Person: person, Name: name, Day: day})
		}
	}
	return touches
}

// touched yields the names, groups too, that an entry records contact with, and
// the days of it.
func (e *Entry) touched(p *Practice, dayStarts time.Duration) iter.Seq2[string, Day] {
	return func(yield func(string, Day) bool) {
		for i := range p.Fields {
			f := &p.Fields[i]
			if f.Touch == NoTouch || e.Answers.Get(f.Key) == "" {
				continue
			}
			day := e.Day
			if f.Touch != OnItsDay {
				s, _ := p.Stage(string(f.Touch))
				at, reached := ReachedAt(*e, *p, s)
				if !reached {
					continue
				}
				day = DayOf(at, dayStarts)
			}
			for _, name := range People(e.Answers.Get(f.Key)) {
				if !yield(name, day) {
					return
				}
			}
		}
	}
}

// LastTouch is the entry that records the last touch of the person whom a name
// means, and the day of it; of one day's the entry created last. It is nil for
// somebody never touched, and for groups.
func LastTouch(name string, j *Journal) (last *Entry, day Day) {
	if j.IsGroup(name) {
		return nil, 0
	}
	e := j.lookups.encounters.lastWith(j, "", name)
	return e.entry, e.day
}

// Everybody are the keys of all people who were touched or have a person entry,
// in order. There is no group among them.
func Everybody(j *Journal) []string {
	all := map[string]bool{}
	for key := range j.lookups.encounters.all(j) {
		if practice, name, _ := strings.Cut(key, "\n"); practice == "" && !j.IsGroup(name) {
			all[j.PersonOf(name)] = true
		}
	}
	for _, known := range j.lookups.persons.all(j) {
		all[PersonKey(known.Name)] = true
	}
	return slices.Sorted(maps.Keys(all))
}

// IsGroup tells that a name means several people together and nobody in
// particular. What a person entry has as a spelling never does: "my manager" may
// be one.
func (j *Journal) IsGroup(name string) bool {
	return j.lookups.persons.of(j, name) == nil && isGroupWord(PersonKey(name))
}

// groupWords are the words for several people together, as PersonKey gives them:
// whole names, what such a name begins with, and what it ends with. They are the
// only rule by which a name is known for a group.
var groupWords = struct{ whole, begins, ends []string }{
	whole: []string{"team", "everyone", "everybody", "all", "anyone", "anybody", "someone", "somebody", "no one", "nobody",
		"others", "them", "us", "people", "colleagues", "folks", "management", "leadership", "staff", "stakeholders",
		"customers", "users", "clients"},
	begins: []string{"the ", "my ", "our ", "your ", "their ", "all ", "both ", "every ", "some ", "several ", "other ", "various "},
	ends: []string{" team", " teams", " squad", " group", " department", " dept", " committee", " guild",
		" folks", " colleagues"},
}

func isGroupWord(key string) bool {
	return slices.Contains(groupWords.whole, key) ||
		slices.ContainsFunc(groupWords.begins, func(word string) bool { return strings.HasPrefix(key, word) }) ||
		slices.ContainsFunc(groupWords.ends, func(word string) bool { return strings.HasSuffix(key, word) })
}
