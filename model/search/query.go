package search

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"fromhere/model"
)

// Query is a filter that was read. The zero Query matches everything outside
// the trash.
type Query struct {
	conditions []condition
	words      [][]byte // the folded words and phrases that are looked for
	without    [][]byte // those that may not occur in a text; nil in a query of entries
	trash      bool     // entries in the trash are asked for, and only they
}

// condition is one thing that a query asks of an entry.
type condition struct {
	not   bool // what holds is left out
	trash bool // not about the entry but where it lies: the trash is looked through
	holds func(e *model.Entry, p *model.Practice) bool

	// lookUp finds the entries of an index of which the condition may hold; nil
	// if all have to be read. Where it is exact, none of them has to.
	lookUp func(x *Index) set
	exact  bool
}

// posted is the condition that one of the texts of the term with this key
// matches.
func posted(key string, match func(text string) bool) condition {
	t, _ := termOf(key)
	return condition{
		holds: func(e *model.Entry, p *model.Practice) bool {
			for text := range t.texts(e, p) {
				if match(text) {
					return true
				}
			}
			return false
		},
		lookUp: func(x *Index) set { return x.postings[key].having(match, len(x.entries)) },
		exact:  true,
	}
}

// wordCondition is the condition that folded text stands in an entry. The index
// knows words; an entry with all words of a phrase is read for the phrase.
func wordCondition(text string) condition {
	parts := strings.FieldsFunc(text, partsWords)
	c := condition{exact: len(parts) == 1 && parts[0] == text, holds: func(e *model.Entry, _ *model.Practice) bool {
		return strings.Contains(said(e), text)
	}}
	if len(parts) > 0 {
		c.lookUp = func(x *Index) set {
			var all set
			for _, part := range parts {
				having := x.postings[""].having(func(word string) bool { return strings.Contains(word, part) }, len(x.entries))
				if all == nil {
					all = having
				} else {
					all.keep(having)
				}
			}
			return all
		}
	}
	return c
}

// words are the folded words of an entry.
func words(e *model.Entry, _ *model.Practice) iter.Seq[string] {
	return strings.FieldsFuncSeq(said(e), partsWords)
}

// partsWords tells whether a letter of folded text is none of a word: anything
// in ASCII but letters and digits.
func partsWords(r rune) bool {
	return r < utf8.RuneSelf && (r < 'a' || r > 'z') && (r < '0' || r > '9')
}

// said is the folded text of an entry: its answers and tags, each on a line.
func said(e *model.Entry) string {
	const usual = 1024 // bytes: most stay on the stack
	var room [usual]byte
	text := room[:0]
	for _, answer := range e.Answers.All() {
		text = append(model.AppendFold(text, answer), '\n')
	}
	for _, tag := range e.Tags {
		text = append(model.AppendFold(text, tag), '\n')
	}
	return string(text)
}

// Empty tells that nothing was asked.
func (q Query) Empty() bool {
	return len(q.conditions) == 0 && len(q.words) == 0 && len(q.without) == 0 && !q.trash
}

// OfTrash is the query put to the trash.
func (q Query) OfTrash() Query {
	q.trash = true
	return q
}

// match tells whether the entry, of practice p, passes the query. Entries in
// the trash pass only a query with is:deleted.
func (q Query) match(e *model.Entry, p *model.Practice) bool {
	return e.InTrash() == q.trash && meets(q.conditions, e, p)
}

func meets(conditions []condition, e *model.Entry, p *model.Practice) bool {
	for i := range conditions {
		if conditions[i].holds(e, p) == conditions[i].not {
			return false
		}
	}
	return true
}

// Keep is the query as a test of entries one by one. It may be called from
// several goroutines.
func (q Query) Keep(catalog model.Catalog) func(*model.Entry) bool {
	practiceOf := catalog.Practices()
	return func(e *model.Entry) bool { return q.match(e, practiceOf(e)) }
}

// Among are the places of those entries that pass the query, found without an
// index.
func (q Query) Among(entries []*model.Entry, catalog model.Catalog) (places []int32) {
	keep := q.Keep(catalog)
	for i, e := range entries {
		if keep(e) {
			places = append(places, int32(i)) //nolint:gosec // no journal has two thousand million entries
		}
	}
	return places
}

// Select are the journal's entries that pass the query, oldest first.
func (q Query) Select(j *model.Journal) []model.Entry {
	entries, keep := j.Entries(), q.Keep(j.Catalog)
	if q.trash {
		entries = j.Trash()
	}
	return slices.DeleteFunc(entries, func(e model.Entry) bool { return !keep(&e) })
}
