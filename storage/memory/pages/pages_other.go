//go:build !linux

package pages

// Room makes room for bytes to be read.
func Room(size uint64) []byte { return make([]byte, size) }

// HeapRoom does nothing on this system.
func HeapRoom(uint64) {}
