package recount

import (
	"slices"
	"time"

	"fromhere/model"
)

// Credit is one line of the credits, after Hollander: what it gives or draws, of whom,
// and on which day.
type Credit struct {
	Entry  model.Entry
	Why    string // "offer", "need", "session", "kept", "backed", "connected", "shared", "moved", "broken", "overdue"
	Gives  int
	Draws  int
	Day    model.Day
	People []string // names as they are written
}

// Credits are the lines "in the last 90 days".
//
// Decided: today is the last of the 90 days. A line belongs to the entry's day, or to
// the day of the event that made it. Each give is 1.
func (j Journal) Credits() []Credit {
	const days = 90
	return j.CreditsOf(j.today()-days+1, j.today())
}

// CreditsOf are the lines of the days from and to, both included.
func (j Journal) CreditsOf(from, to model.Day) []Credit {
	var all []Credit
	for _, e := range byCreation(j.Entries) {
		if !e.Deleted.IsZero() {
			continue
		}
		for _, c := range j.creditsOf(e) {
			if from <= c.Day && c.Day <= to {
				all = append(all, c)
			}
		}
	}
	return all
}

// creditsOf are the lines of an entry, of any day: "gives: help given (offer, need sent
// unasked, mentee session), promise kept on time (late: 0), credit shared (backed,
// connected). Draws: a solution put up for a green light with somebody (1), a promise
// moved (1), a promise broken or a week overdue (2)."
//
// Decided: people who were connected are one line, of the person of the contact. A need
// is sent unasked unless it says that it was asked for first.
func (j Journal) creditsOf(e model.Entry) []Credit {
	answer := e.Answers.Get
	var all []Credit
	gives := func(why string, day model.Day, field string) {
		all = append(all, Credit{Entry: e, Why: why, Gives: 1, Day: day, People: names(answer(field))})
	}
	switch e.Practice {
	case "contact":
		if answer("offered") != "" {
			gives("offer", e.Day, "person")
		}
		if len(names(answer("connected"))) > 0 {
			gives("connected", e.Day, "person")
		}
	case "need":
		if at, sent := sentAt(e); sent && answer("asked_first") != "yes" {
			gives("need", j.Settings.dayOf(at), "person")
		}
	case "mentee":
		gives("session", e.Day, "mentee")
	case "follower":
		gives("backed", e.Day, "person")
	case "nuisance":
		if at, shared := reached(e, "shared"); shared && len(names(answer("approver"))) > 0 {
			all = append(all, Credit{Entry: e, Why: "shared", Draws: 1, Day: j.Settings.dayOf(at), People: names(answer("approver"))})
		}
	case "promise":
		all = promiseCredits(j, e)
	}
	return all
}

// promiseCredits are the lines of a promise.
//
// Decided: each move draws 1, on its day, whether it counts or not; one of which nobody
// knows when draws nothing. "Broken or a week overdue" draws once, for what was first: a
// promise that was broken, or kept, after it had been overdue for a week has drawn for
// that, so that the credits of past days stay as they were. A week overdue is 7 times 24
// hours after the due time that counts; the line belongs to the day, in its offset, a
// week after the one on which it was due. That a promise was noted afterwards changes no
// credit.
func promiseCredits(j Journal, e model.Entry) []Credit {
	const week = 7 * 24 * time.Hour
	var all []Credit
	to := names(e.Answers.Get("to"))
	for _, ev := range standing(e) {
		if ev.Stage == "renegotiated" {
			all = append(all, Credit{Entry: e, Why: "moved", Draws: 1, Day: j.Settings.dayOf(ev.At), People: to})
		}
	}
	p, ok := j.PromiseOf(e)
	if !ok {
		return all
	}
	ended := j.Now // when it stopped being overdue
	if p.Outcome == Kept || p.Outcome == Broken {
		ended, _ = reached(e, stage(e))
	}
	switch {
	case ended.Sub(p.Due) >= week:
		all = append(all, Credit{Entry: e, Why: "overdue", Draws: 2, Day: p.Day + 7, People: to})
	case p.Outcome == Broken:
		all = append(all, Credit{Entry: e, Why: "broken", Draws: 2, Day: j.Settings.dayOf(ended), People: to})
	}
	if p.OnTime {
		all = append(all, Credit{Entry: e, Why: "kept", Gives: 1, Day: j.Settings.dayOf(ended), People: to})
	}
	return all
}

// GivesAndDraws are two sums.
type GivesAndDraws struct{ Gives, Draws int }

// InAll are the two columns' sums: "in all and by person, as two columns without a
// balance".
func InAll(credits []Credit) GivesAndDraws {
	var sum GivesAndDraws
	for _, c := range credits {
		sum.Gives += c.Gives
		sum.Draws += c.Draws
	}
	return sum
}

// ByPerson are the sums by the person's key. Decided: a line of several people is a whole
// line of each. Groups are left out of the warmths alone, and have sums as people have.
func (j Journal) ByPerson(credits []Credit) map[string]GivesAndDraws {
	sums := map[string]GivesAndDraws{}
	for _, c := range credits {
		var keys []string
		for _, name := range c.People {
			if key := j.people().key(name); !slices.Contains(keys, key) {
				keys = append(keys, key)
			}
		}
		for _, key := range keys {
			sum := sums[key]
			sum.Gives += c.Gives
			sum.Draws += c.Draws
			sums[key] = sum
		}
	}
	return sums
}
