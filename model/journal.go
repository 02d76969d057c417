package model

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Journal is every entry in memory, with the catalog and settings they are
// read by. One is shared by all views.
type Journal struct {
	Catalog Catalog
	Config  Config
	byID    map[string]Entry
	order   []string // ids by creation, oldest first
	rest    *Rest    // what is not at hand; nil while the journal is whole
}

// NewJournal is an empty journal.
func NewJournal(catalog Catalog, config Config) *Journal {
	return &Journal{Catalog: catalog, Config: config, byID: map[string]Entry{}}
}

// Replace puts all entries in the place of those there were.
func (j *Journal) Replace(entries []Entry) {
	j.byID = make(map[string]Entry, len(entries))
	j.order = make([]string, 0, len(entries))
	j.rest = nil
	for _, e := range entries {
		if _, twice := j.byID[e.ID]; !twice {
			j.order = append(j.order, e.ID)
		}
		j.byID[e.ID] = e
	}
	slices.SortFunc(j.order, j.byCreation)
}

// Put adds an entry, or puts it in the place of the one with its id.
func (j *Journal) Put(e Entry) {
	_, known := j.byID[e.ID]
	j.byID[e.ID] = e
	if !known {
		at, _ := slices.BinarySearchFunc(j.order, e.ID, j.byCreation)
		j.order = slices.Insert(j.order, at, e.ID)
	}
}

// byCreation orders ids by when their entries were created, then by id, so
// that the order never depends on how they arrived.
func (j *Journal) byCreation(a, b string) int {
	return cmp.Or(j.byID[a].Created.Compare(j.byID[b].Created), strings.Compare(a, b))
}

// Entry finds an entry by its whole id, in the trash or not.
func (j *Journal) Entry(id string) (Entry, bool) {
	e, ok := j.byID[id]
	return e, ok
}

// Entries are all entries outside the trash, oldest first.
func (j *Journal) Entries() []Entry { return j.where(func(e Entry) bool { return !e.InTrash() }) }

// Trash is every deleted entry whose words are still there, oldest first.
func (j *Journal) Trash() []Entry {
	return j.where(func(e Entry) bool { return e.InTrash() && !e.Tombstone() })
}

// Of are the entries of one practice outside the trash, oldest first.
func (j *Journal) Of(practice string) []Entry {
	return j.where(func(e Entry) bool { return e.Practice == practice && !e.InTrash() })
}

func (j *Journal) where(keep func(Entry) bool) []Entry {
	var kept []Entry
	for _, id := range j.order {
		if e := j.byID[id]; keep(e) {
			kept = append(kept, e)
		}
	}
	return kept
}

// Find finds the one entry whose id ends with the text given, in the trash or
// not. It says when there is none, or which there are when there are several.
func (j *Journal) Find(ending string) (Entry, error) {
	ending = strings.ToLower(ending)
	if e, ok := j.byID[ending]; ok {
		return e, nil
	}
	found := j.where(func(e Entry) bool { return ending != "" && strings.HasSuffix(e.ID, ending) })
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return Entry{}, fmt.Errorf("no entry has an id that ends in %q; `fromhere list` shows them", ending)
	}
	return Entry{}, fmt.Errorf("%d entries have an id that ends in %q, such as %s and %s; give more of it",
		len(found), ending, found[0].ID, found[1].ID)
}

// Practice is the practice of an entry; an entry of a practice that the
// catalog lacks is read by its answers alone.
func (j *Journal) Practice(e Entry) Practice {
	if p, ok := j.Catalog.Practice(e.Practice); ok {
		return p
	}
	p := Practice{ID: e.Practice, Name: e.Practice, Short: e.Practice, Noun: e.Practice}
	for key := range e.Answers {
		if _, common := p.Field(key); !common {
			p.Fields = append(p.Fields, Field{Key: key, Label: key, Kind: Prose})
		}
	}
	slices.SortFunc(p.Fields, func(a, b Field) int { return strings.Compare(a.Key, b.Key) })
	return p
}

// Tally is a word of the journal and how often it occurs.
type Tally struct {
	Name  string
	Count int
}

// PeopleSeen are the people of all entries, the most frequent first.
func (j *Journal) PeopleSeen() []Tally {
	return j.tally(func(e Entry) []string { return e.People(j.Practice(e)) })
}

// TagsSeen are the tags of all entries, the most frequent first.
func (j *Journal) TagsSeen() []Tally { return j.tally(func(e Entry) []string { return e.Tags }) }

func (j *Journal) tally(words func(Entry) []string) []Tally {
	counts := map[string]int{}
	for _, e := range j.Entries() {
		for _, w := range words(e) {
			counts[w]++
		}
	}
	tallies := make([]Tally, 0, len(counts))
	for name, n := range counts {
		tallies = append(tallies, Tally{name, n})
	}
	slices.SortFunc(tallies, byCount)
	return tallies
}

// byCount orders tallies by the most frequent first, then by name.
func byCount(a, b Tally) int {
	return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(a.Name, b.Name))
}

// DayOf is the journal day of a moment by this journal's settings.
func (j *Journal) DayOf(t time.Time) Day { return DayOf(t, j.Config.DayStarts) }

// Linked are the entries outside the trash that e links to, or that link to
// it, oldest first.
func (j *Journal) Linked(e Entry) []Entry {
	return j.where(func(other Entry) bool {
		return !other.InTrash() && other.ID != e.ID &&
			(slices.Contains(e.Links, other.ID) || slices.Contains(other.Links, e.ID))
	})
}
