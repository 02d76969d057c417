package model

import (
	"maps"
	"slices"
)

// Concordance is a diary laid out, so that all of it can be looked through
// between two keys: its words, and what else a query asks for. It does not
// change, and may be made while the journal does.
type Concordance struct {
	catalog Catalog
	entries []*Entry
	kept    []int32 // the entries outside the trash
	trash   []int32
	days    []Day // of each entry
	sorts   []int32
	sorted  []sorted
	numbers map[sort]int32
	said    roll // as Query.says reads it
	people  roll // each name after a space, for the beginning of any of its words is asked for
	tags    roll // each after an end, for only its beginning is asked for

	peopleSeen, tagsSeen []Tally
}

// sort is all that entries have in common which no term but one for their days,
// people or tags tells apart.
type sort struct {
	practice, stage string
	evidence        bool
}

// sorted is an entry of a sort.
type sorted struct {
	entry    *Entry
	practice Practice
}

// end is behind each name in a roll; no folded text holds it.
const end = "\xff"

// NewConcordance is the concordance of no entries. Others are renewed from it.
func NewConcordance(catalog Catalog) *Concordance {
	return &Concordance{catalog: catalog, said: newRoll(0, 0), people: newRoll(0, 0), tags: newRoll(0, 0)}
}

// Of tells whether it is the concordance of these entries.
func (c *Concordance) Of(entries []*Entry) bool {
	if len(entries) == len(c.entries) && len(entries) > 0 && &entries[0] == &c.entries[0] {
		return true
	}
	return slices.Equal(c.entries, entries)
}

// Renewed is the concordance of these entries, in the order of Diary. What it
// has of those that were in the old one is taken from there.
func (c *Concordance) Renewed(entries []*Entry) *Concordance {
	next := &Concordance{
		catalog: c.catalog, entries: entries,
		days: make([]Day, 0, len(entries)), sorts: make([]int32, 0, len(entries)),
		sorted: slices.Clone(c.sorted), numbers: maps.Clone(c.numbers),
		said:   newRoll(len(entries), c.room(entries)),
		people: newRoll(len(entries), len(c.people.text)),
		tags:   newRoll(len(entries), len(c.tags.text)),
	}
	if next.numbers == nil {
		next.numbers = map[sort]int32{}
	}
	old := 0
	for i, e := range entries {
		if at := int32(i); e.InTrash() { //nolint:gosec // as in upTo
			next.trash = append(next.trash, at)
		} else {
			next.kept = append(next.kept, at)
		}
		for old < len(c.entries) && c.entries[old] != e && byDay(c.entries[old], e) >= 0 {
			old++
		}
		if old < len(c.entries) && c.entries[old] == e {
			next.copy(c, int32(old)) //nolint:gosec // as in upTo
			old++
		} else {
			next.write(e)
		}
	}
	for _, r := range next.rolls() {
		r.weigh()
	}
	next.said.pairs = pairsOf(&next.said)
	next.tally()
	return next
}

// room is about what the entries' words take.
func (c *Concordance) room(entries []*Entry) int {
	room := len(c.said.text)
	if room == 0 {
		for _, e := range entries {
			for _, answer := range e.Answers {
				room += len(answer) + len("\n")
			}
		}
	}
	return room + room/8 // the tags, and what is written next
}

// tally counts the people and tags of all entries outside the trash.
func (c *Concordance) tally() {
	people, tags := map[string]int{}, map[string]int{}
	for _, at := range c.kept {
		e := c.entries[at]
		countOnce(people, e.People(c.sorted[c.sorts[at]].practice))
		countOnce(tags, e.Tags)
	}
	c.peopleSeen, c.tagsSeen = talliesOf(people), talliesOf(tags)
}

// countOnce counts each of an entry's names once.
func countOnce(counts map[string]int, names []string) {
	for i, name := range names {
		if !slices.Contains(names[:i], name) {
			counts[name]++
		}
	}
}

// PeopleSeen are the people of all entries, as Journal.PeopleSeen has them.
func (c *Concordance) PeopleSeen() []Tally { return c.peopleSeen }

// TagsSeen are the tags of all entries, as Journal.TagsSeen has them.
func (c *Concordance) TagsSeen() []Tally { return c.tagsSeen }

func (c *Concordance) rolls() []*roll { return []*roll{&c.said, &c.people, &c.tags} }

// copy takes the next entry from another concordance.
func (c *Concordance) copy(from *Concordance, at int32) {
	c.days, c.sorts = append(c.days, from.days[at]), append(c.sorts, from.sorts[at])
	theirs := from.rolls()
	for i, r := range c.rolls() {
		r.text = append(r.text, theirs[i].of(at)...)
		r.close()
	}
}

// write lays the next entry out.
func (c *Concordance) write(e *Entry) {
	its := c.number(e)
	c.days, c.sorts = append(c.days, e.Day), append(c.sorts, its)
	c.said.text = appendSaid(c.said.text, e)
	for i := range c.sorted[its].practice.Fields {
		f := &c.sorted[its].practice.Fields[i]
		if f.Kind != Person || e.Answers[f.Key] == "" {
			continue
		}
		for _, name := range People(e.Answers[f.Key]) {
			c.people.text = append(appendFolded(append(c.people.text, ' '), name), end...)
		}
	}
	for _, tag := range e.Tags {
		c.tags.text = appendFolded(append(c.tags.text, end...), tag)
	}
	for _, r := range c.rolls() {
		r.close()
	}
}

// number is the number of the entry's sort.
func (c *Concordance) number(e *Entry) int32 {
	its := sort{e.Practice, e.Stage(), e.Evidence}
	n, known := c.numbers[its]
	if !known {
		n = int32(len(c.sorted)) //nolint:gosec // no more than entries
		c.numbers[its] = n
		c.sorted = append(c.sorted, sorted{e, c.catalog.practiceOf(e)})
	}
	return n
}

// keeper makes what tells which entries pass the query, but for whether they
// are in the trash.
func (c *Concordance) keeper(q *Query) func() func(at int32) bool {
	var texts []sought
	var daily []term
	sorts := make([]bool, len(c.sorted)) // those left out
	for _, w := range q.words {
		texts = append(texts, c.said.seek(w.text, w.not))
	}
	for _, t := range q.terms {
		switch t.in {
		case amongPeople:
			texts = append(texts, c.people.seek(t.text, t.not))
		case amongTags:
			texts = append(texts, c.tags.seek(t.text, t.not))
		case amongDays:
			daily = append(daily, t)
		case amongSorts:
			for i := range c.sorted {
				sorts[i] = sorts[i] || t.hold(c.sorted[i].entry, &c.sorted[i].practice) == t.not
			}
		}
	}
	return func() func(at int32) bool {
		day, out := Entry{}, leavesOut(daily, &Entry{})
		return func(at int32) bool {
			if c.days[at] != day.Day {
				day.Day = c.days[at]
				out = leavesOut(daily, &day)
			}
			if out || sorts[c.sorts[at]] {
				return false
			}
			for i := range texts {
				if !texts[i].holds(at) {
					return false
				}
			}
			return true
		}
	}
}

// leavesOut tells whether one of the terms, which ask for days, leaves an entry
// of that day out.
func leavesOut(daily []term, day *Entry) bool {
	return slices.ContainsFunc(daily, func(t term) bool { return t.hold(day, nil) == t.not })
}
