package storage

import (
	"unsafe"

	"golang.org/x/sys/unix"
)

// largePage is the size of a large page of memory on the systems we know.
const largePage = 2 << 20

// room makes room for bytes to be read. Much of it is asked for in large
// pages, where the system has them: handing out a page takes longer than
// filling it. That is a wish alone; nothing depends on it.
func room(size uint64) []byte {
	b := make([]byte, size)
	start := uintptr(unsafe.Pointer(unsafe.SliceData(b)))
	from := (start+largePage-1)/largePage*largePage - start
	if to := (start+uintptr(size))/largePage*largePage - start; from < to && to <= uintptr(size) {
		if unix.Madvise(b[from:to], unix.MADV_HUGEPAGE) != nil {
			return b
		}
	}
	return b
}
