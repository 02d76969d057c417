package model

import "math/bits"

// sifted are those of the places that are kept, in the same order, in the room
// made for so many; blank makes marks to work with. They are looked through by
// one processor: that takes half a millisecond of ten years, and to wait for
// another that the system has taken away takes longer.
func sifted(places []int32, keep func(at int32) bool, room func(count int) []int32, blank func(entries int) marks) []int32 {
	passed := blank(len(places)) // a few bytes, where a list to grow would take many
	for i, at := range places {
		if keep(at) {
			passed.set(uint32(i)) //nolint:gosec // as in upTo
		}
	}
	kept := room(passed.count())
	for i, some := range passed {
		for ; some != 0; some &= some - 1 {
			kept = append(kept, places[i*markWidth+bits.TrailingZeros64(some)])
		}
	}
	return kept
}

// newRoom is an empty list with room for so many places.
func newRoom(count int) []int32 { return make([]int32, 0, count) }

// upTo are the places below count.
func upTo(count int) []int32 {
	places := make([]int32, count)
	for i := range places {
		places[i] = int32(i) //nolint:gosec // no journal has two thousand million entries
	}
	return places
}
