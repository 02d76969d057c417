package index

import (
	"encoding/binary"
	"slices"
)

// suffixLetters is how many letters of an id's end are looked at to tell how
// short ids may be cut. So many fit a number, and no two ids made by chance
// share them.
const suffixLetters = 12

// suffixOf is the end of an id as a number, the last letter counting most, so
// that ids with like ends are neighbours when they are sorted.
func suffixOf(id string) (n uint64, ok bool) {
	if len(id) < suffixLetters {
		return 0, false
	}
	for i := range suffixLetters {
		c := id[len(id)-1-i]
		switch {
		case '0' <= c && c <= '9':
			n = n*36 + uint64(c-'0')
		case 'a' <= c && c <= 'z':
			n = n*36 + uint64(c-'a') + 10
		default:
			return 0, false
		}
	}
	return n, true
}

// alike is how many letters two suffixes share.
func alike(a, b uint64) int {
	n := suffixLetters
	for ; a != b; n-- {
		a, b = a/36, b/36
	}
	return n
}

// suffixes are the ends of all ids, in order; nothing if one of them is too
// short for that.
func suffixes(all []Entry) []byte {
	ends := make([]uint64, 0, len(all))
	for _, one := range all {
		if one.Entry.Tombstone() {
			continue
		}
		n, ok := suffixOf(one.Entry.ID)
		if !ok {
			return nil
		}
		ends = append(ends, n)
	}
	slices.Sort(ends)
	var b []byte
	for _, n := range ends {
		b = binary.LittleEndian.AppendUint64(b, n)
	}
	return b
}

// IDSuffixWith is how many letters tell all ids apart, when those given come to
// the ones of the index, which letters tell apart. It is not ok where the
// index cannot tell.
func (x *File) IDSuffixWith(ids []string, letters int) (int, bool) {
	if len(ids) == 0 {
		return letters, true
	}
	known, err := x.part(suffixPart)
	if err != nil || len(known) == 0 && x.Len() > 0 {
		return 0, false
	}
	at := func(i int) uint64 { return binary.LittleEndian.Uint64(known[i*8:]) }
	var fresh []uint64
	for _, id := range ids {
		n, ok := suffixOf(id)
		if !ok {
			return 0, false
		}
		fresh = append(fresh, n)
	}
	slices.Sort(fresh)
	for i, n := range fresh {
		if i > 0 {
			letters = max(letters, alike(fresh[i-1], n)+1)
		}
		low, high := 0, len(known)/8
		for low < high {
			if mid := (low + high) / 2; at(mid) < n {
				low = mid + 1
			} else {
				high = mid
			}
		}
		for _, near := range []int{low - 1, low} {
			if near >= 0 && near < len(known)/8 {
				letters = max(letters, alike(at(near), n)+1)
			}
		}
	}
	return letters, letters <= suffixLetters
}
