package model

import "time"

// Item is one line of Today: an entry and why it is there.
type Item struct {
	Entry    Entry
	Practice Practice
	Title    string // "Board numbers"; for a contact, the person and team
	Person   string // "Priya"; may be empty
	When     string // "Thu 16:00"; may be empty
	Aim      string // "aim for 15:45": due less the buffer; only for a promise still in time
	Why      string // "in 2 d 21 h" (to the aim), "48 min late", "fixed 7 days ago", "last talked 41 days ago"
	Tone     Tone
}

// Recorded is what one practice has of a day.
type Recorded struct {
	Practice Practice
	Count    int // entries and stage events of the day; 0 for a habit not yet practised
}

// Memory is a line from this day some time ago.
type Memory struct {
	Label string // "A year ago", "A month ago", "A week ago"
	Text  string // what was written, in its own words
	Entry Entry
}

// Agenda is what Today shows.
type Agenda struct {
	Day      Day
	Due      []Item // due or overdue within seven days: promises first, then by time
	Holds    []Item // "did it hold?" asked and not answered
	Quiet    []Item // open loops and contacts that nothing happened to for long
	Plan     string // this week's if-then sentence; may be empty
	PlanFrom Entry  // the week plan that Plan is from; its ID is empty when there is none
	Tomorrow string // what the last reflection said of today; may be empty
	Recorded []Recorded
	Kept     []Item  // promises kept today, Why being how early
	Ago      *Memory // nil when nothing was written on such a day
}

// AgendaOf is what Today shows at a moment.
func AgendaOf(j *Journal, now time.Time) Agenda { return Agenda{} }
