//go:build !osroot

package disk

import "golang.org/x/sys/unix"

func renameNew(a int, from string, b int, to string) error {
	if err := unix.RenameatxNp(a, from, b, to, unix.RENAME_EXCL); !lacking(err) {
		return err
	}
	return linkNew(a, from, b, to)
}

func exchangeNames(a int, from string, b int, to string) error {
	if err := unix.RenameatxNp(a, from, b, to, unix.RENAME_SWAP); !lacking(err) {
		return err
	}
	return ErrNoExchange
}
