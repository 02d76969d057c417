package storage

import (
	"runtime"
	"unsafe"

	"golang.org/x/sys/unix"
)

// The sizes of pages of memory on the systems we know. On others the wish is
// refused.
const (
	largePage = 2 << 20
	smallPage = 4 << 10
)

// leastRoom is what takes longer to ask for at once than page by page.
const leastRoom = 8 * smallPage

// leastHeapRoom is what takes longer to get in small pages than to look through
// a heap that is small yet.
const leastHeapRoom = 4 << 20

// room makes room for bytes to be read, and asks for all of it at once: to be
// handed one small page after another, each when it is first touched, takes
// longer than to fill them.
func room(size uint64) []byte {
	b := make([]byte, size)
	if size < leastRoom || large(b) != nil || now(b) != nil {
		return b // which does as well, only later
	}
	return b
}

// heapRoom makes room for many small things that together take so many bytes.
// It is room that is given up at once, for the heap to hand out again: that
// large pages are wanted stays with it, and they come when they are touched.
func heapRoom(size uint64) {
	if size < leastHeapRoom {
		return
	}
	b := make([]byte, size)
	from, to := pagesIn(b, largePage)
	if large(b) != nil || now(b[:from]) != nil || now(b[to:]) != nil {
		return
	}
	runtime.KeepAlive(b)
	runtime.GC()
}

// large asks for memory in large pages, where it is large enough.
func large(b []byte) error {
	if from, to := pagesIn(b, largePage); from < to {
		return unix.Madvise(b[from:to], unix.MADV_HUGEPAGE)
	}
	return nil
}

// now asks for memory that is going to be touched.
func now(b []byte) error {
	if from, to := pagesIn(b, smallPage); from < to {
		return unix.Madvise(b[from:to], unix.MADV_POPULATE_WRITE)
	}
	return nil
}

// pagesIn is what of some memory is whole pages.
func pagesIn(b []byte, page uintptr) (from, to uintptr) {
	start, size := uintptr(unsafe.Pointer(unsafe.SliceData(b))), uintptr(len(b))
	from, to = (start+page-1)/page*page, (start+size)/page*page
	if from >= to {
		return 0, 0
	}
	return from - start, to - start
}
