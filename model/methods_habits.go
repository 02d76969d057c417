package model

// The methods of the four habits.
var (
	outcomeMethod = Method{
		Why: "Each task is a small part of a decision that somebody has to make. If you know the decision, you can leave out what " +
			"does not matter, and you see what is missing. You notice risks before they cost anything. Whoever asks what the work " +
			"is for is soon asked what the work should be.",
		How: []string{
			"Take one task from your list.",
			"Ask which decision it is for, who makes it, and when.",
			"Think what could make the result useless.",
			"Tell somebody about that risk today, with one way round it.",
			"Note later what happened.",
		},
		Weak: "Finish the customer sheet by Friday.",
		Strong: "With this sheet Lena decides on Friday which plan we drop. Risk: customers who pay by the year are missing. I told " +
			"her today.",
		Difference: "The weak one is done when the sheet is sent; the strong one is done when the decision is right.",
		Say: "Which decision will you make with this? I see one risk: customers who pay by the year are missing. I can add them by " +
			"Thursday noon.",
		Courage: "Ask before you begin, when the question costs least. \"I want to get this right the first time: what will it be " +
			"used for?\" sounds careful, and it is.",
	}
	followerMethod = Method{
		Why: "One person with an idea stands alone; with two it is the start of a group. The second voice makes it easy to be the " +
			"third. It costs you one sentence, and it gives the other the courage to go on. People remember who stood up for " +
			"them, and they listen to that person later.",
		How: []string{
			"Listen for one good idea that nobody answers.",
			"Say by name who had the idea.",
			"Say in one sentence why it helps.",
			"Offer one thing that you will do for it.",
			"Note later what became of it.",
		},
		Weak: "Liked Ana's idea in the meeting.",
		Strong: "Ana: the weekly in 30 minutes, not 60. I said to all that it saves us five hours, and that I will watch the " +
			"clock.",
		Difference: "The weak one stayed in your head; the strong one was heard by all, and you gave something for it.",
		Say: "I want to come back to Ana's idea. It gives each of us half an hour. Let us test it next week, and I will watch the " +
			"clock.",
		Courage: "Ask about the idea instead of praising it: \"Ana, can you tell us more?\" That is already a second voice, and it " +
			"is safe.",
	}
	transparencyMethod = Method{
		Why: "Bad news gets worse while it waits. If you tell it early, others can plan with it; if they find out later, they trust " +
			"you less. Whoever tells the bad things is believed when there are good ones. And the people around you will tell you " +
			"theirs before it is too late.",
		How: []string{
			"Write the plain fact in one line, without an excuse.",
			"Think who will feel it first.",
			"Decide on the fix, and by when, before you speak.",
			"Tell that person today. It takes a minute.",
			"Mark it when the fix is done.",
		},
		Weak:       "There were some delays with the access list.",
		Strong:     "I forgot the access list, due on Monday. Told Omar at 10:00; he has it by 15:00. A reminder now comes each month.",
		Difference: "The weak one hides who did it; the strong one has a person, a time and a fix.",
		Say:        "I forgot the access list. You will have it at three today. From now on a reminder tells me a week before.",
		Courage: "Write down the first sentence and read it out: \"I have to tell you about something that I forgot.\" The worry " +
			"is longer than the talk.",
	}
	needMethod = Method{
		Why: "You can see most requests coming: a meeting stands in the calendar, a report is due, somebody new starts. Help that " +
			"comes before the question takes away the work and the worry. It shows that you look further than your own list. And " +
			"it makes your own week calmer, because fewer things come in a hurry.",
		How: []string{
			"Look at the calendar of the coming week.",
			"Pick one person who has a hard day.",
			"Think what they will need, and when.",
			"Send it a day before, ready to use.",
		},
		Weak:       "Help Lena with the board meeting.",
		Strong:     "Lena meets the board on Thursday at 10:00. They will ask for last year's costs. Sent her one page on Wednesday.",
		Difference: "The strong one knows the moment and the question, and it was there a day before.",
		Say:        "You meet the board tomorrow. Last time they asked for the costs of last year, so here they are on one page.",
		Courage: "Send it with the words \"no answer needed\". If it is not used, you have lost ten minutes, and they know that you " +
			"thought of them.",
	}
)
