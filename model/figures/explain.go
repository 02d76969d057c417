package figures

// Explain says how a figure of a practice's view is made, in a sentence or two;
// ok is false for a name that no view has.
func Explain(practice, name string) (text string, ok bool) {
	if _, own := views[practice]; !own {
		practice = anyPractice
	}
	text, ok = definitions[practice+"."+name]
	return text, ok
}

// anyPractice stands for each practice that has no view of its own.
const anyPractice = "*"

// definitions say how figures are made, by practice and name. A test holds that
// every figure that is shown stands here, and nothing else does.
var definitions = map[string]string{
	"*.this_month": "Entries recorded in the calendar month that today is in.",
	"*.open":       "Entries that stand at no final stage.",
	"*.last":       "Days since the latest entry.",

	"nuisance.lost": "Your estimate of the hours a week that open nuisances cost, and those that were fixed and did not hold: " +
		"minutes × people × times a week / 60. One without all three numbers counts for nothing.",
	"nuisance.won_back": "Your estimate of the hours a week that fixed nuisances save, while they hold: the saving given, " +
		"but no more than the nuisance cost, where that is known. Without a saving given it is nothing.",
	"nuisance.lost_again": "Nuisances that were fixed and of which the last answer to “did it hold?” is no.",
	"nuisance.reached": "How many nuisances truly reached each stage. A stage that was skipped, or stepped back from, " +
		"is not reached; an end is reached while the nuisance stands at it.",

	"ask.asked":          "Questions that were asked and not told after all. A draft is not asked yet.",
	"ask.told":           "The share of questions that were told after all, of those asked or told.",
	"ask.their_decision": "The share that became their own decision, of all questions that are over: theirs, declined or told.",
	"ask.truly_asking":   "The share of questions in which the language check finds no advice in disguise and no weak phrase.",

	"ownership.owned_after": "The middle time from the event to owning it: from the moment answered, else as a linked promise or admission " +
		"says, to the stage “owned”. Where neither says when it happened, it is not guessed.",
	"ownership.open_fixes": "Entries that stand before the stage “fixed”.",
	"ownership.recurred": "Of those fixed or prevented: the last answer to “did it hold?” is no, or the same thing went wrong again " +
		"within 90 days.",

	"outcome.raised":  "The share of tasks for which the risk was raised: the entry reached that stage and did not step back, or says with whom.",
	"outcome.unknown": "Tasks of which nobody knows yet what came of them.",

	"transparency.told_after": "The middle time from noticing to telling, which is when the entry reached the stage “told”. " +
		"One told before it was noticed is a slip, and counts for nothing.",
	"transparency.open_fixes": "Admissions that are not fixed yet.",
	"transparency.late":       "Open fixes past the time they were to be fixed by.",

	"need.lead": "The middle time between sending and the time it was needed by; late where it was sent after that. " +
		"It was sent at the moment answered, else when the entry reached that stage.",
	"need.unasked": "The share sent without being asked for first, of those sent that say.",

	"gap.spotted":   "All gaps: each was spotted.",
	"gap.claimed":   "Gaps that truly reached the stage “claimed”, of all that were spotted. One closed at once was not claimed.",
	"gap.yours_now": "Gaps claimed, and neither closed nor handed over.",

	"language.caught": "Phrases recorded in the audit.",
	"language.weak_phrases": "Weak phrases in 1,000 of your own words, in the four weeks up to today: lines and prose in your own voice. " +
		"What others said, quotations, questions you were asked and names are not counted. Below 200 words there is no rate.",
}
