package demo

import (
	"time"

	"fromhere/model"
)

// tellLately records what now stands on the first screen: what is due, what has
// gone quiet, what asks whether it held, what today had in it so far, and a
// line from this day a year, a month and a week ago.
func tellLately(y *year) {
	tellDue(y)
	tellGoneQuiet(y)
	tellUnderWay(y)
	tellAskedToday(y)
	tellToday(y)
	tellOnThisDay(y)
}

// tellDue records the promises around now: one late, one late today, and some
// to come.
func tellDue(y *year) {
	halfHour := y.now.Truncate(30 * time.Minute)
	for _, p := range []struct {
		made     model.Day
		to, what string
		due      time.Time
		tags     []string
	}{
		{y.today - 3, "Ana", "Copy of the empty states, second draft", y.clock(y.workdaysAfter(y.today, -1), 15, 0), nil},
		{y.today - 2, "the team", "Retro notes", y.now.Add(-48 * time.Minute), []string{"retro"}},
		{y.today - 1, "Lee", "Renewal odds of the two accounts he visits", halfHour.Add(90 * time.Minute), []string{"renewals"}},
		{y.today - 1, "Jürgen", "End dates for the four contractors", y.clock(y.workdaysAfter(y.today, 1), 10, 0), nil},
		{y.today - 4, "Priya", "Board numbers", y.clock(y.workdaysAfter(y.today, 3), 16, 0), []string{"board"}},
		{y.today - 4, "美咲", "One calendar with the holidays of both offices (祝日)", y.clock(y.workdaysAfter(y.today, 6), 9, 0), []string{"日本"}},
	} {
		y.record(scene{practice: "promise", at: y.clock(y.workdaysAfter(p.made+1, -1), 9, y.between(11, 58)), tags: p.tags,
			answers: map[string]string{"to": p.to, "what": p.what, "due": stored(p.due)}})
	}
	moved := y.workdaysAfter(y.today, -3)
	y.record(scene{practice: "promise", at: y.clock(moved, 10, 12), tags: []string{"renewals"},
		answers: map[string]string{"to": "Zoë", "what": "Cost sheet with the new seat prices", "due": stored(y.clock(y.workdaysAfter(y.today, -1), 12, 0))},
		then: []turn{{at: y.clock(y.workdaysAfter(y.today, -2), 9, 40), key: "renegotiated",
			value: stored(y.clock(y.workdaysAfter(y.today, 2), 12, 0))}}})
	y.record(scene{practice: "promise", at: y.clock(y.workdaysAfter(y.today, -2), 11, 5),
		answers: map[string]string{"to": "Omar", "what": "Comments on the advert for his team", "due": stored(y.earlier(0.55).Add(20 * time.Minute))},
		then:    []turn{{at: y.earlier(0.55), stage: "kept"}}})
	y.record(scene{practice: "need", at: y.clock(y.workdaysAfter(y.today, -1), 14, 25),
		answers: map[string]string{"person": "Priya", "need": "What we stop if she says yes to the partner",
			"needed_by": stored(y.clock(y.workdaysAfter(y.today, 1), 14, 0))}})
	y.record(scene{practice: "transparency", at: y.clock(y.workdaysAfter(y.today, -1), 11, 42), tags: []string{"renewals"},
		answers: map[string]string{"dropped": "Told Kwame that the list was complete; two resellers were missing", "told": "Kwame",
			"fix": "Complete list, and a check on the count", "fear": "6", "went": "8",
			"noticed": stored(y.clock(y.workdaysAfter(y.today, -1), 11, 21)), "fix_due": stored(y.clock(y.workdaysAfter(y.today, 1), 12, 0))}})
}

// tellGoneQuiet records loops that nobody has touched for a while.
func tellGoneQuiet(y *year) {
	at := y.clock(y.workdaysAfter(y.today-12, -1), 15, 20)
	y.record(scene{practice: "gap", at: at, tags: []string{"onboarding"},
		answers: map[string]string{"thing": "The onboarding guide has no owner", "why": "two new people next month", "between": "product and office"},
		then:    []turn{{at: at.Add(50 * time.Minute), key: "claimed_until", value: y.workdayFrom(y.today + 9).String(), stage: "claimed"}}})
	at = y.clock(y.workdaysAfter(y.today-30, -1), 10, 5)
	y.record(scene{practice: "nuisance", at: at, tags: []string{"renewals"},
		answers: map[string]string{"problem": "Renewal dates are kept in three places", "hurts": "success, sales, and customers who get two mails",
			"minutes": "25", "people": "4", "per_week": "3"},
		then: []turn{{at: y.daysLater(at, 2), key: "solution", value: renewalPage, stage: "written"},
			{at: y.clock(y.workdaysAfter(y.today-16, -1), 11, 30), key: "approver", value: "Lee", stage: "shared"}}})
	at = y.clock(y.workdaysAfter(y.today-8, -1), 13, 15)
	y.record(scene{practice: "ask", at: at, answers: map[string]string{"to": "Ravi", "tell": "Let the on-call rota be chosen, not assigned.",
		y.titleOf("ask"): "Who would take which week if nobody assigned it?", "noticed": "four swaps in six weeks"}})
	at = y.clock(y.workdaysAfter(y.today-19, -1), 16, 10)
	y.record(scene{practice: "outcome", at: at, answers: map[string]string{"task": "Interview notes of the leavers", "decision": "what Kwame's team changes first",
		"risk": "only the friendly ones answer", "raised_with": "Kwame"}})
	at = y.clock(y.workdaysAfter(y.today-9, -1), 17, 2)
	y.record(scene{practice: "ownership", at: at, evidence: true, answers: map[string]string{"what": "Tokyo got the old price list", "when": stored(at.Add(-3 * time.Hour)),
		"blame": "Hélène sent it.", "owned": "I changed the file in place and did not say so.", "told": "美咲", "fear": "7", "went": "8",
		"control": "New name for each version.", "fix": "New list, and a call before she meets the client"}})

	at = y.clock(y.workdaysAfter(y.today, -5), 10, 35)
	y.record(scene{practice: "ownership", at: at, tags: []string{"renewals"}, answers: map[string]string{"what": "Zoë planned with seat prices that I knew were old",
		"blame": "The sheet is hers.", "owned": "I saw the old price on Tuesday and waited for her to see it.", "told": "Zoë", "fear": "5", "went": "8",
		"control": "Saying what I see, on the day I see it.", "fix": "New prices and a new date for the sheet, agreed with her"},
		then: []turn{{at: y.clock(y.workdaysAfter(y.today, -4), 15, 10), stage: "fixed"}}})
}

// tellUnderWay records nuisances on their way, one at each stage.
func tellUnderWay(y *year) {
	at := y.clock(y.workdaysAfter(y.today, -2), 10, 50)
	y.record(scene{practice: "nuisance", at: at, answers: map[string]string{
		"problem": "Every Monday three people ask where last week's numbers are", "hurts": "them, and Nadia's Mondays", "minutes": "10", "people": "4", "per_week": "1"}})
	at = y.clock(y.workdaysAfter(y.today, -6), 15, 30)
	y.record(scene{practice: "nuisance", at: at, tags: []string{"日本"}, answers: map[string]string{
		"problem": "Outage notices reach Tokyo after its customers", "hurts": "美咲 and whoever answers there", "minutes": "30", "people": "3", "per_week": "1"},
		then: []turn{{at: y.clock(y.workdaysAfter(y.today, -4), 16, 20), key: "solution", value: noticePage, stage: "written"}}})
	at = y.clock(y.workdaysAfter(y.today, -14), 9, 25)
	y.record(scene{practice: "nuisance", at: at, tags: []string{"privacy"}, answers: map[string]string{
		"problem": "Contractors keep their access after they leave", "hurts": "security, and our sleep", "minutes": "40", "people": "2", "per_week": "1", "fear": "5"},
		then: []turn{{at: y.clock(y.workdaysAfter(y.today, -12), 11, 0), key: "solution", value: accessPage, stage: "written"},
			{at: y.clock(y.workdaysAfter(y.today, -9), 14, 0), key: "approver", value: "Jürgen", stage: "shared"},
			{at: y.clock(y.workdaysAfter(y.today, -5), 10, 40), stage: "green-lit"}}})
}

// tellAskedToday records the fixes that today asks about: did it hold?
func tellAskedToday(y *year) {
	// A fix is set on its own day, at work or not, because the questions fall
	// 7 and 30 days after it, and those have to be today.
	fixed := y.clock(y.today-7, 16, 30)
	at := y.clock(y.workdaysAfter(y.today-34, -1), 9, 45)
	y.record(scene{practice: "nuisance", at: at, tags: []string{"meetings"}, evidence: true,
		answers: map[string]string{"problem": "Reviews end late, every time", "hurts": "whoever has the next meeting",
			"minutes": "15", "people": "6", "per_week": "3", "fear": "6", "went": "9"},
		then: []turn{{at: y.daysLater(at, 1), key: "solution", value: silentPage, stage: "written"},
			{at: y.clock(y.workdaysAfter(y.today-25, 1), 10, 30), key: "approver", value: "Priya", stage: "shared"},
			{at: y.clock(y.workdaysAfter(y.today-22, 1), 15, 0), stage: "green-lit"},
			{at: fixed, key: "saving", value: "4", stage: "fixed"}}})
	monthAgo := y.clock(y.today-30, 14, 10)
	y.record(scene{practice: "ownership", at: y.clock(y.workdaysAfter(y.today-36, -1), 15, 5), evidence: true,
		answers: map[string]string{"what": "The consent check was skipped in a hurry", "blame": "The checklist is too long.",
			"owned": "I knew the line and jumped over it.", "control": "The build, which can stop me.", "fix": "Checked by hand the same day",
			"told": "Ingrid", "prevention": "The build stops without it", "fear": "8", "went": "8"},
		then: []turn{{at: monthAgo, stage: "prevented"},
			{at: y.clock(y.workdayFrom(y.today-23), 9, 15), held: "yes"}}})
}

// tellToday records what today had in it, in the order it happened.
func tellToday(y *year) {
	y.record(scene{practice: "language", at: y.earlier(0.25),
		answers: map[string]string{"phrase": "I'll try to squeeze it in", "where": "chat to Lee", "instead": "not this week; Tomás can, on Thursday"}})
	y.record(scene{practice: "outcome", at: y.earlier(0.45), tags: []string{"renewals"},
		answers: map[string]string{"task": "Churn sheet for the two big accounts", "decision": "which of them Lee visits himself",
			"risk": "the bigger one is scored by hope", "raised_with": "Lee"}})
	y.record(scene{practice: "ask", at: y.earlier(0.7), answers: map[string]string{"to": "Tomás", "tell": "Drop the second model.",
		"noticed": "he explains it for the third time", y.titleOf("ask"): "Which of the two would you defend in front of Sam?", "test": "explain each in one minute"},
		then: []turn{{at: y.earlier(0.8), stage: "asked"}}})
	y.record(scene{practice: "contact", at: y.clock(y.workdaysAfter(y.today, -15), 12, 40),
		answers: map[string]string{"person": "Chidi", "team": "data", "direction": "across", "struggle": "the two resellers missing from every count",
			"offered": "to find where they drop out", "next": y.today.String()}})
}

// tellOnThisDay makes sure that this day a week, a month and a year ago has a
// line.
func tellOnThisDay(y *year) {
	y.record(scene{practice: "transparency", at: y.clock(y.first, 9, 35), evidence: true,
		answers: map[string]string{"dropped": "Said 'I dropped the ball' in the stand-up. Nobody flinched.", "told": "the team",
			"fix": "Churn list tomorrow by noon", "fear": "8", "went": "8",
			"noticed": stored(y.clock(y.first, 7, 50)), "fix_due": stored(y.clock(y.first+1, 12, 0))},
		then: []turn{{at: y.clock(y.first+1, 11, 30), stage: "fixed"}, {at: y.clock(y.first+8, 9, 20), held: "yes"}, {at: y.clock(y.first+31, 9, 10), held: "yes"}}})
	date := y.today.Start()
	month := min(model.NewDay(date.Year(), date.Month()-1, date.Day()), y.today-28)
	y.record(scene{practice: "follower", at: y.clock(month, 15, 50), evidence: true,
		answers: map[string]string{"person": "Nadia", "idea": "Show customers what we got wrong", "backed": "said that I would sign the page",
			"audience": "steering group", "fear": "7", "went": "9"},
		then: []turn{{at: y.daysLater(y.clock(month, 15, 50), 3), key: "became", value: "Priya asked who else would sign. Six hands", stage: "landed"}}})
	y.record(scene{practice: "mentee", at: y.clock(y.today-7, 11, 15),
		answers: map[string]string{"mentee": "Tomás", "topic": "Being the one who says it first", "can_do": "said 'that was mine' to Lee, before anybody asked",
			"next": y.workdayFrom(y.today + 1).String()}})
}

func (y *year) titleOf(practice string) string {
	p, _ := y.catalog.Practice(practice)
	return p.Title
}

const (
	noticePage = `## Problem
Tokyo learns of outages from customers, up to two hours after we do.

## Evidence
Three outages this quarter: told at 1 h 50, 40 min and "oh, was there something?"

## Proposal
The first notice goes to one list, everyone on it, with the first line in both languages (障害のお知らせ).

## Small test
The next planned maintenance, announced that way.

## Ask
Omar: put 美咲 on the list today; the template can wait for a week.
`
	accessPage = `## Problem
Access is asked for with a start and no end. Contractors leave, their access stays.

## Evidence
11 of 14 who left this year could still log in last Friday. One of the requests was mine.

## Proposal
A request without an end date is sent back. Prolonging it takes one click.

## Small test
New requests of two teams, for a month.

## Ask
Jürgen: send mine back first.
`
	renewalPage = `## Problem
Renewal dates live in the contract folder, in sales' tool and in a sheet of Kwame's.

## Evidence
- 61 accounts compared: 14 differ, by up to three months
- Two customers got two mails on one day

## Proposal
The contract decides. The other two read from it.

## Small test
The 14 that differ, by hand, and see who notices.

## Ask
Lee: may the tool be overwritten for these 14?
`
	silentPage = `## Problem
Reviews are planned for 30 minutes and take 45, because the first 20 go into reading aloud.

## Evidence
Nine reviews with a clock: one ended in time. The shortest was the one that everybody had read.

## Proposal
Ten minutes of **silent reading** at the start. Then questions only.

## Small test
Two weeks, all reviews of one team. (Omar's idea; I ask on behalf of both.)

## Ask
Priya: a yes to the two weeks.
`
)
