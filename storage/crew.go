package storage

import (
	"fmt"
	"runtime"
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

// readers is how many read side by side. They are no more than the processors
// there are: where the program may run more than that at once, a key finds it
// free to.
func readers() int { return max(2, min(runtime.NumCPU(), runtime.GOMAXPROCS(0))) }

// sideBySide does a piece of work in shares of about the same size, the last of
// them itself.
func sideBySide(size, shares int, do func(share, from, to int)) {
	var work crew
	for share := range shares - 1 {
		work.Go(func() { do(share, size*share/shares, size*(share+1)/shares) })
	}
	do(shares-1, size*(shares-1)/shares, size)
	work.Wait()
}
