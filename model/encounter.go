package model

import (
	"cmp"
	"iter"
	"slices"
	"time"
)

// encounter is what an entry says of a person and a day, and of which only what
// is said last counts: that they were touched or, in an entry of a practice without
// stages, when they are to be met next.
type encounter struct {
	day   Day
	entry *Entry
}

// compare orders encounters by their days, then by creation.
func (e encounter) compare(other encounter) int {
	return cmp.Or(cmp.Compare(e.day, other.day), byCreation(e.entry, other.entry))
}

// encounterKey is the key of the encounters with a spelling: in the entries of a
// practice without stages or, by "", the touches in entries of any practice.
func encounterKey(practice, name string) string { return practice + "\n" + PersonKey(name) }

// encountersIn yields the keys of the encounters that an entry outside the trash
// records, and their days.
func (c Catalog) encountersIn(e *Entry, dayStarts time.Duration) iter.Seq2[string, Day] {
	return func(yield func(string, Day) bool) {
		p := c.known(e)
		if p == nil || e.InTrash() {
			return
		}
		for name, day := range e.touched(p, dayStarts) {
			if !yield(encounterKey("", name), day) {
				return
			}
		}
		if len(p.Stages) > 0 || p.Who == "" {
			return
		}
		for _, name := range People(e.Answers.Get(p.Who)) {
			if !yield(encounterKey(p.ID, name), e.Day) {
				return
			}
		}
	}
}

// LosesEncounter tells that an entry which was changed says less of a person than
// it did, so that an earlier entry may count again: the last touch of them, or the
// last of a practice without stages. It asks each spelling by itself, for whom it
// means may change with any person entry.
func (c Catalog) LosesEncounter(was, is Entry, dayStarts time.Duration) bool {
	for key, day := range c.encountersIn(&was, dayStarts) {
		lost := true
		for now, at := range c.encountersIn(&is, dayStarts) {
			if now == key && (encounter{at, &is}).compare(encounter{day, &was}) >= 0 {
				lost = false
			}
		}
		if lost {
			return true
		}
	}
	return false
}

// encounterLookup keeps the encounters by their keys.
type encounterLookup struct {
	catalog   Catalog
	dayStarts time.Duration
	under     map[string][]encounter // in order; nil until asked for
}

// all are the encounters by key, the latest last. Do not change them.
func (s *encounterLookup) all(j *Journal) map[string][]encounter {
	if s.under == nil {
		s.under = map[string][]encounter{}
		for _, e := range j.order {
			for key, day := range s.catalog.encountersIn(e, s.dayStarts) {
				s.under[key] = append(s.under[key], encounter{day, e})
			}
		}
		for key, there := range s.under {
			slices.SortFunc(there, encounter.compare)
			s.under[key] = slices.Compact(there)
		}
	}
	return s.under
}

// lastWith is the last encounter with the person whom a name means, under any of
// their spellings, in the entries of a practice or, by "", of touches; the zero
// one where there is none.
func (s *encounterLookup) lastWith(j *Journal, practice, name string) (last encounter) {
	all := s.all(j)
	for _, spelling := range j.spellings(name) {
		there := all[encounterKey(practice, spelling)]
		if len(there) == 0 {
			continue
		}
		if at := there[len(there)-1]; last.entry == nil || at.compare(last) > 0 {
			last = at
		}
	}
	return last
}

func (s *encounterLookup) fill(j *Journal) { s.all(j) }

func (s *encounterLookup) clear() { s.under = nil }

func (s *encounterLookup) put(e *Entry) {
	if s.under == nil {
		return
	}
	for key, day := range s.catalog.encountersIn(e, s.dayStarts) {
		there := s.under[key]
		if at, found := slices.BinarySearchFunc(there, encounter{day, e}, encounter.compare); !found {
			s.under[key] = slices.Insert(there, at, encounter{day, e})
		}
	}
}

func (s *encounterLookup) take(e *Entry) {
	if s.under == nil {
		return
	}
	for key, day := range s.catalog.encountersIn(e, s.dayStarts) {
		there := s.under[key]
		at, found := slices.BinarySearchFunc(there, encounter{day, e}, encounter.compare)
		if !found {
			continue
		}
		if s.under[key] = slices.Delete(there, at, at+1); len(there) == 1 {
			delete(s.under, key)
		}
	}
}
