package model

import (
	"bytes"
	"iter"
	"maps"
	"slices"
	"unicode/utf8"
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
	index   []int32 // the number that each entry has in the vocabularies, or unlisted
	vocabularies

	peopleSeen, tagsSeen []Tally
}

// vocabularies are of all that was in the diary when they were written.
type vocabularies struct {
	said   *vocabulary // as Query.says reads it, parted into words
	people *vocabulary // each name after a space, for the beginning of any of its words is asked for
	tags   *vocabulary // each after an end, for only its beginning is asked for
}

// unlisted is an entry that is newer than the vocabularies. It is read for each
// query; mostUnlisted are so few that this takes no time.
const (
	unlisted     = -1
	mostUnlisted = 500
)

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

// end is behind each name; no folded text holds it.
const end = "\xff"

// NewConcordance is the concordance of no entries. Others are renewed from it.
func NewConcordance(catalog Catalog) *Concordance {
	c := &Concordance{catalog: catalog}
	c.list()
	return c
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
		days: make([]Day, len(entries)), sorts: make([]int32, len(entries)), index: make([]int32, len(entries)),
		sorted: slices.Clone(c.sorted), numbers: maps.Clone(c.numbers), vocabularies: c.vocabularies,
	}
	if next.numbers == nil {
		next.numbers = map[sort]int32{}
	}
	old, without := 0, 0
	for i, e := range entries {
		if at := int32(i); e.InTrash() { //nolint:gosec // as in upTo
			next.trash = append(next.trash, at)
		} else {
			next.kept = append(next.kept, at)
		}
		for old < len(c.entries) && c.entries[old] != e && byDay(c.entries[old], e) >= 0 {
			old++
		}
		next.days[i] = e.Day
		if old < len(c.entries) && c.entries[old] == e {
			next.sorts[i], next.index[i] = c.sorts[old], c.index[old]
			old++
		} else {
			next.sorts[i], next.index[i] = next.number(e), unlisted
		}
		if next.index[i] == unlisted {
			without++
		}
	}
	if without > mostUnlisted || c.said.entries == 0 {
		next.list()
	}
	next.tally()
	return next
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

// list writes the vocabularies.
func (c *Concordance) list() {
	said, people, tags := newVocabularyWriter(), newVocabularyWriter(), newVocabularyWriter()
	var text []byte
	for i, e := range c.entries {
		c.index[i] = int32(i) //nolint:gosec // as in upTo
		text = appendSaid(text[:0], e)
		for word := range wordsOf(text) {
			said.add(word)
		}
		for name := range e.named(&c.sorted[c.sorts[i]].practice) {
			text = append(appendFolded(append(text[:0], ' '), name), end...)
			people.add(text)
		}
		for _, tag := range e.Tags {
			text = appendFolded(append(text[:0], end...), tag)
			tags.add(text)
		}
		for _, w := range []*vocabularyWriter{said, people, tags} {
			w.close()
		}
	}
	c.vocabularies = vocabularies{said.vocabulary(), people.vocabulary(), tags.vocabulary()}
	c.said.knowLetters()
}

// wordsOf are the words of folded text: what ASCII, with which nearly all texts
// part them, has no letter or digit in.
func wordsOf(text []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for from := 0; from < len(text); {
			to := from
			for to < len(text) && inWord(text[to]) {
				to++
			}
			if to > from && !yield(text[from:to]) {
				return
			}
			from = to + 1
		}
	}
}

func inWord(c byte) bool {
	return 'a' <= c && c <= 'z' || c >= utf8.RuneSelf || '0' <= c && c <= '9'
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

// asked is text that the entries are asked for.
type asked struct {
	marked marks  // those that may have it
	look   []byte // what they are to be read for; nil where the marks are enough
	not    bool
}

// wordsAsked asks for what a word of a query does.
func (c *Concordance) wordsAsked(w word, blank func(entries int) marks) asked {
	a := asked{not: w.not}
	for part := range wordsOf(w.text) {
		if len(part) < len(w.text) {
			a.look = w.text
		}
		if having := c.said.having(part, blank); a.marked == nil {
			a.marked = having
		} else {
			a.marked.both(having)
		}
	}
	if a.marked == nil { // signs alone
		a.look, a.marked = w.text, blank(c.said.entries)
		for i := range a.marked {
			a.marked[i] = ^uint64(0)
		}
	}
	return a
}

// keeper makes what tells which entries pass the query, but for whether they
// are in the trash. It takes blank marks to work that out.
func (c *Concordance) keeper(q *Query, blank func(entries int) marks) func(at int32) bool {
	var texts []asked
	var daily []term
	sorts := make([]bool, len(c.sorted)) // those left out
	for _, w := range q.words {
		texts = append(texts, c.wordsAsked(w, blank))
	}
	for _, t := range q.terms {
		switch t.in {
		case amongPeople:
			texts = append(texts, asked{marked: c.people.having(t.text, blank), not: t.not})
		case amongTags:
			texts = append(texts, asked{marked: c.tags.having(t.text, blank), not: t.not})
		case amongDays:
			daily = append(daily, t)
		case amongSorts:
			for i := range c.sorted {
				sorts[i] = sorts[i] || t.hold(c.sorted[i].entry, &c.sorted[i].practice) == t.not
			}
		}
	}
	allSorts := !slices.Contains(sorts, true)
	day, out := Entry{}, leavesOut(daily, &Entry{})
	var said []byte
	return func(at int32) bool {
		if len(daily) > 0 && c.days[at] != day.Day {
			day.Day = c.days[at]
			out = leavesOut(daily, &day)
		}
		if out || !allSorts && sorts[c.sorts[at]] {
			return false
		}
		listed := c.index[at]
		if listed == unlisted {
			p := c.catalog.practiceOf(c.entries[at])
			return q.match(c.entries[at], &p)
		}
		read := false
		for i := range texts {
			has := texts[i].marked.has(listed)
			if has && texts[i].look != nil {
				if !read {
					said, read = appendSaid(said[:0], c.entries[at]), true
				}
				has = bytes.Contains(said, texts[i].look)
			}
			if has == texts[i].not {
				return false
			}
		}
		return true
	}
}

// leavesOut tells whether one of the terms, which ask for days, leaves an entry
// of that day out.
func leavesOut(daily []term, day *Entry) bool {
	return slices.ContainsFunc(daily, func(t term) bool { return t.hold(day, nil) == t.not })
}
