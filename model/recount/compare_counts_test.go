package recount_test

import (
	"fmt"
	"math"

	"fromhere/model/figures"
)

func modelLoad(b *both) []string {
	l := figures.LoadOf(b.m, b.m.DayOf(b.Now))
	return []string{fmt.Sprint(l.WeeksOver, " weeks of too much, says so: ", l.Warning() != "")}
}

func secondLoad(b *both) []string {
	l := b.TakenOn()
	return []string{fmt.Sprint(l.Running, " weeks of too much, says so: ", l.Says)}
}

// figure is a figure of a practice's view; what a view does not show is nothing.
func (b *both) figure(practice, name string) figures.Figure {
	p, _ := b.m.Catalog.Practice(practice)
	for _, f := range figures.Of(p, b.m, b.Now) {
		if f.Name == name {
			return f
		}
	}
	return figures.Figure{}
}

func sayHours(lost, wonBack float64, again int) []string {
	return []string{fmt.Sprintf("%.6f h lost, %.6f h won back, %d lost again", lost, wonBack, again)}
}

func modelHours(b *both) []string {
	return sayHours(b.figure("nuisance", "lost").Number, b.figure("nuisance", "won_back").Number, len(b.figure("nuisance", "lost_again").Entries))
}

func secondHours(b *both) []string {
	h := b.HoursAWeek()
	return sayHours(float64(h.Lost)/60, float64(h.WonBack)/60, h.LostAgain)
}

func modelCourage(b *both) []string {
	c := figures.Courage(b.m)
	return []string{fmt.Sprintf("of %d told %d went well, %d untold", c.Well.Whole, c.Well.Part, c.Untold)}
}

func secondCourage(b *both) []string {
	c := b.CourageShown()
	return []string{fmt.Sprintf("of %d told %d went well, %d untold", c.Told, c.Well, c.Untold)}
}

func sayAsks(asked int, told, theirs string) []string {
	return []string{fmt.Sprintf("%d asked, told after all %s, their decision %s", asked, told, theirs)}
}

func modelAsks(b *both) []string {
	told, theirs := b.figure("ask", "told"), b.figure("ask", "their_decision")
	return sayAsks(len(b.figure("ask", "asked").Entries), percent(told.Number, len(told.Entries)), percent(theirs.Number, len(theirs.Entries)))
}

func secondAsks(b *both) []string {
	a := b.AsksAgainstTold()
	return sayAsks(a.Asked, share(a.Told, a.Asked+a.Told), share(a.Theirs, a.Over))
}

// share is a part of a whole, as percent says it of a figure.
func share(part, whole int) string {
	if whole == 0 {
		return percent(0, 0)
	}
	return percent(math.Round(100*float64(part)/float64(whole)), whole)
}

func percent(n float64, of int) string { return fmt.Sprintf("%.0f %% of %d", n, of) }

func sayTimes(leads int, lead float64, unasked string, told int, toTell float64, owned int, toOwn float64) []string {
	return []string{
		fmt.Sprintf("%d leads, in the middle %.6f h, unasked %s", leads, lead, unasked),
		fmt.Sprintf("%d times to tell, in the middle %.6f h", told, toTell),
		fmt.Sprintf("%d times to own, in the middle %.6f h", owned, toOwn),
	}
}

func modelTimes(b *both) []string {
	lead, unasked := b.figure("need", "lead"), b.figure("need", "unasked")
	tell, own := b.figure("transparency", "told_after"), b.figure("ownership", "owned_after")
	return sayTimes(len(lead.Entries), lead.Number, percent(unasked.Number, len(unasked.Entries)), len(tell.Entries), tell.Number, len(own.Entries), own.Number)
}

func secondTimes(b *both) []string {
	lead, tell, own := b.LeadOfNeeds(), b.TimeToTell(), b.TimeToOwn()
	return sayTimes(len(lead.Leads), lead.Median.Hours(), share(lead.Unasked, lead.Sent),
		len(tell.Times), tell.Median.Hours(), len(own.Times), own.Median.Hours())
}
