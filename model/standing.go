package model

import "time"

// Mark is the sign that a list row begins with. Screens choose its glyph.
type Mark int

// The marks.
const (
	NoMark      Mark = iota // nothing is open: the practice has no stages
	OpenMark                // an open loop that can wait
	SoonMark                // an open loop due within a day
	OverdueMark             // an open loop past its time
	DoneMark                // final, as it was meant
	MovedMark               // renegotiated, and not over
	FailedMark              // broken, declined, dropped, faded
)

// Standing is how an entry stands at one moment, for the right-hand columns of
// a list row.
type Standing struct {
	Mark Mark
	When string // "Thu 26 Nov 16:00", "moved to Wed 25 Nov", or the stage
	Text string // "in 2 d 22 h", "48 min late", "12 d ago"; may be empty
	Tone Tone
}

// StandingOf is how the entry stands now. It is read from the practice's
// stages and its When field, so that a new practice needs nothing.
func StandingOf(e Entry, p Practice, j *Journal, now time.Time) Standing { return Standing{} }
