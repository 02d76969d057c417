package model

// The methods of the five steps.
var (
	nuisanceMethod = Method{
		Why: "Everybody complains about small losses of time, and complaints change nothing. A page with numbers does. It turns a " +
			"bad mood into a choice that somebody can make. A small test costs little, so it is easy to say yes. And whoever did " +
			"the thinking is asked first when the next problem comes up.",
		How: []string{
			"Pick one thing that went wrong three times or more.",
			"Count the minutes, the people, and the times a week.",
			"Write one page: problem, evidence, proposal, small test, ask.",
			"Name the one person who can say yes.",
			"Ask for the test, with a date on which it ends.",
		},
		Weak:       "The weekly report is a pain and takes everybody far too long.",
		Strong:     "The weekly report costs six people 40 minutes each. Test: one shared sheet for two weeks. Lena can say yes.",
		Difference: "The weak one complains; the strong one can be answered with yes or no.",
		Say: "This report costs us four hours a week. I have written a proposal of one page. Can we test it for two weeks " +
			"and then decide?",
		Courage: "Give the page to one colleague first, and ask which number is wrong. After that it is more than your opinion: " +
			"it is checked work.",
	}
	askMethod = Method{
		Why: "Advice that nobody asked for sounds like criticism. A good question lets people find the answer themselves, and " +
			"everybody stands up for the answers that they found. You learn something, too: they see parts of the work that you " +
			"do not see. Often their answer is better than yours.",
		How: []string{
			"Write down the advice that you want to give.",
			"Write the one thing that you saw or heard.",
			"Turn it into a question that begins with what or how.",
			"Ask it. Then be silent and count to five.",
			"Note what they decide, even if it is not your answer.",
		},
		Weak:       "Don't you think that the plan for the release is too tight?",
		Strong:     "Two of the last three releases came late. What would show us early that this one will be late, too?",
		Difference: "The weak one is an opinion with a question mark; the strong one brings a fact and hides no answer.",
		Say:        "I saw that the last two releases came a week late. What do you think was the cause? What would you try first?",
		Courage: "Ask in private, or in writing. An open question risks little: the worst answer is that they have thought of " +
			"it already.",
	}
	promiseMethod = Method{
		Why: "People do not trust good intentions. They trust what they have seen you do, many times. Each small promise that you " +
			"keep adds to that. A day and a time make it a promise; without them it is a wish. If you are early, people see that " +
			"you plan for trouble, and there is time to repair a mistake.",
		How: []string{
			"Say who gets it, what it is, and when.",
			"Think about how long it takes, then add some time.",
			"Write it down before you leave the room.",
			"Aim to be early.",
			"If it will be late, say so before it is late, and agree on a new time.",
		},
		Weak:       "Send the numbers to Priya soon.",
		Strong:     "To Priya, by Thursday 16:00: the board numbers for November, checked against October.",
		Difference: "With the strong one both of you know, on Thursday at four, whether it was kept.",
		Say: "You will have the checked numbers on Thursday at four. If anything gets in the way, you will hear it from me by " +
			"Wednesday noon.",
		Courage: "Promise less or promise later, but promise something that you can keep. \"I will tell you tomorrow at ten when you " +
			"can have it\" is a promise, too.",
	}
	contactMethod = Method{
		Why: "Most problems lie between two teams, where no one boss can give orders. When you need another team, it is too late to " +
			"get to know them. Short talks, again and again, let you hear of trouble early. And if you help without asking for " +
			"anything, people pick up the phone on the day that you need them.",
		How: []string{
			"Pick one person in another team.",
			"Ask what makes their week hard.",
			"Offer one small, real thing: a file, a name, ten minutes.",
			"Think who else can help them, and bring the two together.",
			"Set the day of the next talk.",
		},
		Weak: "Coffee with Omar. Nice talk.",
		Strong: "Omar, support, gets the release notes too late to warn customers. I send him the draft every Tuesday. He now knows " +
			"Ana, who writes them.",
		Difference: "The strong one says what is hard for Omar and what you did about it, so the next talk has a beginning.",
		Say:        "What takes more time in your team than it should? I have a list that helps with that. I will send it to you today.",
		Courage: "Write two lines instead of calling: your question, and why you ask this person. Most people like to be asked about " +
			"their work.",
	}
	ownershipMethod = Method{
		Why: "As long as others are to blame, you can only wait until they change. The part that was yours is the part that you " +
			"can repair. If you own it first, nobody has to look for the guilty one, and the talk moves on to the fix. Then it " +
			"is safer for others to own their part, too.",
		How: []string{
			"Write the plain fact, without a name in it.",
			"Write the story that blames somebody, to get it out of your head.",
			"Write it again, and begin with I.",
			"Name the fix and its date.",
			"Tell the person who was hurt by it, today.",
		},
		Weak: "Design sent the file late again, so the demo failed.",
		Strong: "The demo failed. I did not check on Tuesday that the file was there. From now on I check two days before each " +
			"demo.",
		Difference: "The weak one leaves you nothing to do; the strong one names your part and the change.",
		Say: "The demo failed, and part of that was mine: I did not check the file. It is in place for tomorrow. From now on I " +
			"check two days before.",
		Courage: "If all of it feels unfair, own a tenth: some part was in your hands. Say it within a day, because it gets " +
			"heavier while it waits.",
	}
)
