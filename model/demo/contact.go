package demo

import (
	"slices"
	"time"

	"fromhere/model"
)

// tellContacts keeps up with people in other teams, mostly with whom she has
// not met for the longest. Most were met in the last weeks, and a few were not,
// so that not everybody is warm.
func tellContacts(y *year) {
	const lately = 36
	before, last := lastTalks("Sam", "Ingrid", "Kwame", "Ravi")
	met := map[string]*scene{}
	meet := func(t talk, at time.Time) {
		if earlier := met[t.person]; earlier != nil && y.chance(50) {
			earlier.answers["next"] = y.day(at).String()
		}
		met[t.person] = y.record(y.meeting(t, at))
	}
	for _, at := range y.spread(len(before), y.first, y.today-lately-1) {
		next := 0
		for n, t := range before[:min(lookAhead, len(before))] {
			if longerAgo(met[t.person], met[before[next].person]) {
				next = n
			}
		}
		meet(before[next], at)
		before = slices.Delete(before, next, next+1)
	}
	for n, at := range y.spread(len(last), y.today-lately, y.today-1) {
		meet(last[n], at)
	}
	for n, who := range []string{"Hélène", "美咲"} {
		met[who].answers["next"] = y.workdayFrom(y.today + model.Day(3+5*n)).String()
	}
	meetSome(y)
	tellWeekends(y)
}

// meetSome are the last meetings with those who have gone cool or cold.
func meetSome(y *year) {
	for _, m := range []struct {
		ago model.Day
		talk
	}{
		{26, talk{person: "Kwame", struggle: "leavers who are too polite to say why", offered: "to make the first two calls together", connected: "Nadia"}},
		{44, talk{person: "Sam", struggle: "two people ill, the queue at 60", offered: "five tickets a day for a week"}},
		{63, talk{person: "Ingrid", notes: "Ten days' notice has become normal. She says that she sleeps."}},
	} {
		y.record(y.meeting(m.talk, y.clock(y.workdaysAfter(y.today-m.ago+1, -1), 12, y.between(10, 50))))
	}
}

// lastTalks parts the talks in those before and the last one with each person
// but those named.
func lastTalks(but ...string) (before, last []talk) {
	for n, t := range talks {
		again := slices.ContainsFunc(talks[n+1:], func(later talk) bool { return later.person == t.person })
		if again || slices.Contains(but, t.person) {
			before = append(before, t)
		} else {
			last = append(last, t)
		}
	}
	return before, last
}

// lookAhead is how far down the list she looks for the one to meet next.
const lookAhead = 14

func longerAgo(a, b *scene) bool { return b != nil && (a == nil || a.at.Before(b.at)) }

func (y *year) meeting(t talk, at time.Time) scene {
	who := castOf(t.person)
	return scene{practice: "contact", at: at, evidence: t.connected != "" && y.chance(20),
		answers: map[string]string{
			"person": who.name, "team": who.team, "direction": who.direction, "struggle": t.struggle,
			"offered": t.offered, "connected": t.connected, "notes": t.notes,
		}}
}

func tellWeekends(y *year) {
	for i, t := range weekendTalks {
		saturday := (y.first + model.Day(70+80*i)).Monday() + 5
		y.record(y.meeting(t, y.clock(saturday, 11, y.between(5, 55))))
	}
}

// weekendTalks are the few that happened on a Saturday.
var weekendTalks = []talk{
	{person: "Omar", notes: "Met at the market, both with leeks. Ten minutes about work, and it was he who started."},
	{person: "Hélène", struggle: "a quiet place to write", notes: "At the library. She writes a novel; nobody is to know."},
	{person: "Zoë", notes: "Her choir. I clapped in the wrong place. 🎶"},
	{person: "José", struggle: "whether to take the offer from outside", notes: "He asked me and not his boss. I asked back for an hour."},
}

type talk struct{ person, struggle, offered, connected, notes string }

// talks are in the order they were held.
var talks = []talk{
	{person: "Sam", struggle: "refund mails, the same three questions", offered: "to write three macros with him"},
	{person: "Chidi", struggle: "is told of schema changes by broken jobs", offered: "a note before each change of mine"},
	{person: "Ana", struggle: "mock-ups with invented numbers", offered: "real numbers, rounded, by Thursday", connected: "Chidi"},
	{person: "Ingrid", struggle: "hears of new data last", notes: "She is funny. I did not expect that."},
	{person: "Omar", struggle: "pages at night for things that can wait", offered: "to count which pages led to anything"},
	{person: "Kwame", struggle: "does not see who is about to leave", offered: "a list of ten, by hand, once"},
	{person: "Zoë", struggle: "the close takes six days", notes: "Soup on Thursdays, apparently an institution."},
	{person: "Lee", struggle: "asked for dates that nobody gives him", offered: "a range for each, monthly"},
	{person: "Sam", struggle: "nobody reads the ticket tags", offered: "a chart of them in our channel", connected: "Ana"},
	{person: "Tomás", notes: "Wants to present. Is scared to. Did not say so, but asked who else is nervous."},
	{person: "José", struggle: "flaky tests, eleven restarts on a Monday", offered: "a ranking by minutes lost"},
	{person: "Hélène", struggle: "needs a number by noon, always", offered: "a page of numbers that are safe to quote"},
	{person: "Ingrid", struggle: "contracts with a data clause from 2014", offered: "the list of what we store today"},
	{person: "Jürgen", struggle: "people mail files round his rules", notes: "He knows. He would rather hear it than find it."},
	{person: "Priya", struggle: "finds out about slips in the steering group", offered: "one line each Tuesday, red things first"},
	{person: "Kwame", struggle: "contact lists two years old", offered: "last log-in by account", connected: "Chidi"},
	{person: "Nadia", notes: "First week. No desk until Wednesday. She made jokes about it, so it hurt."},
	{person: "美咲", struggle: "joins at 23:00", offered: "to move ours, every other week", notes: "She brought 和菓子 for everyone last time, and nobody told us that they were from her."},
	{person: "Sam", struggle: "releases on Thursday, tickets on Friday", offered: "the five likely questions beforehand", connected: "José"},
	{person: "Omar", struggle: "two people know the old billing", notes: "One of them leaves in spring."},
	{person: "Zoë", struggle: "a hidden column in the headcount sheet", offered: "to rebuild it together"},
	{person: "Ana", struggle: "finding users for tests", connected: "Kwame", offered: "an introduction, and I'll take notes"},
	{person: "Ravi", struggle: "interviews eat his Tuesdays", offered: "to take two"},
	{person: "Kwame", struggle: "renewals come as a surprise to the customer", offered: "a draft of a friendlier first mail"},
	{person: "Lee", struggle: "lost deals go unexplained", offered: "to listen to three recordings"},
	{person: "Ingrid", struggle: "three versions of the consent text", connected: "Ana", offered: "to find which one is live"},
	{person: "Hélène", struggle: "the case study has no figures", offered: "two figures, with error bars"},
	{person: "Sam", struggle: "shift notes in a chat that scrolls away", notes: "Sat beside him for two hours. I will never again say 'just a ticket'."},
	{person: "Chidi", struggle: "backfills on Sunday", offered: "to ask who needs the old data at all"},
	{person: "Tomás", notes: "Proud of his pipeline; showed me the test he had added unasked."},
	{person: "José", struggle: "the checklist has 74 lines", offered: "to find the ten that ever caught something"},
	{person: "Jürgen", struggle: "access lists that nobody owns", offered: "to clean ours and write down how"},
	{person: "Kwame", struggle: "two teams write to the same customer", connected: "Hélène", offered: "a shared calendar of mailings"},
	{person: "Priya", notes: "Asked what I would stop. I had an answer."},
	{person: "Zoë", struggle: "no one believes the forecast", offered: "to publish how wrong the last four were", connected: "Lee"},
	{person: "Omar", struggle: "design reviews turn into debates", offered: "to try silent reading first"},
	{person: "美咲", struggle: "customers in Osaka want invoices with 消費税", connected: "Zoë", offered: "a sample, checked by Zoë"},
	{person: "Nadia", notes: "Reads logs for fun. Asked good questions about the odd rows."},
	{person: "Sam", struggle: "the export times out for the biggest customer", connected: "Omar", offered: "to reproduce it"},
	{person: "Ingrid", struggle: "an auditor with a short deadline", offered: "retention periods, table by table"},
	{person: "Ana", struggle: "her research is read once, then forgotten", offered: "a page for it, by question"},
	{person: "Lee", struggle: "price list in three currencies", notes: "We laughed about the rounding. He said thanks twice."},
	{person: "Ravi", struggle: "the freeze annoys everyone", offered: "the incident counts of the last four"},
	{person: "Kwame", struggle: "health scores that nobody trusts", connected: "Chidi", offered: "to explain the formula on one page"},
	{person: "Hélène", struggle: "launch dates that move after the print run", connected: "Priya", offered: "a date that I believe in"},
	{person: "Chidi", struggle: "queries that lock the table at ten", offered: "to move mine to seven"},
	{person: "José", struggle: "finds bugs on the last day", offered: "a build for him on Monday already", connected: "Omar"},
	{person: "Jürgen", struggle: "reviews come too late to say no", notes: "He is kinder at a whiteboard than by mail."},
	{person: "Sam", struggle: "tone of some replies", offered: "to collect the kind ones and read one out on Friday"},
	{person: "Zoë", struggle: "seat counts differ from sales'", connected: "Lee", offered: "half an hour with both"},
	{person: "Tomás", struggle: "reviews that only list faults", offered: "mine with two good things first"},
	{person: "Ingrid", struggle: "policy pages that nobody opens", offered: "to cut one to five lines with her"},
	{person: "Omar", struggle: "roll-backs that nobody has tried", offered: "to try one with him on a quiet morning"},
	{person: "Priya", struggle: "eleven goals", offered: "the case against four of them"},
	{person: "美咲", struggle: "our release notes in English only", connected: "Hélène", offered: "a glossary of 40 words"},
	{person: "Ana", struggle: "error messages written by whoever was there", connected: "Sam", offered: "the ten most frequent"},
	{person: "Kwame", struggle: "a customer who writes in capitals", notes: "We called together. The man was scared, not angry."},
	{person: "Nadia", notes: "Taught Sam the log. I heard it from Sam."},
	{person: "Lee", struggle: "new people in sales learn by accident", connected: "Kwame"},
	{person: "Ravi", notes: "Told him that the quiet mornings work. He had noticed, and has moved his own meeting."},
	{person: "Sam", struggle: "hand-over from night to day", connected: "美咲", offered: "a form with four lines"},
	{person: "Hélène", struggle: "quotes that age badly", offered: "a reminder when a number changes"},
	{person: "Chidi", struggle: "requests by direct message", offered: "to post mine in the channel, and say why"},
	{person: "Zoë", struggle: "travel approvals by paper", connected: "Ingrid"},
	{person: "José", notes: "Back from his week off. Slept. Says that nothing broke."},
	{person: "Jürgen", struggle: "a threat list that frightens people off", offered: "to rewrite the first page", connected: "Ana"},
	{person: "Omar", struggle: "hiring for a team that nobody can describe", offered: "to read the advert as a stranger"},
	{person: "Tomás", struggle: "how to say no to Lee", offered: "to play Lee for ten minutes"},
	{person: "Priya", struggle: "steering papers of 40 pages", offered: "a one-page form, tried on my own topic"},
	{person: "Ana", struggle: "design debt that nobody counts", offered: "to count it, in clicks"},
	{person: "美咲", struggle: "learns of outages from customers", connected: "Omar", offered: "her on the alert list"},
	{person: "Lee", struggle: "forecast calls that punish honesty", offered: "to start with my own miss"},
	{person: "Chidi", notes: "He asked me for advice, on people, not on data. That is a first."},
	{person: "Nadia", struggle: "invited to everything", offered: "a list of what she may skip"},
	{person: "Ravi", struggle: "on-call has become a badge", connected: "José"},
	{person: "Hélène", struggle: "nobody tells her when something works", offered: "one good story each fortnight"},
	{person: "Zoë", struggle: "budget rounds in spring", offered: "our numbers two weeks early"},
	{person: "Omar", notes: "Lunch, no agenda. His daughter has started to program; she thinks our logo is a duck. 🦆"},
	{person: "José", struggle: "the seed data is stale", connected: "Chidi", offered: "a fresh sample, scrubbed"},
	{person: "Jürgen", struggle: "incident reviews that look for someone", offered: "to write ours without names"},
	{person: "Tomás", notes: "Got thanks from Priya in writing. Printed it."},
	{person: "Ana", struggle: "two design systems", connected: "美咲", offered: "a side-by-side page"},
	{person: "Priya", notes: "She asked whom I learn from. I named four people in other teams."},
	{person: "Chidi", struggle: "the old customer key", offered: "to be the one who asks for the decision"},
	{person: "Lee", struggle: "wants numbers he can say aloud", offered: "three, with the sentence around each"},
	{person: "Nadia", struggle: "does not know what good looks like here", connected: "Zoë", offered: "two examples, one of them bad"},
	{person: "Hélène", notes: "The fortnightly story was on the front page. With Sam's name on it."},
	{person: "美咲", struggle: "year-end in Tokyo is not ours", offered: "to put both in one calendar", connected: "Zoë"},
}
