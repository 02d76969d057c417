package model

import (
	"iter"
	"maps"
	"slices"
)

// DayCounts is a number for each of many days. Years of them take little room,
// and one day that is far off no more. The zero value counts nothing; it is
// shared by its copies once it counts something.
type DayCounts map[Day]*countPage

// pageDays is how many days share a page.
const pageDays = 512

// countPage holds the numbers of days that follow each other.
type countPage [pageDays]int32

// On is the number of a day.
func (c DayCounts) On(d Day) int {
	if page := c[d.page()]; page != nil {
		return int(page[d-d.page()])
	}
	return 0
}

// page is the first day of the page that the day is on.
func (d Day) page() Day { return d &^ (pageDays - 1) }

// Add adds to the number of a day.
func (c DayCounts) Add(d Day, by int) {
	page := c[d.page()]
	if page == nil {
		page = new(countPage)
		c[d.page()] = page
	}
	page[d-d.page()] += int32(by)
}

// All yields every day that has a number other than 0, oldest first.
func (c DayCounts) All() iter.Seq2[Day, int] {
	return func(yield func(Day, int) bool) {
		for _, first := range slices.Sorted(maps.Keys(c)) {
			for i, n := range c[first] {
				if n != 0 && !yield(first+Day(i), int(n)) {
					return
				}
			}
		}
	}
}
