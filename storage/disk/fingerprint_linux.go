package disk

import (
	"io/fs"
	"syscall"
)

// FingerprintOf is the fingerprint of a file that was looked at.
func FingerprintOf(info fs.FileInfo) Fingerprint {
	st := Fingerprint{Size: info.Size(), Modified: info.ModTime().UnixNano()}
	if sys, ok := info.Sys().(*syscall.Stat_t); ok {
		st.Change, st.Inode = sys.Ctim.Nano(), sys.Ino
	}
	return st
}
