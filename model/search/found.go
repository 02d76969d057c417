package search

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fromhere/model"
)

// Plain reads words to look for in texts that are no entries: all must occur,
// a leading - takes out what follows, and quotes hold a phrase together. Nothing
// in it is a key.
func Plain(typed string) Query {
	var q Query
	for {
		typed = strings.TrimLeftFunc(typed, unicode.IsSpace)
		if typed == "" {
			return q
		}
		not := len(typed) > 1 && typed[0] == '-'
		if not {
			typed = typed[1:]
		}
		var value string
		value, typed = cutValue(typed)
		switch folded := strings.TrimSpace(model.Fold(value)); {
		case folded == "":
		case not:
			q.without = append(q.without, []byte(folded))
		default:
			q.words = append(q.words, []byte(folded))
		}
	}
}

// Phrase reads a text to look for as it is typed.
func Phrase(typed string) Query {
	folded := strings.TrimSpace(model.Fold(typed))
	if folded == "" {
		return Query{}
	}
	return Query{words: [][]byte{[]byte(folded)}}
}

// In tells whether a text has all words of a plain query, and none of those that
// it takes out.
func (q Query) In(text string) bool {
	folded := []byte(model.Fold(text))
	for _, w := range q.words {
		if !bytes.Contains(folded, w) {
			return false
		}
	}
	return !slices.ContainsFunc(q.without, func(w []byte) bool { return bytes.Contains(folded, w) })
}

// Span is a part of a text, from one byte to before another.
type Span struct{ From, To int }

// Found are the parts of a text where the words of the query stand, in order,
// none touching another.
func (q Query) Found(text string) []Span {
	if !q.FoundIn(text) {
		return nil
	}
	folded, origins := foldedWithOrigins(text)
	var spans []Span
	for _, w := range q.words {
		for at := 0; ; {
			i := bytes.Index(folded[at:], w)
			if i < 0 {
				break
			}
			from := at + i
			at = from + len(w)
			end := at
			for end < len(folded) && origins[end] == origins[end-1] { // only the first s of ß
				end++
			}
			spans = append(spans, Span{origins[from], origins[end]})
		}
	}
	return joined(spans)
}

// FoundIn tells whether any word of the query stands in a text; in most lines
// none does.
func (q Query) FoundIn(text string) bool {
	const usual = 1024 // bytes of a line: most stay on the stack
	var room [usual]byte
	folded := model.AppendFold(room[:0], text)
	return slices.ContainsFunc(q.words, func(w []byte) bool { return bytes.Contains(folded, w) })
}

// foldedWithOrigins is the folded text and, for each of its bytes, where in the
// text its letter begins; after them, the end of the text.
func foldedWithOrigins(text string) (folded []byte, origins []int) {
	folded, origins = make([]byte, 0, len(text)), make([]int, 0, len(text)+1)
	for i := 0; i < len(text); {
		_, size := utf8.DecodeRuneInString(text[i:])
		folded = model.AppendFold(folded, text[i:i+size])
		for len(origins) < len(folded) {
			origins = append(origins, i)
		}
		i += size
	}
	return folded, append(origins, len(text))
}

// joined puts spans in order and makes one of those that touch.
func joined(spans []Span) []Span {
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
	var out []Span
	for _, s := range spans {
		if last := len(out) - 1; last >= 0 && s.From <= out[last].To {
			out[last].To = max(out[last].To, s.To)
			continue
		}
		out = append(out, s)
	}
	return out
}
