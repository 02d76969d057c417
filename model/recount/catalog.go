package recount

// A rank says how far to the right a stage stands in the life of its practice. Stages
// of the same rank are alternatives: an entry is at one of them.
type ranks map[string]int

// stages are the practices that have stages: "stages run left to right; the last ones
// are final". Those joined by an arrow follow each other, those parted by a comma are
// alternatives.
var stages = map[string]ranks{
	"nuisance":     {"noticed": 0, "written": 1, "shared": 2, "green-lit": 3, "fixed": 4, "dropped": 4},
	"ask":          {"drafted": 0, "asked": 1, "theirs": 2, "declined": 2, "told": 2},
	"promise":      {"promised": 0, "renegotiated": 1, "kept": 2, "broken": 2},
	"ownership":    {"owned": 0, "fixed": 1, "prevented": 2},
	"outcome":      {"asked": 0, "raised": 1, "known": 2},
	"follower":     {"backed": 0, "landed": 1, "faded": 1},
	"transparency": {"told": 0, "fixed": 1},
	"need":         {"seen": 0, "sent": 1, "landed": 2},
	"gap":          {"spotted": 0, "claimed": 1, "closed": 2, "handed over": 2},
	"waiting":      {"waiting": 0, "received": 1, "let go": 1},
	"week":         {"planned": 0, "looked back": 1},
}

// withFear are the practices whose entries answer fear and went: "every entry of the
// steps, habits and next steps".
var withFear = []string{
	"nuisance", "ask", "promise", "contact", "ownership",
	"outcome", "follower", "transparency", "need",
	"gap", "language", "mentee", "waiting",
}

// A touch is a field whose person was in real contact with the writer, at once or,
// where a stage is named, "once" the entry reached it.
type touch struct{ practice, field, once string }

// touches are the fields that section 2 lists under "Touch". Decided: what was told or
// raised with somebody was so when the stage of that name was reached, although the
// list names no "once" for these two.
var touches = []touch{
	{"contact", "person", ""},
	{"mentee", "mentee", ""},
	{"follower", "person", ""},
	{"need", "person", "sent"},
	{"promise", "to", "kept"},
	{"ask", "to", "asked"},
	{"transparency", "told", "told"},
	{"ownership", "told", ""},
	{"outcome", "raised_with", "raised"},
}

// unpractised are the records, which "never count as practised".
var unpractised = []string{"person", "lookback"}
