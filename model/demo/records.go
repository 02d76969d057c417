package demo

import (
	"time"

	"fromhere/model"
)

// tellPeople records how people are written, and how often to keep in touch. One
// of them is written in two ways, and one has left.
func tellPeople(y *year) {
	for n, p := range known {
		who := castOf(p.name)
		y.record(scene{practice: "person", at: y.clock(y.workdaysAfter(y.today-p.ago+1, -1), 17, 10+n), answers: map[string]string{
			"name": p.name, "aliases": p.aliases, "team": who.team + p.team, "direction": who.direction + p.direction,
			"role": p.role, "every": p.every, "latest": p.latest, "left": p.left, "notes": p.notes,
		}})
	}
}

// acquaintance is a person as she keeps them; team and direction are told of those
// outside the cast alone.
type acquaintance struct {
	ago                                                              model.Day
	name, aliases, team, role, direction, every, latest, left, notes string
}

var known = []acquaintance{
	{ago: 321, name: "Priya", role: "head of product", every: "14", latest: "30", notes: "Mornings. Says what she means."},
	{ago: 262, name: "美咲", aliases: "Misaki", role: "runs the Tokyo office", every: "21", latest: "45"},
	{ago: 170, name: "Tomás", role: "analyst", every: "10", latest: "21", notes: "Wants to present, and to be asked."},
	{ago: 139, name: "Greta", team: "platform", direction: "across", role: "knew the old billing", left: "yes"},
}

// tellLookBacks records what some weeks, months and quarters were worth, each
// once it was over.
func tellLookBacks(y *year) {
	for n, text := range weeksWorth {
		y.lookBack(model.PeriodOf(model.OneWeek, y.today-model.Day(7*(1+5*n))), text)
	}
	month := model.PeriodOf(model.OneMonth, y.today).Prev()
	for _, text := range monthsWorth {
		y.lookBack(month, text)
		month = month.Prev().Prev()
	}
	quarter := model.PeriodOf(model.OneQuarter, y.today).Prev()
	for _, text := range quartersWorth {
		y.lookBack(quarter, text)
		quarter = quarter.Prev()
	}
}

// lookBack is written on the first day at work after the period.
func (y *year) lookBack(p model.Period, text string) {
	at := y.clock(y.workdayFrom(p.To+1), 8, 5)
	if at.After(y.now) {
		at = y.now.Add(-30 * time.Minute)
	}
	y.record(scene{practice: "lookback", at: at, answers: map[string]string{"period": p.Name(), "text": text}})
}

// What periods were worth, the latest first.
var (
	weeksWorth = []string{
		"A quiet week, and I used it: two calls that had waited since spring.",
		"Everything at once. I moved two promises early, and nobody was cross.",
		"Said 'I don't know' three times in one meeting. The third time somebody else said it too.",
		"Nothing to be proud of but that I wrote it down.",
	}
	monthsWorth = []string{
		"Two things got lighter because somebody else owns them now. I had to say it aloud for it to happen.",
		"More questions than answers. It felt slower; it was not.",
		"Late twice, and both times I had known since noon. The noon rule is on a card on my screen.",
		"The hard talk took eleven minutes. I had carried it for three weeks.",
	}
	quartersWorth = []string{
		"People come with their question half answered. That is new. What is not: I take on what nobody asked me to.",
		"Three nuisances gone, and one came back. I know more people by their voice than by their mail.",
		"I learned to say when. What I would keep of it: the noon rule, and the soup on Thursdays.",
	}
)
