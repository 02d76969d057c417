package figures

// Explain says how a figure is made, in a sentence or two: one of a practice's
// view, or of a review, which is asked for as the practice "review". ok is false
// for a name that neither has.
func Explain(practice, name string) (text string, ok bool) {
	if text, ok = definitions[practice+"."+name]; ok {
		return text, true
	}
	if _, own := views[practice]; own {
		return "", false
	}
	text, ok = definitions[anyPractice+"."+name]
	return text, ok
}

// The views that are no practice's own: of each without one, and of a review.
const (
	anyPractice = "*"
	inReview    = "review"
)

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

	"ownership.owned_after": "The median time from the event to the stage “owned”. The time of the event is the answer “When it happened”, " +
		"or else that of a linked promise or admission. Without either it is not guessed.",
	"ownership.open_fixes": "Entries that stand before the stage “fixed”.",
	"ownership.recurred": "Of those fixed or prevented: the last answer to “did it hold?” since then is no, or the same thing went wrong again " +
		"within 90 days.",

	"outcome.raised":  "The share of tasks for which the risk was raised: the entry reached that stage and did not step back, or says with whom.",
	"outcome.unknown": "Tasks of which nobody knows yet what came of them.",

	"transparency.told_after": "The median time from noticing to telling, which is when the entry reached the stage “told”. " +
		"One told before it was noticed is a slip, and counts for nothing.",
	"transparency.open_fixes": "Admissions that are not fixed yet.",
	"transparency.late":       "Open fixes that are overdue.",

	"need.lead": "The median time from sending to the time it was needed by. What was sent after that is late. " +
		"The time of sending is the answer “Sent at”, or else when the entry reached the stage “sent”.",
	"need.unasked": "The share sent without being asked for first, of those sent. One that does not say was not asked for.",

	"gap.spotted":   "All gaps: each was spotted.",
	"gap.claimed":   "Gaps that truly reached the stage “claimed”, of all that were spotted. One closed at once was not claimed.",
	"gap.yours_now": "Gaps claimed, and neither closed nor handed over.",

	"waiting.open":    "Things that others promised you, or took from you, and that you neither have nor let go.",
	"waiting.overdue": "Those of them that are past the time they were due.",
	"waiting.most":    "The person from whom you wait for the most, from two things on, and for how many.",

	"language.caught": "Phrases recorded in the audit.",
	"language.weak_phrases": "Weak phrases in 1,000 of your own words, in the four weeks up to today: lines and prose in your own voice. " +
		"What others said, quotations, questions you were asked and names are not counted. Below 200 words there is no rate.",
	"contact.warm": "People touched within their interval: the days since the last touch, which an entry of any practice may record, " +
		"are at most those of their person entry's \"in touch every\", or else of their tag. If neither says a number, `warm` in the settings counts. Groups and people who left do not count.",
	"contact.cooling":   "People whose last touch is longer ago than that, and no longer than \"at the latest after\". For a tag, or a person with only one of the two numbers, the second is twice the first; for everybody else it is `cold` in the settings.",
	"contact.cold":      "People whose last touch is longer ago than \"at the latest after\".",
	"contact.mix":       "Contacts of the last 90 days by direction: that of the person entry, else that of the contact. A contact with several people counts once for each direction among them.",
	"contact.bridges":   "Pairs of people who were connected with each other, each pair once.",
	"contact.struggles": "The team of which the most different struggles were told, and how many. The team is that of the person entry, else that of the contact.",
	"follower.backed":   "People whose ideas were backed, under whatever spelling each once.",
	"follower.most":     "The person backed most often, and the share of all backings that were of them; from three backings on.",
	"follower.landed":   "The share of backed ideas that landed, of those that landed or faded.",
	"mentee.sessions":   "Sessions recorded.",
	"mentee.next":       "The next planned session, and the days until it. Only the latest session with each person is read for it.",
	"mentee.people":     "The three people with the most sessions. For programs the number is how many people had a session.",

	"promise.on_time": "The promises kept at or before their due time, of those kept, broken and overdue. " +
		"A new due time counts only if it was agreed before the old one had passed. " +
		"Promises written down after they were due are left out.",
	"promise.early":            "The promises kept at least the buffer before their due time, out of the same promises as on time.",
	"promise.median":           "The median time by which kept promises were early. Late ones count as negative. Promises written down after they were due are left out.",
	"promise.open":             "The promises that are neither kept nor broken.",
	"promise.in_a_row":         "The promises kept on time since the last one that was not, in the order of their due times. Those written down after they were due are passed over.",
	"promise.next":             "The time left of the open promise due next: until the aim, which is the buffer before it is due; once that is past, until it is due.",
	"promise.moved":            "The promises that were moved to another time at least once, whether or not that was agreed before they were due.",
	"promise.noted_afterwards": "The promises that were written down after they were due. Nobody could see them coming, so the percentages leave them out.",
	"promise.lowest_on_time":   "The person with the lowest share on time, if it is lower than your share overall. A person needs three promises that count.",

	"review.entries":                   "The entries of the period's days.",
	"review.promises_on_time":          "The promises kept at or before their due time, of those kept, broken and overdue that were due in the period. Each belongs for ever to the day on which it was due, by the clock it was written in.",
	"review.promises_moved":            "The promises due in the period that were moved to another time at least once.",
	"review.promises_noted_afterwards": "The promises due in the period that were written down after they were due. The percentages leave them out.",
	"review.won_back":                  "Your estimate of the hours a week that nuisances fixed in the period save, while they hold.",
	"review.evidence":                  "The entries of the period that are marked as evidence.",
	"review.courage":                   "Of the moments of the period that were feared at 4 or more, of 10, and whose outcome is told, those that went well: 6 or more.",
	"review.people":                    "The people named by the entries of the period.",
	"leave.next":                       "The day on which the next leave begins, after today; the number is how many days are left until then.",
	"leave.this_year":                  "Workdays of this calendar year that lie in leave, each once; those to come are counted too.",
	"reflection.energy":                "The average of the energy, 0 to 10, that reflections of the last 30 days say.",
	"reflection.this_month":            "Evenings of this calendar month with a reflection, each once.",
	"reflection.this_week": "Things taken on for others this week, and handed on to them. The number is the difference. A warning shows " +
		"when you took on at least 3 more for three weeks in a row, and more than in the median of the twelve weeks before. " +
		"A week with fewer than two evenings told does not count. Weeks on leave are passed over.",
	"week.looked_back": "Planned weeks that were looked back on, of those that are over or were looked back on already.",
	"week.planned":     "Weeks that have a plan, each once, those to come among them.",
}
