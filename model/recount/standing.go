package recount

import (
	"time"

	"fromhere/model"
)

// standing are the stage events of an entry that were not taken back, in the order in
// which they were recorded: "a stage that was stepped back from is not reached". The
// last of them is where the entry stands.
//
// Decided: the order of events is that of the file, not that of their times, for "an
// event's time is the time that the user gives, also before the entry was written".
// To step back is to go to a stage further left, or from one last stage to another.
// The stage that is stepped back to has been reached since it was first. The same
// stage twice in a row is a correction of its time. But every move of a promise is an
// event of its own.
func standing(e model.Entry) []model.Event {
	rank := stages[e.Practice]
	var stand []model.Event
	for _, ev := range e.Events {
		if _, known := rank[ev.Stage]; !known {
			continue // an answer to "did it hold?", or of another catalog
		}
		move := ev.Stage == "renegotiated"
		if n := len(stand); n > 0 && stand[n-1].Stage == ev.Stage && !move {
			stand[n-1] = ev
			continue
		}
		for n := len(stand); n > 0; n = len(stand) {
			last := stand[n-1]
			back := rank[last.Stage] > rank[ev.Stage]
			instead := rank[last.Stage] == rank[ev.Stage] && last.Stage != ev.Stage
			if !back && !instead {
				break
			}
			stand = stand[:n-1]
		}
		if n := len(stand); n > 0 && stand[n-1].Stage == ev.Stage && !move {
			continue
		}
		stand = append(stand, ev)
	}
	return stand
}

// stage is where an entry stands.
func stage(e model.Entry) string {
	stand := standing(e)
	if len(stand) == 0 {
		return ""
	}
	return stand[len(stand)-1].Stage
}

// reached tells when an entry reached a stage that it has not stepped back from. A
// stage that was passed by was not reached: a nuisance that was noticed and then fixed
// was never shared.
func reached(e model.Entry, stage string) (time.Time, bool) {
	for _, ev := range standing(e) {
		if ev.Stage == stage {
			return ev.At, true
		}
	}
	return time.Time{}, false
}

// reachedBy tells when an entry reached a stage by its event or, where none says so, by
// an answer that belongs to the stage, as files written by hand have it. An answer says
// nothing of a stage that the entry came as far as and stepped back from. The time is
// that of the event; without one, that of the last.
//
// Decided, for section 2 gives fields to stages without saying more.
func reachedBy(e model.Entry, stage, field string) (time.Time, bool) {
	if at, ok := reached(e, stage); ok {
		return at, true
	}
	rank := stages[e.Practice]
	last, came := e.Created, false
	for _, ev := range e.Events {
		r, known := rank[ev.Stage]
		if !known {
			continue
		}
		if came && r < rank[stage] {
			return time.Time{}, false
		}
		last, came = ev.At, came || r >= rank[stage]
	}
	return last, e.Answers.Get(field) != ""
}

// held is the last answer to "did it hold?" since the entry reached the stage at which
// it stands; "" if there is none.
func held(e model.Entry) string {
	answer := ""
	before := ""
	for _, ev := range e.Events {
		if ev.Held != "" {
			answer = ev.Held
		}
		if ev.Stage != "" && ev.Stage != before {
			answer, before = "", ev.Stage
		}
	}
	return answer
}
