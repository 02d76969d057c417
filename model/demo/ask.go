package demo

// tellQuestions records the questions put in the place of advice. Early ones
// are advice with a question mark; later ones are open, and more of them end in
// a decision that is the other person's own.
func tellQuestions(y *year) {
	p, _ := y.catalog.Practice("ask")
	moments := y.spread(108, y.first, y.today-1)
	for i, at := range moments {
		q := asksAlone[i*len(asksAlone)/len(moments)]
		if i > 0 && i*len(asksAlone)/len(moments) == (i-1)*len(asksAlone)/len(moments) {
			p := y.projectOn(y.day(at))
			k, text := y.fresh(len(asksInProject), i*5, func(k int) string { return y.fillFrom(asksInProject[k].question, at, p) })
			q = asksInProject[k]
			q.tell, q.question = y.fillFrom(q.tell, at, p), text
		}
		s := scene{practice: p.ID, at: at, answers: map[string]string{
			"to": q.to, "tell": q.tell, "noticed": q.noticed, p.Title: q.question, "test": q.test,
		}}
		asked, decided := y.daysLater(at, y.between(0, 2)), y.daysLater(at, y.between(3, 6))
		s.then = []turn{{at: asked, stage: "asked"}}
		switch {
		case q.decision == "" && i%7 == 1+i/40: // told them after all
			s.then = []turn{{at: asked, stage: "told"}}
		case q.decision != "":
			s.then = append(s.then, turn{at: decided, key: "decision", value: q.decision, stage: "theirs"})
		case y.chance(55 + 25*i/len(moments)):
			s.then = append(s.then, turn{at: decided, stage: "theirs"})
		case i < len(moments)/2 && i%3 == 0: // early in the year the advice came out all the same
			s.then = append(s.then, turn{at: decided, stage: "told"})
		default:
			s.then = append(s.then, turn{at: decided, stage: "declined"})
		}
		if i%9 == 2 {
			s.answers["fear"], s.answers["went"] = y.score(4, 8), y.went()
		}
		s.evidence = q.decision != "" && i%17 == 3
		y.record(s)
	}
}

type question struct{ to, tell, noticed, question, test, decision string }

var asksInProject = []question{
	{to: "Omar", tell: "Split the {p} into two releases.", question: "What would you want to have seen in use before the rest of the {p} ships?"},
	{to: "Ana", tell: "Show the {p} to five customers first.", question: "What do you not know yet about who will use the {p}?"},
	{to: "Tomás", tell: "Start the {p} from the question, not from the table.", question: "Which decision should the {p} change, and how would you notice?"},
	{to: "Priya", tell: "The {p} has too many goals.", question: "If the {p} could only do one thing by the end of the quarter, which one?"},
	{to: "Chidi", tell: "Check the {p} against last year.", question: "What would convince you that the numbers in the {p} are right?"},
	{to: "José", tell: "Automate the tests of the {p}.", question: "Which test of the {p} would you miss least if it were gone?"},
	{to: "Lee", tell: "Stop promising the {p} to clients.", question: "What do clients hear when we say that the {p} is coming?"},
	{to: "Nadia", tell: "Ask Chidi about the odd rows in the {p}.", question: "What have you ruled out about the odd rows in the {p}, and what is left?"},
	{to: "Kwame", tell: "Tell customers about the {p} earlier.", question: "When would your customers have wanted to hear of the {p}?"},
	{to: "Ravi", tell: "Give the {p} one more developer.", question: "What is the first thing that breaks if the {p} stays at two people?"},
	{to: "Hélène", tell: "Do not announce the {p} yet.", question: "What has to be true of the {p} on the day that the announcement goes out?"},
	{to: "Jürgen", tell: "Review the {p} this week.", question: "How early do you want to see the {p} so that a no is still cheap?"},
	{to: "Zoë", tell: "Add a buffer to the budget of the {p}.", question: "Which assumption behind the {p} budget worries you the most?"},
	{to: "Sam", tell: "Write an article on the {p} before it starts.", question: "What will the first ten tickets about the {p} say?"},
	{to: "美咲", tell: "Tokyo should join the {p} later.", question: "What would Tokyo lose by joining the {p} a month after us?"},
	{to: "Ingrid", tell: "The {p} needs no new contract.", question: "What would have to change in the {p} for you to want a new contract?"},
	{to: "Omar", tell: "Log more in the {p}.", question: "At three in the morning, what would you want the {p} to tell you?"},
	{to: "Tomás", tell: "Your chart for the {p} is unreadable.", question: "What should somebody see in the first five seconds of the {p} chart?"},
}

var asksAlone = []question{
	{to: "Tomás", tell: "Use a left join.", noticed: "he loses 300 rows", question: "Have you thought about a left join?"},
	{to: "Omar", tell: "You should cache this.", noticed: "the page takes four seconds", question: "Wouldn't it be faster with a cache?"},
	{to: "Ana", tell: "The button is too small.", noticed: "two of five missed it", question: "Don't you think that the button should be bigger?"},
	{to: "Priya", tell: "We do too many things at once.", noticed: "nine open projects for six people", question: "Which of the nine would you be least unhappy to stop?", test: "stop one for two weeks", decision: "She paused the partner portal until spring."},
	{to: "Lee", tell: "Don't offer discounts in December.", noticed: "18 of 20 discounted deals came in the last week", question: "Why do we always discount in December?"},
	{to: "Sam", tell: "Close old tickets.", noticed: "400 tickets older than a quarter", question: "What do the oldest tickets have in common?", decision: "He closed 260 with one honest note and kept the rest."},
	{to: "Nadia", tell: "Ask people directly.", noticed: "she waits for replies by mail", question: "What would happen if you went over to his desk?"},
	{to: "José", tell: "Take some leave.", noticed: "twelve weeks without a day off", question: "What would have to be true for a week without your phone?", test: "one Friday first", decision: "He trained Nadia on the release check and booked a week."},
	{to: "Chidi", tell: "Stop renaming columns.", noticed: "three broken reports this month", question: "Who finds out when a column changes its name, and how?", decision: "A changelog in the channel, one line a change."},
	{to: "Ravi", tell: "The freeze is too long.", noticed: "no incident in the last two freezes", question: "What would you want to see before making the freeze a week shorter?", test: "two small releases in the second week"},
	{to: "Zoë", tell: "Use the dashboard instead of the sheet.", noticed: "she copies 14 cells by hand", question: "What does the sheet give you that the dashboard does not?", decision: "She keeps the sheet, fed by the dashboard. Better than my idea."},
	{to: "Kwame", tell: "Call them before the renewal mail.", noticed: "three lost accounts never talked to us", question: "What do you hear on a call that you never read in a mail?", test: "five calls before the next five renewals", decision: "He called all five. Four stayed."},
	{to: "Ana", tell: "Cut the tour.", noticed: "81 % skip it at step two", question: "What do people do right after they skip the tour?", decision: "She replaced it with one empty-state sentence."},
	{to: "Hélène", tell: "Don't use that number.", noticed: "sample of 40", question: "What could a sceptical reader ask about this number?", decision: "She dropped the decimal and named the sample."},
	{to: "Omar", tell: "Write tests first.", noticed: "two regressions in a week", question: "How did the last two regressions get past us?", test: "one test before one fix, then decide"},
	{to: "Priya", tell: "Let the team estimate.", noticed: "the date was set before we met", question: "How did the date come about, and what would move it?", decision: "She asked the team for a range and took the upper half."},
	{to: "Tomás", tell: "Your query is wrong.", noticed: "total is twice the ledger", question: "What would the ledger have to look like for your total to be right?", decision: "Found the double count himself."},
	{to: "Jürgen", tell: "The rule is too strict.", noticed: "people mail files around it", question: "What are people doing since the rule, and is that safer?", test: "count mailed files for a week", decision: "He opened one shared folder and kept the rule for the rest."},
	{to: "美咲", tell: "Move the meeting to your morning.", noticed: "she joins at 23:00", question: "What would a fair time look like from Tokyo?", decision: "Alternating weeks: 9:00 here, 9:00 there."},
	{to: "Lee", tell: "Bring engineering to the call.", noticed: "he promised single sign-on twice", question: "At which point of a call do you wish that an engineer were there?", decision: "Omar joins the second call from now on."},
	{to: "Nadia", tell: "Start with the conclusion.", noticed: "the answer was on slide 14", question: "If they leave after one slide, what should they know?", decision: "She turned the deck round."},
	{to: "Ingrid", tell: "Nobody reads the consent text.", noticed: "median reading time: three seconds", question: "Which sentence of it must nobody miss?", decision: "That sentence is now the first one, in bold."},
	{to: "Ravi", tell: "Give Omar the lead.", noticed: "he solved the last two incidents", question: "Who do people already turn to when it burns?", decision: "Omar leads the next on-call change."},
	{to: "Sam", tell: "Answer faster.", noticed: "median first reply 19 hours", question: "What stops the first reply from going out within the hour?", test: "one person on first replies only, for three days", decision: "Median down to four hours; they kept it."},
	{to: "José", tell: "Delete the flaky tests.", noticed: "eleven restarts on Monday", question: "Which of the flaky ones ever caught something real?", decision: "Two had. The other nine went."},
	{to: "Chidi", tell: "Document the pipeline.", noticed: "only he can restart it", question: "What happens on the day that you are ill?", decision: "One page, tried out by Nadia while he watched."},
	{to: "Ana", tell: "Drop the survey.", noticed: "6 % answer", question: "What would you do differently tomorrow if the survey said what you hope?", decision: "Nothing, she said, and cancelled it."},
	{to: "Zoë", tell: "Plan with ranges.", noticed: "forecast off by 9 % three times", question: "How sure are you of this number, and how would the plan look at the other end?", decision: "Low, likely, high, from this quarter on."},
	{to: "Priya", tell: "Say no to the partner.", noticed: "their feature costs five weeks", question: "What do we not build if we build this?", decision: "She offered them the interface instead."},
	{to: "Kwame", tell: "Stop the monthly call.", noticed: "four of nine cancel each month", question: "What would they miss if the call were a page?", test: "a page for three customers, one month"},
	{to: "Tomás", tell: "Present it yourself.", noticed: "he asked me to, twice", question: "What is the worst thing that could happen in those ten minutes?", decision: "He presented. The worst thing was the projector."},
	{to: "Omar", tell: "Do not switch on a Friday.", noticed: "nobody on call on Saturday", question: "What does Monday look like if Sunday goes wrong?", decision: "Moved to Tuesday morning."},
	{to: "Lee", tell: "The third price confuses people.", noticed: "two in a hundred choose it", question: "What would you have to see to let go of the third price?", test: "hide it for 10 % of visitors", decision: "Hidden for all since the 4th; he made the call himself."},
	{to: "Hélène", tell: "Ask customers before printing.", noticed: "the last leaflet named a dead feature", question: "Who could tell us in ten minutes what is wrong with this page?", decision: "Kwame reads every leaflet now. He likes it."},
	{to: "Ravi", tell: "Cancel the status meeting.", noticed: "nobody has asked a question since spring", question: "When did something said there last change what you did?", test: "a written status for three weeks", decision: "Written for good; the hour is free."},
	{to: "Nadia", tell: "Take the lead on the numbers.", noticed: "she knows them better than I do", question: "What would you change first if the weekly numbers were yours?", decision: "She cut them from nine to four and owns them."},
}
