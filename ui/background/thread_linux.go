package background

import (
	"runtime"
	"syscall"
)

// niceness is how far work stands back: a thread with a key to answer goes
// first, and where nobody presses one nothing is lost.
const niceness = 10

// giveWay lets this goroutine run on a thread of its own that gives way to all
// others. The thread ends with it, so that no other comes to stand back.
func giveWay() {
	runtime.LockOSThread()
	const thisThread = 0
	if syscall.Setpriority(syscall.PRIO_PROCESS, thisThread, niceness) != nil {
		return // it then takes turns
	}
}
