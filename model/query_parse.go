package model

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// queryKey is one key of the filter language: what it asks of an entry when
// its value is read. Values come folded and not empty.
type queryKey struct {
	name string
	read func(r *queryReader, value string, not bool) error
}

// queryKeys are the keys, in the order that help names them.
func queryKeys() []queryKey {
	return []queryKey{
		{"practice", (*queryReader).practice},
		{"person", (*queryReader).person},
		{tagKey, (*queryReader).tag},
		{"stage", (*queryReader).stage},
		{"since", (*queryReader).since},
		{"until", (*queryReader).until},
		{"open", (*queryReader).open},
		{"evidence", (*queryReader).evidence},
		{"is", (*queryReader).is},
	}
}

// ParseQuery reads the filter language. All that is asked must hold:
//
//	word  "a phrase"      in answers, notes, tags or people; case and accents do not count
//	practice: person: tag: stage:   by the beginning of the name; #x is tag:x
//	since: until:         a day ("mon" is the last one), 30d, 6w, 2026-11, 2026
//	open:yes|no  evidence:yes|no  is:open|evidence|deleted
//
// A leading - takes out what follows. A key without a value yet asks nothing,
// so that a filter can be applied while it is typed. An error is one sentence
// for each part that cannot be read; the Query beside it holds all the others.
func ParseQuery(text string, today Day, catalog Catalog) (Query, error) {
	r := queryReader{today: today, catalog: catalog}
	var problems []error
	parts := queryParts(text)
	for _, part := range parts {
		if part.key == "practice" {
			r.named = append(r.named, r.practicesNamed(Fold(part.value))...)
		}
	}
	for _, part := range parts {
		if err := r.take(part); err != nil {
			problems = append(problems, err)
		}
	}
	return r.query, errors.Join(problems...)
}

// queryReader is a query while it is read.
type queryReader struct {
	query   Query
	today   Day
	catalog Catalog
	named   []Practice // those that the query's practice: names
}

func (r *queryReader) take(part queryPart) error {
	value := strings.TrimSpace(Fold(part.value))
	if part.key == "" {
		if value != "" {
			r.query.words = append(r.query.words, word{not: part.not, text: []byte(value)})
		}
		return nil
	}
	var names []string
	for _, k := range queryKeys() {
		if k.name == part.key {
			if value == "" {
				return nil
			}
			return k.read(r, value, part.not)
		}
		names = append(names, k.name)
	}
	hint := ""
	if near := closest(part.key, names); near != "" {
		hint = fmt.Sprintf("did you mean %s:? ", near)
	}
	return fmt.Errorf("there is no %s: to filter by; %sthere are %s; to find the words themselves, put them in quotes",
		part.key, hint, strings.Join(names, ", "))
}

func (r *queryReader) add(not bool, asks string, hold func(e *Entry, p *Practice) bool) {
	r.query.terms = append(r.query.terms, term{not: not, asks: asks, hold: hold})
}

// standsIn tells where a Concordance has what the term added last asks for.
func (r *queryReader) standsIn(in place, text string) {
	last := &r.query.terms[len(r.query.terms)-1]
	last.in, last.text = in, []byte(text)
}

// practicesNamed are the practices with that id, else those whose id, name or
// short name begins with it.
func (r *queryReader) practicesNamed(value string) []Practice {
	if value == "" {
		return nil
	}
	if p, ok := r.catalog.Practice(value); ok {
		return []Practice{p}
	}
	var named []Practice
	for _, p := range r.catalog {
		if strings.HasPrefix(p.ID, value) || strings.HasPrefix(Fold(p.Name), value) || strings.HasPrefix(Fold(p.Short), value) {
			named = append(named, p)
		}
	}
	return named
}

func (r *queryReader) practice(value string, not bool) error {
	var ids []string
	for _, p := range r.practicesNamed(value) {
		ids = append(ids, p.ID)
	}
	if len(ids) == 0 {
		if near := closest(value, r.catalog.IDs()); near != "" {
			return fmt.Errorf("there is no practice %q; did you mean %s?", value, near)
		}
		return fmt.Errorf("there is no practice %q; there are %s", value, strings.Join(r.catalog.IDs(), ", "))
	}
	r.add(not, "practice "+strings.Join(ids, " "), func(e *Entry, _ *Practice) bool { return slices.Contains(ids, e.Practice) })
	return nil
}

func (r *queryReader) person(value string, not bool) error {
	r.add(not, "person "+value, func(e *Entry, p *Practice) bool {
		for _, f := range p.Fields {
			if f.Kind != Person || e.Answers.Get(f.Key) == "" {
				continue
			}
			for _, name := range People(e.Answers.Get(f.Key)) {
				if hasPrefixFold(name, value) {
					return true
				}
			}
		}
		return false
	})
	r.standsIn(amongPeople, " "+value)
	return nil
}

func (r *queryReader) tag(value string, not bool) error {
	r.add(not, "tag "+value, func(e *Entry, _ *Practice) bool {
		return slices.ContainsFunc(e.Tags, func(tag string) bool { return strings.HasPrefix(Fold(tag), value) })
	})
	r.standsIn(amongTags, end+value)
	return nil
}

// stage reads a stage of the practices named, or of any when none is.
func (r *queryReader) stage(value string, not bool) error {
	practices := r.named
	if len(practices) == 0 {
		practices = r.catalog
	}
	var all, named []string
	for _, p := range practices {
		for _, name := range p.StageNames() {
			if !slices.Contains(all, name) {
				all = append(all, name)
			}
		}
	}
	for _, name := range all {
		if Fold(name) == value {
			named = []string{name}
			break
		}
		if strings.HasPrefix(Fold(name), value) {
			named = append(named, name)
		}
	}
	if len(named) == 0 {
		if len(all) == 0 {
			return fmt.Errorf("there is no stage %q: %s has no stages", value, practices[0].Name)
		}
		return fmt.Errorf("there is no stage %q; there are %s", value, strings.Join(all, ", "))
	}
	r.add(not, "stage "+strings.Join(named, "\n"), func(e *Entry, _ *Practice) bool {
		stage := e.Stage()
		return stage != "" && slices.Contains(named, stage)
	})
	return nil
}

func (r *queryReader) since(value string, not bool) error {
	from, _, err := queryDays(value, r.today)
	if err != nil {
		return fmt.Errorf("since: %w", err)
	}
	r.add(not, "since "+from.String(), func(e *Entry, _ *Practice) bool { return e.Day >= from })
	r.standsIn(amongDays, "")
	return nil
}

func (r *queryReader) until(value string, not bool) error {
	_, to, err := queryDays(value, r.today)
	if err != nil {
		return fmt.Errorf("until: %w", err)
	}
	r.add(not, "until "+to.String(), func(e *Entry, _ *Practice) bool { return e.Day <= to })
	r.standsIn(amongDays, "")
	return nil
}

func (r *queryReader) open(value string, not bool) error {
	yes, err := yesOrNo("open", value)
	if err == nil {
		r.add(not != !yes, "open", isOpen)
	}
	return err
}

func (r *queryReader) evidence(value string, not bool) error {
	yes, err := yesOrNo("evidence", value)
	if err == nil {
		r.add(not != !yes, "evidence", isEvidence)
	}
	return err
}

func (r *queryReader) is(value string, not bool) error {
	switch {
	case begins(value, "open"):
		r.add(not, "open", isOpen)
	case begins(value, "evidence"):
		r.add(not, "evidence", isEvidence)
	case begins(value, "deleted"):
		r.query.deleted = !not
	default:
		return fmt.Errorf("is: knows open, evidence and deleted, and not %q", value)
	}
	return nil
}

func isOpen(e *Entry, p *Practice) bool { return e.Open(*p) }

func isEvidence(e *Entry, _ *Practice) bool { return e.Evidence }

func yesOrNo(key, value string) (yes bool, err error) {
	switch {
	case begins(value, "yes"):
		return true, nil
	case begins(value, "no"):
		return false, nil
	}
	return false, fmt.Errorf("%s: is yes or no, and not %q", key, value)
}

// begins tells whether value is the word or the beginning of it.
func begins(value, word string) bool { return strings.HasPrefix(word, value) }
