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
	"leave.next":            "The day on which the next leave begins, after today; the number is how many days are left until then.",
	"leave.this_year":       "Workdays of this calendar year that lie in leave, each once; those to come are counted too.",
	"reflection.energy":     "The average of the energy, 0 to 10, that reflections of the last 30 days say.",
	"reflection.this_month": "Evenings of this calendar month with a reflection, each once.",
	"reflection.this_week": "What the evenings of this week say was taken on for others and handed on to them; the number is the first less " +
		"the second. It is marked when, for three weeks running before this one, that was 3 or more and above the median of the " +
		"twelve told weeks before; a week counts with two evenings told, and weeks on leave are passed over.",
	"week.looked_back": "Planned weeks that were looked back on, of those that are over or were looked back on already.",
	"week.planned":     "Weeks that have a plan, each once, those to come among them.",
}
