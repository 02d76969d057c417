package figures

// Explain says how a figure of a practice's view is made, in a sentence or two;
// ok is false for a name that no view has.
func Explain(practice, name string) (text string, ok bool) {
	text, ok = definitions[practice+"."+name]
	return text, ok
}

// definitions say how figures are made, by practice and name. A test holds that
// every figure that is shown stands here, and nothing else does.
var definitions = map[string]string{
	"promise.on_time": "The promises kept at or before their due time, of those kept, broken and overdue. " +
		"The due time is the last one agreed at or before the one that held until then. " +
		"Those written down after they were due are in neither part.",
	"promise.early":            "The promises kept at least the buffer before their due time, of the same as on time.",
	"promise.median":           "The middle of how long before their due time promises were kept, of those kept that on time counts. What is late counts below zero.",
	"promise.open":             "The promises that are neither kept nor broken.",
	"promise.in_a_row":         "The promises kept on time since the last one that was not, in the order of their due times. Those written down after they were due are passed over.",
	"promise.next":             "The time left of the open promise due next: until the aim, which is the buffer before it is due; once that is past, until it is due.",
	"promise.moved":            "The promises that were moved to another time at least once, whether or not that was agreed before they were due.",
	"promise.noted_afterwards": "The promises that were written down after they were due. Nobody could see them coming, so they are in no share.",
	"promise.lowest_on_time":   "The person to whom the smallest share of promises was on time, of those with three or more that count, if it is less than of all.",

	"review.entries":                   "The entries of the period's days.",
	"review.promises_on_time":          "The promises kept at or before their due time, of those kept, broken and overdue that were due in the period. Each belongs for ever to the day on which it was due, by the clock it was written in.",
	"review.promises_moved":            "The promises due in the period that were moved to another time at least once.",
	"review.promises_noted_afterwards": "The promises due in the period that were written down after they were due. They are in no share.",
	"review.people":                    "The people named by the entries of the period.",
	"leave.next":                       "The day on which the next leave begins, after today; the number is how many days are left until then.",
	"leave.this_year":                  "Workdays of this calendar year that lie in leave, each once; those to come are counted too.",
	"reflection.energy":                "The average of the energy, 0 to 10, that reflections of the last 30 days say.",
	"reflection.this_month":            "Evenings of this calendar month with a reflection, each once.",
	"reflection.this_week": "What the evenings of this week say was taken on for others and handed on to them; the number is the first less " +
		"the second. It is marked when, for three weeks running before this one, that was 3 or more and above the median of the " +
		"twelve told weeks before; a week counts with two evenings told, and weeks on leave are passed over.",
	"week.looked_back": "Planned weeks that were looked back on, of those that are over or were looked back on already.",
	"week.planned":     "Weeks that have a plan, each once, those to come among them.",
}
