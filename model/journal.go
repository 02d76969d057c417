package model

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"time"
)

// Journal is every entry in memory, with the catalog and settings they are
// read by. One is shared by all views.
type Journal struct {
	Catalog Catalog
	Config  Config

	order    []*Entry // by creation, oldest first
	named    []*Entry // by id; nil until asked for
	lookups  lookups
	revision int
	partial  bool // only what a preview held is at hand
}

// NewJournal is an empty journal.
func NewJournal(catalog Catalog, config Config) *Journal {
	j := &Journal{Catalog: catalog, Config: config}
	j.lookups = newLookups(catalog, config.DayStarts)
	return j
}

// Follow has the journal go by other settings. Its catalog stays.
func (j *Journal) Follow(config Config) {
	if reflect.DeepEqual(j.Config, config) {
		return
	}
	if config.DayStarts != j.Config.DayStarts && !j.partial {
		j.lookups = newLookups(j.Catalog, config.DayStarts)
	}
	j.Config = config
	j.revision++
}

// Replace puts all entries, no two of the same id, in the place of those there
// were. The journal keeps the list itself.
func (j *Journal) Replace(entries []Entry) {
	j.order = make([]*Entry, len(entries))
	for i := range entries {
		j.order[i] = &entries[i]
	}
	if !slices.IsSortedFunc(j.order, byCreation) { // a store gives them in order
		slices.SortFunc(j.order, byCreation)
	}
	j.named, j.partial = nil, false
	for s := range j.lookups.each {
		s.clear()
	}
	j.revision++
}

// Revision changes with every change of the journal: a result that was worked out
// at the same revision is still right.
func (j *Journal) Revision() int { return j.revision }

// Put adds an entry, or puts it in the place of the one with its id.
func (j *Journal) Put(e Entry) {
	if old, known := j.entry(e.ID); known {
		j.order = withoutEntry(j.order, old, byCreation)
		j.named = withoutEntry(j.named, old, byID)
		for s := range j.lookups.each {
			s.take(old)
		}
	}
	j.named = withEntry(j.byID(), &e, byID)
	j.order = withEntry(j.order, &e, byCreation)
	for s := range j.lookups.each {
		s.put(&e)
	}
	j.revision++
}

// byID are the entries in order of id.
func (j *Journal) byID() []*Entry {
	if j.named == nil {
		j.named = slices.Clone(j.order)
		slices.SortFunc(j.named, byID)
	}
	return j.named
}

func byID(a, b *Entry) int { return strings.Compare(a.ID, b.ID) }

// entry finds an entry by its whole id.
func (j *Journal) entry(id string) (e *Entry, ok bool) {
	named := j.byID()
	at, ok := slices.BinarySearchFunc(named, id, func(e *Entry, id string) int { return strings.Compare(e.ID, id) })
	if !ok {
		return nil, false
	}
	return named[at], true
}

// Entry finds an entry by its whole id, in the trash or not.
func (j *Journal) Entry(id string) (Entry, bool) {
	if e, ok := j.entry(id); ok {
		return *e, true
	}
	return Entry{}, false
}

// Entries are all entries outside the trash, oldest first.
func (j *Journal) Entries() []Entry {
	return copiesOf(j.order, func(e *Entry) bool { return !e.InTrash() })
}

// Trash is every deleted entry whose words are still there, oldest first.
func (j *Journal) Trash() []Entry {
	return copiesOf(j.order, func(e *Entry) bool { return e.InTrash() && !e.Tombstone() })
}

// Of are the entries of one practice outside the trash, oldest first.
func (j *Journal) Of(practice string) []Entry {
	return copies(j.lookups.practices.of(j, practice))
}

// OfRole are the entries of the practice that plays a role, outside the trash,
// oldest first.
func (j *Journal) OfRole(r Role) []Entry { return copies(j.ofRole(r)) }

func (j *Journal) ofRole(r Role) []*Entry {
	p, _ := j.Catalog.InRole(r)
	return j.lookups.practices.of(j, p.ID)
}

// RoleOf is the role of an entry's practice.
func (j *Journal) RoleOf(e Entry) Role { return j.Catalog.RoleOf(e.Practice) }

// Diary yields every entry with words, the trash too, the latest day first and
// of one day the latest created. What it yields is not to be changed.
func (j *Journal) Diary(yield func(*Entry) bool) {
	for _, e := range slices.Backward(j.lookups.diary.of(j, "")) {
		if !yield(e) {
			return
		}
	}
}

// copiesOf are those of the entries that are wanted.
func copiesOf(entries []*Entry, wanted func(*Entry) bool) []Entry {
	var own []Entry
	for _, e := range entries {
		if wanted(e) {
			own = append(own, *e)
		}
	}
	return own
}

// copies are entries that may be kept and sorted.
func copies(entries []*Entry) []Entry {
	if len(entries) == 0 {
		return nil
	}
	own := make([]Entry, len(entries))
	for i, e := range entries {
		own[i] = *e
	}
	return own
}

// Find finds the one entry whose id ends with the text given, in the trash or
// not. It says when there is none, or which there are when there are several.
func (j *Journal) Find(ending string) (Entry, error) {
	ending = strings.ToLower(ending)
	if e, ok := j.entry(ending); ok {
		return *e, nil
	}
	found := copiesOf(j.order, func(e *Entry) bool { return ending != "" && strings.HasSuffix(e.ID, ending) })
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return Entry{}, fmt.Errorf("no entry has an id that ends in %q; `fromhere list` shows the ids", ending)
	}
	return Entry{}, fmt.Errorf("%d entries have an id that ends in %q, such as %s and %s; give more letters of it",
		len(found), ending, found[0].ID, found[1].ID)
}

// Practice is the practice of an entry; an entry of a practice that the
// catalog lacks is read by its answers alone.
func (j *Journal) Practice(e Entry) Practice { return j.Catalog.practiceOf(&e) }

func (c Catalog) practiceOf(e *Entry) Practice {
	if p, ok := c.Practice(e.Practice); ok {
		return p
	}
	p := Practice{ID: e.Practice, Name: e.Practice, Short: e.Practice, Noun: e.Practice}
	for key := range e.Answers.All() {
		if _, common := p.Field(key); !common {
			p.Fields = append(p.Fields, Field{Key: key, Label: key, Kind: Prose})
		}
	}
	slices.SortFunc(p.Fields, func(a, b Field) int { return strings.Compare(a.Key, b.Key) })
	return p
}

// Practices finds the practice of one entry after another. It may be called
// from several goroutines.
func (c Catalog) Practices() func(*Entry) *Practice {
	known := make(map[string]*Practice, len(c))
	for i := range c {
		known[c[i].ID] = &c[i]
	}
	return func(e *Entry) *Practice {
		if p := known[e.Practice]; p != nil {
			return p
		}
		p := c.practiceOf(e)
		return &p
	}
}

// known is the catalog's practice of an entry, or nil.
func (c Catalog) known(e *Entry) *Practice {
	for i := range c {
		if c[i].ID == e.Practice {
			return &c[i]
		}
	}
	return nil
}

// Tally is a word of the journal and how often it occurs.
type Tally struct {
	Name  string
	Count int
}

// PeopleSeen are the names in all entries, as they are written, the most frequent
// first.
func (j *Journal) PeopleSeen() []Tally {
	return tallied(j.lookups.people.all(j))
}

// TagsSeen are the tags of all entries, the most frequent first.
func (j *Journal) TagsSeen() []Tally { return tallied(j.lookups.tags.all(j)) }

func tallied(by map[string][]*Entry) []Tally {
	counts := make(map[string]int, len(by))
	for name, entries := range by {
		counts[name] = len(entries)
	}
	return talliesOf(counts)
}

func talliesOf(counts map[string]int) []Tally {
	tallies := make([]Tally, 0, len(counts))
	for name, count := range counts {
		tallies = append(tallies, Tally{name, count})
	}
	slices.SortFunc(tallies, ByCount)
	return tallies
}

// ByCount orders tallies by the most frequent first, then by name.
func ByCount(a, b Tally) int {
	return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(a.Name, b.Name))
}

// DayOf is the journal day of a moment by this journal's settings.
func (j *Journal) DayOf(t time.Time) Day { return DayOf(t, j.Config.DayStarts) }

// Linked are the entries outside the trash that e links to, or that link to
// it, oldest first.
func (j *Journal) Linked(e Entry) []Entry {
	either := slices.Clone(j.lookups.links.of(j, e.ID))
	for _, id := range e.Links {
		if other, ok := j.entry(id); ok && !other.InTrash() {
			either = append(either, other)
		}
	}
	return slices.Collect(among(slices.DeleteFunc(either, func(other *Entry) bool { return other.ID == e.ID })))
}
