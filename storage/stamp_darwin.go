package storage

import (
	"io/fs"
	"syscall"
)

func stampOf(info fs.FileInfo) stamp {
	st := stamp{size: info.Size(), modified: info.ModTime().UnixNano()}
	if sys, ok := info.Sys().(*syscall.Stat_t); ok {
		st.change, st.inode = sys.Ctimespec.Nano(), sys.Ino
	}
	return st
}
