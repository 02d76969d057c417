//go:build unix

package term

import (
	"fmt"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"
)

// stopWait is how long a program waits for the stop that it asked for. The
// system stops it long before; where it goes on running it will not be stopped.
const stopWait = 200 * time.Millisecond

// stopSignal stops a program where a shell has job control, and only there. It
// is not SIGTSTP, which Go does not give back to the system once it was listened
// for.
const stopSignal = syscall.SIGTTIN

// stopping tells that the program stops itself, until it is continued. A program
// is stopped as a whole, so that there is one of it.
var stopping atomic.Bool

// jobSignals has the signals sent by which a program is stopped and continued from
// outside.
func jobSignals(to chan<- os.Signal) { signal.Notify(to, syscall.SIGTSTP, syscall.SIGCONT) }

// continued tells that a signal has a program go on that did not stop itself.
func continued(received os.Signal) bool {
	return received == syscall.SIGCONT && !stopping.CompareAndSwap(true, false)
}

// stops tells that a signal asks the program to stop.
func stops(received os.Signal) bool { return received == syscall.SIGTSTP }

// stopAlone stops the program alone, after one that it has handed the terminal
// to: the shell waits until both are stopped.
func stopAlone() error {
	if err := syscall.Kill(os.Getpid(), stopSignal); err != nil {
		return fmt.Errorf("stop with the program that has the terminal: %w", err)
	}
	return nil
}

// stop stops the program, and those that the shell started with it, until they
// are continued.
func stop() error {
	goesOn := make(chan os.Signal, 1)
	signal.Notify(goesOn, syscall.SIGCONT)
	defer signal.Stop(goesOn)
	stopping.Store(true)
	if err := syscall.Kill(0, stopSignal); err != nil {
		return fmt.Errorf("suspend the program: %w", err)
	}
	select {
	case <-goesOn:
		return nil
	case <-time.After(stopWait):
	}
	// Stopped for so long, it finds both when it goes on.
	select {
	case <-goesOn:
		return nil
	default:
		stopping.Store(false)
		return ErrNotSuspended
	}
}
