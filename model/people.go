package model

import "time"

// Warmth is how lately one has talked with a person.
type Warmth string

// The warmths, by Config.Warm and Config.Cold.
const (
	Stranger Warmth = ""        // never a contact
	Warm     Warmth = "warm"    // talked within Config.Warm days
	Cooling  Warmth = "cooling" // after that
	Cold     Warmth = "cold"    // after more than Config.Cold days
)

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
