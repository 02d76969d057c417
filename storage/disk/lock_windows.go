package disk

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// lockOpen locks an open file for this program; the system lets go of it when
// the program ends, however it ends.
func lockOpen(f *os.File) (got bool, err error) {
	const whole = ^uint32(0)
	err = windows.LockFileEx(windows.Handle(f.Fd()), windows.LOCKFILE_EXCLUSIVE_LOCK|windows.LOCKFILE_FAIL_IMMEDIATELY,
		0, whole, whole, &windows.Overlapped{})
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
		return false, nil
	}
	return err == nil, err
}
