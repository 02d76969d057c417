package figures

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"time"

	"fromhere/model"
)

// CreditDays is how many days back credits are counted, today included.
const CreditDays = 90

// Credits are what a person has put into the trust of others and drawn from it,
// after Hollander's idiosyncrasy credits (1958): who gives, keeps and shares may
// be followed when they ask. They are two columns, and no balance is struck: what
// one person was given pays for nothing that was asked of another.
type Credits struct {
	Account           // with everybody together
	People  []Account // with each person named, the one with the most points first
}

// Account is what was given and drawn, in points.
type Account struct {
	Name  string // of the person; "" of everybody
	Lines []CreditLine
}

// CreditLine is one way of giving or drawing.
type CreditLine struct {
	Credit  model.Credit
	Label   string   // "Help given"
	Points  int      // all together
	Entries []string // ids of the entries that it is made of, oldest first
}

// creditRules are the lines in the order in which they are shown, and the points
// of each time. A promise that was broken costs more than one moved in good time.
var creditRules = []struct {
	credit model.Credit
	label  string
	points int
}{
	{model.HelpGiven, "Help given", 1},       // an offer, a need sent unasked, a session with a mentee
	{model.PromiseKept, "Kept on time", 1},   // those kept late give nothing
	{model.CreditShared, "Credit shared", 1}, // an idea backed, people connected
	{model.AskDrawn, "Favours asked", 1},     // a solution put up for a green light with somebody, a promise moved
	{model.TrustDrawn, "Broken or late", 2},  // a promise broken, or overdue for a week
}

// Draws tells that the line draws on the trust of others.
func (l CreditLine) Draws() bool { return l.Credit == model.AskDrawn || l.Credit == model.TrustDrawn }

// Given are the points put in.
func (a Account) Given() int { return a.sum(false) }

// Drawn are the points taken out.
func (a Account) Drawn() int { return a.sum(true) }

func (a Account) sum(draws bool) (points int) {
	for _, l := range a.Lines {
		if l.Draws() == draws {
			points += l.Points
		}
	}
	return points
}

// CreditsOf are the credits of the days from and to, both included, seen from
// now. What an entry or its answers give counts on its day; what a stage gives or
// draws, on the day, by its own clock, that it was reached, if it was not stepped
// back from; each move of a promise, on the day it was agreed. Trust is drawn once
// by a promise: on the day it was broken, or on that on which it had been overdue
// for a week, whichever was first; keeping it after that does not undo it. What
// was asked counts only where it names somebody. An entry counts once in all, and
// once for each person it names.
func CreditsOf(j *model.Journal, from, to model.Day, now time.Time) Credits {
	return creditsAmong(j, from, to, now, func(yield func(model.Entry) bool) {
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

func creditsAmong(j *model.Journal, from, to model.Day, now time.Time, entries iter.Seq[model.Entry]) Credits {
	type credit struct {
		model.Credit
		of model.Entry
	}
	var found []credit
	practice := j.Catalog.Practices()
	for e := range entries {
		for c, day := range creditsIn(e, practice(&e), j, now) {
			if from <= day && day <= to {
				found = append(found, credit{c, e})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b credit) int { return model.ByCreation(a.of, b.of) })
	all, people := Credits{Account: newAccount()}, map[string]*Account{}
	for _, c := range found {
		all.add(c.Credit, c.of)
		for key, name := range peopleOf(c.of, practice(&c.of), j) {
			if people[key] == nil {
				a := newAccount()
				people[key] = &a
			}
			people[key].Name = name
			people[key].add(c.Credit, c.of)
		}
	}
	for _, a := range people {
		all.People = append(all.People, *a)
	}
	slices.SortFunc(all.People, func(a, b Account) int {
		return cmp.Or(cmp.Compare(b.Given()+b.Drawn(), a.Given()+a.Drawn()), strings.Compare(a.Name, b.Name))
	})
	return all
}

// creditsIn yields each credit of an entry and its day.
func creditsIn(e model.Entry, p *model.Practice, j *model.Journal, now time.Time) iter.Seq2[model.Credit, model.Day] {
	return func(yield func(model.Credit, model.Day) bool) {
		spent := slices.ContainsFunc(p.Fields, func(f model.Field) bool { return f.Spends && e.Answers.Get(f.Key) == "yes" })
		give := func(credit model.Credit, day model.Day) bool {
			gives := credit != model.AskDrawn && credit != model.TrustDrawn
			return credit == model.NoCredit || gives && spent || yield(credit, day)
		}
		if !give(p.Credit, e.Day) {
			return
		}
		for i := range p.Fields {
			if f := &p.Fields[i]; e.Answers.Get(f.Key) != "" && !give(f.Credit, e.Day) {
				return
			}
		}
		for _, s := range p.Stages {
			for _, day := range stageCredits(e, *p, s, j, now) {
				if !give(s.Credit, day) {
					return
				}
			}
		}
	}
}

// stageCredits are the days on which a stage of an entry gives or draws.
func stageCredits(e model.Entry, p model.Practice, s model.Stage, j *model.Journal, now time.Time) (days []model.Day) {
	at, reached := time.Time{}, false
	if s.Credit != model.NoCredit {
		at, reached = model.ReachedAt(e, p, s)
	}
	switch s.Credit {
	case model.NoCredit:
	case model.AskDrawn:
		if len(model.People(e.Answers.Get(p.Who))) == 0 {
			return nil
		}
		if !p.Moves(s.Name) && reached {
			return []model.Day{j.DayOf(at)}
		}
		for _, m := range model.MovesOf(e, p) {
			if p.Moves(s.Name) && !m.At.IsZero() {
				days = append(days, j.DayOf(m.At))
			}
		}
	case model.PromiseKept:
		if reached && OutcomeOf(e, p, j, now).OnTime {
			return []model.Day{j.DayOf(at)}
		}
	case model.TrustDrawn:
		return trustDrawn(e, p, j, at, reached, now)
	default:
		if reached {
			return []model.Day{j.DayOf(at)}
		}
	}
	return days
}

// trustDrawn is the day on which a promise cost trust: it was broken at a moment,
// or had been overdue for a week.
func trustDrawn(e model.Entry, p model.Practice, j *model.Journal, at time.Time, broken bool, now time.Time) []model.Day {
	o := OutcomeOf(e, p, j, now)
	switch {
	case o.WeekOverdue(model.MovedAt(e), now):
		return []model.Day{o.Due.Own + model.DaysAWeek}
	case broken:
		return []model.Day{j.DayOf(at)}
	}
	return nil
}

func newAccount() Account {
	a := Account{Lines: make([]CreditLine, len(creditRules))}
	for i, rule := range creditRules {
		a.Lines[i] = CreditLine{Credit: rule.credit, Label: rule.label}
	}
	return a
}

// add counts a credit that an entry gives or draws.
func (a *Account) add(credit model.Credit, e model.Entry) {
	for i, rule := range creditRules {
		if l := &a.Lines[i]; rule.credit == credit {
			l.Points += rule.points
			if n := len(l.Entries); n == 0 || l.Entries[n-1] != e.ID {
				l.Entries = append(l.Entries, e.ID)
			}
		}
	}
}
