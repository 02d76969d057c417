package demo

import "slices"

// tellSessions holds the small sessions, with Tomás first and Nadia later.
func tellSessions(y *year) {
	moments := y.spread(len(sessions), y.first+6, y.today-3)
	for i, at := range moments {
		m := sessions[i]
		s := scene{practice: "mentee", at: at, evidence: i%11 == 7,
			answers: map[string]string{"mentee": m.mentee, "topic": m.topic, "can_do": m.canDo}}
		again := slices.IndexFunc(sessions[i+1:], func(next session) bool { return next.mentee == m.mentee })
		if again >= 0 && i%3 != 2 {
			s.answers["next"] = y.day(moments[i+1+again]).String()
		}
		y.record(s)
	}
}

type session struct{ mentee, topic, canDo string }

var sessions = []session{
	{"Tomás", "Joins, on paper first", "says which rows will be lost before he runs it"},
	{"Tomás", "Reading an error from the bottom", ""},
	{"Tomás", "Naming things so that Zoë understands them", "renamed eleven columns and told us"},
	{"Nadia", "Who does what here, walked through the building", "knows whom to ask for five things"},
	{"Tomás", "Window functions with playing cards", "ranks within groups"},
	{"Sam", "Reading the event log", "finds a customer's last five steps"},
	{"Tomás", "How to ask for a review", "sends one question along with the link"},
	{"Nadia", "The weekly numbers: what each is for", "explained four; we doubt the other five"},
	{"Tomás", "Checking against the ledger", "found his own double count"},
	{"Nadia", "Which chart for which question", "made the same point with two lines instead of nine"},
	{"Tomás", "Saying 'I don't know yet'", "said it to Lee, with a time"},
	{"Kwame", "The renewals sheet in a quarter of an hour", "builds his list without me"},
	{"Nadia", "Odd rows: what to rule out first", "has an order: time zone, double, test account"},
	{"Tomás", "Explaining the model to Sam", "dropped the model for a simpler one"},
	{"Nadia", "Writing to people she has never met", "three lines, one question, a day"},
	{"Tomás", "A test for a pipeline", "has one that caught something"},
	{"Hélène", "Error bars for people who write", "prints the sample beside the figure"},
	{"Nadia", "First analysis, before and after", "starts with the sentence"},
	{"Tomás", "Estimating with low and high", "his high was right"},
	{"Nadia", "Talking to Chidi about a column", "they agreed without me"},
	{"Sam", "Counting tickets without fooling oneself", "splits by first contact"},
	{"Tomás", "Presenting: the first thirty seconds", "opens with the decision, not with thanks"},
	{"Nadia", "Taking over the weekly numbers", "runs them alone"},
	{"Tomás", "Questions from the floor", "repeats them first, which buys him five seconds"},
	{"José", "A query for the restart log", "ranks them by himself now"},
	{"Nadia", "What to do with praise", "says thanks and stops there"},
	{"Tomás", "Rehearsal of the demo", "ten minutes, without the notes"},
	{"Nadia", "Cutting nine numbers to four", "asked who used the other five"},
	{"Tomás", "Saying no to Lee, played through", "'not this week, and here is who could'"},
	{"Nadia", "Interviewing a leaver", "bears the silence"},
	{"Tomás", "Reviewing somebody else's work", "two good things first, and means them"},
	{"Kwame", "Health scores: the formula on one page", "explains it to customers"},
	{"Nadia", "Disagreeing in writing", "wrote the other side first"},
	{"Tomás", "Choosing what not to build", "closed his own ticket"},
	{"Nadia", "A talk of ten minutes", "gave it; I asked the friendly question"},
	{"Tomás", "Teaching: how he would show Nadia", "showed her"},
	{"Nadia", "Finding a mentee of her own", "picked Sam's new colleague"},
	{"Tomás", "Pay talk: evidence, not feelings", "has six lines with dates"},
}
