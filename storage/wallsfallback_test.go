//go:build unix && !osroot

package storage

import (
	"testing"

	"fromhere/storage/disk"
)

// withoutOpenat2 has a door walk as it does where the system does not know the
// call that opens beneath a directory at once.
func withoutOpenat2(d *disk.Root) {
	quickly(d)
	d.Calls.OpenBeneath = disk.WalkBeneath
}

func TestD01NoLinkLeadsOutOfTheWallsOfAnOlderSystem(t *testing.T) { tryWalls(t, withoutOpenat2, 1) }

// doorsOf are the ways in which a door reaches what is beneath a directory.
var doorsOf = map[string]func(*disk.Root){"one call": quickly, "step by step": withoutOpenat2}
