package model

import (
	"slices"
	"strings"
)

// Names are all that a practice is found by: its id, its names on screens, and
// what else people call it.
func (p Practice) Names() []string {
	return append([]string{p.ID, p.Name, p.Short, p.Noun}, p.Also...)
}

// Called tells that a text is one of the practice's names, whatever the case, of one
// or of several.
func (p Practice) Called(name string) bool {
	name = Fold(strings.TrimSpace(name))
	return slices.ContainsFunc(p.Names(), func(own string) bool { return Fold(own) == name || Fold(own)+"s" == name })
}

// Named finds a practice by one of its names; an id goes first.
func (c Catalog) Named(name string) (Practice, bool) {
	if p, ok := c.Practice(Fold(strings.TrimSpace(name))); ok {
		return p, true
	}
	for i := range c {
		if c[i].Called(name) {
			return c[i], true
		}
	}
	return Practice{}, false
}

// Several reads an answer of the kind Practices: the practices that it names, each
// once, and what in it names none. A name may hold a comma itself: of two ways to
// read one, the longer name is meant.
func (c Catalog) Several(answer string) (named []Practice, unknown []string) {
	parts := People(answer)
	for len(parts) > 0 {
		size, p, found := len(parts), Practice{}, false
		for ; size > 0 && !found; size-- {
			p, found = c.Named(strings.Join(parts[:size], ", "))
		}
		switch {
		case !found:
			unknown, size = append(unknown, parts[0]), 0
		case !slices.ContainsFunc(named, func(other Practice) bool { return other.ID == p.ID }):
			named = append(named, p)
		}
		parts = parts[size+1:]
	}
	return named, unknown
}
