package demo

// tellAdmissions records what was dropped and told. Over the year the time from
// noticing to telling shrinks.
func tellAdmissions(y *year) {
	moments := y.spread(len(admissions), y.first+3, y.today-32)
	for i, a := range admissions {
		told := moments[i]
		slowest := max(15, 400-12*i)
		noticed := told.Add(-y.minutes(slowest/4, slowest))
		due := y.clock(y.workdaysAfter(y.day(told), y.between(1, 3)), oneOf(y, []int{12, 15, 17}), 0)
		s := scene{practice: "transparency", at: told, answers: map[string]string{
			"dropped": a.dropped, "noticed": stored(noticed), "told": a.told, "fix": a.fix, "fix_due": stored(due), "notes": a.notes,
		}}
		s.answers["fear"] = y.score(max(3, 7-i/9), 9-i/14)
		s.answers["went"] = y.went()
		s.then = append(y.asksIfItHeld(due, i%10 != 7), turn{at: due.Add(-y.minutes(10, 200)), stage: "fixed"})
		if s.then[2].at.Before(told) {
			s.then[2].at = told.Add(y.minutes(5, 40))
		}
		s.evidence = i%8 == 6
		admitted := y.record(s)
		if i%9 == 4 {
			y.record(scene{practice: "promise", at: told.Add(y.minutes(2, 8)), links: []*scene{admitted},
				answers: map[string]string{"to": a.told, "what": a.fix, "due": stored(due)},
				then:    []turn{{at: s.then[2].at, stage: "kept"}}})
		}
	}
}

type admission struct{ dropped, told, fix, notes string }

var admissions = []admission{
	{dropped: "Did not send the slides to the Nordic client", told: "Lee", fix: "Send them tonight with two lines of apology"},
	{dropped: "Nodded for 40 minutes over a document that I had not read", told: "Omar", fix: "Read it, send comments tomorrow", notes: "He laughed and said that he had not finished writing it."},
	{dropped: "Forgot the hours for finance, third month", told: "Zoë", fix: "Hours today, and a reminder on the 25th"},
	{dropped: "Cost sheet has two totals", told: "Priya", fix: "One total, with its source", notes: "Said it before the meeting. Much easier than in it."},
	{dropped: "Let José's question lie for a week", told: "José", fix: "Repeat the bug on a clean account"},
	{dropped: "Gave Hélène the June figure after it was corrected", told: "Hélène", fix: "Send the corrected one and the page it lives on"},
	{dropped: "Interviews: eight booked, three came, no plan B", told: "Ana", fix: "Five more from Kwame's list"},
	{dropped: "Lost track of who may see the export", told: "Jürgen", fix: "List of everyone with access, by name"},
	{dropped: "Overslept the Tokyo call", told: "美咲", fix: "Hold it tomorrow at her time", notes: "すみません was the first word I learned there."},
	{dropped: "Merged with a red test because it was 'only the flaky one'", told: "Omar", fix: "Revert, run it on its own, merge again"},
	{dropped: "Told two people that each had the lead", told: "Tomás, Nadia", fix: "Sit down with both and part the work"},
	{dropped: "Said in the stand-up that the data was checked; half of it was", told: "the team", fix: "Check the other half by noon", notes: "That one was cold. Ravi said nothing for a while. Still right."},
	{dropped: "Answered Sam's customer with a wrong date", told: "Sam", fix: "Write to the customer myself"},
	{dropped: "Chart axis started at 60 %", told: "Priya", fix: "Same chart from zero, sent to the same people"},
	{dropped: "Did not invite Ingrid to the kick-off", told: "Ingrid", fix: "Half an hour with her, and the notes first"},
	{dropped: "Left the filter on: report shows paying customers only", told: "Kwame", fix: "New report, and a title that says who is in it"},
	{dropped: "Forgot Nadia's review", told: "Nadia", fix: "Two good things, one question, tonight"},
	{dropped: "Promised Lee a date without asking José", told: "José", fix: "Take the date back, come with a range"},
	{dropped: "Kept the survey open for a week too long", told: "Ana", fix: "Cut the answers at the agreed day"},
	{dropped: "Booked over Omar's quiet morning", told: "Omar", fix: "Move it, block the rest of the month"},
	{dropped: "The churn definition on the wiki is mine and is wrong", told: "Zoë", fix: "New text, old figures marked"},
	{dropped: "Left a test account with admin rights", told: "Jürgen", fix: "Closed; search for others like it"},
	{dropped: "Spoke for Tomás in his own demo", told: "Tomás", fix: "Next one is his, and I sit at the back"},
	{dropped: "Sent numbers to the wrong Lee", told: "Lee, Ingrid", fix: "Ask him to delete it, note it in the register", notes: "Ingrid: 'Thank you for not making me find this.'"},
	{dropped: "Estimated four days; it is day seven", told: "Ravi", fix: "New guess with a reason, tomorrow"},
	{dropped: "Did not look at the failed imports for two weeks", told: "Chidi", fix: "All 61 lines, and who reads them next"},
	{dropped: "Quoted a customer without asking", told: "Kwame", fix: "Ask her, and take it down until she answers"},
	{dropped: "Ran the heavy query at ten and locked the table", told: "Chidi", fix: "It runs at seven from now on"},
	{dropped: "Skipped the check on the consent flag", told: "Ingrid", fix: "Check, and a build that stops without it"},
	{dropped: "Wrote 'done' on a task that waits for review", told: "the team", fix: "Back to review; what is left, in the ticket"},
	{dropped: "Took over Hélène's draft instead of commenting", told: "Hélène", fix: "Her version back, my points in the margin"},
	{dropped: "Did not say that the third price was my idea", told: "Lee", fix: "Say it on Thursday, with the numbers"},
	{dropped: "Read the wrong column to the client", told: "Priya", fix: "Right number to the client within the hour", notes: "Eleven minutes from noticing to telling. A record, and a relief."},
	{dropped: "Forgot to thank Sam's night team in the release mail", told: "Sam", fix: "A mail of its own, with names"},
}
