package recount_test

import (
	"fmt"
	"math"
	"slices"
	"time"

	"fromhere/model"
	"fromhere/model/figures"
	"fromhere/model/recount"
)

func sayOutcome(id string, due time.Time, day model.Day, kept, open, over, onTime, early, moved, afterwards bool, margin time.Duration) string {
	return fmt.Sprintf("%s: due %s of %s; kept %v, open %v, over %v; %s before it, on time %v, early %v; moved %v, noted afterwards %v",
		id, due.UTC().Format(time.RFC3339), day, kept, open, over, margin, onTime, early, moved, afterwards)
}

func modelOutcomes(b *both) (said []string) {
	practice, _ := b.m.Catalog.InRole(model.RolePromise)
	for _, e := range b.m.OfRole(model.RolePromise) {
		o := figures.OutcomeOf(e, practice, b.m, b.Now)
		said = append(said, sayOutcome(e.ID, o.Due.At, o.Due.Own, o.Kept, o.Open, o.Over, o.OnTime, o.Early, o.Moves > 0, o.Afterwards, o.Margin))
	}
	slices.Sort(said)
	return said
}

func secondOutcomes(b *both) (said []string) {
	for _, p := range b.PromisesDue(math.MinInt32, math.MaxInt32) {
		isOpen := p.Outcome == recount.Open || p.Outcome == recount.Overdue
		said = append(said, sayOutcome(p.Entry.ID, p.Due, p.Day, p.Outcome == recount.Kept, isOpen, p.Outcome != recount.Open,
			p.OnTime, p.Early, p.Moved, p.Noted, p.Margin))
	}
	slices.Sort(said)
	return said
}

func sayShare(of string, onTime, early, all int, median time.Duration, moved, afterwards int) string {
	return fmt.Sprintf("%s: %d on time and %d early of %d, median %s, %d moved, %d noted afterwards", of, onTime, early, all, median, moved, afterwards)
}

func sayTo(period model.Period, key string, onTime, all int) string {
	return fmt.Sprintf("%s, to %s: %d of %d on time", period.Title(), key, onTime, all)
}

func modelShares(b *both) (said []string) {
	for _, p := range b.periods() {
		r := figures.ReviewOf(b.m, p, b.Now).Promises
		said = append(said, sayShare(p.Title(), r.OnTime.Part, r.Early.Part, r.OnTime.Whole, r.Median, r.Moved, r.Afterwards))
		for _, to := range r.People {
			if to.OnTime.Whole > 0 {
				said = append(said, sayTo(p, b.Key(to.Name), to.OnTime.Part, to.OnTime.Whole))
			}
		}
	}
	practice, _ := b.m.Catalog.InRole(model.RolePromise)
	for _, f := range figures.Of(practice, b.m, b.Now) {
		if f.Name == "in_a_row" {
			said = append(said, fmt.Sprint("in a row: ", f.Number))
		}
	}
	slices.Sort(said)
	return said
}

func secondShares(b *both) (said []string) {
	for _, p := range b.periods() {
		s := b.Share(p.From, p.To)
		said = append(said, sayShare(p.Title(), s.OnTime, s.Early, s.Of, s.Median, s.Moved, s.Noted))
		for _, key := range b.PromisedTo() {
			if s := b.ShareTo(key, p.From, p.To); s.Of > 0 {
				said = append(said, sayTo(p, key, s.OnTime, s.Of))
			}
		}
	}
	if all := b.Share(math.MinInt32, math.MaxInt32); all.Of > 0 {
		said = append(said, fmt.Sprint("in a row: ", b.OnTimeInARow()))
	}
	slices.Sort(said)
	return said
}

func sayCredits(of string, gives, draws int) string {
	return fmt.Sprintf("%s: gives %d, draws %d", of, gives, draws)
}

func modelCredits(b *both) (said []string) {
	say := func(of string, from, to model.Day) {
		c := figures.CreditsOf(b.m, from, to, b.Now)
		said = append(said, sayCredits(of, c.Given(), c.Drawn()))
		for _, a := range c.People {
			said = append(said, sayCredits(of+", "+b.Key(a.Name), a.Given(), a.Drawn()))
		}
	}
	for _, p := range b.periods() {
		say(p.Title(), p.From, p.To)
	}
	today := b.m.DayOf(b.Now)
	say("credits", today-figures.CreditDays+1, today)
	slices.Sort(said)
	return said
}

func secondCredits(b *both) (said []string) {
	say := func(of string, credits []recount.Credit) {
		all := recount.InAll(credits)
		said = append(said, sayCredits(of, all.Gives, all.Draws))
		for key, sum := range b.ByPerson(credits) {
			said = append(said, sayCredits(of+", "+key, sum.Gives, sum.Draws))
		}
	}
	for _, p := range b.periods() {
		say(p.Title(), b.CreditsOf(p.From, p.To))
	}
	say("credits", b.Credits())
	slices.Sort(said)
	return said
}
