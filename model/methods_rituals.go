package model

// The methods of the rituals and records.
var (
	reflectionMethod = Method{
		Why: "A day that nobody looks at teaches little, and the next one begins in the same way. Two minutes of writing turn it " +
			"into something that you can use. Open things are closed, so that the evening is yours. And after some months you can " +
			"read, in your own words, how far you have come.",
		How: []string{
			"Choose a fixed moment, such as the last minutes at your desk.",
			"Answer what is asked. Skip what does not fit.",
			"Write one true sentence, not a nice one.",
			"Plan one thing for tomorrow: if this happens, then I do that.",
		},
		Weak:       "Good day, many meetings.",
		Strong:     "I interrupted Omar when he explained the delay. If he speaks tomorrow, then I wait until he has finished.",
		Difference: "The weak one fits any day; the strong one changes the next one.",
		Say:        "One thing went well today: I told Priya early. One thing I do better tomorrow: I let Omar finish.",
		Courage:    "On a bad day write one line and stop: that counts. Nobody reads it but you.",
	}
	weekMethod = Method{
		Why: "Good plans die in the first busy hour. A sentence with if and then ties the plan to a moment; when the moment comes, " +
			"there is nothing left to decide. One to three practices are enough, because you do what you keep in sight. On Friday " +
			"you see whether the moment came.",
		How: []string{
			"Choose one to three practices for the week.",
			"Think of a moment that will surely come.",
			"Write: if this moment comes, then I do that.",
			"Write what could get in the way.",
			"Look back on Friday, for a minute.",
		},
		Weak:       "Speak up more in meetings.",
		Strong:     "If nobody answers on Tuesday, then I say what I would try. In the way: I sit at the back, so I come early.",
		Difference: "The weak one has no moment; with the strong one you know on Tuesday that it is time.",
		Say:        "If nobody answers on Tuesday, then I speak first.",
		Courage: "Make the plan so small that you have to smile: one sentence, in one meeting. A small plan that happens is worth " +
			"more than a large one that waits.",
	}
	leaveMethod = Method{
		Why: "Rest is part of good work. Days off that you write down neither break a streak nor lengthen it. You can be away with a " +
			"good conscience, and your figures stay true.",
		How: []string{
			"Write the first day and the last day.",
			"Do it before you go. Afterwards works, too.",
			"Look at what is due on these days, and agree on new times.",
		},
	}
	noteMethod = Method{
		Why: "Some things belong to no practice and are still worth keeping: a sentence that helped, the reason for a decision, an " +
			"address. In a note you will find it again.",
		How: []string{
			"Give it a title with the words that you will search for.",
			"Write the rest as it comes.",
			"Add a tag if there will be more of its kind.",
		},
	}
	personMethod = Method{
		Why: "Trust grows between people, and it fades quietly. A person to whom you have not spoken for two months is easy to " +
			"forget. A short record keeps all spellings of a name together, and tells you when it is time to talk again.",
		How: []string{
			"Write the name as you write it most.",
			"Add other spellings, the team and the role.",
			"Say how many days may pass between two talks.",
		},
	}
	lookbackMethod = Method{
		Why: "One day looks small. A week or a quarter shows where your days lead. Three honest sentences today are worth more, in a " +
			"year, than all that you hope to remember.",
		How: []string{
			"Read the figures of the period first.",
			"Write one thing that went better than before, and one that did not.",
			"Write one thing that you will change.",
		},
	}
)
