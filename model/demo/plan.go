package demo

import "fromhere/model"

// tellPlans makes a plan on most Mondays, sometimes on the last day at work before,
// and looks back on most Fridays. This week has one, not looked back on yet while
// the week runs.
func tellPlans(y *year) {
	weeks, next := y.weeks(), 0
	for i, monday := range weeks {
		current := i == len(weeks)-1
		if !current && i%11 == 8 {
			continue
		}
		at := y.clock(y.workdayFrom(monday), 8, y.between(32, 55))
		switch {
		case current && at.After(y.now):
			at = y.earlier(0.1)
		case i%6 == 5 && !current:
			at = y.clock(y.workdaysAfter(monday, -1), 16, 50)
		}
		w := plans[min(next, len(plans)-2)]
		if next++; current {
			w = plans[len(plans)-1]
		}
		s := scene{practice: "week", at: at, answers: map[string]string{"of": monday.String(), "focus": w.focus, "plan": w.plan}}
		if i%4 == 1 {
			s.answers["obstacle"] = obstacles[i/4%len(obstacles)]
		}
		y.planned[monday] = true
		friday := y.clock(y.workdaysAfter(monday+5, -1), 16, y.between(5, 50))
		if w.lookBack != "" && friday.After(at) && i%9 != 4 {
			s.then = []turn{{at: friday, key: "look_back", value: w.lookBack, stage: "looked back"}}
		}
		y.record(s)
	}
}

// weeks are the Mondays of the weeks with a day at work, up to this week's.
func (y *year) weeks() []model.Day {
	var mondays []model.Day
	for m := y.first.Monday() + 7; m <= y.today.Monday(); m += 7 {
		if m == y.today.Monday() || len(y.workdays(m, m+4)) > 0 {
			mondays = append(mondays, m)
		}
	}
	return mondays
}

// obstacles are what could get in the way of a week's plan.
var obstacles = []string{
	"Being tired after lunch", "Lee in the room", "The release on Thursday", "I like to be the one who knows",
	"Five meetings on Tuesday", "It is quicker to do it myself", "The fear of sounding slow", "Nobody else does it",
	"A week with two people on leave", "My calendar, which has no gaps", "Wanting to be liked", "Habit",
	"The board, and all that it pulls in",
}

type weekPlan struct{ focus, plan, lookBack string }

var plans = []weekPlan{
	{"Ask, Don't Tell", "If somebody asks me how, then I will ask what they have tried.", "Did it once. Forgot it the other nine times, and noticed each time a minute late."},
	{"Reliability Rock", "If I say 'soon', then I will add a day.", "Four times. It felt pedantic, and nobody minded."},
	{"Language Audit", "If I write 'just', then I will delete it before I send.", "31 deletions. Horrible and useful."},
	{"Persistent Nuisance, Ask, Don't Tell", "If I do something by hand twice, then I will write it down.", "Five lines. One of them is a real nuisance."},
	{"Radical Transparency", "If I drop something, then I will tell within the day.", "Two of three. The third is told now, by way of this look-back: sent to José."},
	{"Lateral Network", "If I eat alone, then I will ask one person from another floor.", "Soup with Zoë. I am not shy; I am lazy."},
	{"First Follower", "If someone's idea goes silent, then I will say that I liked it.", "Missed Nadia's. Backed it a day late, and it still helped."},
	{"Own the Outcome", "If I start a task, then I will write down who decides what with it.", "Two tasks had no answer. I have stopped one of them."},
	{"Extreme Ownership", "If I tell a story with a villain, then I will tell it again without one.", "The platform story has no villain. Annoying."},
	{"Reliability Rock, Anticipating Needs", "If a promise is at risk at noon, then I will say so at noon.", "Once, to Priya. She moved the meeting, and that was all."},
	{"Persistent Nuisance", "If the page is longer than a page, then I will cut the evidence, not the ask.", "Flaky tests on one page. Ravi read it standing."},
	{"Ask, Don't Tell", "If I want to say 'you should', then I will count to three and ask.", "Omar chose the slow way, with reasons that I did not have."},
	{"Gap Audit", "If two people thank each other, then I will ask who did it.", "Found the backfill gap like that. A joke, and yet."},
	{"Micro-Mentee", "If Tomás comes with a fix, then I will ask for the rule behind it.", "He has two rules now, and one of them is better than mine."},
	{"Evening Reflection", "If it is 17:30, then I will press r before the coat.", "Five of five. Two minutes, really."},
	{"Language Audit, Radical Transparency", "If I do not know, then I will say 'I do not know; Thursday'.", "Three times, each with a day. No one fell off a chair."},
	{"Lateral Network", "If I write to a team for the first time, then I will walk over instead.", "Met Jürgen. Taller than his mails."},
	{"First Follower", "If it is quiet after an idea, then I will be the second voice.", "Chidi's changelog. I wrote the first three lines, so that it was real."},
	{"Anticipating Needs", "If I finish, then I will think of who needs it before I close the tab.", "Ingrid had the list before she knew. She sent a heart, and she is a lawyer."},
	{"Own the Outcome", "If they ask for a number, then I will ask what it will decide.", "Lee was thrown for a second and then told me everything."},
	{"Persistent Nuisance, Lateral Network", "If I complain at lunch, then I will write the first line of the page.", "One line about Tokyo. Next week the second."},
	{"Extreme Ownership", "If the client is upset, then I will say what was mine first.", "Said it. The call took ten minutes instead of forty."},
	{"Reliability Rock", "If a day has three promises, then I will move the third on the day before.", "Moved two. Both said thanks."},
	{"Ask, Don't Tell", "If Nadia looks at me for the answer, then I will look at the screen.", "She found it. I nearly burst."},
	{"Micro-Mentee, First Follower", "If one of them shines, then I will say so in front of Priya.", "Tomás, on Wednesday. He grew two centimetres."},
	{"Gap Audit", "If something falls between two teams, then I will name both in one mail.", "Renewal mails, done within a day by two people who had never met."},
	{"Radical Transparency", "If the number is wrong, then I will say it before the next slide.", "Had the chance on Thursday. Took it; it was cold; it was fine."},
	{"Own the Outcome, Reliability Rock", "If I raise a risk, then I will bring the smallest test along.", "Both risks went through. People like tests."},
	{"Anticipating Needs", "If a colleague has a big day, then I will ask on the evening before what is missing.", "Zoë: nothing. Lee: everything. Sent him to bed with one slide."},
	{"Lateral Network", "If I have no question, then I will call all the same.", "Kwame rang back within a minute. We talked about his quarter and about Accra."},
	{"Language Audit", "If I say 'sorry', then it will be for harm done.", "One sorry, deserved."},
	{"Persistent Nuisance", "If the answer is no, then I will ask what a yes would need.", "Zoë's no was an auditor's no. I can wait for that one."},
	{"First Follower", "If Omar brings his list, then I will take the second half.", "Did. Nine pages a month instead of 31."},
	{"Ask, Don't Tell, Micro-Mentee", "If they decide otherwise, then I will help with that.", "Zoë kept her sheet, and it is better than my idea."},
	{"Extreme Ownership", "If it happened twice, then I will build what makes a third impossible.", "The consent check stops the build. Jürgen could not break it."},
	{"Gap Audit, Anticipating Needs", "If I go on leave, then everything in my head goes on a page first.", "It did. Nobody called."},
	{"Reliability Rock", "If I take something on, then I will hand something on.", "Three for two. First week that I left on time each day."},
	{"Radical Transparency", "If I hear praise that is not mine, then I will say whose it is.", "Nadia's check. She went red, and then straight."},
	{"Own the Outcome", "If nobody can name the decision, then I will propose to stop.", "The lobby screen shows the menu. I have never been thanked so much."},
	{"First Follower, Lateral Network", "If marketing proposes something, then I will try it first.", "The fortnightly story. Sam on the front page."},
	{"Persistent Nuisance", "If the paper is over a page, then I will send the page.", "Ten minutes of silence in the steering group. A revolution in slippers."},
	{"Ask, Don't Tell", "If I disagree, then I will ask for their reasons before I give mine.", "Hélène was right: a print deadline, paid."},
	{"Micro-Mentee", "If Tomás leads, then I will sit at the back.", "I sat at the back. Nothing to add."},
	{"Reliability Rock, Radical Transparency", "If I smell a slip, then the person waiting smells it too, within the hour.", "Chidi shrugged. So much fear for a shrug."},
	{"Gap Audit", "If an alert has no reader, then I will ask for its end.", "17 deleted. The silence is loud."},
	{"Lateral Network, Anticipating Needs", "If the year-end is near, then I will ask Tokyo first.", "美咲 had a calendar ready. We put ours on top of it."},
	{"Evening Reflection", "If the day was bad, then I will write one fair line about it.", "Two bad days, two fair lines."},
	{"Gap Audit, First Follower", "If a meeting has no owner, then I will ask who decides.", "Asked four times this week. Twice it was me."},
}
