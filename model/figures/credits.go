package figures

import (
	"iter"
	"slices"

	"fromhere/model"
)

// Credits are what a person has put into and drawn from the trust of others.
type Credits struct {
	Helps  int // help given: offers made to a contact, needs met, mentee sessions
	Kept   int // promises kept
	Shared int // credit shared: ideas of others backed, people connected
	Drawn  int // asks drawn: solutions put up for a green light, promises moved
}

// Balance is what is left: all that was put in, less what was drawn.
func (c Credits) Balance() int { return c.Helps + c.Kept + c.Shared - c.Drawn }

// CreditsOf are the credits of the days from and to, both included. What an
// entry or its answers give counts on its day; what a stage gives or draws, on
// the day that it was last reached.
func CreditsOf(j *model.Journal, from, to model.Day) Credits {
	return creditsAmong(j, from, to, func(yield func(model.Entry) bool) {
		practice := j.Catalog.Practices()
		for e := range j.Between(from, to) {
			if !creditsStages(practice(&e)) && !yield(e) {
				return
			}
		}
		for i := range j.Catalog {
			if p := &j.Catalog[i]; creditsStages(p) { // whose moments may be of any day
				for _, e := range j.Of(p.ID) {
					if !yield(e) {
						return
					}
				}
			}
		}
	})
}

// creditsStages tells that some stage of the practice gives or draws.
func creditsStages(p *model.Practice) bool {
	return slices.ContainsFunc(p.Stages, func(s model.Stage) bool { return s.Credit != model.NoCredit })
}

func creditsAmong(j *model.Journal, from, to model.Day, entries iter.Seq[model.Entry]) Credits {
	var c Credits
	practice := j.Catalog.Practices()
	for e := range entries {
		p := practice(&e)
		if from <= e.Day && e.Day <= to {
			c.count(p.Credit)
			for i := range p.Fields {
				if e.Answers.Get(p.Fields[i].Key) != "" {
					c.count(p.Fields[i].Credit)
				}
			}
		}
		for _, s := range p.Stages {
			if s.Credit == model.NoCredit {
				continue
			}
			if at, ok := model.ReachedAt(e, *p, s); ok && from <= j.DayOf(at) && j.DayOf(at) <= to {
				c.count(s.Credit)
			}
		}
	}
	return c
}

func (c *Credits) count(credit model.Credit) {
	switch credit {
	case model.HelpGiven:
		c.Helps++
	case model.PromiseKept:
		c.Kept++
	case model.CreditShared:
		c.Shared++
	case model.AskDrawn:
		c.Drawn++
	}
}
