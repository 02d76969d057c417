package model

import "slices"

// Concordance is the words of a diary laid out, so that all of them can be
// looked through between two keys. It does not change, and may be made while
// the journal does.
type Concordance struct {
	catalog    Catalog
	entries    []*Entry
	practices  []Practice
	practiceOf []int32 // of each entry, in practices
	kept       []int32 // the entries outside the trash
	trash      []int32
	said       roll // as Query.says reads it
	people     roll // each name after a space, for the beginning of any of its words is asked for
	tags       roll // each after an end of line, for only its beginning is asked for
}

// NewConcordance is the concordance of no entries. Others are renewed from it.
func NewConcordance(catalog Catalog) *Concordance {
	return &Concordance{catalog: catalog, said: newRoll(0, 0), people: newRoll(0, 0), tags: newRoll(0, 0)}
}

// Of tells whether it is the concordance of these entries.
func (c *Concordance) Of(entries []*Entry) bool { return slices.Equal(c.entries, entries) }

// Renewed is the concordance of these entries, in the order of Diary. The words
// of those that were in the old one are taken from there.
func (c *Concordance) Renewed(entries []*Entry) *Concordance {
	room := len(c.said.text)
	if room == 0 {
		for _, e := range entries {
			for _, answer := range e.Answers {
				room += len(answer) + len("\n")
			}
		}
	}
	next := &Concordance{
		catalog: c.catalog, entries: entries, practiceOf: make([]int32, 0, len(entries)),
		said:   newRoll(len(entries), room+room/8), // the tags, and what is written next
		people: newRoll(len(entries), len(c.people.text)), tags: newRoll(len(entries), len(c.tags.text)),
	}
	numbers := map[string]int32{}
	old := 0
	for i, e := range entries {
		number, known := numbers[e.Practice]
		if !known {
			number = int32(len(next.practices)) //nolint:gosec // not even one for each entry
			numbers[e.Practice] = number
			next.practices = append(next.practices, c.catalog.practiceOf(e))
		}
		next.practiceOf = append(next.practiceOf, number)
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
			next.write(e, &next.practices[number])
		}
	}
	for _, r := range next.rolls() {
		r.weigh()
	}
	return next
}

func (c *Concordance) rolls() []*roll { return []*roll{&c.said, &c.people, &c.tags} }

// copy takes the next entry's words from another concordance.
func (c *Concordance) copy(from *Concordance, at int32) {
	theirs := from.rolls()
	for i, r := range c.rolls() {
		r.text = append(r.text, theirs[i].of(at)...)
		r.close()
	}
}

// write lays the next entry's words out.
func (c *Concordance) write(e *Entry, p *Practice) {
	c.said.text = appendSaid(c.said.text, e)
	for _, f := range p.Fields {
		if f.Kind != Person || e.Answers[f.Key] == "" {
			continue
		}
		for _, name := range People(e.Answers[f.Key]) {
			c.people.text = appendName(append(c.people.text, ' '), name)
		}
	}
	for _, tag := range e.Tags {
		c.tags.text = appendName(append(c.tags.text, '\n'), tag)
	}
	for _, r := range c.rolls() {
		r.close()
	}
}

// appendName appends a folded name, in which no end of line is one: those
// stand between names.
func appendName(text []byte, name string) []byte {
	from := len(text)
	text = append(appendFolded(text, name), '\n')
	for i, c := range text[from : len(text)-1] {
		if c == '\n' {
			text[from+i] = '\r'
		}
	}
	return text
}

// keeps tells which entries pass the query, but for whether they are in the
// trash.
func (c *Concordance) keeps(q *Query) func(at int32) bool {
	var texts []sought
	var terms []term
	for _, w := range q.words {
		texts = append(texts, c.said.seek(w.text, w.not))
	}
	for _, t := range q.terms {
		switch t.in {
		case amongPeople:
			texts = append(texts, c.people.seek(t.text, t.not))
		case amongTags:
			texts = append(texts, c.tags.seek(t.text, t.not))
		case elsewhere:
			terms = append(terms, t)
		}
	}
	return func(at int32) bool {
		for i := range texts {
			if !texts[i].holds(at) {
				return false
			}
		}
		for i := range terms {
			if terms[i].hold(c.entries[at], &c.practices[c.practiceOf[at]]) == terms[i].not {
				return false
			}
		}
		return true
	}
}
