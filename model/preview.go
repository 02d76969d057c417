package model

import (
	"slices"
	"time"
)

// Preview is the part of a journal that Today needs on a day: its working set,
// the entries of the days remembered on it, and a summary of all.
type Preview struct {
	Entries []Entry // in no order
	Summary Summary
}

// Summary sums up all entries of a journal.
type Summary struct {
	Entries  int                   // outside the trash
	Trash    int                   // deleted and not yet erased
	IDSuffix int                   // how many letters of an id's end tell all ids apart
	Days     map[string]*DayCounts // by practice: how many entries were practised on each day
	Away     []Away                // leave, in any order
	Plans    []Plan                // week plans, in any order
}

// Away is the days of one leave and the day it was recorded: streaks as of an
// earlier evening do not count it.
type Away struct{ Recorded, From, To Day }

// Add counts an entry. It leaves IDSuffix as it is, for that depends on all ids.
func (s *Summary) Add(e Entry, dayStarts time.Duration) { s.count(e, dayStarts, 1) }

// Take takes back what Add counted of an entry.
func (s *Summary) Take(e Entry, dayStarts time.Duration) { s.count(e, dayStarts, -1) }

func (s *Summary) count(e Entry, dayStarts time.Duration, by int) {
	switch {
	case e.Tombstone():
		return
	case e.InTrash():
		s.Trash += by
		return
	}
	s.Entries += by
	if s.Days == nil {
		s.Days = map[string]*DayCounts{}
	}
	days := s.Days[e.Practice]
	if days == nil {
		days = &DayCounts{}
		s.Days[e.Practice] = days
	}
	for _, d := range practisedOn(e, dayStarts, nil) {
		days.Add(d, by)
	}
	if away, ok := AwayIn(e); ok {
		s.Away = counted(s.Away, away, by)
	}
	if plan, ok := planIn(e); ok {
		s.Plans = counted(s.Plans, plan, by)
	}
}

// counted are all with one more or, for by below 0, with one less.
func counted[T comparable](all []T, one T, by int) []T {
	if by > 0 {
		return append(all, one)
	}
	if at := slices.Index(all, one); at >= 0 {
		return slices.Delete(all, at, at+1)
	}
	return all
}

// AwayIn is the leave that an entry records, its days in either order.
func AwayIn(e Entry) (a Away, ok bool) {
	if Catalog(BuiltIn).RoleOf(e.Practice) != RoleLeave {
		return a, false
	}
	from, begins := e.Date("from")
	to, ends := e.Date("to")
	return Away{Recorded: e.Day, From: min(from, to), To: max(from, to)}, begins && ends
}

// Preview fills the journal from a preview. Today, streaks and heatmaps are then
// as they are of the whole journal; lists, reviews and figures know only the
// entries of the preview.
func (j *Journal) Preview(p Preview) {
	j.Replace(p.Entries)
	j.partial = true
	j.lookups.summary.sum = &p.Summary
}

// Whole tells whether the journal has every entry, and not only a preview.
func (j *Journal) Whole() bool { return !j.partial }

// Summary sums up all entries, also those that a preview leaves out.
func (j *Journal) Summary() Summary {
	sum := *j.lookups.summary.of(j)
	sum.IDSuffix = j.IDSuffix()
	return sum
}

// Unused tells that there is no entry at all, not even in the trash.
func (j *Journal) Unused() bool {
	for _, e := range j.order {
		if !e.Tombstone() {
			return false
		}
	}
	sum := j.lookups.summary.of(j)
	return sum.Entries+sum.Trash == 0
}
