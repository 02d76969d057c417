package demo

import "fromhere/model"

// tellNotes records what belongs to no other practice.
func tellNotes(y *year) {
	for n, k := range kept {
		y.record(scene{practice: "note", at: y.clock(y.workdaysAfter(y.today-k.ago+1, -1), 12+n, 7*n),
			answers: map[string]string{"title": k.title, "text": k.text}})
	}
}

var kept = []struct {
	ago         model.Day
	title, text string
}{
	{304, "What Ravi said about trust", "It is not the promise, it is the day before it: that is when people see whether you will say something."},
	{215, "How the steering group decides", "Priya asks for the risk first.\nZoë reads the last page first.\nLee needs one number that he can say aloud."},
	{149, "A word for the end of a call", "お疲れさま: thanks and good night in one, says 美咲. We have nothing like it."},
	{66, "Questions that worked", "What would you want to have seen first?\nWho finds out, and how?\nWhat do we not do if we do this?"},
	{11, "For the talk about next year", "More of: other people's ideas, earlier. Less of: evenings.\nAsk what Ravi would miss if I were gone for a month."},
}
