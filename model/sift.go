package model

import (
	"runtime"
	"slices"
	"sync"
)

// sifted are those of the places that are kept, in the same order. The cores
// look through parts of them, each by what keeper makes for it alone.
func sifted(places []int32, keeper func() func(at int32) bool) []int32 {
	const worthParting, forEachCore = 2048, 4 // so that a core which is done early takes another
	parts := 1
	if len(places) >= worthParting {
		parts = forEachCore * runtime.GOMAXPROCS(0)
	}
	kept, room := make([][]int32, parts), make([]int32, len(places))
	var all sync.WaitGroup
	for n := range parts {
		from, to := n*len(places)/parts, (n+1)*len(places)/parts
		all.Go(func() {
			keep, here := keeper(), room[from:from]
			for _, at := range places[from:to] {
				if keep(at) {
					here = append(here, at)
				}
			}
			kept[n] = here
		})
	}
	all.Wait()
	return slices.Concat(kept...)
}

// upTo are the places below count.
func upTo(count int) []int32 {
	places := make([]int32, count)
	for i := range places {
		places[i] = int32(i) //nolint:gosec // no journal has two thousand million entries
	}
	return places
}
