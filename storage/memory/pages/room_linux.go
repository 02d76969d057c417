package pages

import "runtime"

// leastRoom is what takes longer to ask for at once than page by page.
const leastRoom = 8 * page

// leastHeapRoom is what takes longer to get in small pages than to look through
// a heap that is small yet.
const leastHeapRoom = 4 << 20

// Room makes room for bytes to be read, and asks for all of it at once: to be
// handed one small page after another, each when it is first touched, takes
// longer than to fill them.
func Room(size uint64) []byte {
	b := make([]byte, size)
	if size < leastRoom || large(b) != nil || now(b) != nil {
		return b // which does as well, only later
	}
	return b
}

// HeapRoom makes room for many small things that together take so many bytes.
// It is room that is given up at once, for the heap to hand out again: that
// large pages are wanted stays with it, and they come when they are touched.
func HeapRoom(size uint64) {
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
func large(b []byte) error { return adviseWhole(b, largePage, inLargePages) }

// now asks for memory that is going to be touched.
func now(b []byte) error { return adviseWhole(b, page, atOnce) }

func adviseWhole(b []byte, size, what uintptr) error {
	from, to := pagesIn(b, size)
	if from >= to {
		return nil
	}
	return advise(address(b)+from, address(b)+to, what)
}

// pagesIn is what of some memory is whole pages of a size.
func pagesIn(b []byte, size uintptr) (from, to uintptr) {
	start := address(b)
	end := start + uintptr(len(b))
	from, to = (start+size-1)/size*size, end/size*size
	if from >= to {
		return 0, 0
	}
	return from - start, to - start
}
