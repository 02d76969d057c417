//go:build !unix

package term

import "os"

// askedToStop does nothing: the system has no such signal.
func askedToStop(chan<- os.Signal) {}

func stopAlone() error { return ErrNotSuspended }

func stop() error { return ErrNotSuspended }
