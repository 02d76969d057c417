package pages

import (
	"slices"
	"testing"
)

func TestRoomOfEverySizeIsEmptyAndMayBeFilled(t *testing.T) {
	for _, size := range []uint64{0, 1, page, leastRoom - 1, leastRoom, leastRoom + 1, largePage - 1, largePage + page + 1, 3*largePage + 5} {
		b := Room(size)
		if uint64(len(b)) != size || slices.ContainsFunc(b, func(c byte) bool { return c != 0 }) {
			t.Fatalf("room of %d bytes has %d, or some that are not empty", size, len(b))
		}
		for i := range b {
			b[i] = byte(i)
		}
		HeapRoom(size)
		for i := range b {
			if b[i] != byte(i) {
				t.Fatalf("byte %d of %d changed", i, size)
			}
		}
	}
}
