package demo

import "slices"

// answers hold, for each question, one answer from each quarter of the year.
var answers = slices.Concat(answersAboutSteps, answersAboutHabits)

type answersTo struct {
	question  string
	byQuarter [4]string
}

var answersAboutSteps = []answersTo{
	{"What did you do today, for the third time or more, that should not need doing at all?", [4]string{
		"Copied the sign-ups from one sheet into the other. I did not even notice until this question.",
		"Renamed the same export for finance. Third month. It has a name I could choose once.",
		"Explained the customer key to a new person. I wrote it down this time: eleven lines, pinned.",
		"Nothing I can think of, and that is new. The last one, the Monday export, has run by itself for five weeks.",
	}},
	{"Which workaround did you watch somebody use today, and what does it cost them a week?", [4]string{
		"Sam keeps a text file with links because the search in the help desk is useless. Ten minutes a day, maybe more.",
		"José restarts the test server by hand before lunch. He has stopped calling it a workaround.",
		"Zoë prints the invoice list to compare it with a ruler. Two hours each week. I asked to watch rather than to advise.",
		"Kwame screenshots a chart into his mail, with the date typed on top. A link would do; he did not know that he had the rights. Now he does.",
	}},
	{"If you had one page and five minutes with whoever can say yes, what would you ask for?", [4]string{
		"I would probably ask for more time, which is not really an ask.",
		"Ravi: one read-only replica, for one month, and I report on whether it changed anything.",
		"Priya: that no date leaves the building before the person doing the work has seen it.",
		"I had those five minutes today. I asked for a two-week test of silent reading at the start of reviews. She said yes before I finished the page.",
	}},
	{"What did everybody complain about today that nobody has written down?", [4]string{
		"The meeting room screens. I complained too and did nothing, so I suppose I am part of it.",
		"Waiting for the nightly run. Four people, one lunch table, zero tickets.",
		"That we hear of releases from customers. I wrote the first half of the page on the train.",
		"The approval for small purchases. I asked each of the five for their last example, and now there is a list with dates and euros.",
	}},
	{"Where did you give an answer today when a question would have gone further?", [4]string{
		"With Tomás, all morning. He nodded a lot. I don't think that he learned much.",
		"In the review I told Ana which chart to use. She used it. It was the wrong one, and now it is my chart.",
		"Nearly with Nadia; I caught it halfway and asked what she had ruled out. She had already ruled out my answer.",
		"Only once, and on purpose: the site was down, and a question would have been a pose.",
	}},
	{"Which advice of yours was not taken lately, and what could you have asked instead?", [4]string{
		"I told Omar three times to cache it. He has not. I could ask what he is afraid it would break.",
		"Splitting the survey in two. I never asked Ana what she needs to learn first.",
		"I advised Lee to drop the third price. 'What would you have to see to drop it?' would have given us a test.",
		"None lately, mostly because I give less of it. The last was for José to take leave. I asked what would have to be true for a free week. He booked one.",
	}},
	{"What did somebody work out for themselves today, and what was your part in it?", [4]string{
		"Not sure. I was busy being helpful.",
		"Nadia found the double count alone. My part was to leave the room for coffee.",
		"Tomás dropped his own model for a simpler one after I asked how he would explain it to Sam.",
		"Omar decided to delay the switch. I asked what Monday would look like if it failed on Sunday, and then I kept quiet, which took about nine seconds and felt like a minute.",
	}},
	{"Whose reasons do you still not know, although you disagree with the decision?", [4]string{
		"Ravi's, about the freeze. I have been cross for a week and have not asked.",
		"Ingrid's. I assumed caution. It may be something that I cannot see from here.",
		"Hélène's, on the launch date. I asked: a print deadline, paid for. I would have decided the same.",
		"Nobody's tonight. I asked Priya why the renewal target went up and got twenty honest minutes.",
	}},
	{"What did you say you would do today, even in passing, and does it have a time on it?", [4]string{
		"I said 'I'll have a look' to Sam and to Zoë. No time on either. Writing them down now.",
		"Told Ana 'this week'. That is not a time. Thursday at noon is, and I have just sent it.",
		"A corridor promise to José about the seed data. Wednesday 10:00, in here.",
		"Two, both with an hour. It has become odd to say 'soon'.",
	}},
	{"Who is waiting for something from you right now, and do they know when it comes?", [4]string{
		"Priya, I think. And Lee, maybe. They do not know, because I don't either.",
		"Chidi waits for my go. I sent him a time, and he wrote back 'ah good, then I'll do the other thing first'. So he had been standing still.",
		"Jürgen, for the access list, Friday eleven. He has it in his calendar because I put it there.",
		"Three people, and each could tell you the hour.",
	}},
	{"Which promise of yours is the most at risk, and whom could you tell tomorrow morning?", [4]string{
		"The cost sheet. I hope to make it. I would rather not tell anyone yet.",
		"The {p} slides. Priya, at nine, with a new time instead of an excuse.",
		"The sample for Chidi. I told him tonight rather than tomorrow. He shrugged, moved it by a day, thanked me.",
		"None is really at risk. I have stopped promising the best case.",
	}},
	{"What did you agree to because saying no would have been awkward?", [4]string{
		"The logo survey. I have no idea why it is mine.",
		"Lee's extra slide. Two hours, for a slide he may not show.",
		"Nothing new, but I still carry the newsletter from spring. I will ask Hélène to take it back.",
		"I said 'not this week, and here is who could' to Lee. It was awkward for about as long as it takes to type this.",
	}},
	{"Who outside your team did you learn something from today?", [4]string{
		"Nobody; I ate at my desk.",
		"Sam: half of the cancellations write in first and get no answer within a day.",
		"Zoë showed me how she knows from two cells that a forecast is wrong. I will steal that.",
		"美咲 explained why Tokyo never answers 'no' in the thread, and what a 'perhaps' means there. I have misread a year of mails.",
	}},
	{"Which team's work would stop yours within a week, and whom do you know there?", [4]string{
		"Data engineering. I know Chidi's name and his avatar.",
		"Security. One Jürgen, whom I only ever meet when something is late.",
		"Platform: Omar, and through him two others by now. I know what they curse at.",
		"Finance, and I know them all, by way of Zoë's Thursday soup.",
	}},
	{"Which two people ought to meet, and have not?", [4]string{
		"Sam and Ana, I guess. I have not done anything about it.",
		"Kwame and Chidi: one guesses what the other one counts.",
		"José and 美咲: both write release tests for the same screen. Invited both for Tuesday, 9:00, 17:00 in Tokyo.",
		"I put Ingrid and Omar in one room for half an hour. It replaced fourteen mails.",
	}},
	{"Whom have you not spoken with for a month whose view you would want in a crisis?", [4]string{
		"Ravi. He seems busy, and I would need a reason.",
		"Ingrid. I only call her when it burns, so that is what my name means to her.",
		"Kwame; I wrote that I have no question and wanted to know how his quarter is. He rang within a minute.",
		"Sam, a month and a bit. Lunch tomorrow, no agenda.",
	}},
	{"What went worse than it should have today, and which part of that was in your hands?", [4]string{
		"The demo. The network was bad. I could also have had a recording, yes.",
		"The hand-over to Omar took three rounds. I wrote it for me, not for him.",
		"The estimate. I heard the doubt in José's voice and went on talking.",
		"A number was wrong in front of the client. I said whose it was (mine), what it should be, and when they would have the rest. Eleven minutes from noticing to telling.",
	}},
	{"Whom did you blame today, even if only in your head, and what does that story leave out?", [4]string{
		"Platform, for the slow query. It leaves out that I never sent them the query.",
		"Lee, for the date. It leaves out that I was in the room, and nodded.",
		"Hélène, for about ten minutes. She quoted the figure I gave her in June and never corrected.",
		"The vendor, with pleasure. And yet I picked the vendor's example because it was the fast one.",
	}},
	{"Which mistake have you seen twice now, and what would make a third impossible?", [4]string{
		"A filter left on before the export. A note on my screen, perhaps.",
		"Time zones in the Tokyo report. A test, not a resolution.",
		"Two people editing one sheet. We made it read-only with one named editor a week; dull, and it works.",
		"The forgotten consent check. It now stops the build. I asked Jürgen to break it on purpose, and he could not.",
	}},
	{"What did you let slide because it was not strictly yours?", [4]string{
		"The broken link in the welcome mail. I saw it on Monday.",
		"A sharp tone towards Nadia in the review. I told myself that it was between them.",
		"The empty minutes of the steering group; then I wrote five lines and sent them. Nobody minded.",
		"I let the wiki home page slide, on purpose: it is Hélène's this month, and she asked for that.",
	}},
}
