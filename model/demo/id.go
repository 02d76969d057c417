package demo

import (
	"slices"
	"time"
)

const crockford = "0123456789abcdefghjkmnpqrstvwxyz"

// name gives every scene its id, a ULID: the time in milliseconds, then chance.
// Scenes of one second get milliseconds of their own, so that ids sort as the
// scenes do.
func (y *year) name() {
	var last int64
	for _, s := range y.scenes {
		ms := max(s.at.UnixMilli(), last+1)
		last = ms
		s.id = y.ulid(time.UnixMilli(ms))
	}
}

func (y *year) ulid(at time.Time) string {
	const timeLen, chanceLen = 10, 16
	id := make([]byte, timeLen, timeLen+chanceLen)
	ms := at.UnixMilli()
	for i := range id {
		id[i] = crockford[ms&31]
		ms >>= 5
	}
	slices.Reverse(id)
	for range chanceLen {
		id = append(id, crockford[y.dice.IntN(len(crockford))])
	}
	return string(id)
}
