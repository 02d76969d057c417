package model

import (
	"slices"
	"time"
)

// Rest sums up the entries that are not at hand.
type Rest struct {
	// Unknown tells that nothing is known of them, not even whether there are
	// any: all else here is empty.
	Unknown bool

	Entries int                   // outside the trash
	Trash   int                   // deleted and not yet erased
	Letters int                   // how many letters of an id's end tell all ids of the journal apart, those at hand too
	Days    map[string]*DayCounts // by practice: how many entries were practised on each day
	Away    []Away                // leave, in any order
}

// Away are days on leave, and the day that the leave was recorded for: a look
// back to an earlier evening knows nothing of it.
type Away struct{ Recorded, From, To Day }

// Add counts an entry in. Letters it leaves as it is, for they depend on all
// ids.
func (r *Rest) Add(e Entry, dayStarts time.Duration) { r.count(e, dayStarts, 1) }

// Take counts an entry out that was counted in.
func (r *Rest) Take(e Entry, dayStarts time.Duration) { r.count(e, dayStarts, -1) }

func (r *Rest) count(e Entry, dayStarts time.Duration, by int) {
	switch {
	case e.Tombstone():
		return
	case e.InTrash():
		r.Trash += by
		return
	}
	r.Entries += by
	if r.Days == nil {
		r.Days = map[string]*DayCounts{}
	}
	days := r.Days[e.Practice]
	if days == nil {
		days = &DayCounts{}
		r.Days[e.Practice] = days
	}
	for _, d := range practisedOn(e, dayStarts, nil) {
		days.Add(d, by)
	}
	if away, ok := awayIn(e); ok && by > 0 {
		r.Away = append(r.Away, away)
	} else if ok {
		if at := slices.Index(r.Away, away); at >= 0 {
			r.Away = slices.Delete(r.Away, at, at+1)
		}
	}
}

// awayIn is the leave that an entry records, its days in either order.
func awayIn(e Entry) (a Away, ok bool) {
	if Catalog(BuiltIn).RoleOf(e.Practice) != RoleLeave {
		return a, false
	}
	from, begins := e.Date("from")
	to, ends := e.Date("to")
	return Away{Recorded: e.Day, From: min(from, to), To: max(from, to)}, begins && ends
}

// Glance is what Today rests on, and a summary of all else. Where the rest is
// unknown it is but a part of that: entries of today alone.
type Glance struct {
	Entries []Entry // in no order
	Rest    Rest
}

// Glimpse fills the journal from a glance. What Today, streaks and pictures of
// the year say is then what they say of the whole; lists, reviews and figures
// know only the entries at hand.
func (j *Journal) Glimpse(g Glance) {
	j.Replace(g.Entries)
	j.rest = &g.Rest
}

// Whole tells whether every entry is at hand, as it is but after a Glimpse.
func (j *Journal) Whole() bool { return j.rest == nil }

// Part tells whether nothing is known of the entries that are not at hand. What
// depends on them is left unsaid then: what ends tonight, what was on other
// days, and that there is nothing.
func (j *Journal) Part() bool { return j.rest != nil && j.rest.Unknown }

// Unused tells that there is no entry at all, not even in the trash.
func (j *Journal) Unused() bool {
	if rest := j.rest; rest != nil && (rest.Unknown || rest.Entries+rest.Trash > 0) {
		return false
	}
	for _, e := range j.order {
		if !e.Tombstone() {
			return false
		}
	}
	return true
}
