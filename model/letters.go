package model

import "slices"

// fewestLetters are how many letters of an id are told at least.
const fewestLetters = 5

// Letters are how many letters of an id's end tell all entries apart, those in
// the trash too.
func (j *Journal) Letters() int {
	ids := make([]string, 0, len(j.byID))
	for id, e := range j.byID {
		if !e.Tombstone() {
			ids = append(ids, id)
		}
	}
	n := lettersApart(ids)
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

// ending is the last so many letters of an id.
func ending(id string, letters int) string { return id[max(len(id)-letters, 0):] }
