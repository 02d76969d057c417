package model

import (
	"hash/maphash"
	"math/bits"
	"slices"
)

// shortestSuffix is how many letters of an id are shown at least.
const shortestSuffix = 5

// IDSuffix is how many letters of an id's end tell all entries apart, those in
// the trash too.
func (j *Journal) IDSuffix() int {
	ids := make([]string, 0, len(j.order))
	for _, e := range j.order {
		if !e.Tombstone() {
			ids = append(ids, e.ID)
		}
	}
	n := suffixApart(perhapsAlike(ids, shortestSuffix))
	if j.partial {
		n = max(n, j.lookups.summary.of(j).IDSuffix)
	}
	return n
}

// suffixApart is the shortest length at which all suffixes differ. An id with a
// unique suffix is dropped before the next length is tried, and so is an id that
// has no more letters: nothing tells it from another that is the same. It changes
// ids.
func suffixApart(ids []string) int {
	for n := shortestSuffix; ; n++ {
		seen := make(map[string]int, len(ids))
		for _, id := range ids {
			seen[suffix(id, n)]++
		}
		ids = slices.DeleteFunc(ids, func(id string) bool { return seen[suffix(id, n)] == 1 || len(id) <= n })
		if len(ids) == 0 {
			return n
		}
	}
}

// perhapsAlike drops most of the ids with a unique suffix, by a table of hashes: it
// costs a tenth of the map of a hundred thousand suffixes that suffixApart would
// make of them. It changes ids.
func perhapsAlike(ids []string, n int) []string {
	const spread = 16 // places in the table for each id
	seed := maphash.MakeSeed()
	seen := make([]uint8, spread<<bits.Len(uint(len(ids))))
	place := func(id string) uint64 { return maphash.String(seed, suffix(id, n)) & uint64(len(seen)-1) }
	for _, id := range ids {
		if at := place(id); seen[at] < 2 {
			seen[at]++
		}
	}
	return slices.DeleteFunc(ids, func(id string) bool { return seen[place(id)] == 1 })
}

// suffix is the last so many letters of an id.
func suffix(id string, letters int) string { return id[max(len(id)-letters, 0):] }
