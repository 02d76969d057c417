package demo

// tellIdeasBacked records backing other people's ideas. It stops two weeks
// before today: this is the streak that broke.
func tellIdeasBacked(y *year) {
	stopped := y.today.Monday() - 8
	moments := y.spread(len(backings), y.first, stopped)
	for i, b := range backings {
		at := moments[i]
		s := scene{practice: "follower", at: at, answers: map[string]string{
			"person": b.person, "idea": b.idea, "backed": b.backed, "audience": b.audience,
		}}
		stage := "landed"
		if b.faded {
			stage = "faded"
		}
		if came := y.daysLater(at, y.between(5, 18)); y.day(came) <= stopped {
			s.then = []turn{{at: came, key: "became", value: b.became, stage: stage}}
		}
		if i%4 == 1 {
			s.answers["fear"], s.answers["went"] = y.score(4, 8), y.went()
		}
		s.evidence = i%7 == 3
		y.record(s)
	}
}

type backing struct {
	person, idea, backed, audience, became string
	faded                                  bool
}

var backings = []backing{
	{person: "Omar", idea: "Pages at night only for things that cannot wait", backed: "said that I would sort the list with him", audience: "on-call meeting", became: "Night pages down from 31 to 9 a month"},
	{person: "Ana", idea: "Test with five people before building", backed: "liked it in the chat, which is not much", audience: "design channel", became: "Nobody picked it up", faded: true},
	{person: "Sam", idea: "One macro for the refund mails", backed: "wrote the first one the same day", audience: "support stand-up", became: "Three macros, half the mails"},
	{person: "Nadia", idea: "Fewer fields at sign-up", backed: "a day late, and said so: 'I should have backed this yesterday'", audience: "product channel", became: "Two fields gone"},
	{person: "José", idea: "Rank flaky tests by minutes lost", backed: "asked to see it on the big screen", audience: "the weekly", became: "Nine tests deleted"},
	{person: "Chidi", idea: "A changelog for columns", backed: "promised the first three lines, wrote them", audience: "data guild", became: "Everyone writes in it; even Ravi"},
	{person: "Omar", idea: "Boring part first", backed: "took the second table", audience: "planning", became: "The migration had one bad night instead of five"},
	{person: "Kwame", idea: "Call before the renewal mail", backed: "brought the three lost accounts as a case", audience: "steering group", became: "Five calls, four stayed"},
	{person: "Zoë", idea: "Publish how wrong our forecasts were", backed: "put my own worst one first", audience: "finance review", became: "Read by more people than the forecast"},
	{person: "Hélène", idea: "No launch post before support has read it", backed: "offered to be the one who waits", audience: "marketing sync", became: "Forgotten by the next launch", faded: true},
	{person: "Ana", idea: "Drop the tour", backed: "said that the 81 % agree with her", audience: "product review", became: "One sentence instead; more people finish"},
	{person: "Jürgen", idea: "A short form for the harmless cases", backed: "filled it in live: four minutes", audience: "all-hands questions", became: "Two thirds of the cases use it"},
	{person: "美咲", idea: "Alternate the meeting hour", backed: "moved mine first, asked the others after", audience: "project leads", became: "Two weeks, then the old hour again", faded: true},
	{person: "Tomás", idea: "A test for each pipeline", backed: "asked him to show the one that caught something", audience: "analytics hour", became: "All new ones have one"},
	{person: "Ravi", idea: "Time off for on-call, not money", backed: "said that I had asked eleven people, and nine would take it", audience: "managers and guests", became: "Started this month"},
	{person: "Sam", idea: "Everyone takes one support shift a year", backed: "signed up as the first", audience: "all-hands", became: "26 names so far"},
	{person: "Omar", idea: "Try the roll-back before we need it", backed: "brought cake to the try-out", audience: "platform", became: "It failed, on a quiet Tuesday, which was the point"},
	{person: "Ingrid", idea: "Legal as step two", backed: "changed my own template in the meeting", audience: "process round", became: "Ten days' notice is normal now"},
	{person: "Nadia", idea: "Four weekly numbers instead of nine", backed: "asked who had used the other five", audience: "the weekly", became: "Silence, then four numbers"},
	{person: "Lee", idea: "Start forecast calls with one's own miss", backed: "went first with mine", audience: "forecast call", became: "The calls got shorter and truer"},
	{person: "Ana", idea: "Error messages in plain words", backed: "read three old ones aloud, without comment", audience: "product review", became: "Ten rewritten; tickets on those down by a third"},
	{person: "Omar", idea: "Stop the Friday deploys", backed: "told of my own Friday", audience: "platform", became: "Agreed, with one exception a month"},
	{person: "José", idea: "Release checklist on one page", backed: "tried it out beside the old one, twice", audience: "release round", became: "The old one is archived"},
	{person: "Kwame", idea: "One calendar for all mails to customers", backed: "put ours in, including the embarrassing one", audience: "marketing and success", became: "Nobody kept it up", faded: true},
	{person: "Chidi", idea: "Ask who needs old data before backfilling", backed: "said that I do not need mine", audience: "data guild", became: "Half the backfills cancelled"},
	{person: "Hélène", idea: "A good story each fortnight", backed: "sent her the first, about Sam", audience: "newsletter", became: "Front page"},
	{person: "Tomás", idea: "Let the juniors run the demo", backed: "gave up my slot", audience: "demo day", became: "He and Nadia share it"},
	{person: "Zoë", idea: "Ranges in the budget", backed: "asked for the low end aloud", audience: "budget round", became: "Low, likely, high since then"},
	{person: "Omar", idea: "Silent reading at the start of reviews", backed: "asked for a test of two weeks", audience: "steering group", became: "Kept; reviews end on time"},
	{person: "美咲", idea: "Release notes in two languages", backed: "offered 40 words of glossary", audience: "release round", became: "用語集 is at 112 words and others add to it"},
	{person: "Jürgen", idea: "Incident reviews without names", backed: "wrote ours that way, and asked whether anything was missing", audience: "incident review", became: "Nothing was"},
	{person: "Sam", idea: "Hand-over form with four lines", backed: "used it myself on my shift", audience: "support", became: "Night and day both fill it in"},
	{person: "Nadia", idea: "Ask leavers why, after a month rather than on the day", backed: "said that I would make the first two calls with her", audience: "success weekly", became: "Two calls, one came back"},
	{person: "Ana", idea: "Count design debt in clicks", backed: "counted the first screen in front of everyone: 14", audience: "product review", became: "A column in the planning sheet"},
	{person: "Priya", idea: "Stop one project for each one started", backed: "named one of mine", audience: "planning", became: "Three stopped, and nobody has missed them"},
	{person: "José", idea: "A build for testing on Monday", backed: "moved my own cut-off to Friday noon", audience: "release round", became: "Last-day bugs: two, from nine"},
	{person: "Omar", idea: "Alerts must name the one who reads them", backed: "took my name off two that I do not read", audience: "on-call meeting", became: "17 alerts without a reader, deleted"},
	{person: "Kwame", idea: "Tell customers what we will not build", backed: "volunteered the first 'no'", audience: "steering group", became: "Two letters of thanks for it"},
	{person: "Chidi", idea: "Retire the old customer key this year", backed: "asked for a date, twice, kindly", audience: "data guild", became: "A date: the last of the quarter"},
	{person: "Zoë", idea: "Close the books in four days", backed: "said which two inputs of ours can come early", audience: "finance review", became: "Five days; the fourth is in sight"},
}
