package demo

import "fromhere/model"

// tellGaps records what belonged to nobody. Some, once claimed, turn out to be
// a nuisance, which is then linked to them.
func tellGaps(y *year) {
	moments := y.spread(len(gapsSeen), y.first, y.workdaysAfter(y.today, -18))
	for i, g := range gapsSeen {
		s := scene{practice: "gap", at: moments[i], tags: g.tags, answers: map[string]string{
			"thing": g.thing, "why": g.why, "between": g.between, "notes": g.notes,
		}}
		claimed := y.daysLater(s.at, y.between(0, 5))
		until := y.workdayFrom(y.day(claimed) + model.Day(y.between(20, 40)))
		end := y.clock(y.workdaysAfter(until, -y.between(1, 4)), 15, y.between(1, 50))
		claim := turn{at: claimed, key: "claimed_until", value: until.String(), stage: "claimed"}
		switch {
		case i == len(gapsSeen)-1:
		case i%5 == 2:
			s.then = []turn{{at: end, stage: "handed over"}}
		case i%3 == 1:
			s.then = []turn{claim, {at: end, stage: "handed over"}}
		default:
			s.then = append([]turn{claim, {at: end, stage: "closed"}}, y.asksIfItHeld(end, i%4 != 0)...)
		}
		s.evidence = i%5 == 3
		spotted := y.record(s)
		if g.minutes != "" {
			y.record(scene{practice: "nuisance", at: claimed.Add(y.minutes(3, 9)), tags: g.tags, links: []*scene{spotted},
				answers: map[string]string{"problem": g.thing, "hurts": g.between, "minutes": g.minutes, "people": "3", "per_week": "2"},
				then:    append(y.asksIfItHeld(end, true), turn{at: end.Add(y.minutes(2, 6)), key: "saving", value: "1", stage: "fixed"})})
		}
	}
}

type gap struct {
	thing, why, between, notes string
	minutes                    string // what it costs each time, once it is a nuisance
	tags                       []string
}

var gapsSeen = []gap{
	{thing: "Nobody reads the log of failed invitations", why: "four customers never got in", between: "platform and support"},
	{thing: "The welcome mail has a dead link", why: "first click of every customer", between: "marketing and product"},
	{thing: "Who orders for new joiners", why: "first day without a laptop", minutes: "25", between: "office and team leads", tags: []string{"onboarding"}},
	{thing: "Ticket tags are set and never looked at", why: "we guess what is in them", between: "support and product", tags: []string{"support"}},
	{thing: "Renewal mails: two teams or none", why: "some get two, some get nothing", between: "support and customer success", notes: "Sam and Kwame split them by letter, in five minutes."},
	{thing: "Domain renewals live in one head, mine", why: "one missed mail and we are off the net", between: "platform and finance"},
	{thing: "The wiki home page is from 2021", why: "new people believe it", between: "everyone and no one", tags: []string{"onboarding"}},
	{thing: "The restart of the nightly import when I am on leave", why: "no numbers on Monday", between: "data and analytics"},
	{thing: "Customers' thank-you mails end in a folder", why: "the people thanked never hear of it", between: "support and everyone", notes: "Now read out on Fridays. 🙂"},
	{thing: "Accounts of people who left", why: "access for months", minutes: "30", between: "security and team leads"},
	{thing: "Minutes of the steering group", why: "decisions are remembered in three ways", between: "product and platform", tags: []string{"meetings"}},
	{thing: "Japanese invoices: who checks the tax line", why: "消費税 was missing on two", between: "finance and Tokyo", tags: []string{"日本"}},
	{thing: "Old test accounts with real mail addresses", why: "we mailed one by mistake", between: "quality and data", tags: []string{"privacy"}},
	{thing: "Answers to app-store reviews", why: "a one-star question open since May", between: "mobile and support"},
	{thing: "Hand-over from night to day in support", why: "customers tell their story twice", minutes: "15", between: "Tokyo and support", tags: []string{"support"}},
	{thing: "The list of numbers that are safe to quote", why: "three versions of churn in print", minutes: "20", between: "analytics and marketing", tags: []string{"data"}},
	{thing: "What leavers would have told us a month later", why: "we ask on the day, when they are angry", between: "success and product"},
	{thing: "Alerts without a reader", why: "17 of them, muted", between: "platform and whoever wrote them", tags: []string{"on-call"}},
	{thing: "The glossary, since it has grown", why: "用語集 needs somebody who says no", between: "Tokyo and marketing", tags: []string{"日本"}},
	{thing: "The interview task leaks from year to year", why: "candidates know it", between: "platform and analytics"},
}
