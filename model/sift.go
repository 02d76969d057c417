package model

import (
	"runtime"
	"slices"
	"sync"
)

// sifted are those of the places that are kept, in the same order. Every core
// looks through a part of them, by what keeper makes for that part alone.
func sifted(places []int32, keeper func() func(at int32) bool) []int32 {
	const worthParting = 2048
	parts := 1
	if len(places) >= worthParting {
		parts = runtime.GOMAXPROCS(0)
	}
	kept := make([][]int32, parts)
	var all sync.WaitGroup
	for n := range parts {
		part := places[n*len(places)/parts : (n+1)*len(places)/parts]
		all.Go(func() {
			keep := keeper()
			for _, at := range part {
				if keep(at) {
					kept[n] = append(kept[n], at)
				}
			}
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
