package demo

// tellNuisances moves nuisances through their stages over weeks. A few are dropped, and
// the last ones are still on their way.
func tellNuisances(y *year) {
	moments := y.spread(len(nuisances), y.first, y.workdaysAfter(y.today, -22))
	for i, n := range nuisances {
		at := moments[i]
		s := scene{practice: "nuisance", at: at, tags: n.tags, answers: map[string]string{
			"problem": n.problem, "hurts": n.hurts, "minutes": n.minutes, "people": n.people, "per_week": n.perWeek,
		}}
		written := y.daysLater(at, y.between(1, 4))
		shared := y.daysLater(written, y.between(2, 6))
		lit := y.daysLater(shared, y.between(3, 9))
		fixed := y.daysLater(lit, y.between(5, 15))
		s.then = []turn{
			{at: written, key: "solution", value: n.onePager, stage: "written"},
			{at: shared, key: "approver", value: n.approver, stage: "shared"},
		}
		switch {
		case n.onePager == "":
			s.then = nil
			if n.dropped {
				s.then = []turn{{at: shared, stage: "dropped"}}
			}
		case n.dropped:
			s.then = append(s.then, turn{at: lit, stage: "dropped"})
		default:
			s.then = append(s.then, turn{at: lit, stage: "green-lit"},
				turn{at: fixed, key: "saving", value: n.saving, stage: "fixed"})
			s.then = append(s.then, y.asksIfItHeld(fixed, i%5 != 3)...)
			s.answers["fear"], s.answers["went"] = y.score(4, 8), y.went()
			s.evidence = i%2 == 0
		}
		y.record(s)
	}
}

type nuisance struct {
	problem, hurts, minutes, people, perWeek, approver, saving, onePager string
	dropped                                                              bool
	tags                                                                 []string
}

var nuisances = []nuisance{
	{problem: "Refund mails are answered by hand, one by one", hurts: "support, and customers who wait", minutes: "6", people: "5", perWeek: "12", approver: "Sam", saving: "4",
		tags: []string{"support"}, onePager: refundPage},
	{problem: "Meeting-room screens need a reboot before every call", hurts: "everyone, and guests first", minutes: "4", people: "8", perWeek: "9", dropped: true},
	{problem: "Sign-ups are copied between two sheets", hurts: "me, Zoë at the close", minutes: "15", people: "2", perWeek: "5", approver: "Zoë", saving: "2", onePager: copyPage},
	{problem: "Flaky tests restart the build", hurts: "all developers, José most", minutes: "12", people: "9", perWeek: "6", approver: "Ravi", saving: "9",
		tags: []string{"quality"}, onePager: flakyPage},
	{problem: "Releases reach support through customers", hurts: "support, customer success", minutes: "45", people: "4", perWeek: "1", approver: "Priya", saving: "3",
		tags: []string{"support"}, onePager: releasePage},
	{problem: "Columns change their names without a word", hurts: "whoever reads them", minutes: "60", people: "3", perWeek: "1", approver: "Chidi", saving: "2", onePager: columnPage},
	{problem: "Status meeting in which nobody asks anything", hurts: "eleven people", minutes: "45", people: "11", perWeek: "1", approver: "Ravi", saving: "8",
		tags: []string{"meetings"}, onePager: statusPage},
	{problem: "Small purchases wait for three signatures", hurts: "everyone who buys a cable", minutes: "20", people: "7", perWeek: "2", approver: "Zoë", onePager: purchasePage, dropped: true},
	{problem: "New joiners have no desk, laptop or log-in on day one", hurts: "new people, and their first impression", minutes: "240", people: "1", perWeek: "1", approver: "Ingrid", saving: "3",
		tags: []string{"onboarding"}, onePager: deskPage},
	{problem: "Night pages for things that can wait", hurts: "on-call, and their mornings", minutes: "35", people: "2", perWeek: "7", approver: "Ravi", saving: "6",
		tags: []string{"on-call"}, onePager: pagesPage},
	{problem: "The lift is full at nine", hurts: "knees", minutes: "3", people: "40", perWeek: "5", dropped: true},
	{problem: "Three meanings of 'active customer'", hurts: "every meeting with a number in it", minutes: "15", people: "6", perWeek: "4", approver: "Priya", saving: "5",
		tags: []string{"data"}, onePager: activePage},
	{problem: "Tokyo joins our calls at midnight", hurts: "美咲 and two others", minutes: "60", people: "3", perWeek: "2", approver: "Priya", saving: "4",
		tags: []string{"日本"}, onePager: tokyoPage},
	{problem: "Stand-ups run to half an hour", hurts: "nine people, every morning", minutes: "15", people: "9", perWeek: "5", approver: "Priya", saving: "8",
		tags: []string{"meetings"}, onePager: standUpPage},
	{problem: "Steering papers of 40 pages", hurts: "writers, readers, decisions", minutes: "90", people: "6", perWeek: "1", approver: "Priya", saving: "6",
		tags: []string{"meetings"}, onePager: steeringPage},
	{problem: "The biggest customer's export times out", hurts: "one customer, three of us", minutes: "40", people: "3", perWeek: "2", approver: "Omar", saving: "3", onePager: exportPage},
}
