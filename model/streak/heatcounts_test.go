package streak

import "testing"

func TestCountsOfALevelAreThoseDrawnAtIt(t *testing.T) {
	for top := 1; top <= 40; top++ {
		h := Heat{Top: top}
		for level := 1; level <= 4; level++ {
			least, most, ok := h.Counts(level)
			for count := 1; count <= top; count++ {
				drawn := heatLevel(count, top) == level
				if said := ok && least <= count && count <= most; said != drawn {
					t.Errorf("top %d: a count of %d is at level %d: %v, but its legend says %v", top, count, level, drawn, said)
				}
			}
		}
	}
}
