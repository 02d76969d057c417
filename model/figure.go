package model

import "time"

// Tone is how a figure or a standing should look: whether it can wait.
type Tone int

// The tones, from calm to pressing.
const (
	Plain Tone = iota
	Good       // done, kept, early
	Soon       // the next thing to do
	Bad        // overdue, broken, failed
	Muted      // can wait
)

// Figure is one number of a practice's view, in words: "on time", "92 %".
type Figure struct {
	Label string
	Value string
	Tone  Tone
}

// Record is what figures are computed from: the entries of one practice at
// one moment.
type Record struct {
	Practice Practice
	Entries  []Entry // outside the trash, oldest first
	Journal  *Journal
	Now      time.Time
	Today    Day
}
