package model

import (
	"iter"
	"slices"
	"time"
)

// Credits are what a person has put into and drawn from the trust of others.
// Who gives, keeps and shares may be followed when they ask (Hollander's
// idiosyncrasy credits, 1958).
type Credits struct {
	Helps  int // help given: offers made to a contact, needs met, mentee sessions
	Kept   int // promises kept
	Shared int // credit shared: ideas of others backed, people connected
	Drawn  int // asks drawn: solutions put up for a green light, promises moved
}

// Balance is what is left: all that was put in, less what was drawn.
func (c Credits) Balance() int { return c.Helps + c.Kept + c.Shared - c.Drawn }

// CreditsOf are the credits of the days from and to, both included. What an
// entry gives counts on its day; what a stage gives or draws, on the day that
// it was last reached.
func CreditsOf(j *Journal, from, to Day) Credits {
	wholly := []string{"need", Promise, "nuisance"} // that count by when they came to an end
	return creditsAmong(j, from, to, func(yield func(Entry) bool) {
		for e := range among(j.practisedIn(from, to)) {
			if !slices.Contains(wholly, e.Practice) && !yield(e) {
				return
			}
		}
		for _, practice := range wholly {
			for _, e := range j.shelves.practices.of(j, practice) {
				if !yield(*e) {
					return
				}
			}
		}
	})
}

func creditsAmong(j *Journal, from, to Day, entries iter.Seq[Entry]) Credits {
	var c Credits
	add := func(n *int, on Day) {
		if from <= on && on <= to {
			*n++
		}
	}
	at := func(t time.Time) Day { return j.DayOf(t) }
	nuisance, _ := j.Catalog.Practice("nuisance")
	need, _ := j.Catalog.Practice("need")
	for e := range entries {
		switch e.Practice {
		case Contact:
			if e.Answers.Get("offered") != "" {
				add(&c.Helps, e.Day)
			}
			if e.Answers.Get("connected") != "" {
				add(&c.Shared, e.Day)
			}
		case "need":
			if sent, ok := metAt(e, need); ok {
				add(&c.Helps, at(sent))
			}
		case "mentee":
			add(&c.Helps, e.Day)
		case Promise:
			if e.Stage() == Kept {
				add(&c.Kept, at(moved(e)))
			}
			if asked, ok := e.StageAt(Renegotiated); ok {
				add(&c.Drawn, at(asked))
			}
		case "follower":
			add(&c.Shared, e.Day)
		case "nuisance":
			if !reached(e, nuisance, "shared") {
				continue
			}
			shared, ok := e.StageAt("shared")
			if !ok {
				shared = moved(e)
			}
			add(&c.Drawn, at(shared))
		}
	}
	return c
}
