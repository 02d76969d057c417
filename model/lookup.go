package model

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// lookup maps a key, such as a person or a day, to the entries that have it. It is
// filled when it is first asked for, and Put keeps it up to date from then on.
type lookup[K comparable] struct {
	keys  func(e *Entry, into []K) []K // appends the keys of an entry; the same one may come twice
	order func(a, b *Entry) int
	under map[K][]*Entry // nil until asked for
	room  []K            // of the entry at hand, kept to be filled again
}

// of are the entries under a key, in order. Do not change the slice.
func (s *lookup[K]) of(j *Journal, key K) []*Entry { return s.all(j)[key] }

// all are the entries by key.
func (s *lookup[K]) all(j *Journal) map[K][]*Entry {
	if s.under == nil {
		s.under = map[K][]*Entry{}
		for _, e := range j.order {
			s.room = s.keys(e, s.room[:0])
			for _, key := range s.room {
				if there := s.under[key]; len(there) == 0 || there[len(there)-1] != e {
					s.under[key] = append(there, e)
				}
			}
		}
		for _, there := range s.under {
			slices.SortFunc(there, s.order)
		}
	}
	return s.under
}

func (s *lookup[K]) fill(j *Journal) { s.all(j) }

func (s *lookup[K]) clear() { s.under = nil }

func (s *lookup[K]) put(e *Entry) {
	if s.under == nil {
		return
	}
	s.room = s.keys(e, s.room[:0])
	for _, key := range s.room {
		s.under[key] = withEntry(s.under[key], e, s.order)
	}
}

func (s *lookup[K]) take(e *Entry) {
	if s.under == nil {
		return
	}
	s.room = s.keys(e, s.room[:0])
	for _, key := range s.room {
		if there := withoutEntry(s.under[key], e, s.order); len(there) > 0 {
			s.under[key] = there
		} else {
			delete(s.under, key)
		}
	}
}

// withEntry puts an entry into a list in order, if it is not there.
func withEntry(list []*Entry, e *Entry, order func(a, b *Entry) int) []*Entry {
	at, there := slices.BinarySearchFunc(list, e, order)
	if there {
		return list
	}
	return slices.Insert(list, at, e)
}

// withoutEntry takes an entry out of a list in order, if it is there.
func withoutEntry(list []*Entry, e *Entry, order func(a, b *Entry) int) []*Entry {
	at, there := slices.BinarySearchFunc(list, e, order)
	if !there {
		return list
	}
	return slices.Delete(list, at, at+1)
}

// byCreation orders entries as ByCreation does.
func byCreation(a, b *Entry) int {
	if c := a.Created.Compare(b.Created); c != 0 {
		return c
	}
	return strings.Compare(a.ID, b.ID)
}

// byDay orders entries by their days, then by creation.
func byDay(a, b *Entry) int {
	if a.Day != b.Day {
		return cmp.Compare(a.Day, b.Day)
	}
	return byCreation(a, b)
}

// lookups are the lookups of a journal. Entries in the trash are in the diary
// alone, and counted in the summary.
type lookups struct {
	practices  lookup[string]  // by practice
	days       lookup[Day]     // by each day that they count on as practice
	summary    summaryLookup   // of all
	links      lookup[string]  // by the id that they link to
	encounters encounterLookup // by whom they record contact with; the latest last
	persons    personLookup    // person entries, by the spellings they give
	asking     lookup[string]  // open loops, and what is to be asked whether it held; all under ""
	people     lookup[string]  // by the names in them
	tags       lookup[string]  // by tag
	diary      lookup[string]  // by day, the trash too; all under ""
}

// newLookups are the lookups of a journal that nobody asked for yet.
func newLookups(catalog Catalog, dayStarts time.Duration) lookups {
	return lookups{
		summary:    summaryLookup{dayStarts: dayStarts},
		encounters: encounterLookup{catalog: catalog, dayStarts: dayStarts},
		persons:    personLookup{catalog: catalog},
		practices: lookup[string]{order: byCreation, keys: kept(func(e *Entry, into []string) []string {
			return append(into, e.Practice)
		})},
		days: lookup[Day]{order: byCreation, keys: kept(func(e *Entry, into []Day) []Day {
			return practisedOn(*e, dayStarts, into)
		})},
		links: lookup[string]{order: byCreation, keys: kept(func(e *Entry, into []string) []string {
			return append(into, e.Links...)
		})},
		asking: lookup[string]{order: byCreation, keys: kept(func(e *Entry, into []string) []string {
			p := catalog.known(e)
			if p == nil {
				p = &Practice{}
			}
			if isOpenLoop(*e, p) || isToBeAsked(*e, p) {
				into = append(into, "")
			}
			return into
		})},
		people: lookup[string]{order: byCreation, keys: kept(func(e *Entry, into []string) []string {
			if p := catalog.known(e); p != nil {
				into = append(into, e.Names(*p)...)
			}
			return into
		})},
		tags: lookup[string]{order: byCreation, keys: kept(func(e *Entry, into []string) []string {
			return append(into, e.Tags...)
		})},
		diary: lookup[string]{order: byDay, keys: func(e *Entry, into []string) []string {
			if !e.Tombstone() {
				into = append(into, "")
			}
			return into
		}},
	}
}

// kept gives entries in the trash no key.
func kept[K comparable](keys func(*Entry, []K) []K) func(*Entry, []K) []K {
	return func(e *Entry, into []K) []K {
		if e.InTrash() {
			return into
		}
		return keys(e, into)
	}
}

// each yields every lookup.
func (s *lookups) each(yield func(interface {
	put(*Entry)
	take(*Entry)
	fill(*Journal)
	clear()
}) bool) {
	_ = yield(&s.practices) && yield(&s.days) && yield(&s.summary) && yield(&s.links) &&
		yield(&s.encounters) && yield(&s.persons) && yield(&s.asking) && yield(&s.people) && yield(&s.tags) && yield(&s.diary)
}

// summaryLookup keeps the summary of all entries.
type summaryLookup struct {
	dayStarts time.Duration
	sum       *Summary // nil until asked for
}

// of is the summary without its IDSuffix. Do not change it.
func (s *summaryLookup) of(j *Journal) *Summary {
	if s.sum == nil {
		s.sum = &Summary{}
		for _, e := range j.order {
			s.sum.Add(*e, s.dayStarts)
		}
	}
	return s.sum
}

func (s *summaryLookup) fill(j *Journal) { s.of(j) }

func (s *summaryLookup) clear() { s.sum = nil }

func (s *summaryLookup) put(e *Entry) {
	if s.sum != nil {
		s.sum.Add(*e, s.dayStarts)
	}
}

func (s *summaryLookup) take(e *Entry) {
	if s.sum != nil {
		s.sum.Take(*e, s.dayStarts)
	}
}

// FillLookups fills all lookups, so that the first key press which needs one does
// not wait for it.
func (j *Journal) FillLookups() {
	j.byID()
	for s := range j.lookups.each {
		s.fill(j)
	}
}
