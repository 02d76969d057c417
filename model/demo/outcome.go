package demo

import (
	"time"

	"fromhere/model"
)

// tellOutcomes asks what tasks are for. The last weeks have two or more each,
// so that this streak runs on through the leave among them.
func tellOutcomes(y *year) {
	lately := y.workdaysAfter(y.today, -34)
	moments := append(y.spread(60, y.first, lately-1), y.evenly(lately, y.today-1)...)
	for i, at := range moments {
		o := outcomesAlone[i*len(outcomesAlone)/len(moments)]
		if i > 0 && i*len(outcomesAlone)/len(moments) == (i-1)*len(outcomesAlone)/len(moments) {
			p := y.projectOn(y.day(at))
			k, task := y.fresh(len(outcomesInProject), i*5, func(k int) string { return y.fillFrom(outcomesInProject[k].task, at, p) })
			o = outcomesInProject[k]
			o.task, o.decision = task, y.fillFrom(o.decision, at, p)
		}
		s := scene{practice: "outcome", at: at, answers: map[string]string{
			"task": o.task, "decision": o.decision, "risk": o.risk,
		}}
		raised := y.daysLater(at, y.between(0, 3))
		if i%8 != 3 { // sometimes the risk was seen and not raised
			s.then = append(s.then, turn{at: raised, key: "raised_with", value: o.with, stage: "raised"})
		}
		if o.happened != "" {
			s.then = append(s.then, turn{at: y.daysLater(raised, y.between(3, 9)), key: "happened", value: o.happened, stage: "known"})
		}
		s.evidence = o.happened != "" && i%13 == 6
		y.record(s)
	}
}

// evenly is a moment on every second day at work: twice in any full week.
func (y *year) evenly(from, to model.Day) []time.Time {
	var moments []time.Time
	for i, d := range y.workdays(from, to) {
		if i%2 == 0 {
			moments = append(moments, y.during(d))
		}
	}
	return moments
}

type outcome struct{ task, decision, risk, with, happened string }

var outcomesInProject = []outcome{
	{task: "Weekly figures for the {p}", decision: "whether the {p} gets another month", risk: "the weeks before the change are not comparable", with: "Priya", happened: "She looked at the trend only; got the month"},
	{task: "Size guess for the {p}", decision: "who works on the {p} after the break", risk: "the guess will be read as a promise", with: "Ravi", happened: "Two people, as a range; nobody quoted the lower end"},
	{task: "Segment list for the {p}", decision: "which customers see the {p} first", risk: "the segments overlap", with: "Kwame", happened: "He chose 20 by hand from the overlap"},
	{task: "Summary of feedback on the {p}", decision: "what is cut from the {p}", risk: "the loud ones are all from one customer", with: "Ana", happened: "Counted by customer; the order turned round"},
	{task: "Status page of the {p}", decision: "nobody could name one", risk: "one more page to keep up", with: "Priya", happened: "Not built"},
	{task: "Load numbers for the {p}", decision: "whether Omar buys machines", risk: "measured in a quiet week", with: "Omar", happened: "Measured again on invoice day: three times as much"},
	{task: "Checklist for the {p} launch", decision: "go or wait, on the Wednesday", risk: "support is not on it", with: "Sam", happened: "Sam added four lines and took one himself"},
	{task: "Comparison of tools for the {p}", decision: "buy or build", risk: "the sales demo hides the export", with: "Zoë", happened: "We asked for the export, and that settled it"},
	{task: "Questions for the {p} interviews", decision: "which of two drafts Ana goes on with", risk: "people will be polite", with: "Ana", happened: "She watched instead of asking"},
	{task: "Data check before the {p}", decision: "if Chidi starts the backfill", risk: "the old rows have no time zone", with: "Chidi", happened: "He found 2 % with the wrong day"},
	{task: "Press figures on the {p}", decision: "what Hélène may claim", risk: "a figure without its sample", with: "Hélène", happened: "She printed the sample too"},
	{task: "Minutes of the {p} meeting", decision: "who does what by Friday", risk: "two names on one task", with: "José", happened: "One name a task since"},
}

var outcomesAlone = []outcome{
	{task: "Copy last year's report", decision: "unclear; Priya 'likes to have it'", with: "Priya", happened: "She does like to have it. It takes ten minutes now"},
	{task: "Usage mail, weekly", decision: "none that anyone could name", with: "Priya", happened: "Stopped it. One reader wrote, to leave the list"},
	{task: "Competitor table", decision: "the price in spring", risk: "list prices are not what people pay", with: "Lee", happened: "He asked five lost customers instead"},
	{task: "Ticket counts by hour", decision: "whether support gets a late shift", risk: "Tokyo's tickets come under our clock", with: "Sam", happened: "The peak was Tokyo; no late shift, one person there"},
	{task: "Board slide on churn", decision: "how much goes into retention", risk: "churn has three definitions here", with: "Zoë", happened: "One definition, printed under the figure"},
	{task: "Export for the auditors", decision: "whether they come on site", risk: "it holds names they must not see", with: "Jürgen", happened: "Two columns taken out; they stayed at home"},
	{task: "Survey on the new menu", decision: "keep or revert", risk: "6 % answer, and those are the annoyed", with: "Ana", happened: "Clicks instead of opinions; kept"},
	{task: "Logo poll", decision: "none: the logo is chosen already", with: "Hélène", happened: "Cancelled, with relief on all sides"},
	{task: "Dashboard for the lobby screen", decision: "nobody decides in a lobby", with: "Ravi", happened: "It shows the lunch menu now. Everyone is happy"},
	{task: "Trial conversion by country", decision: "where Lee hires first", risk: "one reseller is half of Poland", with: "Lee", happened: "He hired in Kraków anyway, knowing it"},
	{task: "Seat forecast", decision: "how many licences Zoë buys", risk: "the interns end in August", with: "Zoë", happened: "She bought 30 fewer: 4,100 € kept"},
	{task: "Error list by screen", decision: "what José tests by hand", risk: "the worst screen logs nothing", with: "José", happened: "He tested the silent one; two bugs"},
	{task: "Time sheet summary", decision: "the price of the service plan", risk: "people write eight hours, whatever they did", with: "Ravi", happened: "A week of honest notes instead"},
	{task: "Top 50 customers", decision: "who gets the early version", risk: "by revenue is not by patience", with: "Kwame", happened: "He took 12 that answer mails"},
	{task: "Old feature usage", decision: "what is switched off in June", risk: "yearly features look dead in May", with: "Priya", happened: "Saved the tax export from being removed"},
	{task: "Translation costs", decision: "Japanese first or later", risk: "invoices are missing from the estimate", with: "美咲", happened: "Invoices first, the rest later"},
	{task: "Interview scores", decision: "whom Ravi invites", risk: "two of us score everyone 7", with: "Ravi", happened: "We wrote one sentence each before the number"},
	{task: "Response times", decision: "a promise in the contract", risk: "the average hides Mondays", with: "Ingrid", happened: "The contract says 95 % and leaves out the average"},
	{task: "Lost deals, by reason", decision: "what product builds in autumn", risk: "'price' is what people say to be nice", with: "Lee", happened: "Listened to nine calls; it was the export"},
	{task: "A/B result, first week", decision: "stop or go on", risk: "stopping early is how we fooled ourselves in spring", with: "Priya", happened: "Ran for the agreed 21 days; no effect, and we knew it"},
	{task: "Page speed report", decision: "whether Omar may spend a sprint on it", risk: "measured on our own fast line", with: "Omar", happened: "Measured in Osaka: nine seconds. He got the sprint"},
	{task: "Refund list", decision: "a policy or case by case", risk: "three big ones make the average", with: "Zoë", happened: "Policy for the small, a call for the big"},
	{task: "Headline figure for the fair", decision: "what is on the poster", risk: "it will be asked for proof", with: "Hélène", happened: "Poster with a smaller number that holds"},
	{task: "Support hours in the price", decision: "the new plans", risk: "the heavy users are on the cheapest plan", with: "Lee", happened: "A fair-use line; four customers moved up"},
	{task: "On-call statistics", decision: "money or time off for it", risk: "nights are not logged by everyone", with: "Ravi", happened: "Time off, from this month on"},
	{task: "Search terms without a hit", decision: "the next ten help pages", risk: "half are typos", with: "Sam", happened: "Six pages and one synonym list"},
	{task: "Contract end dates", decision: "Kwame's calls of the quarter", risk: "resellers renew in silence", with: "Kwame", happened: "He called the resellers first"},
	{task: "Figures on meeting hours", decision: "which meetings end", risk: "people will feel watched", with: "Priya", happened: "Published by meeting, never by person; three ended"},
	{task: "Sample for the model", decision: "if the model replaces the rule", risk: "it learned from the rule's own output", with: "Chidi", happened: "New labels by hand, 300; the rule stays for now"},
	{task: "Onboarding funnel", decision: "where Nadia starts", risk: "the step that hurts comes before the first event", with: "Nadia", happened: "She logged the step; 22 % left there"},
	{task: "Carbon figure for the report", decision: "none; it is required", risk: "wrong by the office move", with: "Ingrid", happened: "Printed with its range"},
	{task: "Price sensitivity", decision: "the third price", risk: "hypothetical answers", with: "Lee", happened: "Asked for the last price they refused instead"},
	{task: "Retention by cohort", decision: "whether the tour comes back", risk: "the spring cohort had a discount", with: "Ana"},
	{task: "Renewal odds by account", decision: "which two Lee visits himself", risk: "the biggest is scored by hope", with: "Lee"},
}
