package model

import (
	"hash/maphash"
	"math/bits"
	"slices"
)

// fewestLetters are how many letters of an id are told at least.
const fewestLetters = 5

// Letters are how many letters of an id's end tell all entries apart, those in
// the trash too.
func (j *Journal) Letters() int {
	ids := make([]string, 0, len(j.order))
	for _, e := range j.order {
		if !e.Tombstone() {
			ids = append(ids, e.ID)
		}
	}
	n := lettersApart(perhapsAlike(ids, fewestLetters))
	if j.rest != nil {
		n = max(n, j.rest.Letters)
	}
	return n
}

// lettersApart sieves the ids: whose ending is its own at one length is out of
// the way of all greater ones. It uses ids up.
func lettersApart(ids []string) int {
	for n := fewestLetters; ; n++ {
		seen := make(map[string]int, len(ids))
		for _, id := range ids {
			seen[ending(id, n)]++
		}
		ids = slices.DeleteFunc(ids, func(id string) bool { return seen[ending(id, n)] == 1 })
		if len(ids) == 0 {
			return n
		}
	}
}

// perhapsAlike leaves out most of the ids whose ending is their own. A table of
// hashes costs a tenth of a map of a hundred thousand, and few are left for
// that. It uses ids up.
func perhapsAlike(ids []string, n int) []string {
	const spread = 16 // places in the table for each id
	seed := maphash.MakeSeed()
	seen := make([]uint8, spread<<bits.Len(uint(len(ids))))
	place := func(id string) uint64 { return maphash.String(seed, ending(id, n)) & uint64(len(seen)-1) }
	for _, id := range ids {
		if at := place(id); seen[at] < 2 {
			seen[at]++
		}
	}
	return slices.DeleteFunc(ids, func(id string) bool { return seen[place(id)] == 1 })
}

// ending is the last so many letters of an id.
func ending(id string, letters int) string { return id[max(len(id)-letters, 0):] }
