//go:build unix && osroot

package disk

import (
	"io/fs"
	"os"
	"syscall"
)

// ownerOfFile is the number of a file's user, and how many names it has.
func ownerOfFile(info fs.FileInfo) (owner, names int) {
	if st, ok := info.Sys().(*syscall.Stat_t); ok {
		return int(st.Uid), int(st.Nlink) //nolint:unconvert // of other sizes on other systems
	}
	return os.Geteuid(), 0
}
