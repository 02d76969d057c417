package model

import "time"

// PersonSummary is what the journal knows of one person.
type PersonSummary struct {
	Name      string
	Entries   int // entries that name the person
	LastSeen  Day // the last of them
	Talked    Day // the last contact entry; meaningless for a Stranger
	Warmth    Warmth
	Team      string // as last written; may be empty
	Direction string // across, down, up, as last written; may be empty
	Open      int    // promises open
	Kept      int    // promises kept
	Broken    int    // promises broken
	OnTime    Share  // of promises past their time
}

// PeopleOf is every person that an entry names, the latest seen first.
func PeopleOf(j *Journal, now time.Time) []PersonSummary { return nil }
