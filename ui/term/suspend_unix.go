//go:build unix

package term

import (
	"fmt"
	"os"
	"os/signal"
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

// askedToStop has the signals sent that ask the program from outside to stop.
func askedToStop(to chan<- os.Signal) { signal.Notify(to, syscall.SIGTSTP) }

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
	continued := make(chan os.Signal, 1)
	signal.Notify(continued, syscall.SIGCONT)
	defer signal.Stop(continued)
	if err := syscall.Kill(0, stopSignal); err != nil {
		return fmt.Errorf("suspend the program: %w", err)
	}
	select {
	case <-continued:
		return nil
	case <-time.After(stopWait):
	}
	// Stopped for so long, it finds both when it goes on.
	select {
	case <-continued:
		return nil
	default:
		return ErrNotSuspended
	}
}
