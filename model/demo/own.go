package demo

import "time"

// tellMistakes records what went wrong and was owned. The first two own up to
// broken promises and are linked to them.
func tellMistakes(y *year) {
	moments := y.spread(len(ownings)-2, y.first, y.today-6)
	for i, o := range ownings {
		s := scene{practice: "ownership", answers: map[string]string{
			"what": o.what, "blame": o.blame, "owned": o.owned, "control": o.control, "fix": o.fix, "told": o.told,
		}}
		switch {
		case i < 2 && i < len(y.broken):
			p := y.broken[i]
			s.at = p.then[0].at.Add(y.minutes(30, 90))
			s.links, s.tags = []*scene{p}, p.tags
			s.answers["what"], s.answers["told"] = p.answers["what"]+": not there when I said", p.answers["to"]
		case i >= 2:
			s.at = moments[i-2]
			s.answers["when"] = stored(s.at.Add(-sleptOver(i)))
		}
		s.answers["fear"] = y.score(5, 9)
		s.answers["went"] = y.went()
		fixed := y.daysLater(s.at, y.between(1, 4))
		s.then = []turn{{at: fixed, stage: "fixed"}}
		if o.prevention != "" {
			s.then = append(s.then, turn{at: y.daysLater(fixed, y.between(3, 9)), key: "prevention", value: o.prevention, stage: "prevented"})
		}
		s.then = append(s.then, y.asksIfItHeld(fixed, i%8 != 5)...)
		s.evidence = i%6 == 2
		y.record(s)
	}
}

// sleptOver is how long the i-th mistake took to be owned: two days at first, and
// an hour or two at the end.
func sleptOver(i int) time.Duration { return time.Duration(48*60/(i-1)-40*i%53) * time.Minute }

type owning struct{ what, blame, owned, control, fix, told, prevention string }

var ownings = []owning{
	{blame: "Nobody reminded me, and two other things came in.", owned: "I said yes to a date without looking at the week.", control: "What I agree to, and when I say that it slips.", fix: "Delivered the next morning; said when before anyone asked.", prevention: "No date in a corridor: I answer after a look at the calendar."},
	{blame: "The input came late.", owned: "I knew on the day before that it would not come, and kept quiet.", control: "The moment at which I say so.", fix: "Sent what there was, and a new time for the rest.", prevention: "A look at every open promise at noon, while there is time to say something."},
	{what: "Client saw test data in the demo", blame: "Staging is a mess, everybody knows that.", owned: "I did not open the page before I shared it.", control: "Ten minutes before each demo.", fix: "Wrote to the client within the hour", told: "Lee", prevention: "A demo account that holds nothing else"},
	{what: "Wrong churn figure in the newsletter", blame: "Hélène should have asked.", owned: "I corrected the figure in June and never told the people who quote it.", control: "A list of who uses which number.", fix: "Correction printed in the next issue", told: "Hélène", prevention: "One page of quotable numbers; changes go out by mail"},
	{what: "Nadia sat without a desk for three days", blame: "That is the office's job.", owned: "I knew her start date and assumed that somebody would.", control: "Asking on the Friday before.", fix: "Gave her mine, worked from the library", told: "Ravi", prevention: "Day one has an owner, by name, each month"},
	{what: "Test users got the live price", blame: "The flag had no label.", owned: "I switched it without a second pair of eyes.", control: "Not switching alone.", fix: "Refunded 14 people the same day", told: "Priya", prevention: "Price flags need two names"},
	{what: "José worked the weekend over my late change", blame: "He could have said no.", owned: "I pushed at five on a Friday and called it small.", control: "When I push.", fix: "Took his Monday shift", told: "José", prevention: "Nothing of mine after Thursday noon"},
	{what: "Steering group learned of the slip from a slide", blame: "Priya never reads the channel.", owned: "I wrote it where it was easy for me and not where she looks.", control: "Telling people in person when it matters.", fix: "Ten minutes with her before the next one", told: "Priya", prevention: "Red things on Tuesday, by voice"},
	{what: "Three reports broke after the rename", blame: "Chidi renames things all the time.", owned: "I asked for that rename and told nobody who reads it.", control: "My own requests.", fix: "Old name kept as a view for a month", told: "Chidi", prevention: "Requests say who reads the column"},
	{what: "Tokyo missed the outage notice", blame: "The alert list is platform's.", owned: "I wrote that notice, at 17:55, for people who were awake here.", control: "Who is on the list I send to.", fix: "Called 美咲, wrote to the two customers", told: "美咲", prevention: "Tokyo on the list; the first line in both languages"},
	{what: "The survey led people", blame: "Ana was in a hurry.", owned: "I wanted a yes and wrote question 3 so that I would get one.", control: "Letting someone who hopes for a no read it.", fix: "Threw out the 212 answers", told: "Ana", prevention: "Someone who hopes for a no reads it first"},
	{what: "Sam's team got 90 tickets without a warning", blame: "Release notes were in the wiki.", owned: "I shipped a changed label and thought it too small to mention.", control: "A message to support for anything a customer can see.", fix: "Two hours on the queue", told: "Sam", prevention: "Label changes are in the Thursday list"},
	{what: "I cut Tomás short in front of the client", blame: "He was going in circles.", owned: "I was nervous and took the floor from him.", control: "My mouth, mostly.", fix: "Said sorry, and gave the next call to him", told: "Tomás", prevention: "A pen in my hand: I write instead of talking"},
	{what: "The forecast counted two customers twice", blame: "The system lists them twice.", owned: "I saw the odd total and let a nice chart go out.", control: "One reconciliation against the ledger.", fix: "New forecast the same evening", told: "Zoë", prevention: "The total is checked against the ledger by a job"},
	{what: "Access for a contractor stayed open for a month", blame: "Jürgen's list is always late.", owned: "I asked for that access and never for its end.", control: "An end date in each request.", fix: "Closed it; logs show no use", told: "Jürgen", prevention: "Requests without an end date are sent back"},
	{what: "Missed the deadline of the grant by a day", blame: "Nobody owns grants.", owned: "I said 'I can look at it', which people heard as yes.", control: "What I let people hear.", fix: "Asked for an extension; got five days", told: "Ingrid", prevention: "'I can look at it' is out of my vocabulary"},
	{what: "The workshop ran over, and Kwame lost a call", blame: "Too many questions.", owned: "I planned 60 minutes of content for a 60-minute slot.", control: "The plan.", fix: "Apologised to his customer myself", told: "Kwame", prevention: "40 minutes of content at the most"},
	{what: "Deleted a saved view that finance used", blame: "It had no owner.", owned: "I deleted first and would have asked after.", control: "The order of those two.", fix: "Rebuilt it with Zoë in 20 minutes", told: "Zoë", prevention: "Views get a notice for two weeks before they go"},
	{what: "The interview started without the task", blame: "The recruiter changed the room.", owned: "I had the task and did not check the room.", control: "Five minutes.", fix: "Called the candidate, offered a new slot", told: "Ravi", prevention: "The room is on the task sheet"},
	{what: "Hélène announced a feature that slipped", blame: "She went out too early.", owned: "I told her 'certainly by the tenth', and I was not certain.", control: "My adverbs.", fix: "Drafted the follow-up with her", told: "Hélène", prevention: "She gets a range and a person to call on the day before"},
	{what: "Chidi waited for two days for my answer", blame: "He could have pinged me.", owned: "I read it, meant to think, and closed the tab.", control: "A time in the first reply.", fix: "Answered, with thanks for the patience", told: "Chidi", prevention: "The first reply names a time, always"},
	{what: "The retro turned on one person", blame: "The tone came from sales.", owned: "I was the host and let it run for ten minutes.", control: "Stopping it at the first 'you always'.", fix: "Spoke with both afterwards; wrote it up without names", told: "José", prevention: "The board has a column for systems and none for people"},
	{what: "Numbers on two slides disagreed", blame: "Two tools, two truths.", owned: "I saw it at eight and hoped at nine.", control: "Saying 'these differ, here is why' before the first slide.", fix: "Sent one reconciled table", told: "Lee", prevention: "Each slide names its source"},
	{what: "I took the credit for Nadia's check", blame: "Priya assumed that it was mine.", owned: "She thanked me, I smiled, and the moment went by.", control: "One sentence: it was Nadia's.", fix: "Wrote it to Priya, with Nadia in copy", told: "Nadia", prevention: "Names on the first slide"},
	{what: "The backfill doubled Monday's numbers", blame: "The script said that it was safe to run again.", owned: "I ran it twice because I did not wait for the first.", control: "My patience.", fix: "Rolled back within the hour, told the four readers", told: "Omar", prevention: "The script refuses a second run on one day"},
	{what: "Ingrid was asked on the last day, again", blame: "The process does not mention legal.", owned: "I wrote that process.", control: "Its second line.", fix: "Asked her what early enough would be: ten days", told: "Ingrid", prevention: "Legal is step two, with a date"},
}
