package pages

import (
	"syscall"
	"unsafe"
)

// How the Go runtime hands out memory: it takes pieces from the system, each
// beginning at a multiple of its size, and small things come from a share of
// one.
const (
	piece = 4 << 20
	share = 512 << 10
)

// The sizes of pages on the systems we know. On others the wish is refused.
const (
	page      = 4 << 10
	largePage = 2 << 20
)

// What madvise(2) is asked for.
const (
	inLargePages = 14 // MADV_HUGEPAGE
	atOnce       = 23 // MADV_POPULATE_WRITE
)

func init() {
	if soon() != nil {
		return // pages one by one do as well, only later
	}
}

// soon asks for the pages at once that will be needed first: what is left of
// the share in use, and the one after it.
func soon() error {
	here := uintptr(unsafe.Pointer(new([page]byte)))
	return advise(here/page*page, min(after(here, share)+share, after(here, piece)), atOnce)
}

// after is the first multiple of a size behind an address.
func after(at, size uintptr) uintptr { return (at/size + 1) * size }

func address(b []byte) uintptr { return uintptr(unsafe.Pointer(unsafe.SliceData(b))) }

func advise(from, to, what uintptr) error {
	if _, _, failed := syscall.Syscall(syscall.SYS_MADVISE, from, to-from, what); failed != 0 {
		return failed
	}
	return nil
}
