package storage

import "golang.org/x/sys/unix"

// The renames that rename(2) lacks.
const (
	noReplace = unix.RENAME_EXCL
	swap      = unix.RENAME_SWAP
)

func renameFlagged(a, b string, flag uint32) error { return unix.RenamexNp(a, b, flag) }
