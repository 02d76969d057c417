package figures

// Explain says how a figure of a practice's view is made, in a sentence or two;
// ok is false for a name that no view has.
func Explain(practice, name string) (text string, ok bool) {
	text, ok = definitions[practice+"."+name]
	return text, ok
}

// definitions say how figures are made, by practice and name. A test holds that
// every figure that is shown stands here, and nothing else does.
var definitions = map[string]string{}
