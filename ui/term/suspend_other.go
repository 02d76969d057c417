//go:build !unix

package term

import "os"

// jobSignals does nothing: the system has no such signals.
func jobSignals(chan<- os.Signal) {}

func continued(os.Signal) bool { return false }

func stops(os.Signal) bool { return false }

func stopAlone() error { return ErrNotSuspended }

func stop() error { return ErrNotSuspended }
