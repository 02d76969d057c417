//go:build unix && !osroot

package disk

// waysOf are the ways in which a root reaches what is beneath a directory: by one
// call, and step by step where the system does not know that call.
var waysOf = map[string]func(*Root){
	"one call": func(*Root) {}, "step by step": func(d *Root) { d.Calls.OpenBeneath = WalkBeneath },
}
