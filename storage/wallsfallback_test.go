//go:build unix && !osroot

package storage

import "testing"

// withoutOpenat2 has a door walk as it does where the system does not know the
// call that opens beneath a directory at once.
func withoutOpenat2(d *door) {
	quickly(d)
	d.calls.openBeneath = walkBeneath
}

func TestD01NoLinkLeadsOutOfTheWallsOfAnOlderSystem(t *testing.T) { tryWalls(t, withoutOpenat2, 1) }

// doorsOf are the ways in which a door reaches what is beneath a directory.
var doorsOf = map[string]func(*door){"one call": quickly, "step by step": withoutOpenat2}
