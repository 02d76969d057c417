package memory

import (
	"runtime"
	"syscall"
	"unsafe"
)

// grain is the size of the pieces in which the Go runtime takes memory for its
// heap from the system, each beginning at a multiple of it.
const grain = 4 << 20

func askForLargePages() {
	if wish(new([1 << 10]byte)) != nil {
		return // small pages do as well, only later
	}
}

// wish asks for large pages for the piece of memory that follows the one an
// object is in. To have the runtime take that piece too, room is made for the
// rest of this one, and given up again without having been touched.
func wish(object *[1 << 10]byte) error {
	here := uintptr(unsafe.Pointer(object))
	next := (here + grain) / grain * grain
	rest := make([]byte, next-here)
	const largePages = 14 // MADV_HUGEPAGE
	_, _, failed := syscall.Syscall(syscall.SYS_MADVISE, next, grain, largePages)
	runtime.KeepAlive(rest)
	if failed != 0 {
		return failed
	}
	return nil
}
