//go:build !linux && !darwin

package storage

import (
	"errors"
	"io"
	"os"
)

// read looks at what is there before it is opened, and once more at what was
// opened, which may be something else.
func (osDisk) read(path string, most int) (data []byte, err error) {
	info, err := os.Lstat(path)
	if err == nil {
		err = refuseIrregular(info.Mode())
	}
	if err != nil {
		return nil, err
	}
	f, err := os.OpenFile(path, os.O_RDONLY|openFlags, 0)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if info, err = f.Stat(); err == nil {
		err = refuseIrregular(info.Mode())
	}
	if err != nil {
		return nil, err
	}
	return io.ReadAll(io.LimitReader(f, int64(most)))
}
