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
	"contact.warm": "People touched within their interval: the days since the last touch, which an entry of any practice may record, " +
		"are at most those of their person entry's \"in touch every\", else their tag's, else the config's. Groups and people who left do not count.",
	"contact.cooling":   "People whose last touch is longer ago than that, and no longer than \"at the latest after\", which is twice as long where nothing says it.",
	"contact.cold":      "People whose last touch is longer ago than \"at the latest after\".",
	"contact.mix":       "Contacts of the last 90 days by direction: that of the person entry, else that of the contact. A contact with several people counts once for each direction among them.",
	"contact.bridges":   "Pairs of people who were connected with each other, each pair once.",
	"contact.struggles": "The team of which the most different struggles were told, and how many. The team is that of the person entry, else that of the contact.",
	"follower.backed":   "People whose ideas were backed, under whatever spelling each once.",
	"follower.most":     "The person backed most often, and the share of all backings that were of them; from three backings on.",
	"follower.landed":   "The share of backed ideas that landed, of those that landed or faded.",
	"mentee.sessions":   "Sessions recorded.",
	"mentee.next":       "The next session from today on, and the days until it: of each person the one that their latest session names.",
	"mentee.people":     "Sessions with each of the three people who had the most; the number is how many people had any.",
}
