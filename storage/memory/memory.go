// Package memory sets how the program comes by its memory, which is what a
// short run spends most of its time on. What holds for a run that ends at once
// is set when the package is imported.
package memory

import (
	"runtime"
	"runtime/debug"
)

// How much memory may grow, in percent of what is in use, before it is looked
// through for what is not: a command has ended before that pays, of what is read
// by an index nearly all stays, and what leaves much behind does better with it
// than with new memory. What is read without an index leaves more behind than
// stays, but only once.
const (
	brieflyGrowth = 400
	momentGrowth  = 2000
	onceGrowth    = 300
	whileGrowth   = 100
)

// spare is how many bytes memory may grow by while nothing long is done. To
// look through it takes a part of a second's processor time that grows with
// what is in use; a share of that would be too little to a small journal.
const spare = 8 << 20

// tooIdle is how many bytes of memory may be kept that nothing is in. The
// runtime would give back more than that bit by bit, and never rest meanwhile.
const tooIdle = 64 << 20

func init() { debug.SetGCPercent(brieflyGrowth) }

// ForAMoment is for work of which nearly all stays, from now on.
func ForAMoment() { debug.SetGCPercent(momentGrowth) }

// ForOnce is for reading all there is, file by file, from now on.
func ForOnce() { debug.SetGCPercent(onceGrowth) }

// ForAWhile is for work that leaves much behind, from now on.
func ForAWhile() { debug.SetGCPercent(whileGrowth) }

// ForLong looks for what is not in use, and keeps what is taken close to what is
// from now on.
func ForLong() {
	runtime.GC()
	var now runtime.MemStats
	runtime.ReadMemStats(&now)
	if now.HeapIdle-now.HeapReleased > tooIdle {
		debug.FreeOSMemory()
	}
	debug.SetGCPercent(int(100 * spare / max(now.HeapAlloc, spare)))
}
