package demo

import "fromhere/model"

// tellNeeds records sending people what they will need before they ask.
func tellNeeds(y *year) {
	p, _ := y.catalog.Practice("need")
	sentKey := reaching(p, "sent")
	moments := y.spread(62, y.first, y.workdaysAfter(y.today, -5))
	for i, at := range moments {
		n := needsAlone[i*len(needsAlone)/len(moments)]
		if i > 0 && i*len(needsAlone)/len(moments) == (i-1)*len(needsAlone)/len(moments) {
			p := y.projectOn(y.day(at))
			k, text := y.fresh(len(needsInProject), i*3, func(k int) string { return y.fillFrom(needsInProject[k].need, at, p) })
			n = need{needsInProject[k].person, text}
		}
		by := y.clock(y.workdaysAfter(y.day(at), y.between(2, 5)), oneOf(y, []int{9, 10, 14}), 0)
		sent := y.daysLater(at, y.between(0, 1))
		s := scene{practice: p.ID, at: at, answers: map[string]string{
			"person": n.person, "need": n.need, "needed_by": stored(by), "asked_first": "no",
		}}
		if y.chance(30 - 25*i/len(moments)) {
			s.answers["asked_first"] = "yes"
		}
		s.then = []turn{{at: sent, key: sentKey, value: stored(sent), stage: "sent"}}
		if y.day(by) < y.today-12 || i%2 == 0 {
			s.then = append(s.then, turn{at: y.daysLater(by, y.between(0, 2)), stage: "landed"})
		}
		s.evidence = i%19 == 8
		y.record(s)
	}
}

// reaching is the key of the field that moves an entry to the stage.
func reaching(p model.Practice, stage string) string {
	for _, f := range p.Fields {
		if f.Reaches == stage {
			return f.Key
		}
	}
	return ""
}

type need struct{ person, need string }

var needsInProject = []need{
	{"Sam", "The five likely questions on the {p}"},
	{"Priya", "What the {p} cost so far, before the review asks"},
	{"José", "Accounts to test the {p} with"},
	{"Kwame", "Who will be surprised by the {p}"},
	{"Lee", "One sentence on the {p} that is true"},
	{"Omar", "Expected load of the {p} on invoice day"},
	{"Zoë", "The {p} hours, before the close"},
	{"Ana", "Screens of the {p} where people stop"},
	{"Jürgen", "Tables that the {p} opens, and to whom"},
	{"美咲", "Times of the {p} switch in 日本時間"},
	{"Nadia", "Where to read up on the {p}"},
}

var needsAlone = []need{
	{"Zoë", "Hours of the team, before her mail"},
	{"Lee", "Deck for Thursday, as it is"},
	{"Priya", "Last year's figures beside this year's"},
	{"Sam", "Words for the outage, so that five people do not write five versions"},
	{"Nadia", "Map of who does what, with photos"},
	{"Kwame", "His monthly list, the evening before"},
	{"Ravi", "The two open questions for his one-to-one with Priya"},
	{"Ana", "Names of users who answered last time"},
	{"Chidi", "Warning that the export format changes"},
	{"Ingrid", "Table list for the register"},
	{"Hélène", "Figure for the newsletter, with its sample"},
	{"Omar", "Traffic of the sale last year, hour by hour"},
	{"Tomás", "The reviewer's usual three questions"},
	{"José", "What changed since the last build, in plain words"},
	{"Zoë", "Which invoices will look odd, and why"},
	{"Priya", "The counter-argument that Ravi will bring"},
	{"Jürgen", "All seven tables for the auditor, with owners"},
	{"Lee", "Three objections of the Danish client"},
	{"美咲", "Slides a day ahead, so that she can translate: 資料"},
	{"Sam", "Holiday rota next to the release plan"},
	{"Nadia", "A friendly first question for her talk"},
	{"Kwame", "Notice of the price change before his customers get it"},
	{"Priya", "One-line status for her call with the board"},
	{"Chidi", "Rows to delete, before the deadline that he forgot to mention"},
	{"Hélène", "Which quotes go stale this month"},
	{"Ravi", "On-call swaps for the school holidays"},
	{"Ana", "Tokyo screenshots, since theirs wrap differently"},
	{"Zoë", "Our budget numbers, two weeks early"},
	{"Tomás", "A quiet room for his interview"},
	{"Omar", "A reply for the vendor that he dreads"},
	{"Lee", "Renewal odds of the two he will visit"},
	{"Sam", "A good word to his boss before the pay round"},
	{"José", "Stale seed data replaced before the long weekend"},
	{"Priya", "What we stop if she says yes"},
}
