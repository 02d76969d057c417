//go:build !linux

package background

// giveWay does nothing on this system, which knows no order among the threads
// of a program, or asks for more to keep one.
func giveWay() {}
