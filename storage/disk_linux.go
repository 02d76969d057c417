package storage

import "golang.org/x/sys/unix"

// The renames that rename(2) lacks.
const (
	noReplace = unix.RENAME_NOREPLACE
	swap      = unix.RENAME_EXCHANGE
)

func renameFlagged(a, b string, flag uint) error {
	return unix.Renameat2(unix.AT_FDCWD, a, unix.AT_FDCWD, b, flag)
}
