package model

import "fmt"

// Plural is a count with its noun: "1 promise", "11 promises".
func Plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// Length is how long the run is, in words: "23 workdays", "1 week".
func (r Run) Length() string {
	if r.Unit == "d" {
		return Plural(r.Current, "workday")
	}
	return Plural(r.Current, "week")
}

// Name is the item with its person: "Board numbers for Priya" of a promise.
func (i Item) Name() string {
	switch {
	case i.Person == "":
		return i.Title
	case i.Practice.ID == Promise:
		return i.Title + " for " + i.Person
	}
	return i.Title + " · " + i.Person
}
