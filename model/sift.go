package model

import (
	"math/bits"
	"runtime"
	"sync"
	"sync/atomic"
)

// sifted are those of the places that are kept, in the same order. The cores
// look through parts of them, each by what keeper makes for it alone.
func sifted(places []int32, keeper func() func(at int32) bool) []int32 {
	const worthParting, forEachCore = 2048, 4 // so that a core which is done early takes another
	parts := 1
	if len(places) >= worthParting {
		parts = forEachCore * runtime.GOMAXPROCS(0)
	}
	passed := newMarks(len(places)) // a few bytes, where lists to be joined would take many
	var next atomic.Int32
	var left sync.WaitGroup
	left.Add(parts)
	look := func() {
		for n := int(next.Add(1)) - 1; n < parts; n = int(next.Add(1)) - 1 {
			keep := keeper()
			for i := n * len(passed) / parts * markWidth; i < min((n+1)*len(passed)/parts*markWidth, len(places)); i++ {
				if keep(places[i]) {
					passed.set(uint32(i)) //nolint:gosec // as in upTo
				}
			}
			left.Done()
		}
	}
	for range min(parts, runtime.GOMAXPROCS(0)) - 1 {
		go look() // what comes too late finds nothing left, and nobody waits for it
	}
	look()
	left.Wait()
	kept := make([]int32, 0, passed.count())
	for i, some := range passed {
		for ; some != 0; some &= some - 1 {
			kept = append(kept, places[i*markWidth+bits.TrailingZeros64(some)])
		}
	}
	return kept
}

// upTo are the places below count.
func upTo(count int) []int32 {
	places := make([]int32, count)
	for i := range places {
		places[i] = int32(i) //nolint:gosec // no journal has two thousand million entries
	}
	return places
}
