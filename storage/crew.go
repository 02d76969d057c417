package storage

import (
	"fmt"
	"runtime/debug"
	"sync"
)

// crew does several pieces of work at once. A panic in one of them becomes one
// of whoever waits for all, where the app can catch it and give the terminal
// back.
type crew struct {
	work  sync.WaitGroup
	once  sync.Once
	crash string // of the first that panicked, with its trace
}

// Go begins a piece of work.
func (c *crew) Go(do func()) {
	c.work.Go(func() {
		defer func() {
			if value := recover(); value != nil {
				c.once.Do(func() { c.crash = fmt.Sprintf("%v\n\n%s", value, debug.Stack()) })
			}
		}()
		do()
	})
}

// Wait waits until all of it is done.
func (c *crew) Wait() {
	if c.work.Wait(); c.crash != "" {
		panic(c.crash)
	}
}
