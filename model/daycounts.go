package model

import (
	"iter"
	"maps"
	"slices"
	"time"
)

// DayCounts is a count for each day. It takes a byte a day over the years in use,
// and a map holds the few days far from these, as those of a mistyped year are.
// Nil counts nothing.
type DayCounts struct {
	first Day
	near  []byte      // numbers of the days that follow each other, from the first
	far   map[Day]int // of other days, and those that no byte holds
}

const (
	dayRoom = 256      // days that room is made for at once
	farOff  = 10 * 366 // days from the others at which one stands by itself
	most    = 255      // that a byte holds
)

// Pack is the counts in the form in which an index stores them: those of the days
// from first on, and those of days far from them. Do not change them.
func (c *DayCounts) Pack() (first Day, near []byte, far map[Day]int) { return c.first, c.near, c.far }

// Unpack is the counts that Pack wrote. It keeps the slice and the map.
func Unpack(first Day, near []byte, far map[Day]int) *DayCounts {
	return &DayCounts{first: first, near: near, far: far}
}

// On is the count of a day.
func (c *DayCounts) On(d Day) int {
	if c == nil {
		return 0
	}
	if at := d - c.first; 0 <= at && at < Day(len(c.near)) && c.near[at] > 0 {
		return int(c.near[at])
	}
	return c.far[d]
}

// Add adds to the count of a day.
func (c *DayCounts) Add(d Day, by int) {
	n := c.On(d) + by
	if c.makeRoom(d) {
		c.near[d-c.first] = 0
		if 0 <= n && n <= most {
			c.near[d-c.first] = byte(n)
			n = 0
		}
	}
	switch {
	case n == 0:
		delete(c.far, d)
	case c.far == nil:
		c.far = map[Day]int{d: n}
	default:
		c.far[d] = n
	}
}

// makeRoom extends the slice to the day, unless the day is far from it; it tells
// whether the day is in the slice now.
func (c *DayCounts) makeRoom(d Day) bool {
	end := c.first + Day(len(c.near))
	switch {
	case len(c.near) == 0:
		c.first, c.near = d, make([]byte, dayRoom)
	case d < c.first-farOff || d >= end+farOff:
		return false
	case d < c.first:
		more := max(c.first-d, dayRoom)
		c.first, c.near = c.first-more, append(make([]byte, more, more+Day(len(c.near))), c.near...)
	case d >= end:
		c.near = append(c.near, make([]byte, max(d+1-end, dayRoom))...)
	}
	return true
}

// All yields every day with a count other than 0, oldest first.
func (c *DayCounts) All() iter.Seq2[Day, int] {
	return func(yield func(Day, int) bool) {
		if c == nil {
			return
		}
		far := slices.Sorted(maps.Keys(c.far))
		for at, n := range c.near {
			d := c.first + Day(at)
			for ; len(far) > 0 && far[0] < d; far = far[1:] {
				if !yield(far[0], c.far[far[0]]) {
					return
				}
			}
			if n > 0 && !yield(d, int(n)) {
				return
			}
		}
		for _, d := range far {
			if !yield(d, c.far[d]) {
				return
			}
		}
	}
}

// DayCounts yields how many entries of a practice count on each day or, with
// "", of every practice but leave and the records, which are nothing practised.
func (j *Journal) DayCounts(practice string) iter.Seq[*DayCounts] {
	return func(yield func(*DayCounts) bool) {
		for id, counts := range j.lookups.summary.of(j).Days {
			if (id == practice || practice == "" && j.Catalog.practised(id)) && !yield(counts) {
				return
			}
		}
	}
}

// practised tells that entries of the practice with an id count as something
// practised.
func (c Catalog) practised(id string) bool {
	p, _ := c.Practice(id)
	return p.Role != RoleLeave && p.Group != Records
}

// Leave is all leave there is, in no order. Do not change the slice.
func (j *Journal) Leave() []Away { return j.lookups.summary.of(j).Away }

// Plans are all week plans there are, in no order. Do not change the slice.
func (j *Journal) Plans() []Plan { return j.lookups.summary.of(j).Plans }

// practisedOn appends the days on which an entry counts as practice, each
// once: its own day, and those on which it reached a stage. The stage that it was
// created with counts on its own day, also when it was recorded a day late.
func practisedOn(e Entry, dayStarts time.Duration, days []Day) []Day {
	days = append(days, e.Day)
	for _, ev := range e.Events {
		if ev.Stage == "" || ev.At.Equal(e.Created) {
			continue
		}
		if d := DayOf(ev.At, dayStarts); !slices.Contains(days, d) {
			days = append(days, d)
		}
	}
	return days
}
