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
	"*.open":       "Entries that have not reached a final stage.",
	"*.last":       "Days since the latest entry.",

	"nuisance.lost": "Your estimate of the hours a week that open nuisances cost, and those whose fix did not hold: " +
		"minutes × people × times a week / 60. A nuisance that lacks one of the three numbers is left out.",
	"nuisance.won_back": "Your estimate of the hours a week that fixed nuisances save, as long as the fix holds: your answer “Saved once fixed”, " +
		"but never more than the nuisance cost. Without that answer it is 0.",
	"nuisance.lost_again": "Fixed nuisances for which the latest answer to “did it hold?” is no.",
	"nuisance.reached": "The number of nuisances that reached each stage. A stage does not count if it was skipped or if the nuisance " +
		"went back from it. The last stage counts only while the nuisance is at it.",

	"ask.asked":          "Questions that you asked. Drafts do not count, and neither do those where you told the answer after all.",
	"ask.told":           "The share of questions where you told the answer after all, out of those asked or told.",
	"ask.their_decision": "The share of questions that led to their own decision, out of all that have ended: theirs, declined or told.",
	"ask.truly_asking":   "The share of questions in which the language check finds no advice in disguise and no weak phrase.",

	"ownership.owned_after": "The median time from the event to the stage “owned”. The time of the event is the answer “When it happened”, " +
		"or else that of a linked promise or admission. An entry with neither is left out.",
	"ownership.open_fixes": "Entries that are not fixed yet.",
	"ownership.recurred": "Entries fixed or prevented where the latest answer to “did it hold?” is no, or where the same thing went wrong again " +
		"within 90 days.",

	"outcome.raised":  "The share of tasks for which you raised the risk: the entry reached the stage “raised” and did not go back, or it names a person under “Raised with”.",
	"outcome.unknown": "Tasks whose outcome is not known yet.",

	"transparency.told_after": "The median time from noticing to telling, which is when the entry reached the stage “told”. " +
		"An entry that was told before it was noticed has a wrong time and is left out.",
	"transparency.open_fixes": "Admissions that are not fixed yet.",
	"transparency.late":       "Open fixes that are late.",

	"need.lead": "The median time from sending to the time it was needed by. Anything sent after that time counts as late. " +
		"The time of sending is the answer “Sent at”, or else when the entry reached the stage “sent”.",
	"need.unasked": "The share of sent items that nobody had asked for. Without an answer to “Asked for first” nobody had asked.",

	"gap.spotted":   "All gaps that you recorded.",
	"gap.claimed":   "Gaps that reached the stage “claimed”, out of all gaps. A gap that was closed without being claimed does not count.",
	"gap.yours_now": "Gaps that you claimed and have neither closed nor handed over.",

	"waiting.open":    "Items that others promised you or took over from you, and that you have neither received nor let go.",
	"waiting.overdue": "Awaited items that are past their due time.",
	"waiting.most":    "The person who owes you the most items, and how many, if there are at least two.",

	"language.caught": "Phrases that you recorded.",
	"language.weak_phrases": "Weak phrases for every 1,000 of your own words in the last four weeks. The words of others, quotations, " +
		"the questions of the evening and names are left out. Below 200 words no rate is shown.",
	"contact.warm": "People with a recent touch, which is real contact recorded in an entry of any practice. Recent means within the days of " +
		"“Keep in touch every” in their person entry, else of their tag, else of `warm` in the settings. Groups and people who left do not count.",
	"contact.cooling":   "People whose last touch is too long ago to be warm, and not long enough ago to be cold.",
	"contact.cold":      "People whose last touch is longer ago than the days of “Cold after” in their person entry. For a person with only the first number, or with a tag that has one, it is twice that number; for everybody else it is `cold` in the settings.",
	"contact.mix":       "Contacts of the last 90 days by direction, as the person entry says it, else as the contact says it. A contact with several people counts once for each direction among them.",
	"contact.bridges":   "Pairs of people whom you connected with each other. Each pair counts once.",
	"contact.struggles": "The team with the most recorded struggles, and how many. The same struggle counts once. The team is read from the person entry, else from the contact.",
	"follower.backed":   "People whose ideas you backed. Each person counts once, under any spelling.",
	"follower.most":     "The person you backed most often, and the share of all backed ideas that are theirs, once there are three.",
	"follower.landed":   "The share of backed ideas that landed, out of those that landed or faded.",
	"mentee.sessions":   "Sessions recorded.",
	"mentee.next":       "The next planned session, and the days until then. Only the latest session with each person counts.",
	"mentee.people":     "The three people with the most sessions.",

	"promise.on_time": "The promises kept at or before their due time, out of all that were kept or broken, or are late. " +
		"A new due time counts only if it was agreed before the old one had passed. " +
		"Promises written down after they were due are left out.",
	"promise.early":            "The promises kept before their due time by at least “Aim to be early by” (the setting buffer), out of the same promises as “on time”.",
	"promise.median":           "The median time by which kept promises were early. Late ones count as negative. Promises written down after they were due are left out.",
	"promise.open":             "The promises that are neither kept nor broken.",
	"promise.in_a_row":         "The promises kept on time since the last one that was not, in the order of their due times. Promises written down after they were due are left out.",
	"promise.next":             "The time left for the open promise due next: until your aim, which is “Aim to be early by” (the setting buffer) before the due time, and after that until the due time.",
	"promise.moved":            "The promises that were moved to another time at least once, whether or not that was agreed before they were due.",
	"promise.noted_afterwards": "The promises that were written down after they were due. They were not promises beforehand, so the percentages leave them out.",
	"promise.lowest_on_time":   "The person with the lowest share on time, if it is lower than your share overall. A person needs three promises that count.",

	"review.entries":                   "The entries recorded on the days of the period.",
	"review.promises_on_time":          "The promises kept at or before their due time, out of all that were due in the period and were kept or broken, or are late. A promise belongs to the day on which it was due, by the clock of the place where it was written.",
	"review.promises_moved":            "The promises due in the period that were moved to another time at least once.",
	"review.promises_noted_afterwards": "The promises due in the period that were written down after they were due. The percentages leave them out.",
	"review.won_back":                  "Your estimate of the hours a week that nuisances fixed in the period save, as long as the fix holds.",
	"review.evidence":                  "The entries of the period that are marked as evidence.",
	"review.courage":                   "The moments that went well (6 or more of 10), out of those of the period that were feared at 4 or more and have a known outcome.",
	"review.people":                    "The people named in the entries of the period.",
	"leave.next":                       "The first day of the next leave after today. The number is the days until then.",
	"leave.this_year":                  "Workdays on leave in this calendar year, past and to come. Each day counts once.",
	"reflection.energy":                "The average energy, 0 to 10, in the reflections of the last 30 days.",
	"reflection.this_month":            "The evenings of this calendar month with a reflection.",
	"reflection.this_week": "The things you took on for others this week, and those you handed on. The number is the difference. A warning appears " +
		"when the difference was at least 3 for three weeks in a row, and above your median of the twelve weeks before. " +
		"A week with fewer than two answered evenings does not count. Weeks on leave are left out.",
	"week.looked_back": "Planned weeks that you reviewed, out of those that are over or are reviewed already.",
	"week.planned":     "Weeks with a plan, also those to come. Each week counts once.",
}
