package ui

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fromhere/model"
)

// filterKeys are the keys of the filter language, and what each can be
// followed by where that is known.
var filterKeys = []struct {
	name   string
	values func(*model.Journal) []string
}{
	{"practice", func(j *model.Journal) []string { return j.Catalog.IDs() }},
	{"person", func(j *model.Journal) []string { return talliedNames(j.PeopleSeen()) }},
	{"tag", func(j *model.Journal) []string { return talliedNames(j.TagsSeen()) }},
	{"stage", allStages},
	{"since", nil},
	{"until", nil},
	{"open", yesNo},
	{"evidence", yesNo},
	{"is", func(*model.Journal) []string { return []string{"open", "evidence", "deleted"} }},
}

func yesNo(*model.Journal) []string { return []string{"yes", "no"} }

func talliedNames(tallies []model.Tally) []string {
	names := make([]string, len(tallies))
	for i, t := range tallies {
		names[i] = t.Name
	}
	return names
}

func allStages(j *model.Journal) []string {
	var stages []string
	for _, p := range j.Catalog {
		for _, name := range p.StageNames() {
			if !slices.Contains(stages, name) {
				stages = append(stages, name)
			}
		}
	}
	return stages
}

// completion is how the part of a filter that is being typed may end.
type completion struct {
	start int    // where the word that is completed begins
	typed string // what there is of it
	whole string // what it may become
	after string // what follows a whole one
}

// completion is the best end there is for what is being typed.
func (f *filter) completion() (c completion, ok bool) {
	text := f.line.Value()
	part := text[lastPart(text):]
	c.start = lastPart(text) + len(part) - len(strings.TrimPrefix(part, "-"))
	part = text[c.start:]
	name, value, isKey := strings.Cut(part, ":")
	tag, signed := model.CutTagSign(part)
	if signed {
		name, value, isKey = "tag", tag, true
	}
	if !isKey {
		for _, k := range filterKeys {
			if len(part) > 1 && strings.HasPrefix(k.name, strings.ToLower(part)) {
				c.typed, c.whole = part, k.name+":"
				return c, true
			}
		}
		return c, false
	}
	c.start, c.typed, c.after = len(text)-len(value), strings.TrimPrefix(value, `"`), " "
	typed := model.Fold(c.typed)
	for _, whole := range f.values(strings.ToLower(name)) {
		if strings.EqualFold(name, "tag") && !signed {
			whole = model.TypedTag(whole)
		}
		folded := model.Fold(whole)
		if folded != typed && strings.HasPrefix(folded, typed) && !strings.Contains(whole, `"`) {
			c.whole = whole
			return c, true
		}
	}
	return c, false
}

// values are what a key can be followed by, gathered once until the journal
// changes.
func (f *filter) values(name string) []string {
	if known, ok := f.words[name]; ok {
		return known
	}
	if f.words == nil {
		f.words = map[string][]string{}
	}
	for _, k := range filterKeys {
		if k.name == name && k.values != nil {
			f.words[name] = k.values(f.s.journal)
		}
	}
	return f.words[name]
}

// lastPart is where the last part of a filter begins: after the last space
// outside quotes.
func lastPart(text string) int {
	start, quoted := 0, false
	for i, r := range text {
		switch {
		case r == '"':
			quoted = !quoted
		case r == ' ' && !quoted:
			start = i + utf8.RuneLen(r)
		}
	}
	return start
}

// complete shows behind the cursor how what is being typed may end.
func (f *filter) complete() {
	f.line.SetGhost("")
	if c, ok := f.completion(); ok {
		rest := []rune(c.whole)
		f.line.SetGhost(string(rest[min(utf8.RuneCountInString(c.typed), len(rest)):]))
	}
}

// Complete takes the completion in, in quotes where it holds a space.
func (f *filter) Complete() {
	c, ok := f.completion()
	if !ok {
		return
	}
	if strings.Contains(c.whole, " ") {
		c.whole = `"` + c.whole + `"`
	}
	f.line.SetValue(f.line.Value()[:c.start] + c.whole + c.after)
	f.read()
	f.complete()
}
