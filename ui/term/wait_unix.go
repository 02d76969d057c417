//go:build unix

package term

import (
	"errors"
	"time"

	"golang.org/x/sys/unix"
)

// readable waits until fd has something to read, but no longer than limit.
// It is select and not poll, which macOS does not offer for terminals.
func readable(fd uintptr, limit time.Duration) bool {
	if fd >= unix.FD_SETSIZE {
		return false
	}
	deadline := time.Now().Add(limit)
	for {
		var set unix.FdSet
		set.Set(int(fd))
		left := unix.NsecToTimeval(max(0, time.Until(deadline)).Nanoseconds())
		n, err := unix.Select(int(fd)+1, &set, nil, nil, &left)
		if errors.Is(err, unix.EINTR) {
			continue
		}
		// On an error the read that follows tells what is wrong.
		return n > 0 || err != nil
	}
}
