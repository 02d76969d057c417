package search

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"fromhere/model"
)

// Parse reads a filter. All that is asked must hold; a leading - takes out what
// follows, and #x is tag:x. A key without a value yet asks nothing, so that a
// filter can be applied while it is typed. An error is one sentence for each
// part that cannot be read; the Query beside it holds all the others.
func Parse(filter string, today model.Day, catalog model.Catalog) (Query, error) {
	r := reader{today: today, catalog: catalog}
	parts := cutParts(filter)
	for _, p := range parts {
		if p.key == "practice" {
			r.named = append(r.named, r.practicesNamed(model.Fold(p.value))...)
		}
	}
	var q Query
	var problems []error
	for _, p := range parts {
		value := strings.TrimSpace(model.Fold(p.value))
		t, known := termOf(p.key)
		if !known {
			problems = append(problems, unknownKey(p.key))
			continue
		}
		if value == "" {
			continue
		}
		c, err := t.read(&r, value)
		c.not = p.not
		switch {
		case err != nil:
			problems = append(problems, err)
		case c.trash:
			q.trash = !c.not
		default:
			q.conditions = append(q.conditions, c)
		}
		if p.key == "" && !p.not {
			q.words = append(q.words, []byte(value))
		}
	}
	return q, errors.Join(problems...)
}

// termOf is the term with a key.
func termOf(key string) (t term, known bool) {
	all := terms()
	if i := slices.IndexFunc(all, func(t term) bool { return t.key == key }); i >= 0 {
		return all[i], true
	}
	return term{}, false
}

func unknownKey(key string) error {
	hint := ""
	if near := model.Closest(key, keys()); near != "" {
		hint = fmt.Sprintf("did you mean %s:? ", near)
	}
	return fmt.Errorf("there is no filter %s:; %sthere are %s; to find the words themselves, put them in quotes",
		key, hint, strings.Join(keys(), ", "))
}

// reader is what the values of a filter are read by.
type reader struct {
	today   model.Day
	catalog model.Catalog
	named   []model.Practice // those that the filter's practice: names
}

// practicesNamed are the practice of that name, else those whose id, name or short
// name begins with it.
func (r *reader) practicesNamed(value string) (named []model.Practice) {
	if value == "" {
		return nil
	}
	if p, ok := r.catalog.Named(value); ok {
		return []model.Practice{p}
	}
	for _, p := range r.catalog {
		if strings.HasPrefix(p.ID, value) || strings.HasPrefix(model.Fold(p.Name), value) || strings.HasPrefix(model.Fold(p.Short), value) {
			named = append(named, p)
		}
	}
	return named
}

// part is one part of a filter as it was typed.
type part struct {
	not   bool
	key   string // small letters, without its colon; "" for words
	value string
}

// cutParts parts a filter at white space outside quotes. A quote that is not
// closed runs to the end.
func cutParts(text string) []part {
	var parts []part
	for {
		text = strings.TrimLeftFunc(text, unicode.IsSpace)
		if text == "" {
			return parts
		}
		var p part
		if p.not = text[0] == '-'; p.not {
			text = text[1:]
		}
		if key, rest, ok := cutKey(text); ok {
			p.key = key
			p.value, text = cutValue(rest)
			if key == "tag" {
				p.value, _ = model.CutTagSign(p.value)
			}
		} else if tag, signed := model.CutTagSign(text); signed {
			p.key = "tag"
			p.value, text = cutValue(tag)
		} else {
			p.value, text = cutValue(text)
		}
		if p.key != "" || strings.TrimSpace(p.value) != "" {
			parts = append(parts, p)
		}
	}
}

// cutKey cuts a key and its colon off the front; letters alone can be a key,
// and what goes on like an address ("https://") is none.
func cutKey(text string) (key, rest string, ok bool) {
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	if end <= 0 || text[end] != ':' || strings.HasPrefix(text[end:], "://") {
		return "", text, false
	}
	return strings.ToLower(text[:end]), text[end+1:], true
}

// cutValue cuts the text up to a white space, or between quotes, off the
// front.
func cutValue(text string) (value, rest string) {
	if strings.HasPrefix(text, `"`) {
		value, rest, _ = strings.Cut(text[1:], `"`)
		return value, rest
	}
	if end := strings.IndexFunc(text, unicode.IsSpace); end >= 0 {
		return text[:end], text[end:]
	}
	return text, ""
}
