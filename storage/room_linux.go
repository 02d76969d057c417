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
	if size < leastRoom || wish(b) != nil {
		return b // which does as well, only later
	}
	return b
}

// wish asks for memory before it is touched, most of it in large pages.
func wish(b []byte) error {
	start, size := uintptr(unsafe.Pointer(unsafe.SliceData(b))), uintptr(len(b))
	within := func(page uintptr) []byte {
		from, to := (start+page-1)/page*page, (start+size)/page*page
		if from >= to {
			return nil
		}
		return b[from-start : to-start]
	}
	if large := within(largePage); len(large) > 0 {
		if err := unix.Madvise(large, unix.MADV_HUGEPAGE); err != nil {
			return err
		}
	}
	return unix.Madvise(within(smallPage), unix.MADV_POPULATE_WRITE)
}

// heapRoom makes room for many small things that together take so many bytes.
// It is room that is given up at once, for the heap to hand out again: the wish
// for large pages stays with it.
func heapRoom(size uint64) {
	if size < leastHeapRoom {
		return
	}
	runtime.KeepAlive(room(size))
	runtime.GC()
}
