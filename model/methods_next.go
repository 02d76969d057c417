package model

// The methods of the next steps.
var (
	gapMethod = Method{
		Why: "Between two roles there is always something that each side leaves to the other. It belongs to nobody, so nobody gets " +
			"better at it, until one day it hurts. You need no title to look after it for four weeks. By then you know what it " +
			"takes, and who should have it.",
		How: []string{
			"Look for a thing that two teams wait for.",
			"Ask both who looks after it.",
			"Write what it costs while nobody does.",
			"Claim it until a date that you name, and tell both teams.",
			"On that day close it, or hand it over to a person by name.",
		},
		Weak: "Nobody looks after the page for new colleagues.",
		Strong: "The page for new colleagues has no owner between HR and IT. Each of them loses two days. I look after it until 15 " +
			"January.",
		Difference: "The weak one points at a hole; the strong one says what it costs, and who fills it until when.",
		Say: "The page for new colleagues has no owner at the moment. I will look after it until 15 January. On that day let us " +
			"decide who takes it.",
		Courage: "Claim it for two weeks, and add: \"unless somebody has it already\". If somebody does, you have found the owner, and " +
			"the gap is closed.",
	}
	languageMethod = Method{
		Why: "Small words tell people how much your sentence weighs. \"Just\", \"sorry\" and \"maybe\" make a good point sound " +
			"like a guess. You need not be loud. Without the small word the same sentence is clear, polite and easy to answer. " +
			"One phrase caught each week is enough to change how you sound.",
		How: []string{
			"Open the last three messages that you sent.",
			"Find one phrase that makes you smaller.",
			"Write it down as it was.",
			"Write the same thing straight, in fewer words.",
			"Say the new sentence once this week.",
		},
		Weak:       "Sound more confident in mails.",
		Strong:     "Caught in a mail to Lee: \"Sorry, just a quick question\". Instead: \"Lee, when do you need the numbers?\"",
		Difference: "The weak one is a wish; the strong one has the new words ready for tomorrow.",
		Say:        "I have a proposal. Based on the last three months, I recommend the second plan. What speaks against it?",
		Courage: "Begin in writing, where you can read it again before you send it. Keep the please and the thank you: straight is " +
			"not rude.",
	}
	menteeMethod = Method{
		Why: "Nobody asks for your title when you teach something useful. Fifteen minutes for one thing are enough, and there is room " +
			"for that in every week. People who grew with your help speak well of you. And you see how well you understand a " +
			"thing when you have to explain it.",
		How: []string{
			"Choose one person, and one thing that they asked about.",
			"Let them try it first, while you watch.",
			"Show one thing, not five.",
			"Let them do it again, without you.",
			"Note what they can do now, and the next date.",
		},
		Weak:       "Helped Sam with the minutes.",
		Strong:     "Sam: the minutes of a meeting. Can now write them alone, with a name and a date for each task. Next on Tuesday.",
		Difference: "The weak one says that you helped; the strong one says what Sam can do without you.",
		Say:        "Show me how you would do it. I will be quiet. After that I will show you one thing.",
		Courage: "Begin with the question that people ask you most: you know that you can answer it. Call it fifteen minutes, and it " +
			"is easy to say yes to.",
	}
	waitingMethod = Method{
		Why: "The things that others owe you are the part of your work that you cannot see. Without a note they come back as a " +
			"surprise, mostly on the day when you need them. If you agree on a date, a reminder is friendly: you ask about the " +
			"date, not about the person. And nothing that you hand on is forgotten.",
		How: []string{
			"Write who will send it, what it is, and when.",
			"If there is no date, ask for one.",
			"Say what you need it for.",
			"Ask once, a day before.",
			"Mark it as received, or let it go.",
		},
		Weak:       "Waiting for Lee.",
		Strong:     "From Lee, by Friday 12:00: the signed contract for the new printers. Lee chose the time; I order on Monday.",
		Difference: "With the weak one you can only wait; with the strong one both of you know the date.",
		Say:        "When can I have the signed contract? I place the order on Monday, so Friday noon helps me most.",
		Courage: "Ask about the thing, not about the person: \"Is Friday noon still right for the contract?\" A day before, that is " +
			"help; a day after, it is a complaint.",
	}
)
