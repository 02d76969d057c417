// Package memory sets how the program comes by its memory. A short run is
// mostly spent on getting it, page by page: handing a page out takes longer
// than filling it, on a virtual machine twenty times as long.
//
// What holds for a run that ends at once is set when the package is imported,
// for by the time main runs the libraries have set themselves up. These are
// wishes: nothing depends on them.
package memory

import "runtime/debug"

// How much memory may grow, in percent of what is in use, before it is looked
// through for what is not: a command has ended before that pays, and the app
// stays for long.
const (
	brieflyGrowth = 400
	longGrowth    = 50
)

func init() {
	debug.SetGCPercent(brieflyGrowth)
	askForLargePages()
}

// ForLong keeps what is taken close to what is used, from now on.
func ForLong() { debug.SetGCPercent(longGrowth) }
