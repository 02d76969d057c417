package demo

import "fromhere/model"

// tellWaiting records what others promised her and what she handed on: most of it
// came, one thing was let go, and three are still waited for.
func tellWaiting(y *year) {
	for n, w := range awaited {
		at := y.clock(y.workdaysAfter(y.today-w.ago+1, -1), 10+n%5, 5*n)
		due := y.clock(y.workdaysAfter(y.day(at), w.in), 16, 0)
		s := scene{practice: "waiting", at: at, answers: map[string]string{
			"from": w.from, "what": w.what, "due": stored(due), "notes": w.notes,
		}}
		if w.ended != "" {
			s.then = []turn{{at: y.clock(y.workdaysAfter(y.day(due), w.after), 11, 3*n), stage: w.ended}}
		}
		y.record(s)
	}
}

// awaiting is one thing waited for: so many days ago, due in so many workdays, and
// ended so many workdays after it was due.
type awaiting struct {
	ago               model.Day
	in                int
	from, what, notes string
	ended             string
	after             int
}

var awaited = []awaiting{
	{ago: 290, in: 4, from: "Chidi", what: "Row counts from before his clean-up", ended: "received", after: -1},
	{ago: 231, in: 6, from: "Ravi", what: "A yes or a no on builds for testing", ended: "received", after: 3, notes: "Late, and a yes."},
	{ago: 178, in: 2, from: "Ana", what: "Five screens for the steering paper", ended: "received", after: -1},
	{ago: 127, in: 5, from: "Lee", what: "Names of the two clients who asked", ended: "let go", after: 6, notes: "Asked twice. It was never his to know; Kwame told me within a minute."},
	{ago: 83, in: 10, from: "Tomás", what: "The weekly numbers, which are his from now on", ended: "received", after: -2, notes: "Handed on for good. He changed the second chart, and he is right."},
	{ago: 58, in: 5, from: "Zoë", what: "Seat prices for next year", ended: "received", after: 1},
	{ago: 6, in: 1, from: "Omar", what: "Alerts that have no reader"},
	{ago: 5, in: 9, from: "Nadia", what: "Questions for the leavers, first draft", notes: "She asked for it. I keep my hands off."},
	{ago: 2, in: 6, from: "Misaki", what: "Closing days of the Tokyo office"},
}
