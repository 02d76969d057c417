package model

import "strconv"

// Plural is a count with its noun: "1 promise", "1,877 promises".
func Plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return Grouped(n) + " " + noun + "s"
}

// Grouped is a count with its thousands set apart.
func Grouped(n int) string {
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0 && digits[i-1] != '-'; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
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
