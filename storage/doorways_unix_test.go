//go:build unix && !osroot

package storage

// waysOf are the ways in which a door reaches what is beneath a directory: by one
// call, and step by step where the system does not know that call.
var waysOf = map[string]func(*door){
	"one call": func(*door) {}, "step by step": func(d *door) { d.calls.openBeneath = walkBeneath },
}
