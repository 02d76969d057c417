package recount

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"fromhere/model"
)

// Cadence is how often a practice is meant to be practised: Times in every Days days.
// Days is 1 for "daily on workdays", and 7 for "N days a week".
type Cadence struct{ Times, Days int }

// Interval is how often one keeps in touch with a person: every so many days, and at
// the latest after so many. 0 says nothing of it.
type Interval struct{ Every, Latest int }

// Settings are what a person may set and figures depend on.
type Settings struct {
	Workdays   map[time.Weekday]bool
	WeekStarts time.Weekday
	DayStarts  time.Duration // after midnight
	Buffer     time.Duration // how early a promise is aimed for
	Cadences   map[string]Cadence
	Default    Interval
	ByTag      map[string]int // days to keep in touch in, by tag
}

// Journal is all entries, in any order, those in the trash among them, and the moment
// at which they are read.
type Journal struct {
	Entries  []model.Entry
	Settings Settings
	Now      time.Time
}

// of are the entries of a practice that are not in the trash.
func (j Journal) of(practice string) []model.Entry {
	var found []model.Entry
	for _, e := range j.Entries {
		if e.Practice == practice && e.Deleted.IsZero() {
			found = append(found, e)
		}
	}
	return found
}

// byCreation are entries as they were made, the oldest first, those of one moment by
// their ids.
func byCreation(entries []model.Entry) []model.Entry {
	sorted := slices.Clone(entries)
	slices.SortStableFunc(sorted, func(a, b model.Entry) int {
		if c := a.Created.Compare(b.Created); c != 0 {
			return c
		}
		return strings.Compare(a.ID, b.ID)
	})
	return sorted
}

// moment is the time that an entry answers a field with.
func moment(e model.Entry, field string) (time.Time, bool) {
	t, err := time.Parse(time.RFC3339, e.Answers.Get(field))
	return t, err == nil
}

// number is the whole number that an entry answers a field with.
func number(e model.Entry, field string) (int, bool) {
	n, err := strconv.Atoi(e.Answers.Get(field))
	return n, err == nil
}
