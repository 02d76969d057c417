//go:build unix && !linux && !osroot

package disk

import "golang.org/x/sys/unix"

// anchor opens a directory for what is in it to be reached by.
const anchor = unix.O_RDONLY

func openBeneath(dir int, rel string, flags int, mode uint32) (fd int, err error) {
	return WalkBeneath(dir, rel, flags, mode)
}
