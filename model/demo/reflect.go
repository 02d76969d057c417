package demo

import (
	"fmt"

	"fromhere/model"
)

// tellReflections closes most workdays. Each quarter draws from answers of its
// own, so that the voice grows over the year. The last weeks miss no day but
// today.
func tellReflections(y *year) {
	days := y.workdays(y.first+1, y.today-1)
	unbroken := len(days) - 27
	var decks [4][]answered
	for n := range decks {
		decks[n] = shuffled(y, answersOf(n))
	}
	evenings, heard := shuffled(y, ifThens), shuffled(y, caught)
	for i, d := range days {
		if i < unbroken && (i == unbroken-1 || y.chance(8)) {
			continue
		}
		s := scene{practice: "reflection", at: y.clock(d, 17, y.between(5, 125)), answers: map[string]string{}}
		quarter := min(i*len(decks)/len(days), len(decks)-1)
		// One evening in five is too tired for the question, but none of late.
		if deck := decks[quarter]; len(deck) > 0 && (i%5 != 3 || i > len(days)-9) {
			s.answers["question"], s.answers["answer"] = deck[0].question, y.fill(deck[0].answer, s.at)
			s.evidence = deck[0].evidence
			decks[quarter] = deck[1:]
		}
		y.addLoad(s.answers, d, i, len(days))
		y.addPlan(s.answers, d, i, len(days))
		if len(evenings) > 0 && (y.chance(20) || i > len(days)-30 && i%2 == 0 || i == len(days)-1) {
			s.answers["tomorrow"] = y.fill(evenings[0], s.at)
			evenings = evenings[1:]
		}
		if len(heard) > 0 && (s.answers["answer"] == "" || y.chance(16-15*i/len(days))) {
			s.answers["phrase"] = heard[0]
			heard = heard[1:]
		}
		y.record(s)
	}
}

// addLoad is how the day was carried: early in the year more was taken than
// shared, for weeks on end; later it turns.
func (y *year) addLoad(answers map[string]string, d model.Day, i, n int) {
	taking, sharing := 3, 1
	if i > n/3 {
		taking, sharing = 2, 2
	}
	if i > n*2/3 {
		taking, sharing = 1, 3
	}
	energy := y.between(3, 7) + 3*i/(n+1)
	if y.crunch.holds(d-7) || y.crunch.holds(d) || y.crunch.holds(d+7) { // the weeks around it are hard too
		taking, sharing, energy = 5, 0, y.between(1, 4)
	}
	answers["energy"] = fmt.Sprint(energy)
	answers["taken_on"] = fmt.Sprint(y.between(0, taking))
	answers["handed_on"] = fmt.Sprint(y.between(0, sharing))
}

// addPlan says on two evenings of three whether the "if" of the week's plan came and,
// where it did, whether she did it: late in the year nearly always.
func (y *year) addPlan(answers map[string]string, d model.Day, i, n int) {
	if !y.planned[d.Monday()] || i%3 == 1 {
		return
	}
	if i*7%5 < 3 {
		answers["cue"] = "no"
		return
	}
	answers["cue"], answers["acted"] = "yes", "yes"
	if i*11%n > i { // seldom early, often late
		answers["acted"] = "no"
	}
}

// answered is an answer to one of the evening's questions.
type answered struct {
	question, answer string
	evidence         bool
}

// answersOf are the answers that belong to one quarter of the year.
func answersOf(quarter int) []answered {
	var deck []answered
	for _, a := range answers {
		deck = append(deck, answered{question: a.question, answer: a.byQuarter[quarter], evidence: quarter >= 2 && len(deck)%9 == 4})
	}
	return deck
}

// caught are phrases noted in passing.
var caught = []string{
	"sorry, just a quick one", "I might be wrong, but", "does that make sense?", "I only wanted to",
	"no worries if not", "maybe we could possibly", "it's probably nothing", "I'm not an expert, but",
	"just checking in", "sorry for the long mail", "if that's okay with everyone", "I guess",
	"I'll try to", "kind of done", "somebody should", "they never tell us", "I was just thinking",
	"a bit of a problem", "I could be mistaken", "only a thought", "if you don't mind", "sorry, one more thing",
	"this is probably obvious", "I'm no designer", "not sure whether this helps", "I don't know if that's right, but",
	"let me know if not", "feel free to ignore this", "I suppose", "at the end of the day", "quick and dirty",
	"I'll do my best", "it should be fine", "more or less done", "one of these days", "nobody told me",
	"that's above my pay grade", "I'm only the messenger", "they should have asked", "it is what it is",
	"sorry, am I audible?", "I may have forgotten", "with all due respect", "we have always done it so",
	"it's complicated", "as per my last mail", "I was going to say the same", "you probably know better",
	"I don't want to be difficult", "can I be cheeky and ask", "thanks in advance, sorry again",
	"I'm not sure who owns this", "I didn't have time", "I'd love to, but", "honestly, no idea",
	"maybe it's me", "forgive the silly question", "I was told to", "it's not really my area", "ASAP",
	"it was nothing", "we might want to", "hopefully", "as I said before", "I hate to bother you", "we'll see",
}

var ifThens = []string{
	"If the stand-up runs over, then I will offer to take the topic with two people afterwards.",
	"If Priya asks for a date, then I will give a range and say what moves it.",
	"If I open chat before ten, then I will close it again and write the hard paragraph.",
	"If nobody writes minutes, then I will write the decisions only.",
	"If {who} is quiet in the review, then I will ask for the view from there.",
	"If the {p} slips, then I will say so before lunch.",
	"If I catch myself explaining, then I will ask what they have tried.",
	"If Tomás asks for the answer, then I will ask what he would try first.",
	"If the meeting has no purpose by minute five, then I will ask what we need to decide.",
	"If I finish early, then I will send Zoë the sheet instead of polishing it.",
	"If Lee wants it by tomorrow, then I will ask what it is for.",
	"If the build is red at nine, then I will say who is on it, even if it is me.",
	"If I say sorry without having done harm, then I will start the sentence again.",
	"If Ana shows the draft, then I will name what works before anything else.",
	"If I take a task in the corridor, then I will write it down with a time.",
	"If the numbers look too good, then I will look for the filter.",
	"If Omar is blocked, then I will bring him to Chidi instead of guessing.",
	"If it is past six, then I will leave, finished or not.",
	"If I disagree, then I will say it in the room.",
	"If the client call turns to blame, then I will say what was mine.",
	"If {who} helps me, then I will say so where others hear it.",
	"If I read the same question twice in support, then I will write the answer once.",
	"If the agenda is empty, then I will ask to cancel.",
	"If I wait for a reply for a day, then I will walk over.",
	"If Nadia hesitates, then I will count to five before I speak.",
	"If the {p} comes up, then I will ask who decides.",
	"If I am asked to 'own' something, then I will ask until when.",
	"If Hélène wants one number, then I will give one number and one sentence.",
	"If Jürgen says no, then I will ask what a yes would need.",
	"If José finds something late, then I will thank him first.",
	"If I am tempted to redo it, then I will comment instead.",
	"If two people do the same work, then I will put them in one room.",
	"If 美咲 has to join at midnight again, then I will move the meeting.",
	"If the first hour is free, then I will write the one-pager and nothing else.",
	"If I promise 'soon', then I will say a day.",
	"If Ravi pushes back, then I will ask for the smallest test he would allow.",
	"If somebody jokes about support, then I will not laugh.",
	"If I feel the heat in my neck, then I will ask a question.",
	"If the steering group asks for more, then I will ask what to drop.",
	"If I do not know, then I will say so and say when I will.",
	"If Kwame writes in red, then I will call instead of typing.",
	"If Chidi renames a column, then I will ask him to tell the three of us that read it.",
	"If the demo breaks, then I will say what happened and go on.",
	"If I hear 'somebody should', then I will ask who, kindly.",
	"If the retro drifts, then I will ask for one thing we change by Friday.",
	"If Ingrid's reply is long, then I will read it aloud before answering.",
	"If I get praise, then I will say thank you and stop there.",
	"If Sam's queue is over forty, then I will take five.",
	"If the {p} needs a decision, then I will bring two choices and a favourite.",
	"If I skip lunch, then I will cancel the next hour.",
	"If {who} brings up the idea again, then I will be the second voice.",
	"If a mail takes more than ten lines, then I will call.",
	"If I notice a gap, then I will write it here before I fix it.",
	"If the room looks at me, then I will look at the person who knows.",
	"If a promise is at risk at noon, then I will say so at noon.",
	"If the week plan is still empty at ten, then I will write one line.",
	"If Lee forwards the thread, then I will answer the question that was asked.",
	"If I have said it twice, then I will write it down.",
	"If the new joiner has no desk again, then I will ask who owns day one.",
	"If I am proud of something, then I will tell one person.",
	"If {who} is on holiday, then I will not need them: check tonight.",
	"If the test plan is missing, then I will ask what would convince us.",
	"If I come home still arguing, then I will write the other side's case.",
	"If Friday is free of meetings, then I will leave it so.",
}
