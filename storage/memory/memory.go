// Package memory sets how the program comes by its memory, which is what a
// short run spends most of its time on. What holds for a run that ends at once
// is set when the package is imported.
package memory

import (
	"runtime/debug"

	"fromhere/storage/memory/pages"
)

// How much memory may grow, in percent of what is in use, before it is looked
// through for what is not: a command has ended before that pays, what leaves
// much behind does better with it than with new memory, and the app stays for
// long.
const (
	brieflyGrowth = 400
	momentGrowth  = 2000
	whileGrowth   = 100
	longGrowth    = 10
)

func init() {
	debug.SetGCPercent(brieflyGrowth)
	if pages.Large() != nil {
		return // small pages do as well, only later
	}
}

// ForAMoment is for work of which nearly all stays, from now on.
func ForAMoment() { debug.SetGCPercent(momentGrowth) }

// ForAWhile is for work that leaves much behind, from now on.
func ForAWhile() { debug.SetGCPercent(whileGrowth) }

// ForLong gives back what is not used, and keeps what is taken close to what is
// used from now on.
func ForLong() {
	debug.SetGCPercent(longGrowth)
	debug.FreeOSMemory()
}
